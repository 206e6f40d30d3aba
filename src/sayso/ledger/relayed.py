"""Which outlets reports name between a speaker and themselves, as people judged it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from sayso.corrections import corrected
from sayso.ledger.anchors import applying
from sayso.ledger.attribution_rows import NAMES_APART
from sayso.ledger.judging import standing
from sayso.ledger.lookups import filed_by_id
from sayso.ledger.portions import portions
from sayso.ledger.tables import attributions, reports
from sayso.outlets import names_outlet
from sayso.story import AttributionRef, Filed, JudgementKind


@dataclass(frozen=True, slots=True)
class Relayed:
    """How many statements of a report came through these outlets, from the speaker outwards, with None in the
    place of one that is not named; ``outlet`` published the report, as far as it says so."""

    via: tuple[str | None, ...]
    report: str
    outlet: str | None
    statements: int

    @property
    def named(self) -> tuple[str, ...]:
        """Those of the outlets that have a name."""
        return tuple(filter(None, self.via))


def relayed(
    connection: Connection,
    judged: Collection[Filed],
    *narrowed: ColumnElement[bool],
    through: Sequence[str] | None = None,
) -> Iterator[Relayed]:
    """What came through outlets, of reports that stand and for which the conditions hold; of those that were
    not judged only what came ``through`` these ways, as the column has them.

    ``judged`` are those that `judged_reports` has: of them what people judged counts, not what was read.
    """
    as_judged = {one.id: one for one in judged}
    for row in _rows(connection, narrowed, through):
        if row.report not in as_judged:
            yield Relayed(_named(row.via.split(NAMES_APART)), row.report, row.outlet, row.number)
    for some in portions(as_judged):
        holding = select(reports.c.id).where(reports.c.id.in_(some), *narrowed).order_by(reports.c.id)
        for id_ in connection.scalars(holding).all():
            yield from _as_judged(as_judged[id_])


def _rows(
    connection: Connection, narrowed: Iterable[ColumnElement[bool]], through: Sequence[str] | None
) -> Iterator[Any]:
    wanted = (
        select(attributions.c.via, attributions.c.report, reports.c.outlet, func.count().label("number"))
        .join(reports, reports.c.id == attributions.c.report)
        .where(attributions.c.via.is_not(None), reports.c.withdrawn.is_(None), *narrowed)
        .group_by(attributions.c.via, attributions.c.report, reports.c.outlet)
    )
    if through is None:
        yield from connection.execute(wanted)
        return
    for some in portions(through):
        yield from connection.execute(wanted.where(attributions.c.via.in_(some)))


def judged_reports(connection: Connection) -> list[Filed]:
    """The reports of which some reading was judged wrong, set right."""
    judged = applying(connection, standing(connection))
    wrong = (AttributionRef.parse(one.subject) for one in judged if one.kind is JudgementKind.WRONG_READING)
    return corrected(list(filed_by_id(connection, {ref.report for ref in wrong if ref}).values()), judged)


def besides(column: ColumnElement[str], judged: Iterable[Filed]) -> ColumnElement[bool]:
    """The condition that a column of reports' ids has none of these."""
    return and_(True, *(column.not_in(some) for some in portions(one.id for one in judged)))


def _as_judged(one: Filed) -> Iterator[Relayed]:
    if one.withdrawn:
        return
    ways = Counter(tuple(relay.name for relay in a.via) for a in one.report.attributions if a.via)
    outlet = one.report.outlet.name if one.report.outlet else None
    for via, number in ways.items():
        yield Relayed(_named(via), one.id, outlet, number)


def _named(names: Iterable[str]) -> tuple[str | None, ...]:
    return tuple(one if names_outlet(one) else None for one in names)
