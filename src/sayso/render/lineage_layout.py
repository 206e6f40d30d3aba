"""Where the parts of a lineage stand when it is drawn: origins left, relays, reports right, by day.

Nodes that stand in the same relations are one box ("x6"). Steps over several columns are led through each of
them, and rows are ordered to keep crossings few: layers, barycentre sweeps and spacing after Sugiyama, Tagawa
and Toda (1981). Sizes are in units that `sayso.render.lineage_svg` takes for pixels.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.render.lineage_words import name_of
from sayso.render.wording import day
from sayso.story import Edge, EdgeType, Lineage, Node, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_DAYS = 5
"""Columns for days; more days than that share columns."""
LEAST_FOLDED = 3
"""As many equal nodes become one box; two are still seen at a glance."""
SWEEPS = 8
"""Passes of ordering; on stories of 14 to 60 nodes nothing changed after the sixth."""

LINE = 17
PAD = 9
ROOM = 18


@dataclass(frozen=True, slots=True)
class Sizes:
    """A box's width, the room between columns, and how many characters and lines a box takes."""

    box: int = 172
    gap: int = 76
    characters: int = 19
    lines: int = 3

    @property
    def step(self) -> int:
        """From one column to the next."""
        return self.box + self.gap


_ROOMY = Sizes()
_LEAST_STEP = 168
"""The narrowest step from column to column: a box that takes words of twelve letters, and lines that part."""
_LEAST_DAYS = 2
_BOX_SHARE = 0.72
_CHARACTER, _EDGES = 7.4, 26
"""Pixels of a bold character at the style sheet's size, and of a box's two ends."""


@dataclass(frozen=True, slots=True)
class Box:
    """One node, or several that stand in the same relations."""

    nodes: tuple[Node, ...]
    lines: tuple[str, ...]
    stub: bool
    """Whether the report gives no source for the claim."""

    @property
    def id(self) -> str:
        """The first node's."""
        return self.nodes[0].id

    @property
    def kind(self) -> NodeKind:
        """What the nodes are."""
        return self.nodes[0].kind

    @property
    def height(self) -> int:
        """The box's height."""
        return len(self.lines) * LINE + 2 * PAD


@dataclass(frozen=True, slots=True)
class Step:
    """All edges of one sort between two boxes."""

    start: str
    end: str
    edges: tuple[Edge, ...]

    @property
    def dashed(self) -> bool:
        """Whether it is inferred."""
        return self.edges[0].inferred


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes by id with the places of their middles, steps with the points they go through, and headings."""

    boxes: Mapping[str, Box]
    at: Mapping[str, tuple[float, float]]
    steps: Sequence[tuple[Step, tuple[tuple[float, float], ...]]]
    headings: Sequence[tuple[float, str]]
    width: float
    height: float
    sizes: Sizes = _ROOMY


def layout_of(lineage: Lineage, *, width: float | None = None) -> Layout:
    """The drawing's geometry; the same for the same lineage.

    Where a ``width`` is given that it would not fit, days share columns and boxes are narrower, as far as
    words stay readable.
    """
    columns, headings = _columns(lineage, width)
    sizes = _sizes(max(columns.values(), default=0) + 1, width)
    boxes = _boxes(lineage, columns, sizes)
    owner = {node.id: box.id for box in boxes.values() for node in box.nodes}
    steps = _steps(lineage, owner)
    grid = _Grid({box.id: columns[box.id] for box in boxes.values()}, boxes, steps, sizes)
    places = grid.placed()
    height = max((y + _height(key, boxes) / 2 for key, (_, y) in places.items()), default=0) + ROOM
    routes = [(step, grid.route(step, places)) for step in steps]
    heads = [(column * sizes.step + sizes.box / 2, words) for column, words in headings]
    taken = max((x for x, _ in heads), default=0) + sizes.box / 2 + sizes.gap / 2
    return Layout(boxes, {key: places[key] for key in boxes}, routes, heads, taken, height, sizes)


def _sizes(columns: int, width: float | None) -> Sizes:
    """The roomy ones, or the largest with which so many columns fit."""
    if width is None or columns * _ROOMY.step - _ROOMY.gap / 2 <= width:
        return _ROOMY
    step = max(_LEAST_STEP, int(width / columns))
    box = int(step * _BOX_SHARE)
    return Sizes(box, step - box, int((box - _EDGES) / _CHARACTER), 4)


def _columns(lineage: Lineage, width: float | None) -> tuple[dict[str, int], list[tuple[float, str]]]:
    """Each node's column, and what stands above the columns."""
    depth = _depths(lineage)
    last = max(depth.values(), default=-1)
    reports = [node for node in lineage.nodes if node.kind is NodeKind.REPORT]
    room = MOST_DAYS if width is None else int(width / _LEAST_STEP) - (last + 1)
    days = min(MOST_DAYS, max(_LEAST_DAYS, room))
    bins = _days([node.at[:10] if node.at else None for node in reports], days)
    columns = dict(depth)
    for node in reports:
        columns[node.id] = last + 1 + bins[node.at[:10] if node.at else None][0]
    headings: list[tuple[float, str]] = [(0, "Origins")] if depth else []
    if last > 0:
        headings.append(((1 + last) / 2, "Relays"))
    titles = dict(bins.values())
    headings += [(last + 1 + place, words) for place, words in sorted(titles.items())]
    return columns, headings


