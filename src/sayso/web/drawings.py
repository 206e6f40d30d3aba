"""The pictures of a claim, as SVG that stands in a page, each part leading to its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from sayso.answers import ClaimBrief
from sayso.model import Report
from sayso.render.lineage_list import lineage_list
from sayso.render.lineage_part import part_of
from sayso.render.lineage_svg import PAGE_WIDTH, svg
from sayso.render.timeline import timeline
from sayso.render.timeline_dated import dated_part
from sayso.render.timeline_list import timeline_list
from sayso.story import Evidence, Lineage, Node, NodeKind
from sayso.web.report_names import ReportNames


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture, the same as a list for narrow screens, and what both leave out, if that is not told in them:
    "3 reports"."""

    picture: Markup
    listed: Markup
    left_out: str = ""


def timeline_drawing(claim: ClaimBrief, names: ReportNames) -> Drawn | None:
    """The parties' statements in lanes, over the band of states; None where nobody speaks to the claim.

    Where too few reports say their day there is no picture, and ``left_out`` says so.
    """
    part = dated_part(claim, names.is_dated)
    if part.claim is None:
        return Drawn(Markup(""), Markup(""), part.why) if any(c.parties for c in claim.columns) else None
    picture = timeline(part.claim, names.words)
    listed = timeline_list(part.claim, names.words)
    return Drawn(picture, listed, part.why) if picture and listed else None


def lineage_drawing(
    claim: ClaimBrief, reports: Mapping[str, Report], names: ReportNames, *, most: int
) -> Drawn:
    """The ways of the claim's word, left to right, at most about so many nodes of them."""

    def address(evidence: Evidence) -> str:
        return names.address(evidence.report, attribution=_attribution(evidence, reports))

    shown, left_out = part_of(_named(claim.lineage.of_claim, names), most)
    drawn = svg(shown, title="How the word travelled", link=address, styled=False, width=PAGE_WIDTH)
    picture = Markup(drawn)  # noqa: S704 - the drawing escapes all text it is given
    return Drawn(picture, lineage_list(shown, address), left_out)


def _named(lineage: Lineage, names: ReportNames) -> Lineage:
    """The lineage with reports called as the page calls them: one without an outlet has no name else."""

    def named(node: Node) -> Node:
        is_report = node.kind is NodeKind.REPORT and node.report is not None
        return replace(node, name=names.name(node.report or "")) if is_report else node

    return replace(lineage, nodes=tuple(map(named, lineage.nodes)))


def _attribution(evidence: Evidence, reports: Mapping[str, Report]) -> str | None:
    """The first statement of the report that the evidence's words are part of."""
    report = reports.get(evidence.report)
    for one in report.attributions if report else ():
        spans = (*one.source, *one.cue, *one.content, *(s for relay in one.via for s in relay.mention))
        if any(span.overlaps(evidence.span) for span in spans):
            return one.id
    return None
