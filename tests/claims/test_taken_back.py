"""Who owns that he was wrong takes back how he stood to a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims import claims_of
from sayso.claims.answering.answers import TAKES_BACK
from sayso.model import RETRACTS, Polarity, Stance
from sayso.story import Filed, Judgement, JudgementKind

from .conftest import Said, Story, WordCounts

SOLD = "the council of Lund sold the upper mill to the Torv bank"
NOT_SOLD = "the council of Lund had not sold the upper mill to the Torv bank"
OWNS = Said("that he had been wrong", Stance.DENIES, "Ilo Marn", cue="he admitted", answers="a1")


def stances(filed: list[Filed], words: WordCounts, *judged: Judgement) -> list[Stance]:
    """How he who owns it then stands, to the claims on which that puts him."""
    claims = claims_of(filed, words, judged)
    return [
        one.stance
        for claim in claims
        for one in claim.members
        if one.rule == TAKES_BACK and str(one.ref) == "x#a2"
    ]


def story(report: Story, before: Said, owns: Said = OWNS) -> list[Filed]:
    """A report in which he takes back what he said there, and another that tells of the sale."""
    filed = report("x", before, owns)
    *first, last = filed.report.attributions
    told = replace(filed.report, attributions=(*first, replace(last, detail=RETRACTS)))
    return [replace(filed, report=told), report("y", Said(SOLD), lead=f"{SOLD}.")]


@pytest.mark.parametrize(
    ("before", "then"),
    [
        (Said(SOLD, Stance.DENIES, "Ilo Marn"), [Stance.ASSERTS]),
        (Said(SOLD, Stance.ASSERTS, "Ilo Marn"), [Stance.DENIES]),
        (Said(SOLD, Stance.CONFIRMS, "Ilo Marn"), [Stance.DENIES]),
        (Said(NOT_SOLD, Stance.ASSERTS, "Ilo Marn", polarity=Polarity.NEGATIVE), [Stance.ASSERTS]),
        (Said(SOLD, Stance.DOUBTS, "Ilo Marn"), []),
        (Said(SOLD, Stance.UNAWARE, "Ilo Marn"), []),
        (Said(SOLD, Stance.DENIES, "Ada Vale"), []),
        (Said(SOLD, Stance.DENIES), []),
    ],
)
def test_what_he_denied_stands_again_and_what_he_put_forward_no_longer(
    report: Story, words: WordCounts, before: Said, then: list[Stance]
) -> None:
    assert stances(story(report, before), words) == then


@pytest.mark.parametrize(
    "owns",
    [
        replace(OWNS, content="that he had been wrong about the weather"),
        replace(OWNS, content="that he had hardly been wrong"),
        replace(OWNS, answers=None),
    ],
)
def test_who_owns_another_matter_takes_nothing_back(report: Story, words: WordCounts, owns: Said) -> None:
    assert stances(story(report, Said(SOLD, Stance.DENIES, "Ilo Marn"), owns), words) == []


def test_nobody_takes_back_what_people_told_apart(report: Story, words: WordCounts) -> None:
    filed = story(report, Said(SOLD, Stance.DENIES, "Ilo Marn"))
    judged = Judgement("1", JudgementKind.DIFFERENT_CLAIM, "x#a2", "y#a1", "Ada", "2024-05-02")
    assert stances(filed, words, judged) == []
