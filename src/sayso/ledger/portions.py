"""Many ids at once: a statement of SQLite takes 32,766 values, and plans for fewer are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_AT_ONCE = 500


def portions(ids: Iterable[str]) -> Iterator[list[str]]:
    """The ids, each once and in order, so many at a time as one statement may name."""
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), _AT_ONCE):
        yield wanted[first : first + _AT_ONCE]
