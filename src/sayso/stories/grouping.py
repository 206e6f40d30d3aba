"""From likenesses between pairs to groups, by average linkage, in an order that nobody's arrival decides.

The groups are a function of the reports' ids, the likenesses and what people judged. Reports that no chain of
likenesses connects do not touch each other's groups, so a store may group one such part at a time.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

JOIN = 0.42
"""Two groups are one story when their reports are alike so much on average."""

UNLIKE = 0.3
"""What a pair counts whose likeness was not kept: it was under `LIKE`, or the two shared no key.

These two and `LIKE` were chosen together on three quarters of the rumours; B-cubed F1 there is .970 to .973
wherever in .36 to .48, .2 to .3 and .36 to .46 they lie."""

Pair = tuple[str, str]


def grouped(
    ids: Iterable[str],
    scores: Mapping[Pair, float],
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[tuple[str, ...]]:
    """The ids in groups, each sorted, and sorted by their first.

    ``scores`` has the kept likenesses, the lesser id first; those of other reports are passed over. Of a pair
    in ``apart`` that is in one group the first leaves it, alone, for the group that is most like it besides,
    or one of its own. Then groups that a pair in ``together`` names are made one, unless that would join what
    is apart.
    """
    alone = [[one] for one in sorted(set(ids))]
    groups = _Groups(alone, scores)
    groups.link()
    kept_apart = sorted({pair for pair in apart if pair[0] != pair[1]})
    if kept_apart:
        settled, moved = _parted(groups.all(), kept_apart)
        groups = _Groups(settled, scores, moved=moved, apart=kept_apart)
        groups.link()
    for one, other in sorted(together):
        groups.join(one, other)
    return sorted(tuple(sorted(group)) for group in groups.all())


def _parted(groups: Iterable[Sequence[str]], apart: Iterable[Pair]) -> tuple[list[list[str]], set[str]]:
    """The groups without those that are to leave them, who are alone, and who these are."""
    home = {one: group for group in map(set, groups) for one in group}
    moved = set()
    for leaves, other in apart:
        if leaves in home and other in home[leaves]:
            home[leaves].remove(leaves)
            home[leaves] = {leaves}
            moved.add(leaves)
    settled = {min(group): sorted(group) for group in home.values()}
    return list(settled.values()), moved


class _Groups:
    """Groups under way, each by the number of its first member among the sorted ids."""

    def __init__(
        self,
        groups: Iterable[Sequence[str]],
        scores: Mapping[Pair, float],
        *,
        moved: Set[str] | None = None,
        apart: Iterable[Pair] = (),
    ) -> None:
        """Begin with groups, sorted each, of which those of ``moved`` alone may still move; else all may."""
        begun = [list(group) for group in groups]
        self._members = sorted(one for group in begun for one in group)
        self._number = {one: number for number, one in enumerate(self._members)}
        self._in = {number: [number] for number in range(len(self._members))}
        self._group = list(range(len(self._members)))
        self._loose = {number for one, number in self._number.items() if moved is None or one in moved}
        self._kept: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        self._apart: dict[int, set[int]] = defaultdict(set)
        for (one, other), score in sorted(scores.items()):
            if one in self._number and other in self._number and one != other:
                self._keep(self._number[one], self._number[other], (score, 1))
        for one, other in apart:
            if one in self._number and other in self._number:
                self._apart[self._number[one]].add(self._number[other])
                self._apart[self._number[other]].add(self._number[one])
        for first, *others in begun:
            for other in others:
                self._merge(self._number[first], self._number[other])

    def all(self) -> list[list[str]]:
        """The members of every group."""
        return [[self._members[number] for number in numbers] for numbers in self._in.values()]

    def link(self) -> None:
        """Join the two groups that are most alike on average, again and again, down to `JOIN`.

        Of equals the one whose first member comes first goes before. One of the two must be free to move.
        """
        queue = [self._entry(a, b) for a, others in self._kept.items() for b in others if a < b]
        heapify(queue)
        while queue:
            entry = heappop(queue)
            _, a, b = entry
            if a not in self._in or b not in self._in or entry != self._entry(a, b):
                continue  # one of them was joined with another since
            if -entry[0] < JOIN:
                break
            if not self._are_apart(a, b) and not self._loose.isdisjoint((a, b)):
                self._merge(a, b)
                for near in self._kept[a]:
                    heappush(queue, self._entry(min(a, near), max(a, near)))

    def join(self, one: str, other: str) -> None:
        """Make the groups of the two one, unless something in them is apart."""
        if one in self._number and other in self._number:
            a, b = sorted((self._group[self._number[one]], self._group[self._number[other]]))
            if a != b and not self._are_apart(a, b):
                self._merge(a, b)

    def _entry(self, a: int, b: int) -> tuple[float, int, int]:
        """The pair of groups as it is queued: the most alike first."""
        total, kept = self._kept[a][b]
        pairs = len(self._in[a]) * len(self._in[b])
        return (-(total + UNLIKE * (pairs - kept)) / pairs, a, b)

    def _keep(self, a: int, b: int, likeness: tuple[float, int]) -> None:
        total, kept = self._kept[a].get(b, (0.0, 0))
        self._kept[a][b] = self._kept[b][a] = (total + likeness[0], kept + likeness[1])

    def _are_apart(self, a: int, b: int) -> bool:
        return not self._apart[a].isdisjoint(self._in[b])

    def _merge(self, a: int, b: int) -> None:
        """Put the members of ``b`` to those of ``a``."""
        for other, likeness in self._kept.pop(b, {}).items():
            del self._kept[other][b]
            if other != a:
                self._keep(a, other, likeness)
        for number in self._in[b]:
            self._group[number] = a
        self._in[a].extend(self._in.pop(b))
        if not {a, b} <= self._loose:
            self._loose -= {a}
        self._loose -= {b}
        self._apart[a] |= self._apart.pop(b, set())
