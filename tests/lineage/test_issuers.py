"""Whose the statement is that a report only calls so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.lineage.ways.issuers import issued
from sayso.model import Report, Speaker, SpeakerKind
from stated import BROME, stated

LINES = Speaker("Orsa Lines", SpeakerKind.ORGANIZATION)
PAPER = Speaker("statement", SpeakerKind.DOCUMENT)
RELEASE = Speaker("press release", SpeakerKind.DOCUMENT)
OWN_PAPER = Speaker("Orsa Lines statement", SpeakerKind.DOCUMENT)


def read(opening: str, words: tuple[str, str, str], speaker: Speaker, last: str = "The statement") -> Speaker:
    """Who is behind the last sentence's writing, after an opening in which SPEAKER speaks."""
    text = f"{opening} {last} added that the pumps ran."
    first = stated(text, *words, speaker, name="a1")
    second = stated(text, last, "added", "that the pumps ran", PAPER, name="a2")
    return issued(Report("r", text, (), attributions=(first, second)), second).speaker


SANK = "it sank"
ISSUED = [
    ("Orsa Lines said in a statement it sank.", ("Orsa Lines", "said", SANK), LINES),
    ("Orsa Lines said late on Monday in a written statement it sank.", ("Orsa Lines", "said", SANK), LINES),
    ("In a statement, Orsa Lines said it sank.", ("Orsa Lines", "said", SANK), LINES),
    ("Orsa Lines, in its statement, said it sank.", ("Orsa Lines", "said", SANK), LINES),
    ("Orsa Lines has also issued a statement saying it sank.", ("Orsa Lines", "saying", SANK), LINES),
    ("Orsa Lines issued a statement: it sank.", ("Orsa Lines", "issued a statement", SANK), LINES),
    ("A statement from Orsa Lines said it sank.", ("A statement from Orsa Lines", "said", SANK), LINES),
    ("An Orsa Lines statement said it sank.", ("An Orsa Lines statement", "said", SANK), LINES),
    (
        "It sank, according to an Orsa Lines statement.",
        ("Orsa Lines statement", "according to", "It sank"),
        OWN_PAPER,
    ),
    ("Ada Brome said in a statement it sank.", ("Ada Brome", "said", SANK), BROME),
    ("Ada Brome said in a statement it sank. The statement was long.", ("Ada Brome", "said", SANK), BROME),
]


@pytest.mark.parametrize(("opening", "words", "speaker"), ISSUED)
def test_a_statement_is_whose_it_was_said_to_be(
    opening: str, words: tuple[str, str, str], speaker: Speaker
) -> None:
    assert read(opening, words, speaker) == speaker


ONLY_SPOKEN_OF = [
    (
        "Ada Brome said the ministry statement was a lie.",
        ("Ada Brome", "said", "the ministry statement was a lie"),
    ),
    ("Ada Brome condemned the statement.", ("Ada Brome", "condemned", "the statement")),
    ("Ada Brome condemned a statement.", ("Ada Brome", "condemned", "a statement")),
    (
        "Ada Brome said the port had issued a statement.",
        ("Ada Brome", "said", "the port had issued a statement"),
    ),
    ("In a statement, Lev Marl said no, but Ada Brome said it sank.", ("Ada Brome", "said it", SANK)),
    ("In a statement read by the port, Ada Brome said it sank.", ("Ada Brome", "said", SANK)),
    ("Ada Brome said in a statement from the port it sank.", ("Ada Brome", "said", SANK)),
    ("Ada Brome said in a reply to a statement it sank.", ("Ada Brome", "said", SANK)),
    ("Ada Brome said in the port's statement it sank.", ("Ada Brome", "said", SANK)),
    ("Ada Brome was blamed in a statement: it sank.", ("Ada Brome", "was blamed", SANK)),
    ("Ada Brome has not issued a statement, and says it sank.", ("Ada Brome", "says", SANK)),
    ("Ada Brome, whose port issued a statement, says it sank.", ("Ada Brome", "says", SANK)),
    ("Ada Brome said it sank. Lev Marl read out a statement.", ("Ada Brome", "said", SANK)),
    ("Lev Marl read out a statement. Ada Brome said it sank.", ("Ada Brome", "said it", SANK)),
    ("Ada Brome said in a statement it sank. The port had a statement too.", ("Ada Brome", "said", SANK)),
    ("Ada Brome said in a statement it sank. Then came the port's statement.", ("Ada Brome", "said", SANK)),
    ("Ada Brome said it sank.", ("Ada Brome", "said", SANK)),
    ("Ada Brome said in a letter it sank.", ("Ada Brome", "said", SANK)),
    ("Ada Brome said in a statement it sank." + " The sea was calm." * 80, ("Ada Brome", "said", SANK)),
]


@pytest.mark.parametrize(("opening", "words"), ONLY_SPOKEN_OF)
def test_no_statement_is_put_into_the_mouth_of_who_only_speaks_of_one(
    opening: str, words: tuple[str, str, str]
) -> None:
    assert read(opening, words, BROME) == PAPER


@pytest.mark.parametrize("last", ["A statement", "Another statement", "His statement", "The port statement"])
def test_another_statement_is_another(last: str) -> None:
    assert read("Orsa Lines said in a statement it sank.", ("Orsa Lines", "said", SANK), LINES, last) == PAPER


@pytest.mark.parametrize(
    ("name", "text", "speaker"),
    [
        ("press release", "Orsa Lines said in a press release it sank.", LINES),
        ("press release", "Orsa Lines said in a release it sank.", RELEASE),
        (
            "port release",
            "Orsa Lines said in a release it sank.",
            Speaker("port release", SpeakerKind.DOCUMENT),
        ),
    ],
)
def test_a_writing_with_a_name_is_that_one(name: str, text: str, speaker: Speaker) -> None:
    text = f"{text} The {name} added that the pumps ran."
    first = stated(text, "Orsa Lines", "said", SANK, LINES, name="a1")
    paper = Speaker(name, SpeakerKind.DOCUMENT)
    second = stated(text, f"The {name}", "added", "that the pumps ran", paper, name="a2")
    assert issued(Report("r", text, (), attributions=(first, second)), second).speaker == speaker


def test_whoever_last_said_so_issued_it() -> None:
    text = "Orsa Lines said in a statement it sank. Ada Brome replied in a statement no."
    text += " The statement added that the pumps ran."
    first = stated(text, "Orsa Lines", "said", SANK, LINES, name="a1")
    second = stated(text, "Ada Brome", "replied", "no", BROME, name="a2")
    last = stated(text, "The statement", "added", "that the pumps ran", PAPER, name="a3")
    assert issued(Report("r", text, (), attributions=(first, second, last)), last).speaker == BROME
    assert issued(Report("r", text, (), attributions=(first, last)), last).speaker == PAPER


def test_only_a_writing_is_laid_to_who_issued_it() -> None:
    text = "Orsa Lines said in a statement it sank. Ada Brome added that the pumps ran."
    first = stated(text, "Orsa Lines", "said", SANK, LINES, name="a1")
    second = stated(text, "Ada Brome", "added", "that the pumps ran", BROME, name="a2")
    both = Report("r", text, (), attributions=(first, second))
    assert issued(both, second) is second
    nobody = replace(second, source=(), speaker=PAPER)
    assert issued(both, nobody) is nobody
