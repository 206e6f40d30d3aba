"""A lineage as an SVG picture: real text, a title and a link on every part, colours by CSS variables.

A shape goes with each colour: the stance's sign stands on its line. Dashed lines are inferred, hollow boxes
are sources without a name, a stub with a question mark is a report that gives no source.
"""

from __future__ import annotations

import math
from functools import cache
from html import escape
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.render.lineage_apart import apart
from sayso.render.lineage_boxes import LINE, Box, Step
from sayso.render.lineage_layout import Layout, layout_of
from sayso.render.lineage_words import (
    Linker,
    anchor,
    edge_words,
    first_link,
    is_hollow,
    node_words,
    titled,
    tone,
)
from sayso.render.safety import folded, for_page
from sayso.render.wording import stance_word
from sayso.story import EdgeType, Lineage, Node, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEAD = 30
"""Height of the row with the headings."""
LEGEND = 63
"""Height of the rows that say what the shapes mean."""
_LEAST_WIDTH = 620
"""So wide is a row of the legend, in pixels."""
_LEFT = 28
"""Room on the left for the stubs of reports that give no source."""
PAGE_WIDTH = 1080
"""Of a page's column, in pixels (70 rem less its padding): what is wider has to be moved to be read."""
_BEND = 0.5
"""How far a line goes level before it turns, as a share of its width: half makes both ends turn alike."""


@cache
def style() -> str:
    """The picture's style sheet; light and dark by variables that a page may set otherwise."""
    return resources.files("sayso.render").joinpath("templates/lineage.css").read_text("utf-8")


def svg(
    lineage: Lineage,
    *,
    title: str = "Lineage",
    link: Linker = anchor,
    styled: bool = True,
    width: float | None = None,
) -> str:
    """The picture as one element; ``link`` gives the address of the words that show a part.

    ``styled`` puts the style sheet in it; a page that has it already leaves it out. ``width`` is how wide it
    may be, in pixels, as far as words stay readable. Whatever text it is given is escaped; no script, no
    outside resource.
    """
    lineage = apart(lineage)
    layout = layout_of(lineage, width=None if width is None else width - _LEFT)
    sheet = f"<style>{style()}</style>" if styled else ""
    return "\n".join(_parts(lineage, layout, title, link, sheet))


def _parts(lineage: Lineage, layout: Layout, title: str, link: Linker, sheet: str) -> Iterator[str]:
    width = max(layout.width, _LEAST_WIDTH)
    height = layout.height + HEAD + LEGEND
    words = titled(title, lineage.origins)
    size = f"{width + _LEFT:g} {height:g}"
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="lineage" viewBox="-{_LEFT} 0 {size}" '
        f'width="{width + _LEFT:g}" height="{height:g}" role="group" aria-label="{_text(words)}">'
    )
    yield f"<title>{_text(words)}</title>{sheet}"
    yield f'<rect class="paper" x="-{_LEFT}" width="{width + _LEFT:g}" height="{height:g}"/>'
    for x, heading in layout.headings:
        yield f'<text class="head" x="{x:g}" y="19" text-anchor="middle">{_text(heading)}</text>'
    yield f'<line class="rule" x1="-{_LEFT}" x2="{width:g}" y1="{HEAD}" y2="{HEAD}"/>'
    yield f'<g transform="translate(0 {HEAD})">'
    nodes = {node.id: node for node in lineage.nodes}
    for step, points in layout.steps:
        yield _step(step, points, nodes, link)
    for box in layout.boxes.values():
        yield _box(box, layout.at[box.id], layout.sizes.box, _evidence_link(box, lineage, link))
    yield "</g>"
    yield from _legend(height - LEGEND, width)
    yield "</svg>"


def _box(box: Box, place: tuple[float, float], width: float, address: str | None) -> str:
    x, y = place
    left, top = x - width / 2, y - box.height / 2
    sort = f"{box.kind.value}{' hollow' if all(map(is_hollow, box.nodes)) else ''}"
    words = "; ".join(node_words(node) for node in box.nodes)
    if box.stub:
        words += "; puts it forward without a source"
    drawn = [_shape(box, left, top, width)]
    for number, line in enumerate(box.lines):
        base = top + 9 + LINE * number + 13
        drawn.append(f'<text class="name" x="{x:g}" y="{base:g}" text-anchor="middle">{_text(line)}</text>')
    if box.stub:
        drawn.append(f'<path class="box" d="M{left - 20:g} {y:g}H{left:g}"/>')
        drawn.append(f'<text class="quiet" x="{left - 26:g}" y="{y + 4:g}" text-anchor="middle">?</text>')
    body = f'<g class="{sort}" data-node="{box.id}"><title>{_text(words)}</title>{"".join(drawn)}</g>'
    return _linked(body, address)


