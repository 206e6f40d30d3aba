"""One claim's lineage, out of its statements in all reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lineage.origins.graph import graph_of
from sayso.lineage.origins.origins import origins_of
from sayso.lineage.sources.carried import carried
from sayso.lineage.sources.judged import judged
from sayso.lineage.sources.sources import identify
from sayso.lineage.ways.credited import credited_ways
from sayso.lineage.ways.parties import ways_of
from sayso.lineage.ways.shown import shown_ways
from sayso.lineage.ways.statements import copying, statements_beside, statements_of
from sayso.model import NAMED
from sayso.story import Lineage, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Speaker
    from sayso.story import Claim, Copy, Filed, Judgement


def lineage_of(
    claim: Claim, filed: Sequence[Filed], copies: Sequence[Copy], judgements: Sequence[Judgement]
) -> Lineage:
    """The ways by which the claim's word came to these reports, and the bounds on its origins.

    ``filed`` are the story's reports as they stood at one moment; members in other reports are left out. The
    order of the arguments' parts does not matter.
    """
    reports = in_order(filed)
    statements = (*statements_of(claim, reports), *statements_beside(claim, reports))
    copied = copying(statements, copies, reports)
    speakers = _speakers(reports)
    told = [way for one in statements for way in ways_of(one, speakers)]
    told.extend(credited_ways(statements, speakers))
    told.extend(shown_ways(statements, tuple(told), speakers))
    ways = carried(told, identify(told, reports, copied).by_ref)
    known = judged(identify(ways, reports, copied), judgements)
    graph = graph_of(ways, reports, copied, known)
    origins = origins_of(claim, ways, reports, copies=copied, known=known, graph=graph)
    return Lineage(tuple(graph.nodes.values()), graph.edges, origins)


def _speakers(filed: Sequence[Filed]) -> dict[str, Speaker]:
    """The persons and bodies that the story's reports name as speakers, by name."""
    found = (attribution.speaker for one in filed for attribution in one.report.attributions)
    return {one.name: one for one in found if one.name and one.kind in NAMED}
