"""The part of a lineage that a page can draw: the widest-travelled ways first, each of them whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sayso.phrasing import counted
from sayso.story import Edge, Lineage, Node, NodeKind, in_time

_EQUAL = 2
"""Equal nodes that cost room: from the third on they share a box."""

Way = frozenset[str]
Sort = tuple[object, ...]


def part_of(lineage: Lineage, most: int) -> tuple[Lineage, str]:
    """At most about so many nodes of the lineage, and what is left out in words ("" where nothing is).

    Reports are taken with all that leads to them: first those on the word that the most reports carry, then
    the earliest. ``origins`` stays that of the whole.
    """
    if len(lineage.nodes) <= most:
        return lineage, ""
    coming: dict[str, list[Edge]] = defaultdict(list)
    for edge in lineage.edges:
        coming[edge.end].append(edge)
    reports = [node for node in lineage.nodes if node.kind is NodeKind.REPORT]
    ways = {node.id: _way(node.id, coming) for node in reports}
    carried = Counter(one for way in ways.values() for one in way)
    reports.sort(key=lambda node: (-max(carried[one] for one in ways[node.id]), in_time(node.at or "")))
    kept = _kept(reports, ways, _sorts(lineage), most)
    nodes = tuple(node for node in lineage.nodes if node.id in kept)
    edges = tuple(edge for edge in lineage.edges if edge.start in kept and edge.end in kept)
    return replace(lineage, nodes=nodes, edges=edges), _left_out(lineage, kept)


def _way(node: str, coming: Mapping[str, list[Edge]]) -> Way:
    """The node and all from which a way leads to it."""
    found, waiting = {node}, [node]
    while waiting:
        for edge in coming.get(waiting.pop(), ()):
            if edge.start not in found:
                found.add(edge.start)
                waiting.append(edge.start)
    return frozenset(found)


def _sorts(lineage: Lineage) -> dict[str, Sort]:
    """What makes nodes equal: that they are of one kind and stand in the same relations."""
    related: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for edge in lineage.edges:
        how = (edge.type.value, edge.stance or "", str(edge.inferred))
        related[edge.start].add(("to", edge.end, *how))
        related[edge.end].add(("from", edge.start, *how))
    return {
        node.id: (
            node.kind,
            node.on_record,
            node.withdrawn is None,
            frozenset(related[node.id]) or node.id,
        )
        for node in lineage.nodes
    }


def _kept(reports: list[Node], ways: Mapping[str, Way], sorts: Mapping[str, Sort], most: int) -> set[str]:
    kept: set[str] = set()
    room = most
    drawn: Counter[Sort] = Counter()
    for node in reports:
        new = Counter(sorts[one] for one in ways[node.id] - kept)
        cost = sum(min(count, max(_EQUAL - drawn[sort], 0)) for sort, count in new.items())
        if cost <= room or not kept:
            kept |= ways[node.id]
            room -= cost
            drawn += new
    return kept


def _left_out(lineage: Lineage, kept: set[str]) -> str:
    left = Counter(node.kind for node in lineage.nodes if node.id not in kept)
    parts = [
        counted(left[kind], noun)
        for kind, noun in (
            (NodeKind.REPORT, "report"),
            (NodeKind.SOURCE, "source"),
            (NodeKind.OUTLET, "outlet"),
        )
        if left[kind]
    ]
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
