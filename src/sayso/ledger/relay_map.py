"""The map of who relays whom, of a whole ledger, of a story, or of some days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, select

from sayso.answers.relay_map import Passed, RelayMap, map_of
from sayso.ledger.moments import days_named
from sayso.ledger.outlet_names import names_in_use
from sayso.ledger.relayed import judged_reports, relayed
from sayso.ledger.tables import copies, reports
from sayso.ledger.tellings import story_at

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger


def relay_map(
    ledger: Ledger, *, story: str | None = None, since: str | None = None, until: str | None = None
) -> RelayMap:
    """Which outlet has its word from which, by what reports that stand say and whose words they have; of a
    story (by the id of any report or claim), or of the reports of some days, where they were told.

    Raises `LedgerError` where there is no such story, or a day is none.
    """
    first, last = days_named(since, until)
    with ledger.reading() as connection:
        home = story_at(connection, story) if story else None
        narrowed = [reports.c.story == home] if home else []
        narrowed += [reports.c.day >= first] if first else []
        narrowed += [reports.c.day <= last] if last else []
        return ledger.reckoned.of(connection, ("map", home, first, last), partial(_map, narrowed))


def _map(narrowed: list[ColumnElement[bool]], connection: Connection) -> RelayMap:
    passed = [*_named(connection, narrowed), *_copied(connection, narrowed)]
    return map_of(passed, names_in_use(connection))


def _named(connection: Connection, narrowed: list[ColumnElement[bool]]) -> Iterator[Passed]:
    """From relay to relay, and from the last to the outlet of the report; none past one without a name."""
    for row in relayed(connection, judged_reports(connection), *narrowed):
        for start, end in pairwise((*row.via, row.outlet)):
            if start and end:
                yield Passed(start, end, row.report, row.statements)


def _copied(connection: Connection, narrowed: list[ColumnElement[bool]]) -> Iterator[Passed]:
    """From the outlet of a report to that of its copy, where it is known which is which."""
    original = reports.alias()
    wanted = (
        select(copies.c.edge, original.c.outlet.label("start"), reports.c.outlet.label("end"), reports.c.id)
        .join(reports, reports.c.id == copies.c.copy)
        .join(original, original.c.id == copies.c.original)
        .where(reports.c.withdrawn.is_(None), original.c.withdrawn.is_(None), *narrowed)
        .order_by(copies.c.original, copies.c.copy)
    )
    for row in connection.execute(wanted):
        if row.start and row.end and json.loads(row.edge)["directed"]:
            yield Passed(row.start, row.end, row.id, copied=True)
