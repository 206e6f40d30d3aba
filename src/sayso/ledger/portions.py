"""What a statement takes: 32,766 values at once in SQLite, and plans for fewer are kept; and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_AT_ONCE = 500


def portions(ids: Iterable[str]) -> Iterator[list[str]]:
    """The ids, each once and in order, so many at a time as one statement may name."""
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), _AT_ONCE):
        yield wanted[first : first + _AT_ONCE]


_LARGEST = 2**31 - 1
"""What PostgreSQL's integers hold; SQLite's hold more."""


def at_most_held(number: int) -> int:
    """The number, or the largest that either database takes: no ledger has so many rows."""
    return min(number, _LARGEST)
