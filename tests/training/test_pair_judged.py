"""Judged pairs are read from their file and found again among propositions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from annotated_ferry import TEXT, reading

from sayso.claims.propositions.units import units_of_story
from sayso.errors import FormatError
from sayso.evaluation.judged_pairs import Relation, at_place, judged_pairs
from sayso.model import Span
from sayso.story import Filed

GOLD = Path(__file__).parents[2] / "gold" / "propositions.tsv"
HEAD = "story\tpart\tjudged\treport\tstart\tend\tother report\tstart\tend\n"


def ferry() -> list[Filed]:
    return [Filed(reading(), "2015-01-01"), Filed(replace(reading(), id="quay"), "2015-01-01")]


def test_a_line_is_a_pair(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text(f"{HEAD}ferry\theld\tnegated\tferry\t37\t51\tquay\t84\t86\n", "utf-8")
    (pair,) = judged_pairs(tmp_path / "pairs.tsv")
    assert (pair.story, pair.held, pair.relation) == ("ferry", True, Relation.NEGATED)
    assert pair.one == ("ferry", Span(37, 51))
    assert pair.relation.one_claim


@pytest.mark.parametrize(
    "line", ["ferry\tfit\tsame", "ferry\tfit\talike\ta\t1\t2\tb\t3\t4", "a\tfit\tsame\ta\tb"]
)
def test_a_line_that_is_no_pair_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "pairs.tsv").write_text(f"{HEAD}{line}\n", "utf-8")
    with pytest.raises(FormatError, match="line 2"):
        list(judged_pairs(tmp_path / "pairs.tsv"))


def test_a_proposition_is_found_by_its_report_and_most_of_its_words() -> None:
    units = units_of_story(ferry())
    start = TEXT.index("the ferry sank")
    found = at_place(units, ("quay", Span(start, start + len("the ferry"))))
    assert found is not None
    assert units[found].ref.report == "quay"
    assert units[found].words == "the ferry sank"
    assert at_place(units, ("quay", Span(0, 20))) is None
    assert at_place(units, ("elsewhere", Span(start, start + 5))) is None


def test_what_is_said_in_passing_is_found_within_what_it_is_said_in() -> None:
    units = units_of_story(ferry())
    whole = next(unit for unit in units if unit.words == "the ferry sank")
    within = replace(whole, span=Span(whole.span.start + 4, whole.span.end), text=whole.text[4:])
    assert at_place([*units, within], (whole.ref.report, within.span)) == len(units)
    assert at_place([*units, within], (whole.ref.report, whole.span)) == units.index(whole)


def test_of_the_judged_pairs_none_is_judged_twice_and_rumours_are_fitted_on_or_held() -> None:
    pairs = list(judged_pairs(GOLD))
    assert len({(pair.story, frozenset([pair.one, pair.other])) for pair in pairs}) == len(pairs)
    held = {pair.story for pair in pairs if pair.held}
    assert not held & {pair.story for pair in pairs if not pair.held}
