"""How pages name a story's reports, say when they are from, and lead to their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.answers import Party, Quote
from sayso.model import Report
from sayso.render.day_words import day
from sayso.render.safety import folded, name_shown, shortened
from sayso.story import Story
from sayso.web.addresses import report_address

_LONGEST = 48
"""Characters of a headline that stands in an outlet's place."""
_READ = 400
"""Characters of a text without a headline that are looked at for its first words."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a page calls a report (its outlet, else its headline or first words), and whether it is dated."""

    name: str
    title: str
    dated: bool
    version: int


@dataclass(frozen=True, slots=True)
class ReportNames:
    """The names of a story's reports, and their addresses: as of a moment, in the version of that moment."""

    reports: Mapping[str, Named]
    as_of: str | None = None

    def name(self, report: str) -> str:
        """The outlet, or what stands in its place."""
        return self.reports[report].name if report in self.reports else report

    def title(self, report: str) -> str:
        """The headline, or the first words."""
        return self.reports[report].title if report in self.reports else report

    def is_dated(self, report: str) -> bool:
        """Whether the report says when it was published."""
        return report not in self.reports or self.reports[report].dated

    def when(self, at: str, report: str) -> str:
        """The day, or that the report gives none: the day of adding is no day of saying."""
        return day(at) if self.is_dated(report) else "undated"

    def newest(self, party: Party) -> str:
        """When a party spoke last."""
        quote = next((one for one in party.quotes if one.at == party.at), party.quotes[0])
        return self.when(party.at, quote.report)

    def words(self, quote: Quote) -> str:
        """The address of a quote's words."""
        return self.address(quote.report, attribution=quote.attribution)

    def address(self, report: str, *, attribution: str | None = None) -> str:
        """The address of a report's page, at one of its statements."""
        named = self.reports.get(report)
        version = named.version if named and self.as_of else None
        return report_address(report, attribution=attribution, version=version)


def names_of(story: Story, reports: Mapping[str, Report]) -> ReportNames:
    """The names of the story's reports; ``reports`` are their readings, by id."""
    found = {}
    for one in story.reports:
        report = reports.get(one.id)
        opening = folded(report.text[:_READ]) if report else ""
        title = name_shown(one.headline or "") or shortened(opening, 2 * _LONGEST) or one.id
        name = name_shown(one.outlet.name) if one.outlet else shortened(title, _LONGEST)
        found[one.id] = Named(name, title, one.dated, one.version)
    return ReportNames(found, story.as_of)
