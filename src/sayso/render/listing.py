"""Plain tables: headings and rows of words, coloured columns on a terminal, tab-separated when piped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from sayso.render.screen import NARROW, Screen

if TYPE_CHECKING:
    from rich.console import Console

_ID = "dim"
"""How ids are shown: at hand for the next command, and not in the way."""


def print_listing(head: Sequence[str], rows: Iterable[Sequence[str]], console: Console) -> None:
    """Print rows under their headings; the first column is the one that gives way, "id" ones never break."""
    screen = Screen.of(console)
    found = list(rows)
    if screen.plain:
        for row in (head, *found):
            screen.line("\t".join(screen.words(cell) for cell in row))
    elif screen.width < NARROW:
        _print_stacked(head, found, screen)
    else:
        screen.console.print(_table(head, found, screen), highlight=False)


def print_points(title: str, points: Sequence[str], screen: Screen) -> None:
    """Print sentences under a heading, each on a line of its own; nothing where there are none."""
    if not points:
        return
    if screen.plain:
        for point in points:
            screen.line(screen.words(f"{title.casefold()}: {point}"))
        return
    screen.console.print()
    screen.show(Text(title, style="bold"))
    table = Table.grid(padding=(0, 1, 0, 0))
    for point in points:
        table.add_row(Text("•" if screen.glyphs else "*"), screen.text(point))
    screen.console.print(table, highlight=False)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], screen: Screen) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for place, name in enumerate(head):
        numbers = all(cell.isdecimal() for cell in (row[place] for row in rows) if cell)
        short = name == "id" or name.endswith(" id")
        table.add_column(
            name,
            justify="right" if numbers and rows else "left",
            style=_ID if short else None,
            overflow="fold",
            ratio=3 if place == 0 else None,
        )
    for row in rows:
        table.add_row(*(screen.text(cell) for cell in row))
    return table


def _print_stacked(head: Sequence[str], rows: Sequence[Sequence[str]], screen: Screen) -> None:
    """One row under another, for a window too narrow for columns."""
    for row in rows:
        screen.show(screen.text(row[0], "bold"))
        for name, cell in zip(head[1:], row[1:], strict=True):
            if cell:
                screen.show(screen.text(f"{name}: {cell}"), indent=2)
