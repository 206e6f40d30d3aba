"""``sayso map``: which outlet has its word from which."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.answers.relay_map import map_to_json
from sayso.cli.days import day
from sayso.cli.files import check_one_form, written
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.phrasing import counted
from sayso.render.listing import print_listing
from sayso.render.relay_graphs import map_dot, map_graphml
from sayso.render.safety import name_shown

if TYPE_CHECKING:
    from sayso.answers.relay_map import RelayMap

_FILE = click.Path(dir_okay=False, allow_dash=True, path_type=Path)
_LIMIT = 50
"""Routes in a table: some screens."""
_DRAWN: dict[str, Callable[[RelayMap], str]] = {"dot": map_dot, "graphml": map_graphml}


@click.command("map")
@click.option("--story", metavar="ID", help="Of this story alone, by its id or that of any of its reports.")
@click.option("--since", type=day, help="Of reports of this day or later, where they were told.")
@click.option("--until", type=day, help="Of reports of this day or before.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=_LIMIT, show_default=True, help="Routes in the table."
)
@click.option("--dot", "dot_to", type=_FILE, help="Write all for Graphviz to FILE, or - for standard output.")
@click.option("--graphml", "graphml_to", type=_FILE, help="The same as GraphML (Gephi, yEd, NetworkX).")
@json_option
@ledger_option
def relay_map(
    *,
    story: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    dot_to: Path | None,
    graphml_to: Path | None,
    as_json: bool,
    where: str,
) -> None:
    """Show who relays whom: from the outlet that the word came from to the one that passed it on.

    Counted are reports that name the other outlet between a speaker and themselves, with their statements,
    and reports that have another's words (copies). Counts, and no score: who relays much may relay well.
    Reports that say no outlet end no route, and --since and --until leave out those that say no day.
    """
    from sayso.ledger.relay_map import relay_map as map_in

    files = {"dot": dot_to, "graphml": graphml_to}
    check_one_form(files)
    with opened(where) as ledger:
        found = map_in(ledger, story=story, since=since, until=until)
    for form, file in files.items():
        if file is not None:
            with written(file) as out:
                click.echo(_DRAWN[form](found).rstrip(), file=out)
    if as_json:
        print_json(map_to_json(found))
    elif not any(files.values()):
        _print(found, limit)


def _print(found: RelayMap, limit: int) -> None:
    if not found.routes:
        click.echo("no report here names another outlet, or has another's words", err=True)
        return
    rows = [
        (name_shown(one.start), name_shown(one.end), *map(str, (one.reports, one.statements, one.copies)))
        for one in found.routes[:limit]
    ]
    print_listing(("from", "to", "reports", "statements", "copies"), rows, output())
    if (left := len(found.routes) - len(rows)) > 0:
        click.echo(f"{counted(left, 'further route')}: --limit, or --json for all", err=True)
