"""Who stands by his own report confirms what he told, and not what stands next to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims import claims_of
from sayso.model import Outlet, SpeakerKind, Stance
from sayso.story import Filed

from .conftest import Said, Story, WordCounts

SOLD = "the council of Lund sold the upper mill to the Torv bank"
TEA = "the mayor of Harn has bought much green tea"
POST = "Harbour Post"


def confirmed(words: WordCounts, filed: list[Filed], ref: str) -> list[str]:
    """The names of the claims that the statement confirms."""
    return [
        claim.text
        for claim in claims_of(filed, words)
        if any(str(one.ref) == ref and one.stance is Stance.CONFIRMS for one in claim.members)
    ]


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("it stood by its report", "it said"),
        (None, "it stands by its story"),
        (None, "it stuck to its account"),
    ],
)
@pytest.mark.parametrize("outlet", [POST, "Torv Gazette"], ids=["has told it", "has told nothing"])
def test_an_outlet_stands_by_what_its_own_report_tells(
    report: Story, words: WordCounts, content: str | None, cue: str, outlet: str
) -> None:
    first = report("v", Said(SOLD), lead=f"{SOLD}.")
    first = replace(first, report=replace(first.report, outlet=Outlet(outlet, None)))
    stands = Said(content, Stance.CONFIRMS, POST, kind=SpeakerKind.OUTLET, cue=cue, answers="a1")
    filed = [first, report("x", Said(TEA), stands, lead=f"{TEA}."), report("y", Said(SOLD), lead=f"{SOLD}.")]
    told = SOLD if outlet == POST else TEA
    assert confirmed(words, filed, "x#a2") == [f"{told[0].upper()}{told[1:]}."]


def test_a_person_stands_by_what_he_says_in_the_report(report: Story, words: WordCounts) -> None:
    stands = Said(None, Stance.CONFIRMS, "Ilo Marn", cue="he stood by his account", answers="a2")
    said = Said(SOLD, speaker="Ilo Marn"), Said(TEA, speaker="Ada Vale"), stands
    assert confirmed(words, [report("x", *said), report("y", Said(TEA))], "x#a3") == [
        "The council of Lund sold the upper mill to the Torv bank."
    ]
