"""The ways of all reports as one graph: a node for each source, outlet and report, an edge for each step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.lineage.origins.called import Called, tells_more, written
from sayso.lineage.sources.openly import speaks_openly
from sayso.model import SpeakerKind, Stance
from sayso.outlets import outlets
from sayso.story import Edge, EdgeType, Evidence, Node, NodeKind, is_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.lineage.sources.identities import Identities, Key
    from sayso.lineage.ways.parties import Party, Way
    from sayso.lineage.ways.statements import Copying
    from sayso.story import Copy, Filed

_STRENGTH = (EdgeType.OWN, EdgeType.QUOTES, EdgeType.PARAPHRASES, EdgeType.CITES, EdgeType.COPIES)
"""Of several reports' ways to show one step, the one that counts: their own hearing, then the very words."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes by key, in order of appearance, and the edges between their ids."""

    nodes: Mapping[Key, Node]
    edges: tuple[Edge, ...]


def report_key(report: str) -> Key:
    """The key of a report's node."""
    return ("report", report)


def graph_of(ways: Sequence[Way], filed: Sequence[Filed], copies: Copying, known: Identities) -> Graph:
    """The graph of these ways and copies; nodes are numbered in the order of moments.

    A copy has the steps that its own text shows as well as the one from its original: its readers see both.
    """
    builder = _Builder(filed, known)
    for way in ways:
        builder.add(way)
    for report, copy in sorted(copies.origin.items()):
        builder.add_copy(report, copy)
    return builder.finished()


class _Builder:
    """Gathers nodes and edges; the same step shown by several reports is one edge."""

    def __init__(self, filed: Sequence[Filed], known: Identities) -> None:
        self._filed = {one.id: one for one in filed}
        self._known = known
        self._nodes: dict[Key, Node] = {}
        self._edges: dict[tuple[Key, Key, Stance | None, bool], Edge] = {}
        self._numbers: dict[NodeKind, int] = {}
        self._called = Called()

    def add(self, way: Way) -> None:
        """Every step of one way; a way without anybody on it only brings its report."""
        statement = way.statement
        keys = [self._party(party, statement.filed) for party in way.parties]
        report = self._report(statement.report)
        for party, (start, end) in zip(way.parties, pairwise([*keys, report]), strict=True):
            if start != end:
                step = Edge("", "", party.step, party.evidence, statement.stance, beside=statement.beside)
                self._step(start, end, step)

    def add_copy(self, report: str, copy: Copy) -> None:
        """The step from an original to its copy, with the credit line where there is one."""
        start, end = self._report(copy.original), self._report(report)
        self._step(start, end, Edge("", "", EdgeType.COPIES, copy.evidence, None, inferred=True))

    def finished(self) -> Graph:
        """The graph, its edges in order of nodes."""
        called = {key: replace(node, name=self._called.name(key, node)) for key, node in self._nodes.items()}
        linked = _Links(called, self._filed, self._known, self._edges)
        nodes = linked.nodes()
        edges = {**self._edges, **linked.edges()}
        order = {node.id: place for place, node in enumerate(nodes.values())}
        named = [replace(edge, start=nodes[k[0]].id, end=nodes[k[1]].id) for k, edge in edges.items()]
        return Graph(
            nodes, tuple(sorted(named, key=lambda e: (order[e.end], order[e.start], e.type, e.stance or "")))
        )

    def _party(self, party: Party, filed: Filed) -> Key:
        key = self._known.of(party)
        self._called.add(key, party)
        node = self._nodes.get(key)
        if node is None:
            self._nodes[key] = self._new_party(party, filed)
        elif tells_more(party, node):
            kind = party.speaker.kind if party.speaker else None
            open_ = party.speaker is not None and speaks_openly(party.speaker)
            self._nodes[key] = replace(node, name=written(party), speaker_kind=kind, on_record=open_)
        return key

    def _new_party(self, party: Party, filed: Filed) -> Node:
        at = filed.at if filed.dated else None
        if party.is_outlet:
            known = outlets().by_name(party.name)
            name = known.name if known else party.name
            return Node(self._next(NodeKind.OUTLET), NodeKind.OUTLET, name, SpeakerKind.OUTLET, at=at)
        kind = party.speaker.kind if party.speaker else None
        open_ = speaks_openly(party.speaker) if party.speaker and kind else None
        return Node(self._next(NodeKind.SOURCE), NodeKind.SOURCE, written(party), kind, None, open_, at)

    def _report(self, report: str) -> Key:
        key = report_key(report)
        if key not in self._nodes:
            filed = self._filed[report]
            name = filed.report.outlet.name if filed.report.outlet else filed.report.headline or report
            at = filed.at if filed.dated else None
            self._nodes[key] = Node(
                self._next(NodeKind.REPORT), NodeKind.REPORT, name, None, report, None, at, filed.withdrawn
            )
        return key

    def _next(self, kind: NodeKind) -> str:
        number = self._numbers[kind] = self._numbers.get(kind, 0) + 1
        return f"{kind.value[0]}{number}"

    def _step(self, start: Key, end: Key, edge: Edge) -> None:
        key = (start, end, edge.stance, edge.inferred)
        found = self._edges.get(key)
        if found is None:
            self._edges[key] = edge
            return
        kind = min(found.type, edge.type, key=_STRENGTH.index)
        evidence = tuple(dict.fromkeys((*found.evidence, *edge.evidence)))
        beside = found.beside and edge.beside
        self._edges[key] = replace(found, type=kind, evidence=evidence, beside=beside)


