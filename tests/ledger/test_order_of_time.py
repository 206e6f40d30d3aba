"""One order of time wherever reports are listed: a day without an hour comes after that day's hours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import as_file, files

import pytest
from alembic import command
from alembic.config import Config
from invented import report
from sqlalchemy import text

from sayso.answers import brief_of
from sayso.copies import compare
from sayso.ledger import ChangeQuery, Ledger, Query, open_ledger
from sayso.ledger.engine import engine_of
from sayso.ledger.filing import file_report
from sayso.ledger.outlet import outlet
from sayso.ledger.transactions import writing
from sayso.ledger.who import who
from sayso.render.timeline_scale import scale_of
from sayso.story import Filed, Story, in_order
from sayso.web.voices import voices_of

WORDS = (
    "Ada Brock said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank.",
    "It emerged that the wall failed. Ada Brock said the harbour wall at Quenby gave way on Monday night.",
    "Ida Foss said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank there.",
)
MOMENTS = {"r1": "2024-03-11", "r2": "2024-03-11T08:00:00Z", "r3": "2024-03-12"}
EARLIEST_FIRST = ["r2", "r1", "r3"]
LATEST_FIRST = EARLIEST_FIRST[::-1]


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    for (id_, at), words in zip(MOMENTS.items(), WORDS, strict=True):
        ledger.add(report(id_, words, published=at, outlet="The Quenby Mail"))
    return ledger


def of_story(story: Story, found: Sequence[str]) -> list[str]:
    there = {one.id for one in story.reports}
    return [one for one in found if one in there]


def _voices(ledger: Ledger) -> list[str]:
    story = ledger.story("r1")
    claims = brief_of(story, ledger.texts(story)).claims
    return [one.quote.report for one in voices_of(max(claims, key=lambda claim: len(voices_of(claim))))]


EARLY: dict[str, Callable[[Ledger], list[str]]] = {
    "story": lambda ledger: [one.id for one in ledger.story("r1").reports],
    "source": lambda ledger: [
        ref.report for one in who(ledger, "Brock") for s in one.statements for ref in s.refs
    ],
}
LATE: dict[str, Callable[[Ledger], list[str]]] = {
    "search": lambda ledger: [hit.report for hit in ledger.search(Query())],
    "voices": _voices,
}


@pytest.mark.parametrize("name", EARLY)
def test_the_earliest_is_listed_first(filled: Ledger, name: str) -> None:
    found = EARLY[name](filled)
    assert len(found) > 1
    assert found == [one for one in EARLIEST_FIRST if one in found]


@pytest.mark.parametrize("name", LATE)
def test_the_latest_is_listed_first(filled: Ledger, name: str) -> None:
    found = LATE[name](filled)
    assert len(found) > 1
    assert found == [one for one in LATEST_FIRST if one in found]


def test_a_story_is_called_by_its_first_report(filled: Ledger) -> None:
    assert {one.id for one in filled.stories()} == {filled.story("r1").id} == {"r2"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(until="2024-03-11T12:00:00Z"), ["r2"]),
        (Query(until="2024-03-11"), ["r1", "r2"]),
        (Query(since="2024-03-11T12:00:00Z"), ["r3", "r1"]),
        (Query(since="2024-03-11"), ["r3", "r1", "r2"]),
    ],
)
def test_a_search_ends_and_begins_in_that_order(filled: Ledger, query: Query, found: list[str]) -> None:
    assert [hit.report for hit in filled.search(query)] == found


@pytest.mark.parametrize(("as_of", "there"), [("2024-03-11T12:00:00Z", {"r2"}), ("2024-03-11", {"r1", "r2"})])
def test_a_story_as_of_an_hour_has_no_report_that_may_be_later(
    filled: Ledger, as_of: str, there: set[str]
) -> None:
    assert {one.id for one in filled.story("r1", as_of=as_of).reports} == there


def test_an_outlets_first_and_last_day_are_found_in_that_order(filled: Ledger) -> None:
    account = outlet(filled, "Quenby Mail")
    assert (account.first, account.last) == ("2024-03-11T08:00:00Z", "2024-03-12")


def test_of_two_reports_of_a_day_the_one_without_an_hour_is_the_copy_but_not_surely() -> None:
    words = " ".join(WORDS)
    early, late = (
        Filed(report(id_, words, outlet=name), at)
        for id_, name, at in (
            ("r9", "The Ister Post", "2024-03-11T08:00:00Z"),
            ("r1", "Vale News", "2024-03-11"),
        )
    )
    assert in_order([late, early]) == [early, late]
    found = compare(late, early)
    assert found is not None
    assert (found.original, found.copy, found.directed) == ("r9", "r1", False)


def test_a_timeline_and_a_feed_have_that_order(filled: Ledger) -> None:
    scale = scale_of(list(MOMENTS.values()))
    assert sorted(MOMENTS, key=lambda one: scale.x(MOMENTS[one])) == EARLIEST_FIRST
    filled.story("r1")  # changes are noted as stories are told
    entries = [one.at for one in filled.newest_changes(ChangeQuery(turns_only=False), limit=9)]
    assert entries
    known = [MOMENTS[one] for one in LATEST_FIRST]
    assert entries == sorted(entries, key=known.index)


SINCE = (("reports", "day"), ("reports", "headline_check"), ("attributions", "via"))
"""Columns that came after stories were called by their first report in time."""


def test_a_ledger_of_an_older_sayso_has_its_stories_called_anew(where: str) -> None:
    engine = engine_of(where)
    with as_file(files("sayso.ledger") / "migrations") as folder, writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        for table, column in SINCE:  # what files reports names them
            connection.execute(text(f"ALTER TABLE {table} ADD COLUMN {column} varchar"))
        for (id_, at), words in zip(MOMENTS.items(), WORDS, strict=True):
            file_report(connection, report(id_, words, published=at), seen="2024-03-20T08:00:00Z")
        for table, column in SINCE:
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        connection.execute(text("UPDATE reports SET story = 'r1'"))
        row = "INSERT INTO stories (id, reports, first, changed) VALUES ('r1', 3, '2024-03-11', '2024-03-20')"
        connection.execute(text(row))
    engine.dispose()
    with open_ledger(where) as ledger:
        (listed,) = ledger.stories()
        assert (listed.id, listed.first) == ("r2", MOMENTS["r2"])
        assert ledger.story("r1").id == "r2"
        assert [one.title for one in ledger.stories()] == [ledger.story("r1").title]
