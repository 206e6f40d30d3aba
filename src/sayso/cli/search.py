"""``sayso search``: reports by their words, stances, outlets and days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.days import day
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.model import SpeakerKind, Stance
from sayso.phrasing import counted
from sayso.render.listing import print_listing
from sayso.render.safety import name_shown
from sayso.render.wording import plain, state_words
from sayso.story import day_of

if TYPE_CHECKING:
    from sayso.ledger.statement_hits import StatementHit


@click.command()
@click.argument("words", nargs=-1)
@click.option(
    "--stance", type=click.Choice([one.value for one in Stance]), help="Some statement has this stance."
)
@click.option(
    "--kind", type=click.Choice([one.value for one in SpeakerKind]), help="Some speaker is of this kind."
)
@click.option("--outlet", metavar="NAME", help="Published by this outlet.")
@click.option("--since", type=day, help="On this day or later, where it was told.")
@click.option("--until", type=day, help="On this day or before, where it was told.")
@click.option("--statements", is_flag=True, help="Find statements, by any of WORDS, the best first.")
@click.option("--speaker", metavar="NAME", help="With --statements: said by one of this name.")
@click.option("--claim", metavar="CLAIM", help="With --statements: speaking to this claim.")
@click.option("--undated", is_flag=True, help="With --since or --until: reports without a date as well.")
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
    undated: bool,
    statements: bool,
    speaker: str | None,
    claim: str | None,
    limit: int,
    offset: int,
    as_json: bool,
    where: str,
) -> None:
    """Find reports, or statements, by words.

    Reports are found that have all WORDS, as one argument or several; a phrase has quotation marks of its
    own: '"safety certificate"'.

    Without WORDS, the newest that the options let through; with --stance or --kind, who said what. A report
    without a date is of no day, and --since and --until leave it out.

    With --statements a row is a statement, with its claim and how that stands; any of WORDS finds it, and
    those with the most and the rarest of them come first, so that a question may be asked as it is.
    """
    if (speaker or claim) and not statements:
        raise click.UsageError("--speaker and --claim narrow statements: say --statements as well")
    from sayso.ledger import Query
    from sayso.ledger.search import hit_to_json
    from sayso.ledger.word_index import words_of_no_report

    if words and not "".join(words).strip(' "'):
        raise click.UsageError("there are no words in it: name some, or leave WORDS out to see the newest")
    for option, given in (("--speaker", speaker), ("--claim", claim), ("--outlet", outlet)):
        if given is not None and not given.strip():
            raise click.UsageError(f"{option}: {given!r} names nothing; leave it out where all is meant")
    sought = " ".join(words)
    if statements:
        asked = {"stance": stance, "kind": kind, "speaker": speaker, "claim": claim, "outlet": outlet}
        days = {"since": since, "until": until, "undated": undated}
        _print_statements(
            where, {"words": sought, **asked, **days}, limit=limit, offset=offset, as_json=as_json
        )
        return
    query = Query(sought, stance, kind, outlet, since, until, undated)
    with opened(where) as ledger:
        hits = ledger.search(query, limit=limit, offset=offset)
        left = ledger.undated_left_out(query)
        if not hits and words:
            with ledger.reading() as connection:
                nowhere = words_of_no_report(connection, query.words)
        else:
            nowhere = []
    _say_left_out(left)
    if as_json:
        print_json([hit_to_json(hit) for hit in hits])
        return
    if not hits:
        say_nothing_found(nowhere, several=len(sought.split()) > 1)
        return
    rows = [
        (
            name_shown(hit.headline or "") or hit.report,
            name_shown(hit.outlet or ""),
            day_of(hit.at) if hit.at else "undated",
            hit.report,
        )
        for hit in hits
    ]
    excerpts = [hit.excerpt for hit in hits]
    print_listing(("report", "outlet", "day", "id"), rows, output(), beneath=excerpts)


def _print_statements(where: str, asked: dict[str, Any], *, limit: int, offset: int, as_json: bool) -> None:
    from sayso.ledger.statement_hits import statement_to_json
    from sayso.ledger.statement_query import StatementQuery
    from sayso.ledger.statements import find_statements

    with opened(where) as ledger:
        found = find_statements(ledger, StatementQuery(**asked), limit=limit, offset=offset)
    _say_left_out(found.undated)
    if found.weighed:
        click.echo(
            f"of the {found.weighed} reports that have most of the words; more words find others", err=True
        )
    if found.nowhere and found.hits:
        click.echo(f"no report has {', '.join(f'“{one}”' for one in found.nowhere)}", err=True)
    if as_json:
        print_json([statement_to_json(hit) for hit in found.hits])
    elif not found.hits:
        say_nothing_found(found.nowhere, several=False)
    else:
        head = ("speaker", "stance", "outlet", "day", "claim", "state", "id")
        print_listing(head, map(_row, found.hits), output(), beneath=[_words(hit) for hit in found.hits])


def _row(hit: StatementHit) -> tuple[str, ...]:
    """The cells of a statement: a speaker without a name as the report describes it."""
    return (
        name_shown(hit.speaker or hit.speaker_words) or "nobody named",
        plain(hit.detail or hit.stance or ""),
        name_shown(" > ".join(filter(None, (*hit.via, hit.outlet)))),
        day_of(hit.at) if hit.at else "undated",
        hit.claim or "",
        state_words(hit.state) if hit.state else "",
        hit.id,
    )


def _words(hit: StatementHit) -> str:
    return hit.words or hit.cue


def _say_left_out(left: int) -> None:
    if left:
        said = f"{counted(left, 'report')} without a date left out"
        click.echo(f"{said}: of what day, nothing says (--undated lists them)", err=True)


def say_nothing_found(nowhere: Sequence[str], *, several: bool) -> None:
    """Say that nothing was found, and why, where words stand in no report."""
    missing = ", ".join(f"“{one}”" for one in nowhere)
    why = f": no report has {missing}" if nowhere else ": no report has all of the words" if several else ""
    click.echo(f"nothing found{why}", err=True)
