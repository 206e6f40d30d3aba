"""Where boxes stand in their columns, and the points through which steps go.

Rows are ordered to keep crossings few, and spaced as near as may be to what they are joined with: layers,
barycentre sweeps and spacing after Sugiyama, Tagawa and Toda (1981).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.render.lineage_boxes import LINE, Box, Sizes, Step

ROOM = 18
"""Between two boxes of a column, in pixels: two lines that pass there stay apart."""
SWEEPS = 8
"""Passes of ordering; on stories of 14 to 60 nodes nothing changed after the sixth."""


def height_of(key: str, boxes: Mapping[str, Box]) -> int:
    """The height of a box, or of the point at which a long step passes a column."""
    return boxes[key].height if key in boxes else LINE // 2


@dataclass
class Grid:
    """The columns with their boxes and the points through which long steps go, and the order in each."""

    columns: Mapping[str, int]
    boxes: Mapping[str, Box]
    steps: Sequence[Step]
    sizes: Sizes
    layers: dict[int, list[str]] = field(default_factory=dict)
    near: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    through: dict[int, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for key in self.boxes:
            self.layers.setdefault(self.columns[key], []).append(key)
        for number, step in enumerate(self.steps):
            first, last = self.columns[step.start], self.columns[step.end]
            between = range(first + 1, last) if first < last else range(first - 1, last, -1)
            points = [f"~{number}.{column}" for column in between]
            for column, point in zip(between, points, strict=True):
                self.layers.setdefault(column, []).append(point)
            self.through[number] = points
            for one, other in pairwise([step.start, *points, step.end]):
                self.near[one].append(other)
                self.near[other].append(one)

    def placed(self) -> dict[str, tuple[float, float]]:
        """The middle of every box and point."""
        rank = {key: float(place) for keys in self.layers.values() for place, key in enumerate(keys)}
        for sweep in range(SWEEPS):
            for column in sorted(self.layers, reverse=bool(sweep % 2)):
                self._order(column, rank)
        heights = self._spread()
        return {
            key: (column * self.sizes.step + self.sizes.box / 2, heights[key])
            for column, keys in self.layers.items()
            for key in keys
        }

    def route(
        self, number: int, places: Mapping[str, tuple[float, float]]
    ) -> tuple[tuple[float, float], ...]:
        """The points of the step of this number, from the start's edge to the end's."""
        step = self.steps[number]
        (x1, y1), (x2, y2) = places[step.start], places[step.end]
        inner = [places[point] for point in self.through[number]]
        half = self.sizes.box / 2
        if x1 == x2:
            return ((x1 + half, y1), (x2 + half, y2))
        side = half if x2 > x1 else -half
        passed = [spot for x, y in inner for spot in ((x - side, y), (x + side, y))]
        return ((x1 + side, y1), *passed, (x2 - side, y2))

    def _order(self, column: int, rank: dict[str, float]) -> None:
        def middle(key: str) -> float:
            around = [rank[other] for other in self.near[key]]
            return sum(around) / len(around) if around else rank[key]

        self.layers[column].sort(key=lambda key: (middle(key), rank[key]))
        rank.update({key: float(place) for place, key in enumerate(self.layers[column])})

    def _spread(self) -> dict[str, float]:
        """Heights that keep the order, as near as may be to those one step away."""
        height: dict[str, float] = {}
        for keys in self.layers.values():
            self._pack(keys, height, [0.0] * len(keys))
        for sweep in range(SWEEPS):
            for column in sorted(self.layers, reverse=not sweep % 2):
                keys = self.layers[column]
                wished = [
                    sum(height[other] for other in self.near[key]) / len(self.near[key])
                    if self.near[key]
                    else height[key]
                    for key in keys
                ]
                self._pack(keys, height, wished)
        top = min((height[key] - height_of(key, self.boxes) / 2 for key in height), default=0)
        return {key: y - top + ROOM for key, y in height.items()}

    def _pack(self, keys: Sequence[str], height: dict[str, float], wished: Sequence[float]) -> None:
        """As near to the wishes as the order and the room between boxes allow."""
        offsets = [0.0]
        for above, below in pairwise(keys):
            room = ROOM if above in self.boxes or below in self.boxes else ROOM / 2
            offsets.append(
                offsets[-1] + (height_of(above, self.boxes) + height_of(below, self.boxes)) / 2 + room
            )
        rising = _rising([wish - offset for wish, offset in zip(wished, offsets, strict=False)])
        height.update({k: y + offset for k, y, offset in zip(keys, rising, offsets, strict=False)})


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall, by least squares: falling neighbours pooled (Ayer et al. 1955)."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, number = pools.pop()
            total, count = total + before, count + number
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]
