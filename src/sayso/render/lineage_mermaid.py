"""A lineage in Mermaid, for pages and repositories that draw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.render.lineage_apart import apart
from sayso.render.lineage_words import is_hollow, name_of
from sayso.render.safety import folded, for_page
from sayso.render.wording import stance_word
from sayso.story import EdgeType, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.story import Edge, Lineage, Node

_SHAPES = {NodeKind.SOURCE: ("([", "])"), NodeKind.OUTLET: ("{{", "}}"), NodeKind.REPORT: ("[", "]")}


def mermaid(lineage: Lineage) -> str:
    """The graph from left to right; inferred edges are dotted, unnamed sources have a dashed rim."""
    return "\n".join(_lines(apart(lineage))) + "\n"


def _lines(lineage: Lineage) -> Iterator[str]:
    yield "flowchart LR"
    yield from (_node(node) for node in lineage.nodes)
    untraced = set(lineage.origins.untraced)
    for node in lineage.nodes:
        if node.kind is NodeKind.REPORT and node.report in untraced:
            yield f'  q{node.id}["?"] -.- {node.id}'
    yield from (_edge(edge) for edge in lineage.edges)
    yield "  classDef unnamed stroke-dasharray: 3 3"
    hollow = [node.id for node in lineage.nodes if is_hollow(node)]
    if hollow:
        yield f"  class {','.join(hollow)} unnamed"


def _node(node: Node) -> str:
    left, right = _SHAPES[node.kind]
    return f'  {node.id}{left}"{_text(name_of(node))}"{right}'


def _edge(edge: Edge) -> str:
    label = "copies" if edge.type is EdgeType.COPIES else stance_word(edge.stance).word if edge.stance else ""
    arrow = "-.->" if edge.inferred else "-->"
    return f"  {edge.start} {arrow}{f'|{_text(label)}|' if label else ''} {edge.end}"


def _text(text: str) -> str:
    """The text with everything that Mermaid or HTML could read as more than text as a character entity."""
    plain = folded(for_page(text))
    return "".join(c if c.isalnum() or c in " .,:-'" else f"#{ord(c)};" for c in plain)
