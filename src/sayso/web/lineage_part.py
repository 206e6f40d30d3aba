"""The part of a lineage that a page can draw: the widest-travelled ways first, each of them whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sayso.sentences import counted
from sayso.story import Edge, Lineage, Node, NodeKind

_EQUAL = 2
"""Equal reports that cost room: from the third on they share a box."""

Way = frozenset[str]


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
    reports.sort(key=lambda node: (-max(carried[one] for one in ways[node.id]), node.at or ""))
    kept = _kept(reports, ways, coming, most)
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


def _kept(
    reports: list[Node], ways: Mapping[str, Way], coming: Mapping[str, list[Edge]], most: int
) -> set[str]:
    kept: set[str] = set()
    room = most
    alike: Counter[frozenset[tuple[str, str, str]]] = Counter()
    for node in reports:
        sort = frozenset((edge.start, edge.type, edge.stance or "") for edge in coming.get(node.id, ()))
        new = len(ways[node.id] - kept)
        cost = 0 if new == 1 and alike[sort] >= _EQUAL else new
        if cost <= room or not kept:
            kept |= ways[node.id]
            room -= cost
            alike[sort] += 1
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
