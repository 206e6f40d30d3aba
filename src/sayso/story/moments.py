"""Moments, ISO 8601: a date, or a date and time in UTC; and the one order in which they stand."""

from __future__ import annotations


def in_time(at: str) -> str:
    """A moment as it sorts: a day without an hour comes after the hours of that day, since nothing shows that
    it was before them.

    >>> sorted(["2024-03-02", "2024-03-01", "2024-03-01T09:00:00+00:00"], key=in_time)
    ['2024-03-01T09:00:00+00:00', '2024-03-01', '2024-03-02']
    """
    return at if "T" in at else f"{at}~"


def is_after(one: str, other: str) -> bool:
    """Whether a moment surely lies after another: one known to the day alone is not after an hour of it."""
    known = min(len(one), len(other)) or len(one)
    return one[:known] > other[:known]
