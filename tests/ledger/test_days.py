"""Days are those where a report was told, and a report that says none is of no day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from invented import report
from sqlalchemy import text

from sayso.ledger import Ledger, Query, open_ledger
from sayso.ledger.query import undated_left_out
from sayso.ledger.search import hit_to_json
from sayso.ledger.transactions import writing
from sayso.ledger.word_index import words_of_no_report
from sayso.story import day_of
from sayso.story_contract import story_from_json, story_to_json

MORNING = "2014-10-03T08:00:00+09:00"
WORDS = "Ida Brenn said the ferry to Orsa was not sold."


@pytest.fixture
def kept(where: str) -> Iterator[Ledger]:
    """A morning's report in Seoul, one of the same hour in the evening before further west, and an undated
    one."""
    with open_ledger(where) as ledger:
        ledger.add(report("east", WORDS, published=MORNING))
        ledger.add(report("west", f"{WORDS} He said so twice.", published="2014-10-02T19:00:00-04:00"))
        ledger.add(report("never", f"{WORDS} Nobody asked."))
        yield ledger


def found(ledger: Ledger, **asked: object) -> set[str]:
    return {hit.report for hit in ledger.search(Query("ferry", **asked))}  # type: ignore[arg-type]


def test_a_day_is_the_day_where_it_was_told(kept: Ledger) -> None:
    assert kept.report("east").at == "2014-10-02T23:00:00Z[+09:00]"
    assert found(kept, since="2014-10-03") == {"east"}
    assert found(kept, until="2014-10-02") == {"west"}
    assert found(kept, since="2014-10-02T23:00:00Z", until="2014-10-02T23:00:00Z") == {"east", "west"}
    assert found(kept, since=MORNING) == {"east", "west"}


def test_a_report_without_a_date_is_of_no_day(kept: Ledger) -> None:
    assert found(kept) == {"east", "west", "never"}
    assert found(kept, since="2000-01-01") == {"east", "west"} == found(kept, until="2100-01-01")
    assert found(kept, since="2014-10-03", undated=True) == {"east", "never"}
    with kept.reading() as connection:
        assert undated_left_out(connection, Query("ferry", since="2000-01-01")) == 1
        assert undated_left_out(connection, Query("ferry", since="2000-01-01", undated=True)) == 0
        assert undated_left_out(connection, Query("ferry")) == 0
        assert words_of_no_report(connection, "ferry wombat") == ["wombat"]


def test_the_moment_of_adding_is_not_shown_as_the_date(kept: Ledger) -> None:
    shown = {hit.report: hit_to_json(hit) for hit in kept.search(Query("ferry"))}
    assert (shown["east"]["at"], shown["east"]["dated"], shown["east"]["added"]) == (MORNING, True, None)
    assert (shown["never"]["at"], shown["never"]["dated"]) == (None, False)
    assert shown["never"]["added"]


def test_a_story_keeps_its_zones(kept: Ledger) -> None:
    story = kept.story("east")
    data = story_to_json(story)
    assert story_from_json(data) == story
    days = {one["id"]: one["at"] for one in data["report_details"]}
    assert days.get("east") == MORNING
    assert {day_of(one.at) for one in story.reports if one.id == "east"} == {"2014-10-03"}


def test_reindexing_asks_the_readings_for_their_zones(kept: Ledger) -> None:
    with writing(kept._engine) as connection:
        connection.execute(text("UPDATE reports SET at = '2014-10-02T23:00:00Z', day = '2014-10-02'"))
    list(kept.reindex())
    assert found(kept, since="2014-10-03") == {"east"}
