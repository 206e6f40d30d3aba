"""A timeline shows what has a day, and is left out where too little has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from invented_story import REPORTS, STORY
from sayso.answers import brief_of
from sayso.render.timeline_dated import dated_part

CLAIM = brief_of(STORY, REPORTS).claims[0]
IDS = sorted({q.report for c in CLAIM.columns for p in c.parties for q in p.quotes})


def test_a_claim_whose_reports_are_all_dated_is_shown_whole() -> None:
    assert dated_part(CLAIM, lambda _: True).claim is CLAIM


@pytest.mark.parametrize("number", [0, 1])
def test_too_few_dated_reports_make_no_timeline_and_the_line_says_why(number: int) -> None:
    part = dated_part(CLAIM, lambda one: one in IDS[:number])
    assert part.claim is None
    assert part.why.startswith("There is no timeline: ")
    assert (f"only {number}" if number else "none") in part.why


def test_undated_words_have_no_place_in_a_timeline_and_are_counted() -> None:
    column = next(one for one in CLAIM.columns if one.parties)
    party = column.parties[0]
    undated = replace(party, name="Somebody", quotes=(replace(party.quotes[0], report="r9"),))
    others = tuple(one for one in CLAIM.columns if one is not column)
    claim = replace(CLAIM, columns=(replace(column, parties=(*column.parties, undated)), *others))
    part = dated_part(claim, lambda one: one != "r9")
    assert part.claim is not None
    assert {p.name for c in part.claim.columns for p in c.parties}.isdisjoint({"Somebody"})
    assert part.why == "1 report without a date left out."
