"""Whose word is plain enough for a lower bound on origins."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sayso.lineage.ways.statements import Statement
from sayso.lineage.ways.stating import states
from sayso.model import Report, Stance
from sayso.story import AttributionRef, Claim, Filed

sys.path.insert(0, str(Path(__file__).parents[1]))
from stated import stated

CLAIM = Claim("r#a1", "The ferry Alma leaks at the bow.", AttributionRef("r", "a1"), ())


def statement(cue: str, content: str) -> Statement:
    attribution = stated(f"Brome {cue} {content}.", "Brome", cue, content)
    filed = Filed(Report("r", f"Brome {cue} {content}.", (), attributions=(attribution,)), "2024-05-01")
    return Statement(AttributionRef("r", "a1"), filed, attribution, Stance.ASSERTS)


SAID = [
    ("said", "the ferry Alma leaks"),
    ("explained that", "the ferry Alma is leaking"),
    ("said", "a leak at the bow of the ferry Alma"),
    ("told us", "the ferry Alma leaks at the bow"),
]
NOT_PLAINLY = [
    ("described", "the leak at the bow of the ferry Alma as a mistake"),
    ("reported", "Alma’s leak at the bow of the ferry"),
    ("hinted that", "the ferry Alma is leaking"),
    ("fears", "the ferry Alma is leaking"),
]


@pytest.mark.parametrize(("cue", "content"), SAID)
def test_who_says_it_states_it(cue: str, content: str) -> None:
    assert states(statement(cue, content), CLAIM)


@pytest.mark.parametrize(("cue", "content"), NOT_PLAINLY)
def test_who_names_or_supposes_it_does_not(cue: str, content: str) -> None:
    assert not states(statement(cue, content), CLAIM)