def _shape(box: Box, left: float, top: float, width: float) -> str:
    """Round for sources, six-sided for outlets, square with a turned corner for reports."""
    right, bottom, middle = left + width, top + box.height, top + box.height / 2
    if box.kind is NodeKind.SOURCE:
        radius = min(box.height / 2, 18)
        size = f'width="{width:g}" height="{box.height}" rx="{radius:g}"'
        return f'<rect class="box" x="{left:g}" y="{top:g}" {size}/>'
    if box.kind is NodeKind.OUTLET:
        return (
            f'<path class="box" d="M{left:g} {middle:g}L{left + 12:g} {top:g}H{right - 12:g}'
            f'L{right:g} {middle:g}L{right - 12:g} {bottom:g}H{left + 12:g}Z"/>'
        )
    return (
        f'<path class="box" d="M{left:g} {top:g}H{right - 12:g}L{right:g} {top + 12:g}V{bottom:g}H{left:g}Z'
        f'M{right - 12:g} {top:g}V{top + 12:g}H{right:g}"/>'
    )


def _step(
    step: Step, points: tuple[tuple[float, float], ...], nodes: Mapping[str, Node], link: Linker
) -> str:
    edge = step.edges[0]
    words = "; ".join(edge_words(one, nodes[one.start], nodes[one.end]) for one in step.edges)
    path = _curve(points)
    sign = "=" if edge.type is EdgeType.COPIES else stance_word(edge.stance).glyph if edge.stance else ""
    x, y = _middle(points)
    label = (
        f'<circle cx="{x:g}" cy="{y:g}" r="8"/><text x="{x:g}" y="{y + 4:g}">{_text(sign)}</text>'
        if sign
        else ""
    )
    classes = f"step {tone(edge.stance)}{' dashed' if step.dashed else ''}"
    body = (
        f'<g class="{classes}"><title>{_text(words)}</title><path class="hit" d="{path}"/>'
        f'<path class="line" d="{path}"/>{_tip(points)}{label}</g>'
    )
    evidence = [found for one in step.edges for found in one.evidence]
    return _linked(body, first_link(evidence, link))


def _curve(points: tuple[tuple[float, float], ...]) -> str:
    drawn = f"M{points[0][0]:g} {points[0][1]:g}"
    for (x1, y1), (x2, y2) in pairwise(points):
        if x1 == x2:
            drawn += f"C{x1 + 40:g} {y1:g} {x2 + 40:g} {y2:g} {x2:g} {y2:g}"
        else:
            bend = (x2 - x1) * _BEND
            drawn += f"C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2:g} {y2:g}"
    return drawn


def _middle(points: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    """Where the sign stands: at the end of the last level stretch, else in the middle of the only bend."""
    (x1, y1), (x2, y2) = points[-2], points[-1]
    if x1 == x2:
        return x1 + 30, (y1 + y2) / 2
    if len(points) > 2:
        return x1 - math.copysign(12, x2 - x1), y1
    return (x1 + x2) / 2, (y1 + y2) / 2


def _tip(points: tuple[tuple[float, float], ...]) -> str:
    (x1, _), (x2, y2) = points[-2], points[-1]
    back = 7 if x1 >= x2 else -7
    return f'<path class="tip" d="M{x2:g} {y2:g}l{back} -4v8z"/>'


def _evidence_link(box: Box, lineage: Lineage, link: Linker) -> str | None:
    """The first words that show the node: of a report its own; else of a step from it, or to it."""
    ids = {node.id for node in box.nodes}
    ours = {node.report for node in box.nodes if node.kind is NodeKind.REPORT}
    leaving = [found for edge in lineage.edges if edge.start in ids for found in edge.evidence]
    coming = [found for edge in lineage.edges if edge.end in ids for found in edge.evidence]
    return first_link([*(one for one in coming if one.report in ours), *leaving, *coming], link)


def _legend(top: float, width: float) -> Iterator[str]:
    """What the shapes and lines mean, in words."""
    lines = (
        "round: source (hollow: without a name) · six-sided: outlet · turned corner: report",
        "? before a report: it gives no source · ×6: six alike · dashed: inferred · =: copied",
        "● says · ✓ confirms · ✕ denies · ? doubts · ◌ will not say · ∅ does not know · ! urges · → promises",
    )
    yield f'<line class="rule" x1="-{_LEFT}" x2="{width:g}" y1="{top:g}" y2="{top:g}"/>'
    for number, line in enumerate(lines):
        yield f'<text class="quiet" x="-18" y="{top + 18 + 17 * number:g}">{_text(line)}</text>'


def _linked(body: str, address: str | None) -> str:
    return f'<a href="{_text(address)}">{body}</a>' if address and _is_safe(address) else body


def _is_safe(address: str) -> bool:
    """Whether the address leads to a place in a page or to a plain web page, and runs nothing."""
    return address.startswith(("#", "/", "http://", "https://"))


def _text(text: str) -> str:
    return escape(folded(for_page(text)), quote=True)
