"""A claim that is that somebody said something names who says it, where that is what is disputed."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.model import Form, SpeakerKind

from .conftest import Said, Story, WordCounts

WORDS = "every goldfish of Harn belongs to the heron"
DISPUTES = [
    "Orrin never said anything like that about goldfish",
    "the remark was wrongly attributed to Orrin by the papers",
    "Orrin did not make the comment that papers quote",
    "that was a misquote of Orrin",
]


def named(report: Story, words: WordCounts, *others: str) -> str:
    told = [
        report(name, Said(WORDS, speaker="Lev Orrin", form=Form.DIRECT, cue="Lev Orrin said"))
        for name in ("x", "y", "z")
    ]
    about = [
        report(f"o{n}", Said(other, speaker="Ida Vale", kind=SpeakerKind.PERSON))
        for n, other in enumerate(others)
    ]
    return claims_of([*told, *about], words)[0].text


@pytest.mark.parametrize("dispute", DISPUTES)
def test_whose_words_they_are_names_the_claim_where_it_is_disputed(
    report: Story, words: WordCounts, dispute: str
) -> None:
    assert "Lev Orrin said" in named(report, words, dispute, dispute)


@pytest.mark.parametrize(
    "others",
    [(), (DISPUTES[0],), ("Orrin was late for goldfish", "Orrin was late"), ("Vale never said that",) * 2],
)
def test_else_the_words_alone_do(report: Story, words: WordCounts, others: tuple[str, ...]) -> None:
    assert named(report, words, *others) == f"{WORDS[0].upper()}{WORDS[1:]}."
