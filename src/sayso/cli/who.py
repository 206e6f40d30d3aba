"""``sayso who`` and ``sayso outlet``: what a source said, and what an outlet's reports rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.answers.contract import outlet_account_to_json, source_to_json
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.render.source_screen import print_outlet, print_source

if TYPE_CHECKING:
    from sayso.ledger.who import Named


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option(
    "--skip",
    "offset",
    type=click.IntRange(min=0),
    default=0,
    help="Pass over so many statements, those said last first.",
)
@json_option
@ledger_option
def who(*, name: tuple[str, ...], offset: int, as_json: bool, where: str) -> None:
    """Show all that a source said over time, and where it reversed itself.

    NAME is a name or part of one: "Brenn" finds Ida Brenn. Sources that share it are shown one by one. Where
    they said very much, the last said is shown, and a line tells how to see the rest.
    """
    from sayso.ledger.who import named

    with opened(where) as ledger:
        found = named(ledger, " ".join(name), offset=offset)
    if found.earlier is not None:
        click.echo(_earlier(found), err=True)
    if as_json:
        print_json([source_to_json(source) for source in found.sources])
        return
    console = output()
    for number, source in enumerate(found.sources):
        if number:
            console.print()
        print_source(source, console)


def _earlier(found: Named) -> str:
    first, last = found.offset + 1, found.offset + found.looked_at
    return (
        f"sayso: statements {first} to {last} of {found.spoken}, those said last first; for those before: "
        f"--skip {found.earlier}, or give more of the name"
    )


@click.command()
@click.argument("name", nargs=-1, required=True)
@json_option
@ledger_option
def outlet(*, name: tuple[str, ...], as_json: bool, where: str) -> None:
    """Count what an outlet's reports rest on: own reporting, relaying, copying, unnamed sources, headlines.

    Counts and no score: what they mean depends on what the outlet writes about.
    """
    from sayso.ledger.outlet import outlet as account_named

    with opened(where) as ledger:
        account = account_named(ledger, " ".join(name))
    if as_json:
        print_json(outlet_account_to_json(account))
        return
    print_outlet(account, output())
