"""Who speaks on record without a name: whoever holds an office that one person holds."""

from __future__ import annotations

import pytest

from sayso.lineage.sources.openly import speaks_openly
from sayso.model import Speaker, SpeakerKind


@pytest.mark.parametrize(
    "name",
    [
        "attorney general",
        "Velmark's surgeon general",
        "inspector general of the harbour",
        "Orsa solicitor-general",
        "UN secretary general",
        "Harn Lines' general counsel",
        "Harn Lines' Senior Deputy General Counsel",
        "general manager of Harn Lines",
        "general secretary of the Dockers' Union",
        "Harn Lines' counsel",
    ],
)
def test_a_holder_of_an_office_that_one_person_holds_speaks_on_record(name: str) -> None:
    assert speaks_openly(Speaker(name, SpeakerKind.OFFICIAL))


@pytest.mark.parametrize(
    "name",
    [
        "general",
        "senior general",
        "general in Orsa",
        "two attorneys general",
        "former attorney general",
        "officials in the attorney general's office",
        "aide to the surgeon general",
        "senior Harn Lines official",
        "senior minister",
    ],
)
def test_a_rank_or_an_official_of_many_does_not(name: str) -> None:
    assert not speaks_openly(Speaker(name, SpeakerKind.OFFICIAL))


@pytest.mark.parametrize(
    ("name", "openly"), [("ada brome (@adabrome)", True), ("@adabrome", False), ("ada", False)]
)
def test_a_name_with_an_account_is_a_name(name: str, openly: bool) -> None:
    assert speaks_openly(Speaker(name, SpeakerKind.PERSON)) is openly


@pytest.mark.parametrize(
    ("name", "openly"),
    [
        ("regional health board", True),
        ("the stock exchange", True),
        ("market regulator", True),
        ("ministry", True),
        ("Port of Harn", True),
        ("people at the port", False),
        ("passengers at the airport", False),
        ("a source at the board", False),
        ("members of the council", False),
        ("militant group", False),
    ],
)
def test_a_body_of_a_plain_kind_speaks_openly_and_not_those_at_it(name: str, openly: bool) -> None:
    assert speaks_openly(Speaker(name, SpeakerKind.ORGANIZATION)) is openly
