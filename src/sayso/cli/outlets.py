"""``sayso outlets``: every outlet of a ledger, in counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.answers.outlet_line import COLUMNS, cells_of, outlet_line_to_json
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json_list
from sayso.phrasing import counted
from sayso.render.listing import print_listing
from sayso.render.safety import name_shown
from sayso.render.voices_table import table

if TYPE_CHECKING:
    from sayso.answers.outlet_line import OutletLine

_LIMIT = 50
"""Outlets in a table: some screens."""
_HEAD = ("outlet", "reports", "cited in", "statements", "relayed", "unnamed", "to check", "kind", "days")


@click.command()
@click.option(
    "--sort",
    type=click.Choice(["reports", "cited", "name"]),
    default="reports",
    show_default=True,
    help="First who has the most reports, who is named in most reports of others, or the alphabet.",
)
@click.option(
    "--limit", type=click.IntRange(min=1), help=f"At most so many (default: {_LIMIT}; all as JSON or CSV)."
)
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Leave out so many of the first.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for spreadsheets, with every count.")
@json_option
@ledger_option
def outlets(*, sort: str, limit: int | None, offset: int, as_csv: bool, as_json: bool, where: str) -> None:
    """List all outlets: those with reports here, and those that these reports only name.

    Counts of reports that stand, and no score: reports, reports of others that name the outlet between a
    speaker and themselves ("cited in"), its statements, those through another outlet ("relayed"), those of
    unnamed sources, and headlines that say something else than the report ("to check"). docs/codebook.md has
    all of them.
    """
    from sayso.ledger.outlets import OutletSort, all_outlets

    with opened(where) as ledger:
        found = all_outlets(ledger, OutletSort(sort))
    most = limit or (len(found) if as_csv or as_json else _LIMIT)
    part = found[offset : offset + most]
    if as_json:
        print_json_list(map(outlet_line_to_json, part))
    elif as_csv:
        click.echo(table([name for name, _ in COLUMNS], map(cells_of, part)), nl=False)
    elif not part:
        click.echo("no more" if found else "no report here says its outlet, and none names one", err=True)
    else:
        print_listing(_HEAD, map(_row, part), output(), aside=("statements", "kind", "days"))
        if (left := len(found) - offset - len(part)) > 0:
            click.echo(f"{counted(left, 'further outlet')}: --limit, --offset", err=True)


def _row(line: OutletLine) -> tuple[str, ...]:
    numbers = (line.reports, line.cited_in, line.statements, line.relayed, line.unnamed, line.to_check)
    days = f"{line.first} to {line.last}" if line.first != line.last else line.first or ""
    return name_shown(line.name), *map(str, numbers), line.kind or "", days
