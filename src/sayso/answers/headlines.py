"""Which headlines of a story say something else than their reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model import HeadlineLabel, Report
from sayso.story import Story


@dataclass(frozen=True, slots=True)
class HeadlineWarning:
    """A headline that says something else than its report, and in what way."""

    report: str
    outlet: str
    headline: str
    label: HeadlineLabel
    why: str


def warnings_of(story: Story, reports: Mapping[str, Report]) -> tuple[HeadlineWarning, ...]:
    """The warnings, in the order of the reports; withdrawn ones have none."""
    found = []
    for one in story.reports:
        report = reports.get(one.id)
        check = report.headline_check if report else None
        if report and check and not one.withdrawn and check.label is not HeadlineLabel.SUPPORTED:
            outlet = report.outlet.name if report.outlet else ""
            headline = " ".join((report.headline or "").split())
            found.append(HeadlineWarning(one.id, outlet, headline, check.label, check.why))
    return tuple(found)
