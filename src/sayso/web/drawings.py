"""The pictures of a claim, as SVG that stands in a page, each part leading to its words."""

from __future__ import annotations

from markupsafe import Markup

from sayso.answers import ClaimBrief, Quote
from sayso.render.timeline import timeline
from sayso.web.addresses import report_address


def timeline_drawing(claim: ClaimBrief) -> Markup | None:
    """The parties' statements in lanes, over the band of states."""
    return timeline(claim, _quote_address)


def lineage_drawing(claim: ClaimBrief) -> Markup | None:
    """The ways of the claim's word, left to right."""
    return None


def _quote_address(quote: Quote) -> str:
    return report_address(quote.report, attribution=quote.attribution)
