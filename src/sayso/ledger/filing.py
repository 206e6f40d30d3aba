"""Filing observations: a report, a further version of it, or one that is there already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, insert, select, tuple_, update

from sayso.errors import NotInLedgerError
from sayso.ledger.attribution_rows import look_up_by
from sayso.ledger.identity import address_of, check_id, is_less, known_as, newest_of
from sayso.ledger.moments import moment_of
from sayso.ledger.portions import at_most_held, portions
from sayso.ledger.readings import content_of, packed_report, storable, unpacked_report
from sayso.ledger.tables import reports, versions
from sayso.ledger.versioned import as_they_stood, on_record_later
from sayso.model import Report
from sayso.plain_fields import one_line
from sayso.story import Filed, by_then, day_of, in_order

_FILED = select(
    versions, reports.c.at.label("first_at"), reports.c.dated.label("first_dated"), reports.c.withdrawn
)
"""A version with what is so of the whole report: since when it counts, and whether it says so itself."""


class Novelty(StrEnum):
    """What a report that was added is to the ledger."""

    NEW = "new"
    NEW_VERSION = "new version"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Added:
    """A report in the ledger, by its id there, and what adding it did."""

    id: str
    novelty: Novelty
    version: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What the ledger holds of a report: its id there, and its versions' contents, the first first, and
    whether the newest says more than the report that it was held against."""

    id: str
    contents: tuple[str, ...]
    says_more: bool = False


def standing_of(connection: Connection, report: Report) -> Standing | None:
    """What the ledger holds already of the report that this is a version of, if of any."""
    known = known_as(connection, report)
    if known is None:
        return None
    kept = select(versions.c.content).where(versions.c.report == known.id).order_by(versions.c.number)
    says_more = is_less(report, newest_of(connection, known))
    return Standing(known.id, tuple(connection.scalars(kept)), says_more)


def file_report(connection: Connection, report: Report, *, seen: str, looked_up: int | None = None) -> Added:
    """File the report, unless the ledger holds just this.

    A report is another version of one in the ledger where it has its id, or its address (`address_of`). Who
    files it as new says with how many versions it was ``looked_up``: if another has filed these words since
    then, they are known.
    Raises `LedgerError` for an id that nobody could type.
    """
    check_id(report.id)
    known = known_as(connection, report)
    content = content_of(report)
    at, dated = moment_of(report, seen=seen)
    times = {"seen": seen, "at": at, "dated": dated}
    if known is None:
        day = day_of(at) if dated else None
        connection.execute(insert(reports).values(id=report.id, version=1, day=day, **times, **_face(report)))
        _file_version(connection, report, number=1, times=times)
        return Added(report.id, Novelty.NEW, 1)
    kept, newest = known
    if is_less(report, newest_of(connection, known)):
        return Added(kept, Novelty.KNOWN, newest)
    report = replace(report, id=kept)
    if _has_content(connection, kept, content, after=newest - 1 if looked_up is None else looked_up):
        return Added(kept, Novelty.KNOWN, newest)
    number = newest + 1
    changed = {"version": number, **_face(report)}
    if dated and not _is_dated(connection, kept):  # it counts from its first version on, once it has a day
        changed |= {"at": at, "dated": True, "day": day_of(at)}
    connection.execute(update(reports).where(reports.c.id == kept).values(changed))
    _file_version(connection, report, number=number, times=times)
    return Added(kept, Novelty.NEW_VERSION, number)


def place_in_time(connection: Connection, report: str) -> None:
    """Have the report and its versions count from the moments that their readings give, each in its zone."""
    rows = connection.execute(
        select(versions.c.number, versions.c.seen, versions.c.reading)
        .where(versions.c.report == report)
        .order_by(versions.c.number)
    ).all()
    found = [(row.number, *moment_of(unpacked_report(row.reading), seen=row.seen)) for row in rows]
    for number, at, dated in found:
        one = update(versions).where(versions.c.report == report, versions.c.number == number)
        connection.execute(one.values(at=at, dated=dated))
    _, at, dated = next((one for one in found if one[2]), found[0])
    day = day_of(at) if dated else None
    connection.execute(update(reports).where(reports.c.id == report).values(at=at, dated=dated, day=day))


