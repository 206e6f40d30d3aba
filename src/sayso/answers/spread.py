"""Through how many outlets a claim went, and how many origins stand behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.outlets import outlet_key
from sayso.phrasing import counted
from sayso.story import Origins, StoryReport, not_withdrawn


@dataclass(frozen=True, slots=True)
class Spread:
    """Through how many outlets a claim went, and how many first speakers stand behind it, as bounds.

    ``untraced`` reports give no source for it. The bounds never count independent speakers.
    """

    outlets: int
    reports: int
    found: int
    untraced: int
    at_least: int
    at_most: int
    why: str

    @property
    def words(self) -> str:
        """The figure that matters: "9 outlets → 1 origin found, 2 reports without a source"."""
        reports = counted(self.reports, "report") if self.reports else "no report that stands"
        carriers = counted(self.outlets, "outlet") if self.outlets else reports
        found = f"{counted(self.found, 'origin')} found" if self.found else "no origin found"
        without = f", {counted(self.untraced, 'report')} without a source" if self.untraced else ""
        return f"{carriers} → {found}{without}"

    @property
    def bounds(self) -> str:
        """The bounds: "1 to 3 origins"."""
        if self.at_least == self.at_most:
            return counted(self.at_least, "origin")
        return f"{bounds(self.at_least, self.at_most)} origins"


def bounds(at_least: int, at_most: int) -> str:
    """Both bounds, or the one number that they are: "1 to 3", "2"."""
    return str(at_least) if at_least == at_most else f"{at_least} to {at_most}"


def spread_of(origins: Origins, carriers: Sequence[StoryReport]) -> Spread:
    """The spread of a claim that these reports carry; those that were withdrawn count for nothing."""
    left = not_withdrawn(carriers)
    return Spread(
        outlets=len(outlets_of(left)),
        reports=len(left),
        found=len(origins.found),
        untraced=len(origins.untraced),
        at_least=origins.at_least,
        at_most=origins.at_most,
        why=origins.why,
    )


def outlets_of(reports: Iterable[StoryReport]) -> set[str]:
    """The outlets of reports, as far as they say so, each by one key."""
    return {outlet_key(report.outlet.name) for report in reports if report.outlet}
