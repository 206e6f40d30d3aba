"""A report in a handful of figures, small enough to keep for every report of a long run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import AGAINST, PUTS_FORWARD, WITHHOLDS, HeadlineLabel
from sayso.render.day_words import day
from sayso.render.safety import folded, shortened
from sayso.render.statement_words import is_unnamed

if TYPE_CHECKING:
    from sayso.model import Report

_OPENING, _OPENING_READ = 60, 1000
"""Characters of the text shown in a missing headline's place, and looked at for them."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of statements; ``unnamed`` and ``relayed`` overlap with the others."""

    id: str
    headline: str
    outlet: str
    published: str
    statements: int
    says: int
    denies: int
    will_not_say: int
    unnamed: int
    relayed: int
    headline_label: HeadlineLabel | None


def summarise(report: Report) -> Summary:
    """The report's figures."""
    stances = [attribution.stance for attribution in report.attributions]
    return Summary(
        id=report.id,
        headline=title_of(report),
        outlet=folded(report.outlet.name) if report.outlet else "",
        published=day(report.published) if report.published else "",
        statements=len(stances),
        says=sum(stance in PUTS_FORWARD for stance in stances),
        denies=sum(stance in AGAINST for stance in stances),
        will_not_say=sum(stance in WITHHOLDS for stance in stances),
        unnamed=sum(is_unnamed(a.speaker) for a in report.attributions),
        relayed=sum(bool(a.via) for a in report.attributions),
        headline_label=report.headline_check.label if report.headline_check else None,
    )


def title_of(report: Report) -> str:
    """The headline, or where there is none its absence and the text's first words."""
    if headline := folded(report.headline or ""):
        return headline
    return f"(no headline) {shortened(report.text[:_OPENING_READ], _OPENING)}".rstrip()
