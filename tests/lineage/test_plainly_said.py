"""Whose word is plain enough for a lower bound on origins."""

from __future__ import annotations

import pytest

from sayso.lineage.ways.statements import Statement
from sayso.lineage.ways.stating import states
from sayso.model import Report, Stance
from sayso.story import AttributionRef, Claim, Filed
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
    ("said", "the ferry Alma, which left Orsa in May, leaks"),
    ("said", "it rained, and nobody could see it. The ferry Alma leaks"),
]
NOT_PLAINLY = [
    ("described", "the leak at the bow of the ferry Alma as a mistake"),
    ("reported", "Alma’s leak at the bow of the ferry"),
    ("hinted that", "the ferry Alma is leaking"),
    ("fears", "the ferry Alma is leaking"),
    ("said", "the ferry Alma was built in Orsa"),
    ("said", "a wave struck the ferry Alma and not one man at the bow knew of it"),
    ("said", "the ferry Alma is safe and does not leak at the bow"),
    ("said", "the ferry Alma could leak at the bow"),
    ("said", "a source in the harbour had confirmed that the ferry Alma leaks at the bow"),
    ("said", "the mate, who heads the ferry Alma that leaks at the bow, is ill"),
    ("thinks", "the ferry Alma leaks at the bow"),
]
FOUND = Claim("r#a1", "Divers found a leak in the ferry Alma.", AttributionRef("r", "a1"), ())
MAY_FIND = Claim("r#a1", "Divers may have found a leak in the ferry Alma.", AttributionRef("r", "a1"), ())


@pytest.mark.parametrize(("cue", "content"), SAID)
def test_who_says_it_states_it(cue: str, content: str) -> None:
    assert states(statement(cue, content), CLAIM)


@pytest.mark.parametrize(("cue", "content"), NOT_PLAINLY)
def test_who_names_or_supposes_it_does_not(cue: str, content: str) -> None:
    assert not states(statement(cue, content), CLAIM)


@pytest.mark.parametrize(
    ("content", "claim", "stated_"),
    [
        ("the leak measured a metre", FOUND, True),
        ("the harbour measured a metre", FOUND, False),
        ("the leak measured a metre", MAY_FIND, False),
        ("a leak measured a metre", FOUND, False),
    ],
)
def test_who_tells_what_is_found_takes_it_for_granted(content: str, claim: Claim, stated_: bool) -> None:
    assert states(statement("said", content), claim) is stated_
