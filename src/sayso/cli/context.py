"""``sayso context``: what the ledger holds on a question, for whoever must not pass hearsay off as fact."""

from __future__ import annotations

import click

from sayso.answers.context import CONTEXT_WORDS, lines_of
from sayso.answers.contract import context_to_json
from sayso.cli.ledgers import json_option, ledger_option, opened, print_json
from sayso.render.safety import for_terminal


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option(
    "--words",
    type=click.IntRange(min=50, max=20_000),
    default=CONTEXT_WORDS,
    show_default=True,
    help="About so many words; one claim is given in any case.",
)
@json_option
@ledger_option
def context(*, question: tuple[str, ...], words: int, as_json: bool, where: str) -> None:
    """Show what the ledger holds on a QUESTION or topic, in little space: for a prompt, or for a colleague.

    Each claim is a sentence that says on whose word it stands, and may be repeated as it is; below it its
    state, its origins, and statements to the letter with their addresses.
    """
    with opened(where) as ledger:
        found = ledger.context(" ".join(question), words=words)
    if as_json:
        print_json(context_to_json(found))
        return
    if not found.claims:
        click.echo("nothing found: no report has a telling word of it", err=True)
        return
    for number, claim in enumerate(found.claims, 1):
        first, *rest = (for_terminal(line) for line in lines_of(claim))
        click.echo("\n".join((f"[{number}] {first}", *rest)))
    if found.left_out:
        click.echo(f"{found.left_out} further claims of these stories left out; --words gives room", err=True)
