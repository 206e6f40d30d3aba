"""``sayso story`` and ``sayso claim``: a story in brief, and one of its claims in full."""

from __future__ import annotations

import click

from sayso.answers import brief_of
from sayso.answers.brief import claim_brief
from sayso.answers.contract import brief_to_json, claim_brief_to_json
from sayso.cli.ledgers import (
    as_of_option,
    json_option,
    ledger_option,
    opened,
    output,
    print_json,
)
from sayso.phrasing import counted
from sayso.render.brief_screen import print_brief, print_claim
from sayso.story_contract import claim_to_json, story_to_json


@click.command()
@click.argument("address", metavar="ID")
@click.option("--full", is_flag=True, help="Show all claims, and long lists whole.")
@as_of_option
@json_option
@ledger_option
def story(*, address: str, full: bool, as_of: str | None, as_json: bool, where: str) -> None:
    """Show a story in brief: the sentence, the state, who stands where, what nobody has confirmed.

    ID is the story's, or that of any of its reports or claims.
    """
    with opened(where) as ledger:
        found = ledger.story(address, as_of=as_of)
        most = {"most": len(found.claims)} if full or as_json else {}
        brief = brief_of(found, ledger.texts(found), **most)
    if as_json:
        print_json({**story_to_json(found), "brief": brief_to_json(brief, lineages=False)})
        return
    console = output()
    print_brief(brief, console, full=full)
    if brief.more and not console.is_terminal:
        click.echo(f"{counted(brief.more, 'further claim')} left out: --full or --json has all", err=True)


@click.command()
@click.argument("address", metavar="CLAIM")
@click.option("--full", is_flag=True, help="Print every quotation whole.")
@as_of_option
@json_option
@ledger_option
def claim(*, address: str, full: bool, as_of: str | None, as_json: bool, where: str) -> None:
    """Show a claim in full: every voice with its words, what is missing, and how its state came about.

    CLAIM is its id as `sayso story` shows it, or the address of any of its attributions: REPORT#a1. Long
    quotations are cut; --full and --json have them whole.
    """
    from sayso.ledger.claim_addresses import claim_of

    with opened(where) as ledger:
        found, account = claim_of(ledger, address, as_of=as_of)
        shown = claim_brief(found, account, ledger.texts(found))
    if as_json:
        brief = claim_brief_to_json(shown, lineages=False)
        print_json({**claim_to_json(found, account), "brief": brief})
        return
    print_claim(shown, output(), full=full)
