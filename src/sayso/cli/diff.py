"""``sayso diff``: what changed between two versions of a report."""

from __future__ import annotations

import click

from sayso.answers import revision
from sayso.answers.contract import revision_to_json
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.errors import LedgerError
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
    with opened(where) as ledger:
        later = ledger.report(report, version=after)
        if later.version == 1 and before is None:
            raise LedgerError(f"report {report} has one version; there is nothing to compare it with")
        earlier = ledger.report(report, version=before or later.version - 1)
    change = revision(earlier.report, later.report)
    if as_json:
        print_json(
            {"report": report, "from": earlier.version, "to": later.version, **revision_to_json(change)}
        )
        return
    headline = later.report.headline or report
    print_revision(f"{headline}: version {earlier.version} to {later.version}", change, output())
