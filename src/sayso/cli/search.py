"""``sayso search``: reports by their words, stances, outlets and days."""

from __future__ import annotations

from dataclasses import asdict

import click

from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.model import SpeakerKind, Stance
from sayso.render.listing import print_listing
from sayso.render.safety import name_shown


@click.command()
@click.argument("words", nargs=-1)
@click.option(
    "--stance", type=click.Choice([one.value for one in Stance]), help="Some statement has this stance."
)
@click.option(
    "--kind", type=click.Choice([one.value for one in SpeakerKind]), help="Some speaker is of this kind."
)
@click.option("--outlet", metavar="NAME", help="Published by this outlet.")
@click.option("--since", metavar="DAY", help="On this day or later.")
@click.option("--until", metavar="DAY", help="On this day or before.")
@click.option("--limit", type=click.IntRange(min=1), default=25, show_default=True, help="At most so many.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Leave out so many of the first.")
@json_option
@ledger_option
def search(
    *,
    words: tuple[str, ...],
    stance: str | None,
    kind: str | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    offset: int,
    as_json: bool,
    where: str,
) -> None:
    """Find reports that have all WORDS; put words that belong together in quotation marks.

    Without WORDS, the newest that the options let through; with --stance or --kind, who said what.
    """
    from sayso.ledger import Query
    from sayso.ledger.lookups import undated

    if words and not "".join(words).strip(' "'):
        raise click.UsageError("there are no words in it: name some, or leave WORDS out to see the newest")
    query = Query(" ".join(_phrase(word) for word in words), stance, kind, outlet, since, until)
    with opened(where) as ledger:
        hits = ledger.search(query, limit=limit, offset=offset)
        without_day = undated(ledger, [hit.report for hit in hits])
    if as_json:
        print_json([asdict(hit) for hit in hits])
        return
    if not hits:
        click.echo("nothing found", err=True)
        return
    rows = [
        (
            name_shown(hit.headline or "") or hit.report,
            name_shown(hit.outlet or ""),
            "undated" if hit.report in without_day else hit.at[:10],
            hit.report,
        )
        for hit in hits
    ]
    excerpts = [hit.excerpt for hit in hits]
    print_listing(("report", "outlet", "day", "id"), rows, output(), beneath=excerpts)


def _phrase(word: str) -> str:
    """Words that the shell kept together belong together."""
    return f'"{word}"' if " " in word.strip() and '"' not in word else word
