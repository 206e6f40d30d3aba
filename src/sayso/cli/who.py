"""``sayso who`` and ``sayso outlet``: what a source said, and what an outlet's reports rest on."""

from __future__ import annotations

import click

from sayso.answers.contract import outlet_account_to_json, source_to_json
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.render.source_screen import print_outlet, print_source


@click.command()
@click.argument("name", nargs=-1, required=True)
@json_option
@ledger_option
def who(*, name: tuple[str, ...], as_json: bool, where: str) -> None:
    """Show all that a source said over time, and where it turned.

    NAME is a name or part of one: "Brenn" finds Ida Brenn. Sources that share it are shown one by one.
    """
    from sayso.ledger.who import who as sources_named

    with opened(where) as ledger:
        sources = sources_named(ledger, " ".join(name))
    if as_json:
        print_json([source_to_json(source) for source in sources])
        return
    console = output()
    for number, source in enumerate(sources):
        if number:
            console.print()
        print_source(source, console)


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
