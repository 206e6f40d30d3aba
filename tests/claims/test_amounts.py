"""Sums and shares of one thing that cannot both be, and those that can."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.bounds import bounds_of
from sayso.claims.propositions.counted import quantities
from sayso.claims.propositions.particulars import HOW_MANY

from .conftest import Said, Story, WordCounts

LOST = "the bank of Lund has lost {} on loans to the ferry builders of Torv"
DIFFER = [
    (LOST, "14 million crowns", "40 million crowns", True),
    (LOST, "14 million crowns", "about 40 million crowns", True),
    (LOST, "£14m", "40 million pounds", True),
    (LOST, "at least 14 million crowns", "nine million crowns", True),
    (LOST, "14 million crowns", "14m crowns", False),
    (LOST, "£14m", "14 million pounds", False),
    (LOST, "14 million crowns", "14 million euros", False),
    (LOST, "14 million crowns", "40 million euros", False),
    (LOST, "nearly 4 billion crowns", "3.8 billion crowns", False),
    (LOST, "4 billion crowns", "3.8 billion crowns", False),
    (LOST, "at least 14 million crowns", "40 million crowns", False),
    (LOST, "up to 40 million crowns", "14 million crowns", False),
    (LOST, "more than 14 million crowns", "40 million crowns", False),
    (LOST, "about 14 million crowns", "15 million crowns", False),
    (LOST, "between 10 and 40 million crowns", "14 million crowns", False),
    (LOST, "14 million crowns a year", "40 million crowns", False),
    ("the trade of Lund with Torv grew by {} in the spring, by its office", "3 percent", "5 per cent", True),
    ("the trade of Lund with Torv grew {} in the spring, by its office", "3%", "five per cent", True),
    ("the trade of Lund with Torv grew {} in the spring, by its office", "by 3%", "to 5%", False),
    ("the trade of Lund with Torv grew by {}, by its office", "3% in the spring", "5% in the autumn", False),
    ("the trade of Lund with Torv {} in the spring, by its office", "grew by 3%", "will grow by 5%", False),
    (
        "the club of Lund has agreed on {} with the keeper's club in Torv",
        "a £22m move",
        "a fee of £18m",
        True,
    ),
    (
        "the club of Lund has agreed on {} with the keeper's club",
        "a 22 million pound move",
        "a bid of £18m",
        False,
    ),
    ("the club of Lund has sold its keeper to the club of Torv for {}", "£22m", "£18m", True),
    (
        "the court of Lund has fined the ferry builders of Torv {}",
        "3 million crowns",
        "5 million crowns",
        True,
    ),
    ("the club of Lund has bought {} in Torv", "a junior loan for £22m", "an £18m junior loan", False),
    ("the ferry builders of Torv {} 14 million crowns in the spring", "lost", "owed", False),
    ("the bank of Lund made a profit of {}", "$3bn in 2023", "$2bn in 2022", False),
    ("the bank of Lund made a profit of {}", "$3bn", "$2bn in 2022", False),
    ("the bank of Lund lost {}, its office said", "$3m in May", "$5m in June", False),
    ("prices in Torv rose {}, by the office of Lund", "3% in May", "5% from a year ago", False),
    ("the bank of Lund lost {}, its office said", "$3m in May", "$5m in May", True),
]


def disputes(report: Story, words: WordCounts, *said: str) -> bool:
    told = [report(f"r{at}", Said(one)) for at, one in enumerate(said)]
    relations = [relation for claim in claims_of(told, words) for relation in claim.relations]
    return any(
        one.aspect == HOW_MANY for relation in relations for pair in relation.particulars for one in pair
    )


@pytest.mark.parametrize(("said", "one", "other", "differ"), DIFFER)
def test_amounts_of_one_thing_that_cannot_both_be(
    report: Story, words: WordCounts, said: str, one: str, other: str, *, differ: bool
) -> None:
    assert disputes(report, words, said.format(one), said.format(other)) == differ


APART = [
    (
        "the bank has lost 14 million crowns, and owes 40 million crowns",
        "the bank has lost 14 million crowns",
    ),
    (
        "the bank lost 14 million crowns in May, and 40 million in June",
        "the bank lost 14 million crowns in May",
    ),
    (
        "the bank lost 14 million crowns in May and lost 40 million crowns in June",
        "the bank lost 40 million crowns",
    ),
    ("the bank did not lose 40 million crowns, but 14 million crowns", "the bank has lost 14 million crowns"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_amounts_of_one_sentence_are_of_two_things(
    report: Story, words: WordCounts, one: str, other: str
) -> None:
    assert not disputes(report, words, f"{one}, at Lund", f"{other}, at Lund")


BOUNDS = [
    ("3.8 billion crowns", (3.75e9, 3.85e9)),
    ("at least 40 crowns", (39.5, float("inf"))),
    ("up to 40 crowns", (0, 40.5)),
    ("nearly 40 crowns", (34, 40.5)),
    ("some 40 crowns", (34, 46)),
    ("40 crowns or more", (39.5, float("inf"))),
]


@pytest.mark.parametrize(("text", "bounds"), BOUNDS)
def test_between_what_a_number_lies(text: str, bounds: tuple[float, float]) -> None:
    (quantity,) = quantities(text)
    assert bounds_of(text, quantity, rounded=True) == pytest.approx(bounds)
