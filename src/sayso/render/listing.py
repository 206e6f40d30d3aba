"""Plain tables: headings and rows of words, coloured columns on a terminal, tab-separated when piped."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from sayso.render.screen import NARROW, WIDE, Screen

if TYPE_CHECKING:
    from rich.console import Console

_ID = "dim"
"""How ids are shown: at hand for the next command, and not in the way."""


def print_listing(
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    console: Console,
    *,
    beneath: Sequence[str] = (),
    aside: Collection[str] = (),
) -> None:
    """Print rows under their headings, the first column as the one that gives way.

    ``beneath`` has a line for each row that stands under its first cell, and in a last column when piped. The
    columns ``aside`` stand there too where the window is not wide.
    """
    screen = Screen.of(console)
    found = list(rows)
    if aside and not screen.plain and NARROW <= screen.width < WIDE:
        beneath = [_aside(head, row, aside) for row in found]
        kept = [place for place, name in enumerate(head) if name not in aside]
        head, found = [head[place] for place in kept], [[row[place] for place in kept] for row in found]
    if screen.plain:
        further = [[*row, line] for row, line in zip(found, beneath, strict=True)] if beneath else found
        for row in ([*head, "words"] if beneath else head, *further):
            screen.line("\t".join(screen.words(cell) for cell in row))
    elif screen.width < NARROW:
        _print_stacked(head, found, screen)
    else:
        screen.console.print(_table(head, found, beneath, screen), highlight=False)


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


def _table(
    head: Sequence[str], rows: Sequence[Sequence[str]], beneath: Sequence[str], screen: Screen
) -> Table:
    table = Table(box=None, padding=(0, 2, 1 if beneath else 0, 0), header_style="bold")
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
    for place, row in enumerate(rows):
        first, *cells = (screen.text(cell) for cell in row)
        if beneath:
            first = Text.assemble(first, "\n", screen.text(beneath[place], "dim"), overflow="fold")
        table.add_row(first, *cells)
    return table


def _aside(head: Sequence[str], row: Sequence[str], aside: Collection[str]) -> str:
    """The cells of these columns in a line; what is called otherwise than it reads has its heading."""
    cells = [(name, cell) for name, cell in zip(head, row, strict=True) if name in aside and cell]
    return "; ".join(cell if cell[0].isalpha() else f"{name} {cell}" for name, cell in cells)


def _print_stacked(head: Sequence[str], rows: Sequence[Sequence[str]], screen: Screen) -> None:
    """One row under another, for a window too narrow for columns."""
    for row in rows:
        screen.show(screen.text(row[0], "bold"))
        for name, cell in zip(head[1:], row[1:], strict=True):
            if cell:
                screen.show(screen.text(f"{name}: {cell}"), indent=2)
