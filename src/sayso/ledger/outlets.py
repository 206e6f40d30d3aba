"""All outlets of a ledger: those that published its reports, and those that these only name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import Connection, case, func, or_, select

from sayso.answers.outlet import kind_of
from sayso.answers.outlet_line import OutletLine
from sayso.ledger.outlet_names import names_in_use
from sayso.ledger.relayed import besides, judged_reports, relayed
from sayso.ledger.tables import attributions, copies, reports
from sayso.model import UNNAMED, HeadlineLabel

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger
    from sayso.story import Filed


class OutletSort(StrEnum):
    """What stands first in the list: who has the most reports, who is cited in most, or the alphabet."""

    REPORTS = "reports"
    CITED = "cited"
    NAME = "name"


def all_outlets(ledger: Ledger, sort: OutletSort = OutletSort.REPORTS) -> list[OutletLine]:
    """Every outlet, each once under whatever names, in this order."""
    with ledger.reading() as connection:
        found = ledger.reckoned.of(connection, "outlets", _lines)
    orders = {
        OutletSort.REPORTS: lambda one: (-one.reports, -one.cited_in, one.name.casefold()),
        OutletSort.CITED: lambda one: (-one.cited_in, -one.reports, one.name.casefold()),
        OutletSort.NAME: lambda one: one.name.casefold(),
    }
    return sorted(found, key=orders[sort])


class _Counted:
    """What is counted of one outlet."""

    def __init__(self) -> None:
        self.counts = Counter[str]()
        self.days = set[str]()
        self.citing = set[str]()
        self.citing_outlets = set[str]()

    def line(self, name: str) -> OutletLine:
        """The line of the outlet that is called so."""
        return OutletLine(
            name=name,
            kind=kind_of(name),
            first=min(self.days, default=None),
            last=max(self.days, default=None),
            cited_in=len(self.citing),
            cited_by=len(self.citing_outlets),
            **self.counts,
        )


def _lines(connection: Connection) -> tuple[OutletLine, ...]:
    judged, names = judged_reports(connection), names_in_use(connection)
    found: defaultdict[str, _Counted] = defaultdict(_Counted)
    for name, counts in _published(connection, judged):
        found[names.of(name)].counts.update(counts)
    for name, *days in connection.execute(_DAYS):
        found[names.of(name)].days.update(day for day in days if day)
    for row in relayed(connection, judged):
        ours = names.of(row.outlet) if row.outlet else None
        for name in {names.of(one) for one in row.named} - {ours}:
            found[name].citing.add(row.report)
            found[name].citing_outlets.update(filter(None, [ours]))
    return tuple(one.line(name) for name, one in found.items())


_OUTLET = reports.c.outlet
_STANDING = (_OUTLET.is_not(None), reports.c.withdrawn.is_(None))
_DAYS = select(_OUTLET, func.min(reports.c.day), func.max(reports.c.day)).where(*_STANDING).group_by(_OUTLET)


def _published(connection: Connection, judged: Sequence[Filed]) -> Iterator[tuple[str, dict[str, int]]]:
    """Counts of what was published under each name, some at a time."""
    undated = func.sum(case((reports.c.day.is_(None), 1), else_=0))
    wanted = select(_OUTLET, func.count(), undated).where(*_STANDING).group_by(_OUTLET)
    for name, number, without in connection.execute(wanted):
        yield name, {"reports": number, "undated": without}
    label = reports.c.headline_check
    checks = select(_OUTLET, label, func.count()).where(*_STANDING, label.is_not(None))
    for name, found, number in connection.execute(checks.group_by(_OUTLET, label)):
        yield name, {"headlines": number, "to_check": number * (found != HeadlineLabel.SUPPORTED.value)}
    copied = select(_OUTLET, func.count(copies.c.copy.distinct())).join(copies, copies.c.copy == reports.c.id)
    for name, number in connection.execute(copied.where(*_STANDING).group_by(_OUTLET)):
        yield name, {"copies": number}
    yield from _said(connection, judged)


def _said(connection: Connection, judged: Sequence[Filed]) -> Iterator[tuple[str, dict[str, int]]]:
    """Counts of statements; those of reports that people judged as they judged them."""
    kind, speaker = attributions.c.kind, attributions.c.speaker
    through = attributions.c.via.is_not(None)
    unnamed = kind.in_(sorted(one.value for one in UNNAMED))
    nobody = kind.is_(None) & or_(speaker.is_(None), speaker == "")
    sums = (func.sum(case((one, 1), else_=0)) for one in (through, unnamed, nobody))
    wanted = (
        select(_OUTLET, func.count(), *sums)
        .join(attributions, attributions.c.report == reports.c.id)
        .where(*_STANDING, besides(reports.c.id, judged))
        .group_by(_OUTLET)
    )
    for name, *numbers in connection.execute(wanted):
        yield name, _statements(*numbers)
    for one in judged:
        if one.report.outlet and not one.withdrawn:
            theirs = one.report.attributions
            yield (
                one.report.outlet.name,
                _statements(
                    len(theirs),
                    sum(bool(a.via) for a in theirs),
                    sum(a.speaker.kind in UNNAMED for a in theirs),
                    sum(not a.speaker.name and a.speaker.kind is None for a in theirs),
                ),
            )


def _statements(number: int, through: int, unnamed: int, nobodys: int) -> dict[str, int]:
    return {
        "statements": number,
        "straight": number - through,
        "relayed": through,
        "unnamed": unnamed,
        "unsourced": nobodys,
    }
