"""Whom a report itself lays words to, where the lineage has them under another name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import SAYS, Told, claim_of, filed

from sayso.lineage.ways.statements import statements_of
from sayso.model import Speaker, SpeakerKind
from sayso.record.said_by import said_by

PERSON, BODY, OFFICIAL = SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL
GOVERNMENT = Speaker("Velmark government", BODY)


def heard(speaker: Speaker, name: str) -> str | None:
    """Whom one report names beside a name of the lineage."""
    report = filed(1, Told(1, speaker, SAYS))
    (statement,) = statements_of(claim_of([report]), [report])
    assert statement.attribution
    return said_by(statement, replace(statement.attribution, speaker=speaker), name)


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        (Speaker("Ida Brenn", PERSON), "Velmark government"),
        (GOVERNMENT, "Ida Brenn"),
        (Speaker("a Velmark government spokesman", OFFICIAL), "Velmark government"),
        (Speaker("Lev Brenn", PERSON), "Ida Brenn"),
    ],
)
def test_who_is_not_called_so_is_named(speaker: Speaker, name: str) -> None:
    assert heard(speaker, name) == speaker.name


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        (Speaker("Brenn", PERSON), "Ida Brenn"),
        (Speaker("Mayor Ida Brenn", PERSON), "Ida Brenn"),
        (Speaker("Velmarkish government", BODY), "Velmark government"),
        (Speaker("OHB", BODY), "Orsa Harbour Board"),
        (Speaker("Tarn Courier", SpeakerKind.OUTLET), "The Tarn Courier"),
        (Speaker("the source", SpeakerKind.ANONYMOUS), "anonymous dock worker"),
        (Speaker("the official, who would not be named", OFFICIAL), "Velmark official"),
    ],
)
def test_another_form_of_the_name_is_the_name(speaker: Speaker, name: str) -> None:
    assert heard(speaker, name) is None


def test_a_name_behind_the_description_is_the_name() -> None:
    assert heard(Speaker("a spokesman for the harbour, Lev Tarn", OFFICIAL), "Lev Tarn") is None
