"""Who stands by his own report, story or account confirms what he told, not what stands next to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.claims.answering.no_comment import words_of
from sayso.claims.propositions.words import words_that

if TYPE_CHECKING:
    from sayso.claims.answering.named_matter import Joined
    from sayso.claims.answering.report_told import ReportTold
    from sayso.model import Attribution

ITS_OWN = "stands by its own report"
"""By which rule an answer is on a claim."""


def stands_by_its_own(attribution: Attribution, text: str) -> bool:
    """Whether somebody says no more than that he stands by what he told ("it stood by its report")."""
    return words_that("referring", "own_report").search(words_of(attribution, text)) is not None


def of_its_own(told: ReportTold, attribution: Attribution) -> list[Joined]:
    """The claims that somebody stands by: what an outlet's own reports in the story tell above all, else what
    he puts forward in this one, else what this one tells above all."""
    name = (attribution.speaker.name or "").casefold()
    whole = told.story.told_by_outlet(name)
    claims = [whole] if whole is not None else sorted(told.laid.said_by(attribution))
    if not claims and told.chief is not None:
        claims = [told.chief]
    barred = told.story.barred(told.ref_of(attribution))
    return [(claim, 1.0, ITS_OWN) for claim in claims if claim not in barred]
