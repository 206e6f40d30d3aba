"""Between what a number may lie by its words."""

from __future__ import annotations

import pytest

from sayso.claims.propositions.bounds import bounds_of, is_end_or_whole
from sayso.claims.propositions.counted import quantities

BOUNDS = [
    ("3.8 billion crowns", (3.75e9, 3.85e9)),
    ("at least 40 crowns", (39.5, float("inf"))),
    ("up to 40 crowns", (0, 40.5)),
    ("nearly 40 crowns", (34, 40.5)),
    ("some 40 crowns", (34, 46)),
    ("40 crowns or more", (39.5, float("inf"))),
    ("between 30 and 40 crowns", (30, 40.5)),
    ("from 30 to 40 crowns", (30, 40.5)),
    ("two to three million crowns", (2e6, 3.5e6)),
]


@pytest.mark.parametrize(("text", "bounds"), BOUNDS)
def test_between_what_a_number_lies(text: str, bounds: tuple[float, float]) -> None:
    quantity = list(quantities(text))[-1]
    assert bounds_of(text, quantity, rounded=True) == pytest.approx(bounds)


NO_COUNT = [
    ("500-700 jobs", ["500"]),
    ("500 to 700 jobs", ["500"]),
    ("300 of its 900 jobs", ["900 jobs"]),
    ("300 jobs and 900 homes", []),
    ("five jobs", []),
]


@pytest.mark.parametrize(("text", "words"), NO_COUNT)
def test_a_lower_end_and_a_whole_are_no_counts(text: str, words: list[str]) -> None:
    found = [one for one in quantities(text) if is_end_or_whole(text, one)]
    assert [text[one.start : one.end].removesuffix(" to") for one in found] == words
