"""Groups of what is alike, whatever the order in which it comes: average linkage (Sokal and Michener 1958).

The two groups that are nearest on average are joined, again and again, until no two reach the threshold. Pairs that
must not meet keep their groups apart, pairs that must are joined first. Ties go to what stands first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.claims.alike import Matrix

_NEVER = -1e9


def grouped(
    alike: Matrix,
    threshold: float,
    *,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Groups of row numbers, each sorted, by their first. Time grows with the square of the rows a join."""
    sums = alike.astype(np.float64)
    for i, j in apart:
        sums[i, j] = sums[j, i] = _NEVER
    np.fill_diagonal(sums, _NEVER * 2)
    members: list[list[int]] = [[i] for i in range(len(sums))]
    sizes = np.ones(len(sums))
    for i, j in sorted(together):
        a, b = _holding(members, i), _holding(members, j)
        if a != b:
            _join(sums, sizes, members, min(a, b), max(a, b))
    while len(members) > 1:
        means = np.round(sums / np.outer(sizes, sizes), 6)
        best = int(np.argmax(means))
        a, b = divmod(best, len(means))
        if means[a, b] < threshold:
            break
        _join(sums, sizes, members, min(a, b), max(a, b))
    return sorted(sorted(group) for group in members if group)


def _holding(members: Sequence[Sequence[int]], row: int) -> int:
    return next(at for at, group in enumerate(members) if row in group)


def _join(sums: Matrix, sizes: Matrix, members: list[list[int]], a: int, b: int) -> None:
    """Make group b part of group a, which comes before it."""
    members[a] += members[b]
    members[b] = []
    sums[a] += sums[b]
    sums[:, a] = sums[a]
    sums[a, a] = _NEVER * 2
    sums[b] = sums[:, b] = _NEVER * 2
    sizes[a] += sizes[b]