def filed(connection: Connection, ids: Iterable[str], *, as_of: str | None = None) -> tuple[Filed, ...]:
    """The reports with these ids as they stand, or as they stood at ``as_of``, in the order of their moments.

    A report that was not there yet at that moment is left out.
    """
    found: list[Filed] = []
    for some in portions(ids):
        wanted = (
            _FILED.join(reports, reports.c.id == versions.c.report)
            .where(reports.c.id.in_(some))
            .order_by(versions.c.report, versions.c.number)
        )
        for _, rows in groupby(connection.execute(wanted), key=lambda row: row.report):
            stood = [one for one in as_they_stood(rows) if as_of is None or by_then(one.since, as_of)]
            if stood:
                newest = stood[-1]
                found.append(_filed(newest.row, newest.report, as_of, later=on_record_later(stood)))
    return tuple(in_order(found))


def readings_of(connection: Connection, wanted: Mapping[str, int]) -> dict[str, Report]:
    """The reports with these ids, each in the version of this number."""
    found: dict[str, Report] = {}
    for some in portions(wanted):
        rows = connection.execute(readings_at({one: wanted[one] for one in some}))
        found |= {row.report: unpacked_report(row.reading) for row in rows}
    return found


def readings_at(wanted: Mapping[str, int]) -> Select[tuple[str, bytes]]:
    """The query for packed readings of a few reports, each in the version of this number.

    The reports are named twice, since SQLite looks pairs up in no index and would read all versions.
    """
    pairs = tuple_(versions.c.report, versions.c.number).in_(list(wanted.items()))
    return select(versions.c.report, versions.c.reading).where(versions.c.report.in_(list(wanted)), pairs)


def version_of(connection: Connection, report: str, number: int | None = None) -> Filed:
    """A version of a report, the newest where none is named.

    Raises `LedgerError` where the ledger has no such report or version.
    """
    wanted = _FILED.join(reports, reports.c.id == versions.c.report).where(
        reports.c.id == report,
        versions.c.number == (reports.c.version if number is None else at_most_held(number)),
    )
    row = connection.execute(wanted).first()
    if row is None:
        which = report if number is None else f"{report}, version {number}"
        raise no_such_report(which)
    return _filed(row, unpacked_report(row.reading), None)


def no_such_report(which: str) -> NotInLedgerError:
    """What to raise where the ledger has no report of this id, or not this version of it."""
    return NotInLedgerError(
        f"the ledger has no report {asked_for(which)}",
        command="`sayso search` finds ids",
        newsroom="search finds what is here",
    )


def asked_for(address: str) -> str:
    """An address that leads nowhere, for the one line of an error: without line ends, and cut if long."""
    words = one_line(address) or repr(address)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


_LONGEST = 200
"""Characters of a wrong address that are told: an honest one, of the web, is seldom longer."""


def _is_dated(connection: Connection, report: str) -> bool:
    return bool(connection.scalar(select(reports.c.dated).where(reports.c.id == report)))


def _has_content(connection: Connection, report: str, content: str, *, after: int) -> bool:
    """Whether a version ``after`` that many has this content: an earlier one that returns is a version of its
    own."""
    same = select(versions.c.number).where(
        versions.c.report == report, versions.c.number > after, versions.c.content == content
    )
    return connection.execute(same).first() is not None


def _face(report: Report) -> dict[str, Any]:
    return {
        "url": address_of(report),
        "outlet": storable(report.outlet.name) if report.outlet else None,
        "headline": report.headline and storable(report.headline),
        "headline_check": report.headline_check.label.value if report.headline_check else None,
    }


def _file_version(connection: Connection, report: Report, *, number: int, times: dict[str, Any]) -> None:
    content, reading = content_of(report), packed_report(report)
    connection.execute(
        insert(versions).values(report=report.id, number=number, content=content, reading=reading, **times)
    )
    look_up_by(connection, report)


def _filed(row: Any, report: Report, as_of: str | None, *, later: Mapping[str, str] | None = None) -> Filed:
    withdrawn = row.withdrawn if row.withdrawn and by_then(row.withdrawn, as_of) else None
    return Filed(report, row.first_at, row.first_dated, row.number, withdrawn, later or {})
