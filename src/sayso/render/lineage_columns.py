"""Which column a node of a lineage stands in: origins left, relays by their depth, reports by day."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sayso.render.day_words import day
from sayso.render.lineage_boxes import ROOMY, Sizes
from sayso.story import Lineage, NodeKind, day_of

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_DAYS = 5
"""Columns for days; more days than that share columns."""
_LEAST_STEP = 168
"""The narrowest step from column to column: a box that takes words of twelve letters, and lines that part."""
_LEAST_DAYS = 1
"""Where relays take all the room, all days stand in one column, headed by the first and the last."""
_BOX_SHARE = 0.72
"""Of a step that is a box: less and names break, more and the signs on the lines lie on boxes."""
_CHARACTER, _EDGES = 7.4, 26
"""Pixels of a bold character at the style sheet's size, and of a box's two ends."""


def columns_of(lineage: Lineage, width: float | None) -> tuple[dict[str, int], list[tuple[float, str]]]:
    """Each node's column, and what stands above the columns."""
    depth = depths(lineage)
    last = max(depth.values(), default=-1)
    reports = [node for node in lineage.nodes if node.kind is NodeKind.REPORT]
    room = MOST_DAYS if width is None else int(width / _LEAST_STEP) - (last + 1)
    days = min(MOST_DAYS, max(_LEAST_DAYS, room))
    bins = _days([day_of(node.at) if node.at else None for node in reports], days)
    columns = dict(depth)
    for node in reports:
        columns[node.id] = last + 1 + bins[day_of(node.at) if node.at else None][0]
    headings: list[tuple[float, str]] = [(0, "Origins")] if depth else []
    if last > 0:
        headings.append(((1 + last) / 2, "Relays"))
    titles = dict(bins.values())
    headings += [(last + 1 + place, words) for place, words in sorted(titles.items())]
    return columns, headings


def sizes_of(columns: int, width: float | None) -> Sizes:
    """The roomy ones, or the largest with which so many columns fit."""
    if width is None or columns * ROOMY.step - ROOMY.gap / 2 <= width:
        return ROOMY
    step = max(_LEAST_STEP, int(width / columns))
    box = int(step * _BOX_SHARE)
    return Sizes(box, step - box, int((box - _EDGES) / _CHARACTER), 4)


def depths(lineage: Lineage) -> dict[str, int]:
    """How many steps a source or an outlet is from the origin, at most; a ring is cut where it closes.

    Each node is measured once, when all before it are: as many steps as there are edges, however many ways.
    """
    inner = {node.id for node in lineage.nodes if node.kind is not NodeKind.REPORT}
    before: dict[str, list[str]] = defaultdict(list)
    for edge in lineage.edges:
        if edge.start in inner and edge.end in inner:
            before[edge.end].append(edge.start)
    depth: dict[str, int] = {}
    for first in (node.id for node in lineage.nodes if node.id in inner):
        way = {first: iter(before[first])} if first not in depth else {}
        while way:
            node = next(reversed(way))
            start = next((one for one in way[node] if one not in depth and one not in way), None)
            if start is not None:
                way[start] = iter(before[start])
                continue
            depth[node] = max((depth[one] + 1 for one in before[node] if one in depth), default=0)
            del way[node]
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
        words = day(group[0]) if len(group) == 1 else span_words(group[0], group[-1])
        table.update(dict.fromkeys(group, (place, words)))
    return table


def span_words(first: str, last: str) -> str:
    """Two days in the width of the narrowest column: what both share is said once, and in other years the
    months alone.

    >>> span_words("2024-05-07", "2024-05-09"), span_words("2024-04-30", "2024-05-01")
    ('7 to 9 May 2024', '30 Apr to 1 May 2024')
    >>> span_words("2023-12-31", "2024-01-02")
    'Dec 2023 to Jan 2024'
    """
    (d1, m1, y1), (_, m2, y2) = (day(one).split(" ") for one in (first, last))
    if y1 != y2:
        return f"{m1} {y1} to {m2} {y2}"
    return f"{d1 if m1 == m2 else f'{d1} {m1}'} to {day(last)}"
