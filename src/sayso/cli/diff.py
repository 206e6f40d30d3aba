"""``sayso diff``: what changed between two versions of a report."""

from __future__ import annotations

import click

from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.render.revision_screen import print_revision


@click.command()
@click.argument("report", metavar="REPORT")
@click.option(
    "--from", "before", type=click.IntRange(min=1), help="The earlier version (default: the last but one)."
)
@click.option("--to", "after", type=click.IntRange(min=1), help="The later version (default: the newest).")
@json_option
@ledger_option
def diff(*, report: str, before: int | None, after: int | None, as_json: bool, where: str) -> None:
    """Show what changed between two versions of a report: headline, text, attributions gained and lost."""
    from sayso.ledger.comparing import compared, compared_to_json

    with opened(where) as ledger:
        found = compared(ledger, report, before=before, after=after)
    if as_json:
        print_json(compared_to_json(found))
        return
    headline = found.after.report.headline or report
    versions = f"version {found.before.version} to {found.after.version}"
    print_revision(f"{headline}: {versions}", found.change, output())
