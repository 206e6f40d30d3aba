"""Undated reports: nothing that is told of them hangs on when they were added, and in what order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from invented import report

from sayso import to_json
from sayso.answers import brief_of
from sayso.embedding import Embedder
from sayso.ledger import Ledger, Query, open_ledger
from sayso.ledger.engine import engine_of
from sayso.ledger.statement_query import StatementQuery
from sayso.ledger.statements import find_statements

TEXTS = {
    "r1": "Ada Brock said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank.",
    "r2": "Ida Foss said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank there.",
    "r3": "Tom Reeve said the harbour wall at Quenby gave way and the ferry Lorna sank on Monday night.",
}
ORDERS = (["r1", "r2", "r3"], ["r3", "r2", "r1"], ["r2", "r3", "r1"])


def ticking() -> Callable[[], str]:
    """A clock of which a minute goes by at each look, so that no two reports are added at one moment."""
    minutes = itertools.count()
    return lambda: f"2024-05-01T{(minute := next(minutes)) // 60:02}:{minute % 60:02}:00Z"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Ledger]]:
    """Makes ledgers of their own, each with a ticking clock."""
    made: list[Ledger] = []
    embedder = Embedder()

    def make() -> Ledger:
        where = str(tmp_path / f"{len(made)}.db")
        open_ledger(where).close()
        made.append(Ledger(engine_of(where), embedder, clock=ticking()))
        return made[-1]

    yield make
    for one in made:
        one.close()


def _told(ledger: Ledger) -> dict[str, Any]:
    """Everything that is told of each story, but for the moments of adding."""
    stories = [ledger.story(one.id) for one in ledger.stories()]
    told = {one.id: [to_json(one), to_json(brief_of(one, ledger.texts(one)))] for one in stories}
    return {id_: _without_added(data) for id_, data in told.items()}


def _without_added(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_added(value) for key, value in data.items() if key != "added"}
    return [_without_added(one) for one in data] if isinstance(data, list) else data


@pytest.mark.parametrize("published", [{}, {"r1": "2024-06-01", "r2": "2024-03-12"}])
def test_stories_and_their_ids_are_the_same_in_whatever_order_undated_reports_come(
    opened: Callable[[], Ledger], published: dict[str, str]
) -> None:
    told = []
    for order in ORDERS:
        ledger = opened()
        for id_ in order:
            ledger.add(report(id_, TEXTS[id_], published=published.get(id_)))
        told.append(_told(ledger))
    assert len(told[0]) == 1
    assert all(one == told[0] for one in told)


def test_a_story_is_called_by_its_first_dated_report_and_else_by_the_least_id(
    opened: Callable[[], Ledger],
) -> None:
    ledger = opened()
    ledger.add(report("r2", TEXTS["r2"]))
    ledger.add(report("r1", TEXTS["r1"]))
    assert ledger.story("r2").id == "r1"
    ledger.add(report("r3", TEXTS["r3"], published="2024-06-01"))
    assert {ledger.story(one).id for one in TEXTS} == {"r3"}, "each of its reports' ids leads to it"


def test_what_is_found_of_an_undated_report_has_no_moment_but_that_of_adding(
    opened: Callable[[], Ledger],
) -> None:
    ledger = opened()
    ledger.add(report("r1", TEXTS["r1"]))
    ledger.add(report("r2", TEXTS["r2"], published="2024-03-12"))
    found = ledger.search(Query("ferry")), find_statements(ledger, StatementQuery("ferry")).hits
    for hits in found:
        moments = {hit.report: (hit.at, hit.dated, hit.added) for hit in hits}
        assert moments == {"r1": (None, False, "2024-05-01T00:00:00Z"), "r2": ("2024-03-12", True, None)}
        assert [to_json(hit)["at"] for hit in hits if hit.report == "r1"] == [None]
