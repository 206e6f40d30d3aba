"""A lineage with the ways through one outlet apart, where they lead different sources to different reports.

A lineage has one node for an outlet, whosever word it passes on. Drawn so, a source would seem to reach
every report that names the outlet: Ada Brome's way would lead through Metro to a report that has Metro for
her spokesman's words alone. Here such an outlet stands once for each source, each time with its reports.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.render.lineage_columns import depths
from sayso.story import Edge, Lineage, Node, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Reports = frozenset[str]


def apart(lineage: Lineage) -> Lineage:
    """The lineage to draw: an outlet for each of the sources whose word it has in other reports.

    Reports that name the outlet alone, where several speak through it, follow one without a source: whose
    word they have is not told. Sources, reports and the count of origins stay.
    """
    nodes = {node.id: node for node in lineage.nodes}
    edges = list(lineage.edges)
    depth = depths(lineage)
    outlets = [node for node in lineage.nodes if node.kind is NodeKind.OUTLET]
    copies: dict[str, list[Node]] = {}
    for outlet in sorted(outlets, key=lambda node: depth[node.id]):
        copies[outlet.id], edges = _parted(outlet, edges, nodes)
        nodes |= {node.id: node for node in copies[outlet.id]}
    told = [one for node in lineage.nodes for one in copies.get(node.id, [node])]
    order = {node.id: place for place, node in enumerate(told)}
    edges.sort(key=lambda one: (order[one.end], order[one.start]))
    return replace(lineage, nodes=tuple(told), edges=tuple(edges))


def _parted(outlet: Node, edges: list[Edge], nodes: Mapping[str, Node]) -> tuple[list[Node], list[Edge]]:
    """The outlet once for each way through it, and all the edges with theirs."""
    coming = [
        edge for edge in edges if edge.end == outlet.id and nodes[edge.start].kind is not NodeKind.REPORT
    ]
    leaving = [edge for edge in edges if edge.start == outlet.id]
    groups = _groups(coming, nodes)
    if len(groups) < 2 or any(not _reports(edge, nodes) for edge in (*coming, *leaving)):
        return [outlet], edges
    sourced = frozenset[str]().union(*groups)
    bare = frozenset(one for edge in leaving for one in _reports(edge, nodes)) - sourced
    parts = [*groups.items(), *([(bare, set[str]())] if bare else [])]
    made = [
        outlet if number == 0 else replace(outlet, id=f"{outlet.id}x{number}") for number in range(len(parts))
    ]
    others = [edge for edge in edges if outlet.id not in (edge.start, edge.end)]
    linked = [edge for edge in edges if edge.end == outlet.id and edge not in coming]
    for copy, (reports, starts) in zip(made, parts, strict=True):
        others += [replace(edge, end=copy.id) for edge in coming if edge.start in starts]
        others += [replace(edge, end=copy.id) for edge in linked if _is_of(edge, starts, edges)]
        others += _restricted(leaving, copy, reports, nodes)
    return made, others


def _groups(coming: Iterable[Edge], nodes: Mapping[str, Node]) -> dict[Reports, set[str]]:
    """Those who speak through an outlet by the reports that have it so."""
    reports: dict[str, set[str]] = defaultdict(set)
    for edge in coming:
        reports[edge.start] |= _reports(edge, nodes)
    groups: dict[Reports, set[str]] = defaultdict(set)
    for start, theirs in reports.items():
        groups[frozenset(theirs)].add(start)
    return groups


def _reports(edge: Edge, nodes: Mapping[str, Node]) -> Reports:
    """The reports that show the step."""
    end = nodes[edge.end]
    if end.kind is NodeKind.REPORT and end.report:
        return frozenset({end.report})
    return frozenset(found.report for found in edge.evidence)


def _is_of(link: Edge, starts: set[str], edges: Iterable[Edge]) -> bool:
    """Whether the outlet's own report, which ``link`` leads from, has the word of these; one that has
    nobody's may have anybody's."""
    whose = {edge.start for edge in edges if edge.end == link.start}
    return not starts or not whose or not starts.isdisjoint(whose)


def _restricted(
    leaving: Sequence[Edge], copy: Node, reports: Reports, nodes: Mapping[str, Node]
) -> Iterable[Edge]:
    """The steps on from an outlet as far as these reports show them."""
    for edge in leaving:
        if _reports(edge, nodes) & reports:
            shown = tuple(found for found in edge.evidence if found.report in reports)
            yield replace(edge, start=copy.id, evidence=shown)
