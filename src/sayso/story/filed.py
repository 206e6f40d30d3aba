"""Reports as a ledger holds them, and as stories list them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sayso.model import Outlet, Report
from sayso.story.bearing import Bearing
from sayso.story.moments import rank


@dataclass(frozen=True, slots=True)
class Filed:
    """A version of a report as the ledger holds it.

    ``at`` is the moment from which it counts: when it was published, or where that is unknown when it was
    added (then ``dated`` is False). ``withdrawn`` is when its publisher killed it, or None. ``later`` are the
    moments from which those attributions are on record, by id, that stood in none of its first words.
    """

    report: Report
    at: str
    dated: bool = True
    version: int = 1
    withdrawn: str | None = None
    later: Mapping[str, str] = field(default_factory=dict)

    def on_record_from(self, attribution: str) -> str:
        """The moment from which this attribution is on record: the report's, or that of a later version."""
        return self.later.get(attribution, self.at)

    @property
    def id(self) -> str:
        """The report's id in the ledger, the same for all its versions."""
        return self.report.id

    @property
    def rank(self) -> str:
        """Where it stands in time among a story's reports, undated ones behind all others."""
        return rank(self.at, dated=self.dated)

    @property
    def listed(self) -> StoryReport:
        """The report as stories list it."""
        report = self.report
        return StoryReport(
            self.id,
            report.headline,
            report.outlet,
            report.url,
            self.at,
            self.dated,
            self.version,
            self.withdrawn,
        )


@dataclass(frozen=True, slots=True)
class StoryReport:
    """A report as a story lists it; ``bearing`` is how it stands to the story's chief claim, if there
    is one."""

    id: str
    headline: str | None
    outlet: Outlet | None
    url: str | None
    at: str
    dated: bool
    version: int
    withdrawn: str | None
    bearing: Bearing | None = None


_R = TypeVar("_R", Filed, StoryReport)


def not_withdrawn(reports: Iterable[_R]) -> list[_R]:
    """The reports that their publishers have not withdrawn."""
    return [report for report in reports if not report.withdrawn]


def in_order(filed: Iterable[Filed]) -> list[Filed]:
    """The reports in the order of their moments, those of one moment by their ids; so, behind all others,
    those that are undated."""
    return sorted(filed, key=lambda one: (one.rank, one.id))
