"""Moments: a date, or a date and time in UTC; and the one order in which they stand.

A time that was given in a zone of its own keeps it behind itself, as RFC 9557 writes it
("2014-10-02T23:00:00Z[+09:00]"): moments sort as they are, and the day of each is the day where it was told.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_ZONE = re.compile(r"\[([+-])(\d{2}):(\d{2})\]$")
_OFFSET = re.compile(r"T.*[+-]\d{2}:\d{2}$")


def in_time(at: str) -> str:
    """A moment as it sorts: a day without an hour comes after the hours of that day, since nothing shows that
    it was before them.

    >>> sorted(["2024-03-02", "2024-03-01", "2024-03-01T09:00:00+00:00"], key=in_time)
    ['2024-03-01T09:00:00+00:00', '2024-03-01', '2024-03-02']
    """
    return at if "T" in at else f"{at}{AFTER_THE_HOURS}"


def rank(at: str, *, dated: bool) -> str:
    """Where something stands among others in time: what no report dates comes last, whenever it was added, so
    that the order in which reports come decides nothing.

    >>> rank("2024-03-01", dated=True) < rank("2024-02-01T09:00:00Z", dated=False)
    True
    """
    return in_time(at) if dated else _UNDATED


_UNDATED = "undated"
"""Sorts after every year."""

AFTER_THE_HOURS = "U"
"""What a day without an hour sorts by, where others have "T" and the hour: a letter, since some databases
pass over signs as they sort."""


def is_after(one: str, other: str) -> bool:
    """Whether a moment surely lies after another: one known to the day alone is not after an hour of it."""
    if "T" not in one or "T" not in other:
        return day_of(one) > day_of(other) if one and other else one > other
    return instant(one) > instant(other)


def by_then(at: str, as_of: str | None) -> bool:
    """Whether ``at`` is no later than ``as_of`` in the order of time; a day stands for all of it, wherever it
    was told, and None for whatever is still to come.

    >>> by_then("2024-03-01T09:00:00Z", "2024-03-01"), by_then("2024-03-01", "2024-03-01T09:00:00Z")
    (True, False)
    >>> by_then("2014-10-02T23:00:00Z[+09:00]", "2014-10-02")
    False
    """
    if as_of is None:
        return True
    if "T" not in as_of:
        return day_of(at) <= as_of
    return in_time(instant(at)) <= instant(as_of)


def instant(at: str) -> str:
    """A moment without its zone, as it is held against others."""
    return at.partition("[")[0]


def moment_in_zone(found: datetime) -> str:
    """A time as moments are kept: in UTC, to the second, with its zone behind it where that is another. At
    either end of the calendar, where UTC would be past it, the time is taken for one of UTC.

    >>> moment_in_zone(datetime.fromisoformat("2014-10-03T08:00:00+09:00"))
    '2014-10-02T23:00:00Z[+09:00]'
    >>> moment_in_zone(datetime.fromisoformat("0001-01-01T08:00:00+09:00"))
    '0001-01-01T08:00:00Z'
    """
    try:
        there = found.astimezone(UTC)
    except OverflowError:
        there = found = found.replace(tzinfo=UTC)
    written = f"{there.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    minutes = int((found.utcoffset() or timedelta()).total_seconds() // 60)
    if not minutes:
        return written
    hours, rest = divmod(abs(minutes), 60)
    return f"{written}[{'+' if minutes > 0 else '-'}{hours:02}:{rest:02}]"


def as_told(at: str) -> str:
    """A moment in its own zone, as ISO 8601 that all programs read; in UTC where its own zone has it past
    either end of the calendar.

    >>> as_told("2014-10-02T23:00:00Z[+09:00]"), as_told("2014-10-02T23:00:00Z"), as_told("2014-10-02")
    ('2014-10-03T08:00:00+09:00', '2014-10-02T23:00:00Z', '2014-10-02')
    >>> as_told("9999-12-31T23:00:00Z[+09:00]")
    '9999-12-31T23:00:00Z'
    """
    zone = _ZONE.search(at)
    if zone is None:
        return at
    ahead = timedelta(hours=int(zone[2]), minutes=int(zone[3])) * (1 if zone[1] == "+" else -1)
    try:
        there = datetime.fromisoformat(at[: zone.start()]).replace(tzinfo=None) + ahead
    except OverflowError:
        return instant(at)
    return f"{there.isoformat(timespec='seconds')}{zone[1]}{zone[2]}:{zone[3]}"


def as_kept(told: str) -> str:
    """The moment that `as_told` wrote.

    >>> as_kept("2014-10-03T08:00:00+09:00"), as_kept("2014-10-02")
    ('2014-10-02T23:00:00Z[+09:00]', '2014-10-02')
    """
    return moment_in_zone(datetime.fromisoformat(told)) if _OFFSET.search(told) else told


def day_of(at: str) -> str:
    """The day of a moment, in its own zone.

    >>> day_of("2014-10-02T23:00:00Z[+09:00]"), day_of("2014-10-02T23:00:00Z")
    ('2014-10-03', '2014-10-02')
    """
    return as_told(at)[:10]


def zone_of(at: str) -> str:
    """The zone in which a moment was told: "+09:00", "UTC"; "" for a day.

    >>> zone_of("2014-10-02T23:00:00Z[+09:00]"), zone_of("2014-10-02T23:00:00Z"), zone_of("2014-10-02")
    ('+09:00', 'UTC', '')
    """
    zone = _ZONE.search(at)
    return f"{zone[1]}{zone[2]}:{zone[3]}" if zone else "UTC" if "T" in at else ""
