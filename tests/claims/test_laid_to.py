"""Whoever says a thing is not laid a denial of it by nearness; a false story is false in all it tells."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.model import SpeakerKind, Stance

from .conftest import Said, Story, WordCounts

SENT = "the yard of Brome sent the ferry to be sold at Tarn"
NO_PART = Said("the yard of Brome chose that ferry's mooring and flag", Stance.DENIES, "Ilo Reeve")


def stance_of_denier(report: Story, words: WordCounts, *said: Said) -> Stance | None:
    filed = [report("x", *said, lead=f"{SENT}."), report("y", Said(SENT), lead=f"{SENT}.")]
    claim = next(one for one in claims_of(filed, words) if one.text.casefold().startswith(SENT.casefold()))
    return {str(member.ref): member.stance for member in claim.members}.get("x#a2")


@pytest.mark.parametrize(("speaker", "denies"), [("Ada Vale", True), ("Ilo Reeve", False)])
def test_a_denial_by_nearness_is_on_nothing_that_its_own_speaker_says(
    report: Story, words: WordCounts, speaker: str, denies: bool
) -> None:
    found = stance_of_denier(report, words, Said(SENT, speaker=speaker), NO_PART)
    assert (found is Stance.DENIES) is denies


BOUGHT = "brewers of Orsa bought the windmill of Ilo Marn at the lock"
ROWED = "the winner at the Velmark regatta rowed a skiff from Harn"
TEA = "the bakers of Torv drink much green tea"
POST, GAZETTE = "Harbour Post", "Torv Gazette"
STAR = "The Star"


def outlet(words: str, name: str) -> Said:
    return Said(words, speaker=name, kind=SpeakerKind.OUTLET)


@pytest.mark.parametrize(
    ("teller", "verdict", "denied"),
    [
        (POST, Said("it is a hoax", Stance.DENIES, "Ada Vale", answers="a1"), True),
        (POST, Said("the Harbour Post's story is a hoax", Stance.DENIES, "Ada Vale"), True),
        (GAZETTE, Said("it is a hoax", Stance.DENIES, "Ada Vale", answers="a1"), False),
        (STAR, Said("the Star's story is a hoax", Stance.DENIES, "Ada Vale"), True),
        (STAR, Said("the starter's story is a hoax", Stance.DENIES, "Ada Vale"), False),
        (STAR, Said("the star of the story says it is a hoax", Stance.DENIES, "Ada Vale"), False),
        (POST, Said("that is not what they were told", Stance.DENIES, "Ada Vale", answers="a1"), False),
    ],
    ids=[
        "answers the outlet",
        "names the outlet",
        "told by another",
        "without its article",
        "letters of a word",
        "a word of no name",
        "calls no story false",
    ],
)
def test_a_false_story_is_false_in_all_that_it_tells(
    report: Story, words: WordCounts, teller: str, verdict: Said, denied: bool
) -> None:
    lead = f"{BOUGHT}."
    filed = [
        report("x", outlet(BOUGHT, POST), outlet(ROWED, teller), Said(TEA), verdict, lead=lead),
        report("y", Said(BOUGHT), Said(ROWED), Said(TEA), lead=lead),
    ]
    denying = {
        claim.text.casefold().rstrip(".")
        for claim in claims_of(filed, words)
        if any(str(one.ref) == "x#a4" and one.stance is Stance.DENIES for one in claim.members)
    }
    assert (ROWED.casefold() in denying) is denied
    assert TEA.casefold() not in denying
