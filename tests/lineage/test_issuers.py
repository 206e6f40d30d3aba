"""Whose the statement is that a report only calls so."""

from __future__ import annotations

import pytest

from sayso.lineage.issuers import issued
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance

LINES = Speaker("Orsa Lines", SpeakerKind.ORGANIZATION)
PAPER = Speaker("statement", SpeakerKind.DOCUMENT)
OWN_PAPER = Speaker("Orsa Lines statement", SpeakerKind.DOCUMENT)


def attribution(number: int, text: str, source: str, cue: str, speaker: Speaker) -> Attribution:
    at, said = text.rindex(source), text.rindex(cue)
    return Attribution(
        id=f"a{number}",
        content=(Span(0, 3),),
        cue=(Span(said, said + len(cue)),),
        source=(Span(at, at + len(source)),),
        form=Form.INDIRECT,
        stance=Stance.ASSERTS,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=speaker,
    )


def read(opening: str, source: str, cue: str, speaker: Speaker, last: str = "The statement") -> str | None:
    text = f"{opening} {last} added that it leaks."
    first = attribution(1, text, source, cue, speaker)
    second = attribution(2, text, last, "added", PAPER)
    return issued(Report("r", text, (), attributions=(first, second)), second).speaker.name


ISSUED = {
    "said in a statement": (
        "Orsa Lines said in a statement it sank.",
        "Orsa Lines",
        "said",
        LINES,
        "Orsa Lines",
    ),
    "in a statement, it said": (
        "In a statement, Orsa Lines said it sank.",
        "Orsa Lines",
        "said",
        LINES,
        "Orsa Lines",
    ),
    "its own paper": (
        "It sank, according to an Orsa Lines statement.",
        "Orsa Lines statement",
        "according to",
        OWN_PAPER,
        "Orsa Lines statement",
    ),
    "no statement there": ("Orsa Lines said it sank.", "Orsa Lines", "said", LINES, "statement"),
    "a statement elsewhere": (
        "Harn read a statement. Orsa Lines said it sank.",
        "Orsa Lines",
        "said",
        LINES,
        "statement",
    ),
}


@pytest.mark.parametrize(("opening", "source", "cue", "speaker", "name"), ISSUED.values(), ids=ISSUED)
def test_a_statement_is_whose_it_was_said_to_be(
    opening: str, source: str, cue: str, speaker: Speaker, name: str
) -> None:
    assert read(opening, source, cue, speaker) == name


def test_another_statement_is_another() -> None:
    opening = "Orsa Lines said in a statement it sank."
    assert read(opening, "Orsa Lines", "said", LINES, last="A statement") == "statement"


def test_what_is_far_back_is_not_meant() -> None:
    opening = "Orsa Lines said in a statement it sank." + " The sea was quiet." * 80
    assert read(opening, "Orsa Lines", "said", LINES) == "statement"
