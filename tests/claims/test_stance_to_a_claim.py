"""How who speaks near a claim stands to it: in what forms English says no to it, and in what forms not."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.model import Polarity, Stance

from .conftest import Said, Story, WordCounts

PLUS, MINUS = Polarity.POSITIVE, Polarity.NEGATIVE
OPENED = "the council of Lund opened the sluice of the upper mill"
REMOVED = "the yard removed the name from the ferry of Lund"
HURT = "two ferrymen of Lund were hurt in the fire at the upper mill"
STOPPED = "the port of Lund will stop hauling barges through the lock"
SOLD = "the port of Lund will sell ropes rather than haul barges through the lock"

OF_OPENED = {
    "its own verb": ("the council of Lund never opened the sluice of the upper mill", MINUS, Stance.DENIES),
    "its verb, passive": ("the sluice of the upper mill in Lund was not opened", MINUS, Stance.DENIES),
    "its own verb, behind a clause": (
        "the council of Lund, which sits beside the old quay, never opened the sluice of the upper mill",
        PLUS,
        Stance.DENIES,
    ),
    "left open": (
        "we don't know if the council of Lund opened the sluice of the upper mill",
        PLUS,
        Stance.UNAWARE,
    ),
    "nobody did": ("nobody at Lund opened the sluice of the upper mill", MINUS, Stance.DENIES),
    "no truth to it": (
        "there is no truth to the rumour that the council of Lund opened the sluice of the upper mill",
        MINUS,
        Stance.DENIES,
    ),
    "called false": (
        "reports that the council of Lund opened the sluice of the upper mill are false",
        PLUS,
        Stance.DENIES,
    ),
    "another verb": (
        "the council of Lund does not want the sluice of the upper mill opened",
        MINUS,
        None,
    ),
    "not the first": (
        "Lund is not the first council that opened the sluice of the upper mill",
        MINUS,
        None,
    ),
    "a wish": (
        "the council of Lund does not allow anybody to open the sluice of the upper mill",
        MINUS,
        None,
    ),
    "no longer": (
        "the council of Lund will no longer open the sluice of the upper mill",
        MINUS,
        None,
    ),
    "of a noun made of a verb": (
        "not opening the sluice of the upper mill would cost the council of Lund dear",
        MINUS,
        None,
    ),
    "not the only time": (
        "that was not the only time the council of Lund opened the sluice of the upper mill",
        MINUS,
        None,
    ),
    "no word of it": (
        "there was no notification that the council of Lund opened the sluice of the upper mill",
        MINUS,
        None,
    ),
    "not said": (
        "the council of Lund has not yet commented on the opened sluice of the upper mill",
        MINUS,
        None,
    ),
    "ruled out": (
        "the ferrymen have ruled out an opened sluice at the upper mill of Lund",
        PLUS,
        Stance.DENIES,
    ),
    "ruled out, passive": (
        "an opened sluice at the upper mill in Lund has been ruled out by the council",
        PLUS,
        Stance.DENIES,
    ),
    "not ruled out": (
        "the council of Lund has not ruled out an opened sluice at the upper mill",
        PLUS,
        Stance.ASSERTS,
    ),
    "another thing ruled out": (
        "the council of Lund has ruled out a second weir above the opened sluice of the upper mill",
        PLUS,
        None,
    ),
    "none of it accurate": (
        "none of the information that the council of Lund opened the sluice of the upper mill was accurate",
        MINUS,
        Stance.DENIES,
    ),
    "what would not have been": (
        "had it been dry the council of Lund would never have opened the sluice of the upper mill",
        MINUS,
        Stance.ASSERTS,
    ),
    "what should not have been": (
        "the council of Lund should never have opened the sluice of the upper mill",
        MINUS,
        Stance.ASSERTS,
    ),
    "what would not have been, whatever held": (
        "the council of Lund would never have opened the sluice of the upper mill",
        MINUS,
        Stance.DENIES,
    ),
    "beside it": (
        "the council of Lund opened the sluice of the upper mill, saying the timing was not right",
        PLUS,
        Stance.ASSERTS,
    ),
    "before it": (
        "even though no permit came, the council of Lund opened the sluice of the upper mill",
        PLUS,
        Stance.ASSERTS,
    ),
    "on a leaflet that tells it": (f"The leaflet saying that {OPENED} is wrong", PLUS, Stance.DENIES),
    "on a tweet that tells it": (f"Two tweets suggesting that {OPENED} were made up", PLUS, Stance.DENIES),
    "in a clause of its own": (f"{OPENED}, which is fake", PLUS, None),
    "that somebody knew": (f"The mayor knew that the tale that {OPENED} was not true", PLUS, None),
}
"""What is said beside what two others tell, its polarity, and the stance to theirs, if it has one."""
OF_REMOVED = {
    "says": ("the yard had not removed the name from the ferry of Lund", MINUS, Stance.DENIES),
    "wonders": (
        "she was surprised that the yard had not removed the name from the ferry of Lund",
        MINUS,
        None,
    ),
}
OF_HURT = {
    "the noun itself": ("no ferrymen of Lund were hurt in the fire at the upper mill", MINUS, Stance.DENIES),
    "another noun": ("no herons of Lund were hurt in the fire at the upper mill", MINUS, None),
    "a pronoun": ("nobody of Lund was hurt in the fire at the upper mill", MINUS, Stance.DENIES),
}
OF_NO_LONGER = {
    "no longer": ("the port of Lund will no longer haul barges through the lock", MINUS, Stance.ASSERTS),
}
TOLD = {
    f"{of} {name}": (told, Said(words, polarity=polarity), stance)
    for of, told, rows in (
        ("opened:", OPENED, OF_OPENED),
        ("removed:", REMOVED, OF_REMOVED),
        ("hurt:", HURT, OF_HURT),
        ("stopped:", STOPPED, OF_NO_LONGER),
        ("sold instead:", SOLD, OF_NO_LONGER),
    )
    for name, (words, polarity, stance) in rows.items()
}


@pytest.mark.parametrize(("told", "said", "stance"), TOLD.values(), ids=TOLD)
def test_who_says_no_denies_what_says_the_same_otherwise(
    report: Story, words: WordCounts, told: str, said: Said, stance: Stance | None
) -> None:
    filed = [report("x", Said(told)), report("y", Said(told)), report("z", said)]
    stances = [{str(one.ref): one.stance for one in claim.members} for claim in claims_of(filed, words)]
    of_it = next(found for found in stances if "x#a1" in found)
    assert of_it.get("z#a1") is stance