class _Links:
    """Outlets cited for a report that is here too: the earliest that carries the claim."""

    def __init__(
        self,
        nodes: Mapping[Key, Node],
        filed: Mapping[str, Filed],
        known: Identities,
        edges: Mapping[tuple[Key, Key, Stance | None, bool], Edge],
    ) -> None:
        self._nodes = nodes
        self._filed = filed
        self._known = known
        self._edges = edges
        self._links: dict[Key, str] = {}
        self._cited = self._found()

    def nodes(self) -> dict[Key, Node]:
        """The nodes, an outlet's with the report it is cited for."""
        return {
            key: replace(node, report=self._cited[key]) if key in self._cited else node
            for key, node in self._nodes.items()
        }

    def edges(self) -> dict[tuple[Key, Key, Stance | None, bool], Edge]:
        """From each cited report to its outlet, inferred: no text says that this very report was meant."""
        made: dict[tuple[Key, Key, Stance | None, bool], Edge] = {}
        for outlet, report in self._cited.items():
            for (start, _, stance, _), edge in self._edges.items():
                if start == outlet:
                    link = (report_key(report), outlet, stance, True)
                    step = Edge("", "", EdgeType.CITES, edge.evidence[:1], stance, True, edge.beside)
                    known = made.setdefault(link, step)
                    made[link] = replace(known, beside=known.beside and step.beside)
        return made

    def _found(self) -> dict[Key, str]:
        found = self._links
        reports = sorted(
            (self._filed[key[1]] for key in self._nodes if key[0] == "report"),
            key=lambda one: (one.rank, one.id),
        )
        for key in [key for key in self._nodes if key[0] == "outlet"]:
            first = min(
                (self._filed[e.report] for e in self._shown(key)), key=lambda f: (f.rank, f.id), default=None
            )
            for one in reports:
                outlet = one.report.outlet
                if (
                    outlet is None
                    or first is None
                    or not one.dated
                    or not first.dated
                    or not is_after(first.at, one.at)
                ):
                    continue
                if self._known.outlet(outlet.name) == key and not self._reaches(key, report_key(one.id)):
                    found[key] = one.id
                    break
        return found

    def _shown(self, outlet: Key) -> Iterable[Evidence]:
        return (one for (start, *_), edge in self._edges.items() if start == outlet for one in edge.evidence)

    def _reaches(self, start: Key, end: Key) -> bool:
        """Whether the word already goes from ``start`` to ``end``, so that a link back would close a ring."""
        waiting, seen = [start], {start}
        while waiting:
            here = waiting.pop()
            if here == end:
                return True
            steps = [(a, b) for a, b, *_ in self._edges]
            steps += [(report_key(report), outlet) for outlet, report in self._links.items()]
            waiting += [b for a, b in steps if a == here and b not in seen]
            seen |= {b for a, b in steps if a == here}
        return False
