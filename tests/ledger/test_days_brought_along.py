"""What a ledger of before says of days, once this version has opened it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from invented import report
from older import migrate_again
from sqlalchemy import Connection, text

from sayso.ledger import Ledger, Query, open_ledger
from sayso.ledger.transactions import writing

EVENING = "2024-03-12T23:30:00-08:00"
WORDS = "Ida Brenn said the ferry to Orsa was sold."
_NO_TRIGGERS = {
    "sqlite": ("DROP TRIGGER day_of_new", "DROP TRIGGER day_of_changed"),
    "postgresql": ("DROP TRIGGER day_of_report ON reports", "DROP FUNCTION day_of_report"),
}


def as_before(where: str) -> None:
    """Make of the ledger what 0005 made of one of before, and bring it along."""
    kind = "postgresql" if "://" in where else "sqlite"
    migrate_again(
        where,
        "0009_days_brought_along",
        *_NO_TRIGGERS[kind],
        "UPDATE versions SET at = substr(at, 1, 20)",
        "UPDATE reports SET at = substr(at, 1, 20)",
        "UPDATE reports SET day = substr(at, 1, 10) WHERE dated",
        'UPDATE stories SET "first" = substr("first", 1, 20)',
        "UPDATE changes SET at = substr(at, 1, 20), dated = (1 = 1)",
    )


@pytest.fixture
def kept(where: str) -> Iterator[Ledger]:
    """An evening's report, a day without an hour, and an undated report."""
    with open_ledger(where) as ledger:
        ledger.add(report("west", WORDS, published=EVENING))
        ledger.add(report("day", "Ada Brock said the dam at Tarn leaks.", published="2024-03-14"))
        ledger.add(report("never", "Tom Reeve said the mill at Brome is shut."))
        list(ledger.tell_changed())
    as_before(where)
    with open_ledger(where) as ledger:
        yield ledger


def of_days(ledger: Ledger, since: str, until: str) -> list[str]:
    return [hit.report for hit in ledger.search(Query(since=since, until=until))]


def test_days_are_those_where_reports_were_told(kept: Ledger) -> None:
    assert of_days(kept, "2024-03-12", "2024-03-12") == ["west"]
    assert of_days(kept, "2024-03-13", "2024-03-13") == []
    assert of_days(kept, "2024-03-14", "2024-03-14") == ["day"]
    assert kept.report("west").at == "2024-03-13T07:30:00Z[-08:00]"
    assert {one.id: one.first for one in kept.stories()}["west"] == "2024-03-13T07:30:00Z[-08:00]"


def test_what_only_undated_reports_tell_of_changed_on_no_day(kept: Ledger) -> None:
    assert {(one.story, one.dated) for one in kept.changes()} == {("west", True), ("never", False)}


def _as_a_sayso_of_before(connection: Connection, id_: str, at: str, *, dated: bool) -> None:
    connection.execute(
        text(
            "INSERT INTO reports (id, at, dated, seen, version) "
            "VALUES (:id, :at, :dated, '2024-03-20T08:00:00Z', 1)"
        ),
        {"id": id_, "at": at, "dated": dated},
    )


def test_reports_of_an_older_program_that_goes_on_writing_have_a_day(ledger: Ledger) -> None:
    with writing(ledger._engine) as connection:
        _as_a_sayso_of_before(connection, "dated", "2024-03-18T06:00:00Z", dated=True)
        _as_a_sayso_of_before(connection, "later", "2024-03-20T08:00:00Z", dated=False)
        _as_a_sayso_of_before(connection, "never", "2024-03-20T08:00:00Z", dated=False)
    assert of_days(ledger, "2024-03-18", "2024-03-20") == ["dated"]
    with writing(ledger._engine) as connection:
        now_dated = "UPDATE reports SET at = '2024-03-19', dated = :dated WHERE id = 'later'"
        connection.execute(text(now_dated), {"dated": True})
    assert of_days(ledger, "2024-03-18", "2024-03-20") == ["later", "dated"]
    assert ledger.undated_left_out(Query(since="2024-03-18")) == 1
