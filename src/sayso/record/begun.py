"""With whom a claim's ways begin at a moment, by the steps of its lineage that reports had shown by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lineage.origins.fallen import carries
from sayso.lineage.origins.heads import before, heads_of
from sayso.story import EdgeType, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from sayso.story import Edge, Lineage


Steps = dict[str, set[str]]
"""From whom each node of a lineage has its word."""


def shown_in(reports: AbstractSet[str], lineage: Lineage) -> tuple[Edge, ...]:
    """The steps that these reports show."""
    nodes = {node.id: node for node in lineage.nodes}
    return tuple(
        edge
        for edge in lineage.edges
        if any(found.report in reports for found in edge.evidence)
        or (edge.type is EdgeType.COPIES and nodes[edge.end].report in reports)
    )


def begun(lineage: Lineage, edges: tuple[Edge, ...], lost: AbstractSet[str]) -> tuple[str, ...]:
    """The origins by these ``edges``, by all of them those of the lineage; whose word is ``lost`` is none.

    Who by the whole lineage only says again what an origin of it says (its spokesman, its echo) is none,
    unless nobody else is left.
    """
    if len(edges) == len(lineage.edges):
        return tuple(one for one in lineage.origins.found if one not in lost)
    heads = _heads(lineage, edges, lost)
    again = set(_heads(lineage, lineage.edges, lost)) - set(lineage.origins.found)
    return tuple(one for one in heads if one not in again) or heads


def rests_on(one: str, other: str, steps: Steps) -> bool:
    """Whether the one has it from the other, by whatever ways, and the other not from the one."""
    return other in before(one, steps) and one not in before(other, steps)


def steps_of(edges: Iterable[Edge]) -> Steps:
    """From whom each has its word, by those of the edges that carry it."""
    steps: dict[str, set[str]] = {}
    for edge in filter(carries, edges):
        steps.setdefault(edge.end, set()).add(edge.start)
    return steps


def _heads(lineage: Lineage, edges: tuple[Edge, ...], lost: AbstractSet[str]) -> tuple[str, ...]:
    """Those who put it forward and to whom no other way leads along these steps; of a ring, the first."""
    carrying = [edge for edge in edges if carries(edge) and edge.start not in lost]
    steps = steps_of(carrying)
    sources = {node.id for node in lineage.nodes if node.kind is not NodeKind.REPORT}
    starts = dict.fromkeys(edge.start for edge in carrying if edge.start in sources)
    return tuple(heads_of(starts, steps, lambda _: True))
