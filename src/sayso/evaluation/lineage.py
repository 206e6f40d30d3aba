"""Lineages against gold: a rumour's articles are read, its central claim is taken, and its graph is compared.

The central claim is, of those that anybody puts forward, the one whose lineage is made of most statements
that overlap gold's spans;
of equal ones the weightiest.

An edge is a pair of ends: who had it from whom. Several stances or types between the same two are one edge;
type and stance are counted apart, on edges that both have. Reports are equal by id; outlets by the name that
the table of outlets has, or where one name's telling words are all in the other; sources by a telling word in
common, as statements' speakers are. Edges that link an outlet to its own report are left
out: gold has none. A document or an organization may be gold's outlet, or the other way round.

Bounds: whether at_least <= gold's number <= at_most, and whether they are at most one apart.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from sayso.copies import compare
from sayso.errors import FormatError
from sayso.evaluation.lineage_figures import LineageFigures, RumourFigures
from sayso.evaluation.lineage_gold import End, GoldEdge, GoldLineage
from sayso.evaluation.measure import Agreement, Score
from sayso.evaluation.names import same_speaker
from sayso.evaluation.pairing import one_to_one
from sayso.lineage import lineage_of
from sayso.lineage.naming.names import outlet_words
from sayso.model import PUTS_FORWARD, Stance
from sayso.story import (
    AttributionRef,
    Claim,
    Copy,
    Edge,
    EdgeType,
    Filed,
    Lineage,
    Member,
    Node,
    NodeKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sayso.evaluation.corpus import Article
    from sayso.model import Report, Spans

Claims = Callable[[Sequence[Filed]], Sequence[Claim]]
"""The claims of some reports."""

Ends = tuple[End, End]
AnEdge = TypeVar("AnEdge", Edge, GoldEdge)

UNDATED = "1970-01-01"
"""The moment of articles whose days the corpus does not give."""


def check_articles(gold: Iterable[GoldLineage], texts: Mapping[str, Article]) -> None:
    """Raise `FormatError` where an article is missing, or is not the one that was annotated."""
    for lineage in gold:
        for article, digest in lineage.articles.items():
            known = texts.get(article)
            if known is None or hashlib.sha256(known.text.encode()).hexdigest() != digest:
                raise FormatError(
                    f"{lineage.rumour}: the texts hold no article {article} as it was annotated; "
                    "give the corpus that gold/README.md names"
                )


def evaluate_lineages(
    gold: Sequence[GoldLineage], reports: Mapping[str, Report], claims: Claims | None
) -> LineageFigures:
    """The figures over all rumours. Without ``claims``, a claim's members are what overlaps gold's spans."""
    return LineageFigures(tuple(_measured(lineage, reports, claims) for lineage in gold))


def _measured(gold: GoldLineage, reports: Mapping[str, Report], claims: Claims | None) -> RumourFigures:
    filed = [Filed(reports[article], UNDATED, dated=False) for article in sorted(gold.articles)]
    touched = _touched(gold, filed)
    claim = _central(claims(filed), touched) if claims else _as_gold(touched)
    lineage = lineage_of(claim, filed, copies_among(filed), ())
    return _scored(gold, lineage, claim, len(touched))


def copies_among(filed: Sequence[Filed]) -> list[Copy]:
    """All copies among a few reports."""
    pairs = ((a, b) for i, a in enumerate(filed) for b in filed[i + 1 :])
    return [copy for a, b in pairs if (copy := compare(a, b))]


def _touched(gold: GoldLineage, filed: Iterable[Filed]) -> dict[AttributionRef, Stance]:
    """The attributions whose source or cue overlaps a span of gold."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for edge in gold.edges:
        for found in edge.evidence:
            spans.setdefault(found.report, []).append(found.span)
    return {
        AttributionRef(one.id, attribution.id): attribution.stance or Stance.ASSERTS
        for one in filed
        for attribution in one.report.attributions
        if _meet((*attribution.source, *attribution.cue), spans.get(one.id, ()))
    }


