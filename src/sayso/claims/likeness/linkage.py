"""Groups of what is alike, whatever the order in which it comes: average linkage (Sokal and Michener 1958).

The two groups that are nearest on average are joined, again and again, until no two reach the threshold.
Pairs that must not meet keep their groups apart, pairs that must are joined first. Ties go to what stands
first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.claims.likeness.alike import Matrix

_NEVER = -1e9
_DECIMALS = 6
"""Of a mean: what differs by less is taken for equal, so that ties are ties on every machine."""


def grouped(
    alike: Matrix,
    threshold: float,
    *,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Groups of row numbers, each sorted, by their first. Time and memory grow with the square of rows."""
    if not len(alike):
        return []
    groups = _Groups(alike, apart)
    for i, j in sorted(together):
        groups.join(groups.holding(i), groups.holding(j))
    while (pair := groups.nearest(threshold)) is not None:
        groups.join(*pair)
    return sorted(sorted(group) for group in groups.members if group)


class _Groups:
    """The groups so far, their mean likeness to each other, and for each the nearest other one."""

    def __init__(self, alike: Matrix, apart: Iterable[tuple[int, int]]) -> None:
        self._means = alike.astype(np.float64)
        for i, j in apart:
            self._means[i, j] = self._means[j, i] = _NEVER
        np.fill_diagonal(self._means, _NEVER)
        self._best = self._means.argmax(1)
        self._top = self._means.max(1)
        self.members: list[list[int]] = [[row] for row in range(len(alike))]

    def holding(self, row: int) -> int:
        """The group that has the row."""
        return next(at for at, group in enumerate(self.members) if row in group)

    def nearest(self, threshold: float) -> tuple[int, int] | None:
        """The two groups that are nearest, the first of equals; None where none reach the threshold."""
        first = int(self._top.argmax())
        return (first, int(self._best[first])) if self._top[first] >= threshold else None

    def join(self, one: int, other: int) -> None:
        """Make one group of two, in the place of the first."""
        if one == other:
            return
        a, b = min(one, other), max(one, other)
        here, there = len(self.members[a]), len(self.members[b])
        means = (here * self._means[a] + there * self._means[b]) / (here + there)
        self._means[a] = self._means[:, a] = np.round(means, _DECIMALS)
        self._means[b] = self._means[:, b] = self._means[a, a] = _NEVER
        self.members[a] += self.members[b]
        self.members[b] = []
        self._look_again(a, b)

    def _look_again(self, a: int, b: int) -> None:
        """Mend what is nearest to whom after b became part of a."""
        lost = np.flatnonzero((self._best == a) | (self._best == b))
        for row in {a, b, *lost.tolist()}:
            self._best[row] = self._means[row].argmax()
            self._top[row] = self._means[row, self._best[row]]
        column = self._means[:, a]
        nearer = (column > self._top) | ((column == self._top) & (a < self._best))
        self._best[nearer], self._top[nearer] = a, column[nearer]
