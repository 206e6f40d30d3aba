"""When something was said, as far as the words and the publication date settle it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.dates import NOTHING, find_dates, resolve, weekdays_in

THURSDAY = "2016-10-06"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wednesday", "2016-10-05"),
        ("on Wednesday morning", "2016-10-05"),
        ("late Wednesday", "2016-10-05"),
        ("Thursday", "2016-10-06"),
        ("last Friday", "2016-09-30"),
        ("last Thursday", "2016-09-29"),
        ("next Tuesday", "2016-10-11"),
        ("Monday night", "2016-10-03"),
        ("Tuesday last week", "2016-09-27"),
        ("yesterday", "2016-10-05"),
        ("Yesterday evening", "2016-10-05"),
        ("today", "2016-10-06"),
        ("tonight", "2016-10-06"),
        ("this morning", "2016-10-06"),
        ("last night", "2016-10-05"),
        ("tomorrow", "2016-10-07"),
        ("the day before yesterday", "2016-10-04"),
        ("three days ago", "2016-10-03"),
        ("10 days ago", "2016-09-26"),
        ("Oct. 5", "2016-10-05"),
        ("Oct 5th", "2016-10-05"),
        ("5 October", "2016-10-05"),
        ("the 5th of October", "2016-10-05"),
        ("October 5, 2015", "2015-10-05"),
        ("5 Oct 2015", "2015-10-05"),
        ("Wednesday, Oct. 5", "2016-10-05"),
        ("Wed., Oct. 5", "2016-10-05"),
        ("Dec. 24", "2015-12-24"),
        ("Nov. 20", "2016-11-20"),
        ("2015-03-01", "2015-03-01"),
        ("Sept. 30", "2016-09-30"),
    ],
)
def test_words_that_mean_one_day(words: str, expected: str) -> None:
    assert resolve(words, published=THURSDAY) == (expected, ())


@pytest.mark.parametrize(
    "words",
    [
        "earlier this month",
        "last week",
        "two weeks ago",
        "three days earlier",
        "recently",
        "this Saturday",
        "9/11",
        "Feb. 30",
        "October 32, 2016",
        "Friday, Oct. 5",
        "in 2015",
        "",
        "Mondays",
    ],
)
def test_words_that_mean_no_single_day(words: str) -> None:
    assert resolve(words, published=THURSDAY) == NOTHING


@pytest.mark.parametrize("words", ["Wednesday", "yesterday", "today", "three days ago", "next Tuesday"])
def test_relative_words_need_a_publication_date(words: str) -> None:
    assert resolve(words, published=None) == NOTHING


def test_a_date_without_year_keeps_every_year_its_weekday_allows() -> None:
    found = resolve("Oct. 5", published=None, weekday_hints=["on Wednesday"], latest_year=2020)
    assert found.date is None
    assert found.candidates == ("1994-10-05", "2005-10-05", "2011-10-05", "2016-10-05")


def test_one_candidate_stays_a_candidate() -> None:
    found = resolve("Oct. 5", published=None, weekday_hints=["Wednesday"], latest_year=1995)
    assert found == (None, ("1994-10-05",))


def test_a_weekday_within_the_words_counts_before_the_hints() -> None:
    found = resolve("Wednesday, Oct. 5", published=None, weekday_hints=["Friday"], latest_year=1995)
    assert found.candidates == ("1994-10-05",)


def test_without_a_weekday_every_year_is_possible() -> None:
    assert len(resolve("Oct. 5", published=None, latest_year=1999).candidates) == 10
    assert resolve("Feb. 29", published=None, latest_year=1999).candidates == ("1992-02-29", "1996-02-29")


def test_candidates_run_to_this_year_by_default() -> None:
    before = date.today().year
    newest = resolve("Jan. 1", published=None).candidates[-1]
    assert newest in {f"{year}-01-01" for year in (before, date.today().year)}  # the year may turn meanwhile


def test_a_date_with_its_year_needs_nothing_else() -> None:
    assert resolve("October 5, 2016", published=None) == ("2016-10-05", ())


@pytest.mark.parametrize("published", ["2016-10-06T23:10:00+09:00", " 2016-10-06"])
def test_publication_may_be_a_time(published: str) -> None:
    assert resolve("Wednesday", published=published).date == "2016-10-05"


@pytest.mark.parametrize("published", ["yesterday", "06.10.2016", "2016-13-01", ""])
def test_an_unreadable_publication_date_is_none(published: str) -> None:
    assert resolve("Wednesday", published=published) == NOTHING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said on Wednesday that he left in late September.", ["Wednesday", "late September"]),
        ("SEOUL, Oct. 5 (UPI)", ["Oct. 5"]),
        ("On Monday, Oct. 3, 2016, it rained.", ["Monday, Oct. 3, 2016"]),
        ("He resigned yesterday evening, three days ago she had.", ["yesterday evening", "three days ago"]),
        ("the 5th of October 2015 and 2015-10-06", ["the 5th of October 2015", "2015-10-06"]),
        ("Earlier this month; earlier this month", ["Earlier this month", "earlier this month"]),
        ("She may 5 or march 3 times; May Smith; March 3 percent", []),
        ("today's world", []),
        ("the Friday paper comes on Fridays", ["Friday"]),
        ("last week and next year", ["last week", "next year"]),
    ],
)
def test_expressions_of_time_in_a_text(text: str, expected: list[str]) -> None:
    assert [mention.words for mention in find_dates(text)] == expected


def test_weekdays_of_a_text() -> None:
    text = "On Wednesday he left. He returns next Friday. Wednesday was wet, Monday dry."
    assert weekdays_in(text) == ("Wednesday", "Monday")


@given(st.text(max_size=200))
def test_spans_slice_back_to_their_words(text: str) -> None:
    for span, words in find_dates(text):
        assert span.of(text) == words


@given(st.text(alphabet="Oct.5 Wednsday,019a", max_size=60))
def test_odd_words_never_raise(words: str) -> None:
    resolve(words, published=THURSDAY, weekday_hints=[words])


@pytest.mark.parametrize("unit", ["Oct. ", "1", "last ", " ", "Wed, "])
def test_long_runs_are_read_to_their_end(unit: str) -> None:
    text = f"{unit * (300_000 // len(unit))}. She left on 5 October 2015."
    assert [mention.words for mention in find_dates(text)] == ["5 October 2015"]
