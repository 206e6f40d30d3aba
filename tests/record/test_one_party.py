"""A body is one party, by whatever form of its name and by whoever speaks for it; its later word counts."""

from __future__ import annotations

import pytest
from told import CONFIRMS, DECLINES, DENIES, EXPERT, LINES, SAYS, Told, record

from sayso.lexicons.roles import speaks_for
from sayso.model import Speaker, SpeakerKind
from sayso.story import GapKind, State


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
    body("ORSA LINES"),
    body("Orsa Lines AS"),
    body("Orsa Lines SE"),
    body("Orsa Lines S.A."),
    body("Orsa Lines Co"),
    body("Orsa Lines Co., Ltd."),
    Speaker("Orsa Lines Co.", SpeakerKind.PERSON),
    Speaker("Orsa Lines S.p.A.", SpeakerKind.PERSON),
    speaking("spokesman for Orsa Lines AB", None),
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
    body("Orsa"),
    body("Orsa Lines Ferries"),
    body("the Lines company"),
    body("Orsa Lines as"),
    body("Orsa Lines Spa"),
    Speaker("Orsa Lines Co", SpeakerKind.PERSON),
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


def test_the_owners_denial_takes_no_word_of_what_it_owns_back() -> None:
    owned, owner = body("Velmark Hydro"), body("Velmark")
    assert record(Told(1, owned, SAYS), Told(2, owner, DENIES)).state is not State.WITHDRAWN
    assert record(Told(1, owner, SAYS), Told(2, owned, DENIES)).state is not State.WITHDRAWN


def test_the_police_are_not_the_police_of_every_place() -> None:
    for denying in (speaking("police spokesman", None), body("police of Brome")):
        told = Told(1, body("police of Orsa"), SAYS), Told(2, denying, DENIES)
        assert record(*told).state is not State.WITHDRAWN


def test_a_shortened_name_is_that_of_the_body_that_has_it_whole() -> None:
    said = [
        Told(1, body("Velmark"), CONFIRMS),
        Told(1, body("Velmark Hydro"), SAYS),
        Told(2, body("the Velmark company"), DENIES),
    ]
    assert record(*said).state is State.DENIED


@pytest.mark.parametrize("name", ["Sam Co", "Sam Co.", "Mr. Sam Co.", "Orsa Se", "Orsa SE", "Maria Orsa As"])
def test_a_last_name_that_is_a_companys_form_makes_no_body(name: str) -> None:
    somebody = Speaker(name, SpeakerKind.PERSON)
    named = body(name.removeprefix("Mr. ").rsplit(maxsplit=1)[0])
    assert record(Told(1, named, SAYS), Told(2, somebody, DENIES)).state is not State.WITHDRAWN


@pytest.mark.parametrize(
    ("role", "body", "speaks"),
    [
        ("defence ministry spokesman", "defence ministry", True),
        ("defence ministry spokesman Colonel", "Defence Ministry", True),
        ("spokeswoman for the defence ministry", "defence ministry", True),
        ("Orsa’s spokesman", "Orsa", True),
        ("former defence ministry spokesman", "defence ministry", False),
        ("Orsa Workers Union spokesman", "Orsa", False),
        ("defence ministry spokesman", "ministry of health", False),
        ("defence minister", "defence ministry", False),
        ("spokesman", "defence ministry", False),
    ],
)
def test_who_speaks_for_a_body_by_office(role: str, body: str, speaks: bool) -> None:
    assert speaks_for(role, body) is speaks


@pytest.mark.parametrize(("role", "gaps"), [("Orsa Lines spokesman", 0), ("former Orsa Lines spokesman", 1)])
def test_whose_spokesman_answers_has_answered(role: str, gaps: int) -> None:
    silent = Told(1, LINES, DECLINES, "did_not_respond", cue="did not respond to a request about")
    found = record(Told(1, EXPERT, SAYS), silent, Told(2, speaking("Ana Quist", role), DENIES))
    assert len([gap for gap in found.gaps if gap.kind is GapKind.NO_ANSWER]) == gaps
