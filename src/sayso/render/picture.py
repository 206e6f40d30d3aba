"""The picture at the head of a report: speakers at the left, relays between, this report at the right.

It is drawn twice, wide and narrow, because text that shrinks with the window cannot be read; the style sheet
shows one. Where nobody is named, nodes are hollow and lines dashed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from statistics import fmean
from typing import TYPE_CHECKING

from sayso.model import Stance
from sayso.phrasing import counted
from sayso.render.safety import shortened
from sayso.render.statement_words import THIS_REPORT, is_unnamed
from sayso.render.ways import ways
from sayso.render.wording import stance_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Report
    from sayso.render.ways import Way

Point = tuple[float, float]
Places = dict[str | None, Point]
"""Where each relay stands, by name, and this report, under None."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where things stand, in CSS pixels, chosen by eye at the style sheet's letter sizes.

    A line leaves its speaker at ``speaker_x``, is level from ``fan_x`` to ``stub_end`` and ends at
    ``report_x``. ``beside`` puts names left of their nodes, otherwise they stand above the line. ``letter``
    is the mean width of a letter, by which labels are cut.
    """

    width: int
    speaker_x: int
    fan_x: int
    stub_end: int
    report_x: int
    row: int
    relay_gap: int
    beside: bool
    letter: float = 7.5

    @property
    def name_limit(self) -> int:
        """Letters that a speaker's label may have."""
        room = self.speaker_x - _BESIDE_NODE if self.beside else self.stub_end
        return int(room / self.letter)


_BESIDE_NODE = 16
"""Room between a label and its node."""

WIDE = Geometry(760, 250, 286, 374, 656, row=32, relay_gap=38, beside=True)
NARROW = Geometry(340, 8, 20, 150, 324, row=46, relay_gap=46, beside=False)
_TOP = 30
"""Room above the first line and below the last, for labels."""


@dataclass(frozen=True, slots=True)
class Node:
    """A speaker, relay or this report; ``full`` is the label before it was cut."""

    kind: str
    x: float
    y: float
    label: str
    full: str
    text_x: float
    text_y: float
    anchor: str
    size: int = 5
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke between nodes: an SVG path made of numbers only."""

    path: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class Sign:
    """The stances that start along a line."""

    x: float
    y: float
    text: str
    anchor: str


@dataclass
class Drawing:
    """What the template draws, in painting order."""

    width: int
    height: float
    nodes: list[Node] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Picture:
    """Both drawings, the same in words, and the signs that occur in them."""

    wide: Drawing
    narrow: Drawing
    ways: tuple[Way, ...]
    legend: tuple[tuple[str, str], ...]
    summary: str


def picture(report: Report) -> Picture | None:
    """The picture of a report's ways, or None where nothing is attributed."""
    found = ways(report)
    if not found:
        return None
    return Picture(_drawing(found, WIDE), _drawing(found, NARROW), found, _legend(report), _summary(report))


def _drawing(found: Sequence[Way], geometry: Geometry) -> Drawing:
    row_y = [float(_TOP + geometry.row * number) for number in range(len(found))]
    depths = _depths(found)
    places = _relay_places(found, row_y, depths, geometry)
    places[None] = (geometry.report_x, fmean((row_y[0], row_y[-1])))
    drawing = Drawing(geometry.width, max([*row_y, *(y for _, y in places.values())]) + _TOP)
    _draw_relays(drawing, found, places)
    _draw_speakers(drawing, found, row_y, places, geometry)
    limit = max(int(_step(depths, geometry) * 0.95 / geometry.letter), 6)
    for name, (x, y) in places.items():
        if name is not None:
            drawing.nodes.append(Node("relay", x, y, shortened(name, limit), name, x, y - 11, "middle"))
    drawing.nodes.append(_report_node(places[None], geometry))
    return drawing


def _report_node(end: Point, geometry: Geometry) -> Node:
    x, y = end
    if geometry.beside:
        return Node("report", x, y, THIS_REPORT, THIS_REPORT, x + 14, y + 4.5, "start", size=7)
    return Node("report", x, y, THIS_REPORT, THIS_REPORT, geometry.width, y + 24, "end", size=7)


