"""A lineage in DOT, for Graphviz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.render.lineage_apart import apart
from sayso.render.lineage_words import anchor, edge_words, is_hollow, name_of, node_words, origins_words
from sayso.render.safety import folded, for_page
from sayso.render.wording import stance_word
from sayso.story import EdgeType, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.story import Edge, Lineage, Node

_SHAPES = {NodeKind.SOURCE: "ellipse", NodeKind.OUTLET: "hexagon", NodeKind.REPORT: "note"}


def dot(lineage: Lineage) -> str:
    """The graph from left to right; inferred edges and unnamed sources are dashed."""
    return "\n".join(_lines(apart(lineage))) + "\n"


def _lines(lineage: Lineage) -> Iterator[str]:
    nodes = {node.id: node for node in lineage.nodes}
    yield "digraph lineage {"
    yield f"  graph [rankdir=LR, label={dot_string(origins_words(lineage.origins))}];"
    yield '  node [fontname="sans-serif"]; edge [fontname="sans-serif"];'
    yield from (_node(node) for node in lineage.nodes)
    for report in lineage.origins.untraced:
        for node in lineage.nodes:
            if node.kind is NodeKind.REPORT and node.report == report:
                yield f'  "?{node.id}" [shape=plaintext, label="?", tooltip="gives no source"];'
                yield f'  "?{node.id}" -> "{node.id}" [style=dotted];'
    yield from (_edge(edge, nodes[edge.start], nodes[edge.end]) for edge in lineage.edges)
    yield "}"


def _node(node: Node) -> str:
    style = ", style=dashed" if is_hollow(node) else ""
    return (
        f'  "{node.id}" [shape={_SHAPES[node.kind]}, label={dot_string(name_of(node))}, '
        f"tooltip={dot_string(node_words(node))}{style}];"
    )


def _edge(edge: Edge, start: Node, end: Node) -> str:
    label = "copies" if edge.type is EdgeType.COPIES else stance_word(edge.stance).word if edge.stance else ""
    style = ", style=dashed" if edge.inferred else ""
    url = f", URL={dot_string(anchor(edge.evidence[0]))}" if edge.evidence else ""
    return (
        f'  "{edge.start}" -> "{edge.end}" [label={dot_string(label)}, '
        f"tooltip={dot_string(edge_words(edge, start, end))}{url}{style}];"
    )


def dot_string(text: str) -> str:
    """A DOT string: backslashes doubled, so that no escape of Graphviz's is read in it."""
    return '"' + folded(for_page(text)).replace("\\", "\\\\").replace('"', '\\"') + '"'
