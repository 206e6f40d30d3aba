"""The map of who relays whom for programs that draw graphs: DOT and GraphML."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from sayso.phrasing import counted
from sayso.render.lineage_dot import dot_string
from sayso.render.safety import for_page

if TYPE_CHECKING:
    from sayso.answers.relay_map import RelayMap

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_OF_OUTLETS = (("name", "string"), ("here", "boolean"))
_OF_ROUTES = (("reports", "int"), ("statements", "int"), ("copies", "int"))


def map_dot(found: RelayMap) -> str:
    """The map for Graphviz: lines as thick as many reports went that way, outlets without a report dashed."""
    return "\n".join(_dot_lines(found)) + "\n"


def _dot_lines(found: RelayMap) -> Iterator[str]:
    yield "digraph relays {"
    yield '  graph [rankdir=LR]; node [shape=box, fontname="sans-serif"]; edge [fontname="sans-serif"];'
    for one in found.outlets:
        yield f"  {dot_string(one.name)}{'' if one.here else ' [style=dashed]'};"
    for route in found.routes:
        told = ", ".join(
            (
                counted(route.reports, "report"),
                counted(route.statements, "statement"),
                counted(route.copies, "copy", "copies"),
            )
        )
        yield (
            f"  {dot_string(route.start)} -> {dot_string(route.end)} "
            f'[label="{route.reports}", tooltip="{told}", penwidth={1 + math.log2(route.reports):.1f}];'
        )
    yield "}"


def map_graphml(found: RelayMap) -> str:
    """The map as GraphML, for Gephi, yEd, NetworkX and others."""
    root = etree.Element(f"{{{_GRAPHML}}}graphml", nsmap={None: _GRAPHML})
    for of, attributes in (("node", _OF_OUTLETS), ("edge", _OF_ROUTES)):
        for name, kind in attributes:
            given = {"id": name, "for": of, "attr.name": name, "attr.type": kind}
            etree.SubElement(root, f"{{{_GRAPHML}}}key", given)
    graph = etree.SubElement(root, f"{{{_GRAPHML}}}graph", id="relays", edgedefault="directed")
    ids = {one.name: f"o{number}" for number, one in enumerate(found.outlets, 1)}
    for one in found.outlets:
        node = etree.SubElement(graph, f"{{{_GRAPHML}}}node", id=ids[one.name])
        _put(node, "name", one.name)
        _put(node, "here", str(one.here).lower())
    for route in found.routes:
        ends = {"source": ids[route.start], "target": ids[route.end]}
        edge = etree.SubElement(graph, f"{{{_GRAPHML}}}edge", ends)
        for name, _ in _OF_ROUTES:
            _put(edge, name, str(getattr(route, name)))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written.decode()


def _put(parent: etree._Element, key: str, value: str) -> None:
    data = etree.SubElement(parent, f"{{{_GRAPHML}}}data", key=key)
    data.text = for_page(value)
