"""The reports of a story in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from sayso.phrasing import counted
from sayso.render.safety import name_shown
from sayso.story import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.render.screen import Screen
    from sayso.story import StoryReport

_SHOWN = 12
"""Reports that are listed before the rest is counted."""


def print_reports(reports: Sequence[StoryReport], screen: Screen) -> None:
    """Print the reports in their order."""
    if screen.plain:
        for one in reports:
            cells = ("report", one.id, _outlet(one), _day(one), name_shown(one.headline or ""))
            screen.line("\t".join(screen.words(cell) for cell in cells))
        return
    screen.console.print()
    screen.show(Text("Reports", style="bold"))
    table = Table.grid(padding=(0, 1, 0, 0))
    for one in reports[:_SHOWN]:
        table.add_row(Text("•" if screen.glyphs else "*"), _report(one, screen))
    screen.console.print(table, highlight=False)
    if len(reports) > _SHOWN:
        screen.show(Text(f"and {counted(len(reports) - _SHOWN, 'further report')}", style="dim"))


def _report(one: StoryReport, screen: Screen) -> Text:
    headline = f"“{name_shown(one.headline)}”" if one.headline else one.id
    head = ", ".join(filter(None, (_outlet(one), _day(one), headline)))
    return screen.text(head)


def _outlet(one: StoryReport) -> str:
    return name_shown(one.outlet.name) if one.outlet else ""


def _day(one: StoryReport) -> str:
    withdrawn = f", withdrawn {one.withdrawn[:10]}" if one.withdrawn else ""
    return f"{day_of(one.at) if one.dated else 'undated'}{withdrawn}"
