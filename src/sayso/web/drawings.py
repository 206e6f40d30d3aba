"""The pictures of a claim, as SVG that stands in a page, each part leading to its words."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from sayso.answers import ClaimBrief, Quote
from sayso.model import Report
from sayso.render.lineage_svg import svg
from sayso.render.timeline import timeline
from sayso.story import Evidence
from sayso.web.addresses import report_address


def timeline_drawing(claim: ClaimBrief) -> Markup | None:
    """The parties' statements in lanes, over the band of states."""
    return timeline(claim, _quote_address)


def lineage_drawing(claim: ClaimBrief, reports: Mapping[str, Report]) -> Markup:
    """The ways of the claim's word, left to right; its style is in the pages' style sheet."""

    def address(evidence: Evidence) -> str:
        return report_address(evidence.report, attribution=_attribution(evidence, reports))

    drawn = svg(claim.lineage, title="How the word travelled", link=address, styled=False)
    return Markup(drawn)  # noqa: S704 - the drawing escapes all text it is given


def _attribution(evidence: Evidence, reports: Mapping[str, Report]) -> str | None:
    """The first statement of the report that the evidence's words are part of."""
    report = reports.get(evidence.report)
    for one in report.attributions if report else ():
        spans = (*one.source, *one.cue, *one.content, *(s for relay in one.via for s in relay.mention))
        if any(span.overlaps(evidence.span) for span in spans):
            return one.id
    return None


def _quote_address(quote: Quote) -> str:
    return report_address(quote.report, attribution=quote.attribution)
