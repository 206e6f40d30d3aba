"""``sayso lineage``: on whose word a claim stands, drawn."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sayso.cli.files import check_one_form, written
from sayso.cli.ledgers import (
    as_of_option,
    json_option,
    ledger_option,
    opened,
    output,
    print_json,
)
from sayso.lineage_contract import lineage_to_json, origins_to_json
from sayso.phrasing import counted
from sayso.render.lineage_dot import dot
from sayso.render.lineage_mermaid import mermaid
from sayso.render.lineage_svg import svg
from sayso.render.lineage_tree import tree
from sayso.render.screen import Screen

_FILE = click.Path(dir_okay=False, allow_dash=True, path_type=Path)
_PIPED = 200
"""Columns of a tree that no terminal shows: lines of a node stay whole."""
_DRAWN = {"svg": svg, "dot": dot, "mermaid": mermaid}


@click.command()
@click.argument("address", metavar="CLAIM")
@click.option("--svg", "svg_to", type=_FILE, help="Write it as SVG to FILE, or - for standard output.")
@click.option("--dot", "dot_to", type=_FILE, help="The same for Graphviz.")
@click.option("--mermaid", "mermaid_to", type=_FILE, help="The same as Mermaid.")
@click.option("--matter", is_flag=True, help="Draw also the ways of what only tells of the claim's matter.")
@as_of_option
@json_option
@ledger_option
def lineage(
    *,
    address: str,
    svg_to: Path | None,
    dot_to: Path | None,
    mermaid_to: Path | None,
    matter: bool,
    as_of: str | None,
    as_json: bool,
    where: str,
) -> None:
    """Draw the ways of a claim's word: from its origins, through outlets, to the reports.

    CLAIM is a claim's id, or the address of any of its attributions: REPORT#a1. Without a FILE it is drawn as
    a tree in the terminal.
    """
    from sayso.ledger.claim_addresses import claim_of

    files = {"svg": svg_to, "dot": dot_to, "mermaid": mermaid_to}
    check_one_form(files)
    with opened(where) as ledger:
        _, account = claim_of(ledger, address, as_of=as_of)
    found = account.lineage
    drawn = found if matter else found.of_claim
    for form, file in files.items():
        if file is not None:
            with written(file) as out:
                click.echo(_DRAWN[form](drawn).rstrip(), file=out)
    if as_json:
        data = {"claim": account.claim.id, "text": account.claim.text}
        print_json({**data, "origins": origins_to_json(found.origins), **lineage_to_json(found)})
    elif not any(files.values()):
        console = output(width=None if sys.stdout.isatty() else _PIPED)
        console.print(tree(drawn, Screen.of(console), title=account.claim.text))
        if more := len(found.edges) - len(drawn.edges):
            steps = counted(more, "more step")
            console.print(f"{steps} of what only tells of the claim's matter: --matter draws them")