def _depths(found: Sequence[Way]) -> dict[str, int]:
    """How many hops each relay stands from this report, at most."""
    depths: dict[str, int] = {}
    for way in found:
        for hops, name in enumerate(reversed(way.via), 1):
            depths[name] = max(depths.get(name, 0), hops)
    return depths


def _step(depths: dict[str, int], geometry: Geometry) -> float:
    return (geometry.report_x - geometry.stub_end) / (max(depths.values(), default=0) + 1)


def _relay_places(
    found: Sequence[Way], row_y: list[float], depths: dict[str, int], geometry: Geometry
) -> Places:
    """Relays in columns by their depth, each as near as may be to the lines that it carries."""
    heights: dict[str, list[float]] = {name: [] for name in depths}
    for way, y in zip(found, row_y, strict=True):
        for name in way.via:
            heights[name].append(y)
    free: dict[int, float] = {}
    places: Places = {}
    for name in sorted(depths, key=lambda name: fmean(heights[name])):
        depth = depths[name]
        y = max(free.get(depth, _TOP), fmean(heights[name]))
        places[name] = (geometry.report_x - _step(depths, geometry) * depth, y)
        free[depth] = y + geometry.relay_gap
    return places


def _draw_relays(drawing: Drawing, found: Sequence[Way], places: Places) -> None:
    """The lines that leave relays, dashed where only unnamed sources' words pass."""
    hops: dict[tuple[str, str | None], bool] = {}
    for way in found:
        for hop in zip_longest(way.via, way.via[1:]):
            hops[hop] = hops.get(hop, True) and way.unnamed
    for (name, following), dashed in hops.items():
        drawing.lines.append(Line(_curve(places[name], places[following]), dashed))


def _draw_speakers(
    drawing: Drawing, found: Sequence[Way], row_y: list[float], places: Places, geometry: Geometry
) -> None:
    """Each speaker once, with a line for each way; lines fan out where a speaker has several."""
    own_rows: dict[tuple[str, bool], list[float]] = {}
    for way, y in zip(found, row_y, strict=True):
        own_rows.setdefault((way.speaker, way.unnamed), []).append(y)
    for way, y in zip(found, row_y, strict=True):
        start = (geometry.speaker_x, fmean(own_rows[way.speaker, way.unnamed]))
        fan = _curve(start, (geometry.fan_x, y))
        level_end = (geometry.stub_end, y)
        rest = _bend(level_end, places[way.via[0] if way.via else None])
        drawing.lines.append(Line(f"{fan} H{geometry.stub_end} {rest}", way.unnamed))
        drawing.signs.append(_sign(way, y, geometry))
    for (name, unnamed), ys in own_rows.items():
        drawing.nodes.append(_speaker_node(name, unnamed, ys, geometry))


def _sign(way: Way, y: float, geometry: Geometry) -> Sign:
    if geometry.beside:
        return Sign(geometry.fan_x + 2, y - 4, way.signs, "start")
    return Sign(geometry.stub_end, y + 15, way.signs, "end")


def _speaker_node(name: str, unnamed: bool, ys: list[float], geometry: Geometry) -> Node:
    x, y = geometry.speaker_x, fmean(ys)
    label = shortened(name, geometry.name_limit)
    if geometry.beside:
        return Node("speaker", x, y, label, name, x - 14, y + 4.5, "end", hollow=unnamed)
    return Node("speaker", x, y, label, name, 2, min(ys) - 10, "start", hollow=unnamed)


def _curve(start: Point, end: Point) -> str:
    return f"M{start[0]:.1f} {start[1]:.1f} {_bend(start, end)}"


def _bend(start: Point, end: Point) -> str:
    middle = (start[0] + end[0]) / 2
    return f"C{middle:.1f} {start[1]:.1f} {middle:.1f} {end[1]:.1f} {end[0]:.1f} {end[1]:.1f}"


def _legend(report: Report) -> tuple[tuple[str, str], ...]:
    used = {attribution.stance for attribution in report.attributions}
    words = [stance_word(stance) for stance in (*Stance, None) if stance in used]
    return tuple((word.glyph, word.word) for word in words)


def _summary(report: Report) -> str:
    total = len(report.attributions)
    relayed = sum(bool(a.via) for a in report.attributions)
    unnamed = sum(is_unnamed(a.speaker) for a in report.attributions)
    return f"{counted(total, 'statement')}, {relayed} through others, {unnamed} from people without a name."
