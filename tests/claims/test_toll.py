"""What befell so many people, and which counts of it cannot both be."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.counted import quantities
from sayso.claims.propositions.toll import Toll, toll_of
from sayso.model import Stance

from .conftest import Said, Story, WordCounts

TOLD = [
    ("nine workers were killed in the blast", [Toll("death", "worker")]),
    ("five people had died and two were missing", [Toll("death", "")]),
    ("nine people were killed and 20 people injured", [Toll("injury", ""), Toll("death", "")]),
    ("the blast left nine dead", [Toll("death", "")]),
    ("a blast killing at least nine miners", [Toll("death", "miner")]),
    ("nine workers at the mill in Torv were feared dead", [Toll("death", "worker")]),
    ("20 migrant workers drowned", [Toll("death", "worker")]),
    ("two gunmen killed nine people", [None, Toll("death", "")]),
    ("two guards shot dead three men", [None, Toll("death", "man")]),
    ("nine witnesses said a man had died", [None]),
    ("nine days after he was killed", [None]),
    ("nine minutes after the death", [None]),
    ("forty fighters were killed", [Toll("death", "fighter")]),
    ("nine ferries sank", [None]),
    ("eight of the nine people died", [None]),
    ("one in five people died", [None]),
    ("12 more people died", [None]),
    ("another 12 people died", [None]),
    ("5% of people died", [None]),
    ("nine cows died", [None]),
    ("the law was killed by nine votes", [None]),
]


@pytest.mark.parametrize(("text", "tolls"), TOLD)
def test_what_befell_those_whom_a_number_counts(text: str, tolls: list[Toll | None]) -> None:
    assert [toll_of(text, quantity) for quantity in quantities(text)] == tolls


COUNTS = [
    ("nine workers were killed", "seven people were killed", True),
    ("nine people were killed", "seven people were killed", True),
    ("nine people were killed", "two children were killed", False),
    ("nine children were killed", "two people were killed", True),
    ("nine people were killed", "nine workers were killed", False),
    ("nine people were killed, two children were killed", "nine people were killed", False),
    ("nine people were killed", "seven people were injured", False),
    ("nine workers were killed", "seven soldiers were killed", False),
    ("nine people were killed", "two teachers were killed", False),
    ("nine people were killed", "two residents were killed", False),
    ("at least nine people were killed", "12 people were killed", False),
    ("at least nine people were killed", "seven people were killed", True),
    ("up to nine people were killed", "seven people were killed", False),
    ("between six and nine people were killed", "seven people were killed", False),
    ("between 6 and 9 people were killed", "12 people were killed", True),
]


@pytest.mark.parametrize(("one", "other", "differ"), COUNTS)
def test_counts_of_the_same_people_that_cannot_both_be(
    report: Story, words: WordCounts, one: str, other: str, differ: bool
) -> None:
    where = " in the blast at the powder mill of Torv on Friday morning"
    claims = claims_of([report("x", Said(one + where)), report("y", Said(other + where))], words)
    assert any(relation.of == claims[0].id for relation in claims[0].relations) == differ


def test_each_place_where_a_number_stands_is_told_and_no_denial_of_one(
    report: Story, words: WordCounts
) -> None:
    said = "{} people were killed in the blast at the powder mill of Torv on Friday morning"
    told = [
        report("x", Said(said.format("nine"))),
        report("y", Said(said.format("nine"))),
        report("z", Said(said.format("seven")), Said(said.format("six"), stance=Stance.DENIES)),
    ]
    (claim,) = claims_of(told, words)
    (own,) = claim.relations
    given = {(one.value, one.evidence.report) for pair in own.particulars for one in pair}
    assert given == {("nine people", "x"), ("nine people", "y"), ("seven people", "z")}
