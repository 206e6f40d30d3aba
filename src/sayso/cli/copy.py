"""``sayso copy``: a whole ledger into another file or database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeRemainingColumn

from sayso.cli.session import errors_console
from sayso.phrasing import counted


@click.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar.")
def copy(*, source: str, target: str, quiet: bool) -> None:
    """Copy a whole ledger into an empty one: from SQLite to PostgreSQL, back, or as a backup.

    FROM and TO are ledgers as --ledger names them: a file, or postgresql://user@host/database. A file that is
    not there is made; TO may hold nothing yet. All is copied, or nothing where it is stopped or fails.
    """
    from sayso.ledger.transfer import copy_ledger

    with _bar(quiet=quiet) as (bar, task):
        reports, rows = copy_ledger(
            source,
            target,
            total=lambda number: bar.update(task, total=number),
            written=lambda number: bar.advance(task, number),
        )
    click.echo(f"copied: {counted(reports, 'report')}, {counted(rows, 'row')} in all")


@contextmanager
def _bar(*, quiet: bool) -> Iterator[tuple[Progress, TaskID]]:
    """A progress bar over rows, where one can be shown."""
    console = errors_console()
    columns = (TextColumn("Copying"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    shown = console.is_terminal and not quiet
    with Progress(*columns, console=console, transient=True, disable=not shown) as progress:
        yield progress, progress.add_task("Copying", total=None)
