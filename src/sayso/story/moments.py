"""Moments, ISO 8601: a date, or a date and time in UTC; and the one order in which they stand."""

from __future__ import annotations


def in_time(at: str) -> str:
    """A moment as it sorts: a day without an hour comes after the hours of that day, since nothing shows that
    it was before them.

    >>> sorted(["2024-03-02", "2024-03-01", "2024-03-01T09:00:00+00:00"], key=in_time)
    ['2024-03-01T09:00:00+00:00', '2024-03-01', '2024-03-02']
    """
    return at if "T" in at else f"{at}{AFTER_THE_HOURS}"


AFTER_THE_HOURS = "U"
"""What a day without an hour sorts by, where others have "T" and the hour: a letter, since some databases
pass over signs as they sort."""


def is_after(one: str, other: str) -> bool:
    """Whether a moment surely lies after another: one known to the day alone is not after an hour of it."""
    known = min(len(one), len(other)) or len(one)
    return one[:known] > other[:known]


def by_then(at: str, as_of: str | None) -> bool:
    """Whether ``at`` is no later than ``as_of`` in the order of time; a day stands for all of it, None for
    whatever is still to come.

    >>> by_then("2024-03-01T09:00:00Z", "2024-03-01"), by_then("2024-03-01", "2024-03-01T09:00:00Z")
    (True, False)
    """
    return as_of is None or in_time(at) <= in_time(as_of)
