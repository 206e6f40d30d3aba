"""Of what a measure is one, what contradicts what, and values in the text's own words."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.counted import quantities
from sayso.claims.propositions.measures import thing_of

from .conftest import Said, Story, WordCounts

THINGS = [
    ("a rift about 40 metres long in the 91-metre-high wall", ["rift", "wall"]),
    ("a rift of about 40 metres was found", ["rift"]),
    ("the 40-metre rift was found", ["rift"]),
    ("the rift was 11 metres long", ["rift"]),
    ("the rift measured 38 metres in May", ["rift"]),
    ("it is 11 metres long", [None]),
    ("they must leave within three hours", [None]),
    ("the firm will cut 500 jobs", ["job"]),
]


@pytest.mark.parametrize(("text", "things"), THINGS)
def test_a_number_s_thing_is_the_noun_of_its_clause(text: str, things: list[str | None]) -> None:
    assert [thing_of(text, quantity) for quantity in quantities(text)] == things


def differing(report: Story, words: WordCounts, one: str, other: str) -> list[tuple[str, str]]:
    (claim,) = claims_of([report("x", Said(one)), report("y", Said(other))], words)
    return [(a.value, b.value) for relation in claim.relations for a, b in relation.particulars]


def test_a_wall_s_height_contradicts_no_rift_s_length(report: Story, words: WordCounts) -> None:
    one = "keepers of Lund found a rift about 40 metres long in the 91-metre-high wall"
    assert differing(report, words, one, one.replace("40", "11")) == [("40 metres", "11 metres")]
    assert differing(report, words, one, one.replace("about 40 metres long ", "")) == []


def test_what_its_clause_does_not_tell_is_not_contradictory(report: Story, words: WordCounts) -> None:
    one = "the people of Lund must leave their homes within three hours"
    assert differing(report, words, one, one.replace("three", "two")) == []


def test_values_are_the_text_s_words(report: Story, words: WordCounts) -> None:
    said = "Ann Harn found the rift of 11 metres three weeks after Friday, on the 6th of May, with 40 of them"
    (claim,) = claims_of([report("x", Said(said))], words)
    values = {one.value for one in claim.particulars}
    assert {"Ann Harn", "11 metres", "three weeks", "Friday", "6th of May", "40"} <= values
    assert all(value in said for value in values)


GIVEN = [
    ("the rift in the 91-metre-high wall of Lund is 40 metres long", {"40 metres"}),
    ("a 40-metre rift in the wall of Lund was found", {"40-metre"}),
    ("the rift in the wall of Lund is 40 metres (130 feet) long", {"40 metres"}),
    (
        "keepers of Lund said the 40-metre rift is 11 metres deep",
        {"40-metre", "11 metres"},
    ),
]


@pytest.mark.parametrize(("said", "values"), GIVEN)
def test_what_only_tells_which_is_meant_is_no_particular(
    report: Story, words: WordCounts, said: str, values: set[str]
) -> None:
    (claim,) = claims_of([report("x", Said(said))], words)
    assert {one.value for one in claim.particulars if one.aspect == "how many"} == values


TIMES = [
    ("on Wednesday", "on Thursday", []),
    ("in 2011", "in 2012", []),
    ("in May", "in June", [("May", "June")]),
    ("with one keeper", "with nine keepers", []),
    ("with six keepers", "with nine keepers", [("six keepers", "nine keepers")]),
]


@pytest.mark.parametrize(("one", "other", "pairs"), TIMES)
def test_months_and_numbers_contradict_and_days_and_years_do_not(
    report: Story, words: WordCounts, one: str, other: str, pairs: list[tuple[str, str]]
) -> None:
    said = "the ferry of Lund has sunk off the mole of Torv "
    assert differing(report, words, said + one, said + other) == pairs
