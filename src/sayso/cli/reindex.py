"""``sayso reindex``: a ledger of an older Sayso brought to what this one makes of its reports."""

from __future__ import annotations

import sys

import click

from sayso.cli.add import tell_changed
from sayso.cli.ledgers import ledger_option, opened
from sayso.cli.session import Tally, errors_console, with_progress
from sayso.phrasing import counted


@click.command()
@click.option("--quiet", "-q", is_flag=True, help="No progress bar; errors are still told.")
@ledger_option
def reindex(*, quiet: bool, where: str) -> None:
    """Make anew all that follows from a ledger's reports: links, stories, what names are looked up by.

    Of use after an update. Reports are not read anew and nothing judged is lost; stopped at any moment, it
    can be begun again. Without it, each story is told anew when it is next asked for.
    """
    tally = Tally(errors_console(), quiet)
    with opened(where) as ledger:
        reports, _ = ledger.counts()
        indexed = with_progress(
            ledger.reindex(), count=lambda: reports, console=tally.console, quiet=quiet, doing="Indexing"
        )
        done = sum(1 for _ in indexed)
        tell_changed(ledger, tally)
        _, stories = ledger.counts()
    click.echo(f"indexed: {counted(done, 'report')} in {counted(stories, 'story', 'stories')}")
    sys.exit(tally.status())
