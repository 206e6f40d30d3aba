"""``sayso changes``: what changed, in a story day by day, or in the ledger in the order of seeing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import click

from sayso.answers import brief_of
from sayso.answers.contract import day_to_json
from sayso.answers.days import Day, days_of, within
from sayso.cli.days import day
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json
from sayso.render.listing import print_listing
from sayso.render.safety import name_shown
from sayso.render.wording import stance_word, state_words


@click.command()
@click.argument("address", metavar="[STORY]", required=False)
@click.option("--since", type=day, help="Of a story: this day of its news and later ones.")
@click.option("--until", type=day, help="Of a story: this day of its news and earlier ones.")
@click.option(
    "--after", type=click.IntRange(min=0), help="Of the ledger: what it saw after the change of this number."
)
@click.option(
    "--limit",
    type=click.IntRange(min=1, max=1000),
    default=50,
    show_default=True,
    help="Of the ledger: at most so many.",
)
@json_option
@ledger_option
def changes(
    *,
    address: str | None,
    since: str | None,
    until: str | None,
    after: int | None,
    limit: int,
    as_json: bool,
    where: str,
) -> None:
    """Show what changed: of a STORY day by day, without one what the ledger came to see.

    A story's days are those of its news: the reports of each, who first spoke to the chief claim and in which
    words, and the claims that came to stand otherwise. Without STORY, changes stand in the order in which the
    ledger saw them, each with its number and by whose words; --after goes on from one.
    """
    if address and after is not None:
        raise click.UsageError("--after is of the whole ledger; of a story name days: --since, --until")
    if not address and (since or until):
        raise click.UsageError("--since and --until are days of a story's news: name the STORY")
    from sayso.ledger.moments import days_named

    since, until = days_named(since, until)
    with opened(where) as ledger:
        if address:
            story = ledger.story(address)
            days = within(days_of(brief_of(story, ledger.texts(story))), since=since, until=until)
            _print_days(days, as_json=as_json)
            return
        seen = ledger.changes(after=after or 0, limit=limit)
    if as_json:
        print_json([asdict(one) for one in seen])
        return
    rows = [
        (
            one.text,
            _change(one.before, one.state),
            name_shown(one.by or ""),
            one.at[:10] if one.at else "undated",
            str(one.number),
            one.story,
        )
        for one in seen
    ]
    print_listing(("claim", "state", "by", "day", "number", "story id"), rows, output())
    if len(seen) == limit:
        click.echo(f"there may be more: --after {seen[-1].number}", err=True)


def _print_days(days: tuple[Day, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([day_to_json(one) for one in days])
        return
    if not days:
        click.echo("nothing of the story is of these days", err=True)
        return
    rows = [row for one in days for row in _rows(one)]
    print_listing(("what", "by", "what it says", "day"), rows, output())


def _rows(one: Day) -> Iterator[tuple[str, str, str, str]]:
    day = one.day or "undated"
    for report in one.reports:
        outlet = name_shown(report.outlet.name or "") if report.outlet else ""
        yield "report", outlet, name_shown(report.headline or "") or report.id, day
    for first in one.came_forward:
        yield f"first {stance_word(first.stance).word}", first.party, first.quote.words, day
    for change in one.changes:
        yield _change(change.before, change.state), change.by, f"{change.text} [{change.claim}]", day


def _change(before: str | None, state: str) -> str:
    return f"{state_words(before)} → {state_words(state)}" if before else f"new: {state_words(state)}"
