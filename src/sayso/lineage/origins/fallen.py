"""Which reports no longer stand: those their publishers killed, and those that rest on them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import PUTS_FORWARD, RETRACTS, SpeakerKind
from sayso.story import Edge, EdgeType, Node, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.lineage.sources.identities import Identities, Key
    from sayso.lineage.ways.parties import Way
    from sayso.model import Attribution
    from sayso.story import Filed


def fallen_reports(nodes: Iterable[Node], edges: Sequence[Edge], filed: Iterable[Filed]) -> frozenset[str]:
    """The ids of the withdrawn reports and of those that have the claim from them and from nowhere else.

    A report has it from a withdrawn one where it copies it, or cites the outlet for it. Whom a copy names and
    its original too came with the copy.
    """
    fallen = {one.id for one in filed if one.withdrawn}
    by_id = {node.id: node for node in nodes}
    reports = [node for node in by_id.values() if node.kind is NodeKind.REPORT and node.report]
    while more := {
        node.report for node in reports if node.report not in fallen and _rests_on(node, by_id, edges, fallen)
    }:
        fallen |= {report for report in more if report}
    return frozenset(fallen)


def _rests_on(report: Node, nodes: Mapping[str, Node], edges: Iterable[Edge], fallen: set[str]) -> bool:
    incoming = [e for e in edges if e.end == report.id and carries(e)]
    lost = {edge.start for edge in incoming if nodes[edge.start].report in fallen}
    copied = {e.start for e in incoming if e.type is EdgeType.COPIES} & lost
    given = {edge.start for edge in edges if edge.end in copied and carries(edge)}
    return bool(lost) and all(edge.start in lost | given for edge in incoming)


def is_recall(attribution: Attribution | None) -> bool:
    """Whether an outlet takes back what it reported: it says of nothing that it is not so."""
    return (
        attribution is not None
        and attribution.detail == RETRACTS
        and attribution.speaker.kind is SpeakerKind.OUTLET
    )


def recalling_outlets(ways: Iterable[Way], known: Identities) -> frozenset[Key]:
    """The outlets that take their report back; with it goes what they passed on."""
    recalls = (way for way in ways if way.parties and is_recall(way.statement.attribution))
    return frozenset(known.of(way.parties[0]) for way in recalls)


def carries(edge: Edge) -> bool:
    """Whether the claim is put forward along the edge."""
    return edge.type is EdgeType.COPIES or (edge.stance in PUTS_FORWARD and not edge.beside)
