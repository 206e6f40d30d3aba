"""When a report counts from, and in what order the databases have moments."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from sayso.dates import REPORTED_YEARS
from sayso.errors import LedgerError
from sayso.model import Report
from sayso.story.moments import AFTER_THE_HOURS, instant, moment_in_zone

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def now() -> str:
    """This moment, to the second."""
    return moment_in_zone(datetime.now(UTC))


def moment(words: str) -> str | None:
    """An ISO 8601 date or time in the form that ledgers keep ("2016-10-05", "2016-10-05T14:00:00Z"): times
    in UTC with their own zone behind them, those without a zone taken for UTC. None where it is neither, or
    in no year that a report has."""
    words = words.strip()
    try:
        found = datetime.fromisoformat(words)
        if found.year not in REPORTED_YEARS:
            return None
        if _DATE.fullmatch(words):
            return words
        return moment_in_zone(found if found.tzinfo else found.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None


def moment_of(report: Report, *, seen: str) -> tuple[str, bool]:
    """When the report counts from, and whether it says so itself: published, else its dateline's day, else
    when it says that it was last changed; else when it was seen."""
    own = (report.published, report.dateline.date if report.dateline else None, report.modified)
    for words in own:
        found = moment(words) if words else None
        if found:
            return found, True
    return seen, False


def named_moment(words: str) -> str:
    """A moment that a user named, in UTC. Raises `LedgerError` where it is none."""
    found = moment(words)
    if found is None:
        raise LedgerError(f"{words!r} is no moment; write 2016-10-05 or 2016-10-05T14:00:00Z")
    return instant(found)


def day_named(words: str) -> str:
    """A day that a user named. Raises `LedgerError` where it is none, or a moment within one."""
    found = moment(words)
    if found is None or not _DATE.fullmatch(found):
        raise LedgerError(f"{words!r} is no day; write 2016-10-05")
    return found


def days_named(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The first and the last day that a user named. Raises `LedgerError` where one is none, or the last is
    before the first."""
    first, last = (day_named(one) if one else None for one in (since, until))
    if first and last and first > last:
        raise LedgerError(f"nothing is since {first} and until {last}: the first day is later than the last")
    return first, last


def in_time_sql(column: str) -> str:
    """`sayso.story.in_time` of a column of moments, as the databases are asked for it."""
    return f"CASE WHEN length({column}) > 10 THEN {column} ELSE {column} || '{AFTER_THE_HOURS}' END"