def _meet(ours: Spans, theirs: Iterable[tuple[int, int]]) -> bool:
    return any(span.start < end and start < span.end for span in ours for start, end in theirs)


def _central(claims: Sequence[Claim], touched: Mapping[AttributionRef, Stance]) -> Claim:
    def overlap(claim: Claim) -> tuple[bool, int]:
        put_forward = any(member.stance in PUTS_FORWARD for member in claim.members)
        return put_forward, sum(member.ref in touched for member in (*claim.members, *claim.also))

    return max(claims, key=overlap)


def _as_gold(touched: Mapping[AttributionRef, Stance]) -> Claim:
    members = tuple(Member(ref, stance, 1.0, "gold") for ref, stance in sorted(touched.items()))
    return Claim(str(members[0].ref), "", members[0].ref, members)


def _scored(gold: GoldLineage, lineage: Lineage, claim: Claim, touched: int) -> RumourFigures:
    nodes = {node.id: node for node in lineage.nodes}
    ours = _by_ends(
        ((_end(nodes[edge.start]), _end(nodes[edge.end])), edge)
        for edge in lineage.edges
        if not _is_link(edge)
    )
    theirs = _by_ends(((edge.start, edge.end), edge) for edge in gold.edges)
    golds, found = list(theirs), list(ours)
    pairs = one_to_one(
        ((float(badness),), g, p)
        for g, one in enumerate(golds)
        for p, other in enumerate(found)
        if (badness := _unlike(one, other)) is not None
    )
    matched = [(theirs[golds[g]], ours[found[p]]) for g, p in pairs]
    kept = {g for g, _ in pairs}, {p for _, p in pairs}
    return RumourFigures(
        rumour=gold.rumour,
        edges=Score(len(pairs), len(found), len(golds)),
        types=Agreement(tuple((g[0].type.value, p[0].type.value) for g, p in matched)),
        stances=Agreement(tuple((_stance(g), _stance(p)) for g, p in matched)),
        number=gold.number,
        at_least=lineage.origins.at_least,
        at_most=lineage.origins.at_most,
        members=len(claim.members),
        touched=touched,
        missed=tuple(_shown(pair) for i, pair in enumerate(golds) if i not in kept[0]),
        added=tuple(_shown(pair) for i, pair in enumerate(found) if i not in kept[1]),
    )


def _is_link(edge: Edge) -> bool:
    return edge.inferred and edge.type is not EdgeType.COPIES


def _end(node: Node) -> End:
    return End(node.kind, node.report if node.kind is NodeKind.REPORT and node.report else node.name)


def _by_ends(pairs: Iterable[tuple[Ends, AnEdge]]) -> dict[Ends, list[AnEdge]]:
    table: dict[Ends, list[AnEdge]] = {}
    for ends, edge in pairs:
        table.setdefault(ends, []).append(edge)
    return table


def _unlike(gold: tuple[End, End], found: Ends) -> int | None:
    """How far two edges are apart, 0 where names are equal; None where they are two edges."""
    parts = [_end_unlike(one, other) for one, other in zip(gold, found, strict=True)]
    return None if None in parts else sum(part for part in parts if part is not None)


def _end_unlike(gold: End, found: End) -> int | None:
    if gold.kind is NodeKind.REPORT or found.kind is NodeKind.REPORT:
        return 0 if gold == found else None
    if gold.name.casefold() == found.name.casefold():
        return 0
    if gold.kind is NodeKind.OUTLET or found.kind is NodeKind.OUTLET:
        one, other = set(outlet_words(gold.name)), set(outlet_words(found.name))
        if one == other:
            return 0
        return 1 if one <= other or other <= one else None
    return 1 if same_speaker(gold.name, found.name) else None


def _stance(edges: Sequence[Edge] | Sequence[GoldEdge]) -> str:
    """All stances along the step, as one label."""
    return " ".join(sorted({edge.stance.value for edge in edges if edge.stance}))


def _shown(pair: Ends) -> str:
    return " -> ".join(end.name for end in pair)
