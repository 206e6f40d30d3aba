"""Where the parts of a lineage stand when it is drawn: origins left, relays, reports right, by day.

Nodes that stand in the same relations are one box ("x6"). Steps over several columns are led through each of
them. Sizes are in units that `sayso.render.lineage_svg` takes for pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.render.lineage_boxes import ROOMY, Box, Sizes, Step, boxes_of, steps_of
from sayso.render.lineage_columns import columns_of, sizes_of
from sayso.render.lineage_grid import ROOM, Grid, height_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.story import Lineage


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes by id with the places of their middles, steps with the points they go through, and headings."""

    boxes: Mapping[str, Box]
    at: Mapping[str, tuple[float, float]]
    steps: Sequence[tuple[Step, tuple[tuple[float, float], ...]]]
    headings: Sequence[tuple[float, str]]
    width: float
    height: float
    sizes: Sizes = ROOMY


def layout_of(lineage: Lineage, *, width: float | None = None) -> Layout:
    """The drawing's geometry; the same for the same lineage.

    Where a ``width`` is given that it would not fit, days share columns and boxes are narrower, as far as
    words stay readable.
    """
    columns, headings = columns_of(lineage, width)
    sizes = sizes_of(max(columns.values(), default=0) + 1, width)
    boxes = boxes_of(lineage, columns, sizes)
    owner = {node.id: box.id for box in boxes.values() for node in box.nodes}
    steps = steps_of(lineage, owner)
    grid = Grid({box.id: columns[box.id] for box in boxes.values()}, boxes, steps, sizes)
    places = grid.placed()
    height = max((y + height_of(key, boxes) / 2 for key, (_, y) in places.items()), default=0) + ROOM
    routes = [(step, grid.route(number, places)) for number, step in enumerate(steps)]
    heads = [(column * sizes.step + sizes.box / 2, words) for column, words in headings]
    taken = max((x for x, _ in heads), default=0) + sizes.box / 2 + sizes.gap / 2
    return Layout(boxes, {key: places[key] for key in boxes}, routes, heads, taken, height, sizes)