def _depths(lineage: Lineage) -> dict[str, int]:
    """How many steps a source or an outlet is from the origin, at most; a ring is cut where it closes."""
    inner = {node.id for node in lineage.nodes if node.kind is not NodeKind.REPORT}
    before: dict[str, list[str]] = defaultdict(list)
    for edge in lineage.edges:
        if edge.start in inner and edge.end in inner:
            before[edge.end].append(edge.start)
    depth: dict[str, int] = {}

    def measure(node: str, path: tuple[str, ...]) -> int:
        if node not in depth:
            starts = [start for start in before[node] if start not in path and start != node]
            found = max((measure(start, (*path, node)) + 1 for start in starts), default=0)
            if path:
                return found
            depth[node] = found
        return depth[node]

    for node in lineage.nodes:
        if node.id in inner:
            measure(node.id, ())
    outlets = {node.id for node in lineage.nodes if node.kind is NodeKind.OUTLET}
    return {node: max(1, found) if node in outlets else found for node, found in depth.items()}


def _days(days: Iterable[str | None], most: int) -> dict[str | None, tuple[int, str]]:
    """For each day its column among the days and the column's heading; what has no day comes first."""
    known = sorted({one for one in days if one})
    undated = [None] if any(one is None for one in days) else []
    share = -(-len(known) // most) if known else 1
    groups = [known[i : i + share] for i in range(0, len(known), share)]
    table: dict[str | None, tuple[int, str]] = {}
    if undated:
        table[None] = (0, "Reports, undated" if known else "Reports")
    for place, group in enumerate(groups, start=len(undated)):
        words = day(group[0]) if len(group) == 1 else f"{day(group[0])} to {day(group[-1])}"
        table.update(dict.fromkeys(group, (place, words)))
    return table


def _boxes(lineage: Lineage, columns: Mapping[str, int], sizes: Sizes) -> dict[str, Box]:
    relations: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for edge in lineage.edges:
        sort = (edge.type.value, edge.stance or "", str(edge.inferred))
        relations[edge.start].append(("to", edge.end, *sort))
        relations[edge.end].append(("from", edge.start, *sort))
    groups: dict[tuple[object, ...], list[Node]] = defaultdict(list)
    untraced = set(lineage.origins.untraced)
    for node in lineage.nodes:
        stub = node.kind is NodeKind.REPORT and node.report in untraced
        told: tuple[object, ...] = (
            node.kind,
            columns[node.id],
            stub,
            node.on_record,
            *sorted(relations[node.id]),
        )
        groups[told].append(node)
    boxes = []
    for told, nodes in groups.items():
        if len(nodes) >= LEAST_FOLDED:
            boxes.append(Box(tuple(nodes), _folded_lines(nodes, sizes), bool(told[2])))
        else:
            boxes += [Box((node,), wrapped(name_of(node), sizes), bool(told[2])) for node in nodes]
    order = {node.id: place for place, node in enumerate(lineage.nodes)}
    return {box.id: box for box in sorted(boxes, key=lambda box: order[box.id])}


def _folded_lines(nodes: Sequence[Node], sizes: Sizes) -> tuple[str, ...]:
    noun = {NodeKind.SOURCE: "sources", NodeKind.OUTLET: "outlets", NodeKind.REPORT: "reports"}[nodes[0].kind]
    return (f"{noun} ×{len(nodes)}", *wrapped(name_of(nodes[0]), sizes)[:1], "and others")


def wrapped(text: str, sizes: Sizes = _ROOMY) -> tuple[str, ...]:
    """The text in lines that fit a box, an ellipsis where it does not fit at all."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < sizes.lines:
        word = rest.pop(0)
        line = word if len(word) <= sizes.characters else word[: sizes.characters - 1] + "…"
        while rest and len(line) + 1 + len(rest[0]) <= sizes.characters:
            line += f" {rest.pop(0)}"
        lines.append(line)
    if rest and not lines[-1].endswith("…"):
        lines[-1] = lines[-1][: sizes.characters - 1] + "…"
    return tuple(lines) or ("?",)


def _steps(lineage: Lineage, owner: Mapping[str, str]) -> list[Step]:
    """The edges between boxes; several from or to one folded box are one."""
    grouped: dict[tuple[str, str, EdgeType, str, bool], list[Edge]] = defaultdict(list)
    for edge in lineage.edges:
        key = (owner[edge.start], owner[edge.end], edge.type, edge.stance or "", edge.inferred)
        grouped[key].append(edge)
    return [Step(key[0], key[1], tuple(edges)) for key, edges in grouped.items() if key[0] != key[1]]


def _height(key: str, boxes: Mapping[str, Box]) -> int:
    return boxes[key].height if key in boxes else LINE // 2


@dataclass
class _Grid:
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

    def route(self, step: Step, places: Mapping[str, tuple[float, float]]) -> tuple[tuple[float, float], ...]:
        """The points from the start's edge to the end's."""
        (x1, y1), (x2, y2) = places[step.start], places[step.end]
        inner = [places[point] for point in self.through[self.steps.index(step)]]
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
        top = min((height[key] - _height(key, self.boxes) / 2 for key in height), default=0)
        return {key: y - top + ROOM for key, y in height.items()}

    def _pack(self, keys: Sequence[str], height: dict[str, float], wished: Sequence[float]) -> None:
        """As near to the wishes as the order and the room between boxes allow."""
        offsets = [0.0]
        for above, below in pairwise(keys):
            room = ROOM if above in self.boxes or below in self.boxes else ROOM / 2
            offsets.append(offsets[-1] + (_height(above, self.boxes) + _height(below, self.boxes)) / 2 + room)
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
