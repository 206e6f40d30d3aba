"""On which claims they are silent who name a thing that the report tells of in other words."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.model import Stance

from .conftest import Said, Story, WordCounts

KILLED = "nine bakers were killed in the mill at Lund"
UNION = Said(KILLED, speaker="Bakers' Union")


def silent(report: Story, words: WordCounts, *said: Said) -> list[tuple[str, Stance]]:
    """On what the last of these is silent, and how, in a story that opens with the killed."""
    filed = [report("x", UNION, lead=KILLED), report("y", UNION, *said, lead=KILLED)]
    last = f"y#a{len(said) + 1}"
    return [
        (claim.text, member.stance)
        for claim in claims_of(filed, words)
        for member in claim.members
        if str(member.ref) == last
    ]


@pytest.mark.parametrize("stance", [Stance.UNAWARE, Stance.DECLINES])
@pytest.mark.parametrize("thing", ["any deaths", "the union's figure", "the Bakers' Union's toll"])
def test_a_thing_named_in_another_word_is_what_is_told(
    report: Story, words: WordCounts, thing: str, stance: Stance
) -> None:
    found = silent(report, words, Said(thing, stance, "police"))
    assert found == [("Nine bakers were killed in the mill at Lund.", stance)]


@pytest.mark.parametrize("thing", ["the nest of the heron", "any theft", "the mayor's figure"])
def test_another_thing_is_not(report: Story, words: WordCounts, thing: str) -> None:
    assert silent(report, words, Said(thing, Stance.UNAWARE, "police")) == []


def test_the_figure_is_what_the_one_named_says_and_not_the_chief_claim(
    report: Story, words: WordCounts
) -> None:
    mayor = Said("four herons left the chapel of Harn", speaker="mayor")
    found = silent(report, words, mayor, Said("the mayor's figure", Stance.DECLINES, "police"))
    assert [text for text, _ in found] == ["Four herons left the chapel of Harn."]


TAKEN = "the guild of Marren will take over the ferry bank of Lund"
NONE_OF_IT = [
    ("there is no takeover, and there are no talks about one", TAKEN, True),
    ("there was no takeover", TAKEN, True),
    ("there will be no resignation", "the mayor of Lund will resign within days", True),
    ("there were no deaths", KILLED, True),
    ("there is no takeover panel", TAKEN, False),
    ("there is no hostile takeover", TAKEN, False),
    ("there is no money", TAKEN, False),
    ("there was no resignation", TAKEN, False),
    ("there is a takeover", TAKEN, False),
    ("there is no death penalty", KILLED, False),
    ("there were no deaths", "nobody was killed in the mill at Lund", False),
]


@pytest.mark.parametrize(("says", "claim", "denies"), NONE_OF_IT)
def test_who_says_that_there_is_none_of_it_denies_it(
    report: Story, words: WordCounts, says: str, claim: str, denies: bool
) -> None:
    told = Said(claim, speaker="Bakers' Union")
    filed = [
        report("x", told, lead=claim),
        report("y", told, Said(says, speaker="Per Orrin"), lead=claim),
    ]
    chief = claims_of(filed, words)[0]
    against = [str(member.ref) for member in chief.members if member.stance is Stance.DENIES]
    assert against == (["y#a2"] if denies else [])
