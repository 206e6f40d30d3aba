"""What the cells of all tables share: a row, how moments stand in it, what is between several values."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import Report
from sayso.story import Story, as_told

Row = tuple[str, ...]
Reports = Mapping[str, Report]
Columns = tuple[tuple[str, str], ...]
"""The columns of a table, in order, each with what it means."""

APART = "; "
"""Between several values of one cell."""

DATED: Columns = (
    ("dated", "`yes` where a day is known; else `at` is empty."),
    (
        "added",
        "Where `dated` is `no`: when the report was added to the ledger, which says nothing of its day.",
    ),
)
"""The columns behind every moment of a table: `moment_cells`."""
MOMENT: Columns = (
    ("at", "When the report was published, in its own zone; empty where it does not say."),
    *DATED,
)
"""The moment of a report."""


def moment_cells(at: str, dated: bool) -> tuple[str, str, str]:
    """A moment as all tables have it: when, whether a day is known, else when that was added."""
    told = as_told(at)
    return (told, "yes", "") if dated else ("", "no", told)


def copied_from(story: Story) -> dict[str, str]:
    """Which report each copy has its words from, the first where there are several."""
    found: dict[str, str] = {}
    for copy in story.copies:
        if copy.directed:
            found.setdefault(copy.copy, copy.original)
    return found
