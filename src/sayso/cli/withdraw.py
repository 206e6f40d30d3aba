"""``sayso withdraw``: a publisher killed a report."""

from __future__ import annotations

from shlex import quote

import click

from sayso.cli.judge import by_option, note_option
from sayso.cli.ledgers import ledger_option, opened, say


@click.command()
@click.argument("report", metavar="REPORT")
@click.option("--at", metavar="MOMENT", help="When it was withdrawn (default: now).")
@click.option("--undo", is_flag=True, help="It was not withdrawn after all.")
@note_option
@by_option
@ledger_option
def withdraw(*, report: str, at: str | None, undo: bool, note: str | None, by: str, where: str) -> None:
    """Note that its publisher withdrew a report: what rests on it follows. The report itself is kept.

    It is kept as a judgement is: signed, dated, in `sayso judge list`, and reversible.
    """
    if undo and (at or note):
        raise click.UsageError("--undo takes no --at and no --note")
    with opened(where) as ledger:
        if undo:
            ledger.restore(report, by=by)
        else:
            ledger.withdraw(report, at=at, by=by, note=note)
        story = ledger.story_of(report)
    say(f"{report} is {'not ' if undo else ''}withdrawn; its story: sayso story {quote(story)}")
