"""Where a claim and its confirmation are, in stories of many places."""

from __future__ import annotations

import time
from itertools import product

import pytest
from told import CONFIRMS, LINES, SAYS, SOURCE, Told, claim_of, filed, record_of_filed

from sayso.lineage.ways.statements import statements_of
from sayso.record.elsewhere import Whereabouts

PLACES = ["".join(parts).capitalize() for parts in product("bdfgk", "aeiou", "lmnrs", "aei", "tp")]


def whereabouts(text: str, rest: str, *, count: int = 1) -> tuple[Whereabouts, list[bool]]:
    told = Told(1, LINES, CONFIRMS, content="it leaks", rest=f" {rest}")
    reports = [filed(number, told) for number in range(count)]
    claim = claim_of(reports, text=text)
    where = Whereabouts(claim, reports)
    return where, [where.is_elsewhere(one) for one in statements_of(claim, reports)]


@pytest.mark.parametrize(
    ("rest", "elsewhere"),
    [
        ("It is in Torv, by Harn.", False),
        ("It is in Torv.", True),
        ("It is in Torv.\nHarn's port lies by Torv.", False),
        ("It is in Torv.\nIt went from New Torv Sound to Harn.", False),
        ("It is in Torv.\nIt is in Torvby, by Harn.", True),
        (f"It is in Torv.\nTorv {'x' * 23} Harn.", False),
        (f"It is in Torv.\nTorv {'x' * 24} Harn.", True),
        (f"It is in Torv.\nHarn {'x' * 24} Torv.", True),
    ],
)
def test_places_side_by_side_are_one(rest: str, elsewhere: bool) -> None:
    assert whereabouts("The ferry leaks in Harn.", rest)[1] == [elsewhere]


def test_stories_of_many_places_take_no_longer_than_their_texts() -> None:
    claim = "It leaks " + " ".join(f"in {name}" for name in PLACES) + "."
    rest = " ".join(f"It was in {name}q." for name in PLACES)
    start = time.perf_counter()
    assert all(whereabouts(claim, rest, count=10)[1])
    assert time.perf_counter() - start < 8


def test_a_voice_tells_that_it_is_of_another_place() -> None:
    reports = [filed(0, Told(1, SOURCE, SAYS)), filed(1, Told(2, LINES, CONFIRMS, rest=" It is in Torv."))]
    found = record_of_filed(*reports, text="The Orsa Lines ferry leaks in Harn.")
    assert [(voice.name, voice.elsewhere) for voice in found.voices] == [
        ("Orsa Lines", True),
        ("anonymous source", False),
    ]
