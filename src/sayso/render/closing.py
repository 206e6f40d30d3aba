"""Several reports in the terminal: a line for each as it comes, and a table of their figures at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from sayso.model import HeadlineLabel
from sayso.phrasing import counted
from sayso.render.safety import shortened
from sayso.render.screen import Screen
from sayso.render.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from sayso.model import Report
    from sayso.render.summary import Summary

TABLE_WIDTH = 100
"""Columns from which nine cells stand side by side with their headings unbroken."""
_HEAD = ("report", "outlet", "statements", "says", "denies", "will not say", "unnamed", "relayed", "headline")


def print_summary_line(report: Report, console: Console) -> None:
    """Print one line on a report: what it has and what to look at, for runs over several."""
    _print_line(summarise(report), Screen.of(console))


def print_closing_table(summaries: Iterable[Summary], console: Console) -> None:
    """Print the figures of all reports of a run: one row each and a total; tab-separated when piped."""
    screen = Screen.of(console)
    found = list(summaries)
    rows = [_row(summary) for summary in found]
    if screen.plain:
        for row in (_HEAD, *rows, _total(found)):
            screen.line("\t".join(screen.words(cell) for cell in row))
    elif screen.width < TABLE_WIDTH:
        for summary in found:
            _print_line(summary, screen)
        screen.show(screen.text(", ".join(_figures_of_all(found)), "bold"))
    else:
        screen.console.print(_table([*rows, _total(found)], screen), highlight=False)


def _print_line(summary: Summary, screen: Screen) -> None:
    tail = ", ".join(_figures(summary))
    title = f"{summary.headline} ({summary.outlet})" if summary.outlet else summary.headline
    if screen.plain:
        screen.line(f"{screen.words(title)}: {tail}")
        return
    room = max(screen.width - len(tail) - 2, 40)
    line = screen.text("").append_text(screen.text(shortened(title, room), "bold"))
    screen.show(line.append(f"  {tail}"))


def _figures(summary: Summary) -> list[str]:
    parts = (
        (summary.denies, "denied or doubted"),
        (summary.will_not_say, "will not say"),
        (summary.unnamed, "unnamed"),
        (summary.relayed, "relayed"),
    )
    figures = [counted(summary.statements, "statement")]
    figures += [f"{number} {label}" for number, label in parts if number]
    if summary.headline_label not in (None, HeadlineLabel.SUPPORTED):
        figures.append(f"headline {summary.headline_label}")
    return figures


def _row(summary: Summary) -> tuple[str, ...]:
    return (summary.headline, summary.outlet, *map(str, _numbers(summary)), summary.headline_label or "")


def _numbers(summary: Summary) -> tuple[int, ...]:
    return (
        summary.statements,
        summary.says,
        summary.denies,
        summary.will_not_say,
        summary.unnamed,
        summary.relayed,
    )


def _total(found: list[Summary]) -> tuple[str, ...]:
    sums = (sum(column) for column in zip(*map(_numbers, found), strict=True)) if found else [0] * 6
    return (counted(len(found), "report"), "", *map(str, sums), "")


def _figures_of_all(found: list[Summary]) -> list[str]:
    reports, _, *numbers, _ = _total(found)
    return [reports, *(f"{number} {name}" for number, name in zip(numbers, _HEAD[2:-1], strict=True))]


def _table(rows: list[tuple[str, ...]], screen: Screen) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in _HEAD:
        is_figure = name in _HEAD[2:-1]
        table.add_column(name, justify="right" if is_figure else "left", min_width=len(name))
    for number, (title, *cells) in enumerate(rows, 1):
        style = "bold" if number == len(rows) else None
        shown = [screen.text(shortened(title, screen.width // 3)), *map(screen.text, cells)]
        table.add_row(*shown, style=style)
    return table
