"""``sayso stories``: what a ledger holds, story by story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.answers.spread import bounds
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json_list
from sayso.contract import Json
from sayso.moment_contract import moment_to_json
from sayso.render.listing import print_listing
from sayso.render.safety import name_shown
from sayso.render.wording import state_words
from sayso.sentences import counted
from sayso.story import not_withdrawn

if TYPE_CHECKING:
    from sayso.ledger import Ledger, Listed
    from sayso.story import Story

_LIMIT = 25
"""Stories in a table: what fits on a screen."""


@click.command()
@click.option(
    "--limit", type=click.IntRange(min=1), help=f"At most so many (default: {_LIMIT}; all as JSON)."
)
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Leave out so many of the first.")
@json_option
@ledger_option
def stories(*, limit: int | None, offset: int, as_json: bool, where: str) -> None:
    """List stories, those that changed last first."""
    with opened(where) as ledger:
        if as_json:
            print_json_list(_as_json(ledger, one) for one in ledger.stories(limit=limit, offset=offset))
            return
        found = ledger.stories(limit=limit or _LIMIT, offset=offset)
        _, all_stories = ledger.counts()
        rows = [_row(one, ledger.story(one.id)) for one in found]
    if not rows:
        click.echo("no stories; `sayso add SOURCE` adds reports" if not all_stories else "no more", err=True)
        return
    print_listing(("story", "reports", "state", "origins", "changed", "id"), rows, output())
    left = all_stories - offset - len(found)
    if left > 0:
        click.echo(f"{counted(left, 'further story', 'further stories')}: --limit, --offset", err=True)


def _as_json(ledger: Ledger, one: Listed) -> Json:
    return {
        "id": one.id,
        "title": one.title or ledger.story(one.id).title,
        "reports": list(one.reports),
        **moment_to_json(one.first, one.dated, name="first"),
        "changed": one.changed,
    }


def _row(one: Listed, story: Story) -> tuple[str, ...]:
    state = origins = ""
    if story.claims:
        lead = story.claims[0]
        found = lead.lineage.origins
        state = state_words(lead.record.state)
        origins = bounds(found.at_least, found.at_most)
    left = len(not_withdrawn(story.reports))
    return (name_shown(story.title), str(left), state, origins, one.changed[:10], one.id)
