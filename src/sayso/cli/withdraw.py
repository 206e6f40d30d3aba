"""``sayso withdraw``: a publisher killed a report."""

from __future__ import annotations

import click

from sayso.cli.ledgers import ledger_option, opened


@click.command()
@click.argument("report", metavar="REPORT")
@click.option("--at", metavar="MOMENT", help="When it was withdrawn (default: now).")
@click.option("--undo", is_flag=True, help="It was not withdrawn after all.")
@ledger_option
def withdraw(*, report: str, at: str | None, undo: bool, where: str) -> None:
    """Note that its publisher withdrew a report: what rests on it follows. The report itself is kept."""
    if undo and at:
        raise click.UsageError("--undo takes no --at")
    with opened(where) as ledger:
        if undo:
            ledger.restore(report)
        else:
            ledger.withdraw(report, at=at)
        story = ledger.story_of(report)
    click.echo(f"{report} is {'not ' if undo else ''}withdrawn; its story: sayso story {story}")
