"""A body is one party, by whatever form of its name and by whoever speaks for it; its later word counts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sayso.model import Speaker, SpeakerKind
from sayso.story import State

sys.path.insert(0, str(Path(__file__).parent))
from told import CONFIRMS, DENIES, EXPERT, LINES, SAYS, Told, record


def body(name: str) -> Speaker:
    return Speaker(name, SpeakerKind.ORGANIZATION)


def speaking(name: str, role: str | None, affiliation: str | None = None) -> Speaker:
    return Speaker(name, SpeakerKind.PERSON if role else SpeakerKind.OFFICIAL, role, affiliation)


SAME = [
    body("Orsa Lines AG"),
    body("Orsa Lines Ltd."),
    body("the Orsa company"),
    Speaker("Orsa Lines GmbH", SpeakerKind.PERSON),
    speaking("the Orsa company spokesman", None),
    speaking("spokeswoman for Orsa Lines AG", None),
    speaking("Ana Quist", "spokeswoman", "Orsa Lines"),
]


@pytest.mark.parametrize("party", SAME, ids=lambda one: one.name)
def test_a_later_denial_in_another_form_of_the_name_takes_the_word_back(party: Speaker) -> None:
    assert record(Told(1, LINES, CONFIRMS), Told(2, party, DENIES)).state is State.WITHDRAWN
    said = Told(1, EXPERT, SAYS), Told(2, LINES, CONFIRMS), Told(3, party, DENIES)
    assert record(*said).state is State.DENIED


@pytest.mark.parametrize("party", SAME, ids=lambda one: one.name)
def test_a_denial_before_the_confirmation_is_past(party: Speaker) -> None:
    assert record(Told(1, party, DENIES), Told(2, LINES, CONFIRMS)).state is State.CONFIRMED


OTHERS = [
    body("Orsa Harbour"),
    body("Brome Lines"),
    body("Orsa council"),
    Speaker("Brome Lines AG", SpeakerKind.PERSON),
    speaking("Ana Quist", "engineer", "Orsa Lines"),
    speaking("spokesman for Orsa Harbour", None),
    speaking("Orsa Lines engineer", None),
]


@pytest.mark.parametrize("party", OTHERS, ids=lambda one: one.name)
def test_another_party_takes_nothing_back(party: Speaker) -> None:
    assert record(Told(1, LINES, SAYS), Told(2, party, DENIES)).state is not State.WITHDRAWN


def test_a_name_that_could_be_of_two_bodies_is_neithers() -> None:
    said = [
        Told(1, LINES, SAYS),
        Told(1, body("Orsa Power"), SAYS),
        Told(2, body("the Orsa company"), DENIES),
    ]
    found = record(*said)
    assert found.state is State.DENIED
    assert [one.cause.report for one in found.history if one.cause][-1] == "r2"
