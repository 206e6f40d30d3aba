"""Where a claim and its confirmation are, in stories of many places."""

from __future__ import annotations

import time
from itertools import product

import pytest

from sayso.lineage.statements import statements_of
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance
from sayso.record.elsewhere import Whereabouts
from sayso.story import AttributionRef, Claim, Filed, Member

PLACES = ["".join(parts).capitalize() for parts in product("bdfgk", "aeiou", "lmnrs", "aei", "tp")]


def whereabouts(text: str, rest: str, *, reports: int = 1) -> tuple[Whereabouts, list[bool]]:
    statement = Attribution(
        id="a1",
        content=(Span(16, 24),),
        cue=(Span(11, 15),),
        source=(Span(0, 10),),
        form=Form.INDIRECT,
        stance=Stance.CONFIRMS,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=Speaker("Orsa Lines", SpeakerKind.ORGANIZATION),
    )
    told = f"Orsa Lines said it leaks. {rest}"
    filed = [Filed(Report(f"r{n}", told, attributions=(statement,)), "2024-03-01") for n in range(reports)]
    members = tuple(Member(AttributionRef(one.id, "a1"), Stance.CONFIRMS, 1.0, "test") for one in filed)
    claim = Claim("r0#a1", text, AttributionRef("r0", "a1"), members)
    where = Whereabouts(claim, filed)
    return where, [where.is_elsewhere(one) for one in statements_of(claim, filed)]


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
    assert all(whereabouts(claim, rest, reports=10)[1])
    assert time.perf_counter() - start < 8
