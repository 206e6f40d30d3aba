"""What the ledger's commands share: the option that names one, opening it, and stories as answers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from sayso.render.safety import folded, for_terminal

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.story import Story

_DEFAULT = "sayso.db"
SAID_FROM = 4
"""Stories whose telling anew is worth a line, as it is worth a bar."""

ledger_option = click.option(
    "--ledger",
    "where",
    metavar="FILE|URL",
    envvar="SAYSO_LEDGER",
    default=_DEFAULT,
    show_default=True,
    help="The ledger: a file, or postgresql://user@host/database.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
as_of_option = click.option(
    "--as-of",
    metavar="MOMENT",
    help="As it stood then: a day, such as 2024-05-07, or a time, such as 2024-05-07T14:00:00Z.",
)


@contextmanager
def opened(where: str, *, make: bool = False) -> Iterator[Ledger]:
    """The ledger, which has to be there unless it is to be made.

    Raises `LedgerError` where it is not, or cannot be opened.
    """
    from sayso.ledger import open_ledger

    with open_ledger(where, make=make, telling=_telling) as ledger:
        yield ledger


def _telling(stories: Iterable[Story], number: int) -> Iterable[Story]:
    """Tell on standard error why a question takes long whose stories are told anew, and how far it is."""
    from sayso.cli.session import errors_console, with_progress

    console = errors_console()
    if number >= SAID_FROM:
        console.print(f"telling {number:,} stories anew, as after an update; next time they stand ready")
    return with_progress(stories, count=lambda: number, console=console, doing="Telling")


def say(line: str) -> None:
    """Print a line for people: what a report or another judge wrote in it steers no terminal."""
    click.echo(folded(for_terminal(line)))


def print_json(data: Any) -> None:
    """Print an object or a list."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def print_json_list(rows: Iterable[Any]) -> None:
    """Print a list as it comes, one entry a line."""
    click.echo("[", nl=False)
    for number, row in enumerate(rows):
        click.echo(("," if number else "") + "\n" + json.dumps(row, ensure_ascii=False), nl=False)
    click.echo("\n]")


def output(*, width: int | None = None) -> Console:
    """A console on standard output, of the terminal's width where none is given."""
    return Console(highlight=False, width=width)
