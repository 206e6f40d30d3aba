"""What a report opens with: its headline, and the first sentence of a paragraph that tells something."""

from __future__ import annotations

import pytest

from sayso.claims.likeness.openings import openings_of
from sayso.model import Block, BlockKind, Report

BYLINE = "By Ida Vale, Orsa"

FIRST = {
    "of several": (
        "The heron of Orsa ate all nine goldfish. It rained.",
        "The heron of Orsa ate all nine goldfish",
    ),
    "alone": ("The heron of Orsa ate all nine goldfish.", "The heron of Orsa ate all nine goldfish."),
    "behind a title": (
        "The heron that bit Sgt. Marl ate nine goldfish. It rained.",
        "The heron that bit Sgt. Marl ate nine goldfish",
    ),
    "behind a month": (
        "On Jan. 3 the heron of Orsa ate nine goldfish. It rained.",
        "On Jan. 3 the heron of Orsa ate nine goldfish",
    ),
    "a quotation": (
        "“The heron of Orsa has eaten nine goldfish.” It rained.",
        "“The heron of Orsa has eaten nine goldfish",
    ),
}


@pytest.mark.parametrize(("text", "first"), FIRST.values(), ids=FIRST)
def test_the_first_sentence_of_the_first_paragraph_that_tells_something(text: str, first: str) -> None:
    whole = f"{BYLINE}\n{text}"
    blocks = (
        Block(BlockKind.PARAGRAPH, 0, len(BYLINE)),
        Block(BlockKind.PARAGRAPH, len(BYLINE) + 1, len(whole)),
    )
    report = Report("r", whole, blocks, headline="Heron eats goldfish")
    assert list(openings_of(report)) == ["Heron eats goldfish", first]


def test_neither_headline_nor_paragraph_is_no_opening() -> None:
    text = "A heron by the pond of Orsa, seen on Monday"
    assert list(openings_of(Report("r", text, (Block(BlockKind.CAPTION, 0, len(text)),)))) == []
