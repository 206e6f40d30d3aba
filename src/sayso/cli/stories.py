"""``sayso stories``: what a ledger holds, story by story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sayso.answers.contract import story_line_to_json
from sayso.answers.spread import bounds
from sayso.cli.days import day
from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json_list
from sayso.contract import Json
from sayso.phrasing import counted
from sayso.render.listing import print_listing
from sayso.render.safety import name_shown
from sayso.render.wording import state_words
from sayso.story.state_names import SHORT_NAMES

if TYPE_CHECKING:
    from sayso.answers.story_line import StoryLine

_LIMIT = 25
"""Stories in a table: what fits on a screen."""


@click.command()
@click.option(
    "--sort",
    type=click.Choice(["changed", "day", "reports"]),
    default="changed",
    show_default=True,
    help="First what changed last in the ledger, what has the newest news, or the most reports.",
)
@click.option(
    "--state",
    type=click.Choice(list(SHORT_NAMES)),
    help="Their chief claim stands so.",
)
@click.option("--min-reports", type=click.IntRange(min=0), default=0, help="As many reports or more.")
@click.option("--since", type=day, help="Some report came out on this day or later, where it was told.")
@click.option("--until", type=day, help="Some report came out on this day or before.")
@click.option(
    "--limit", type=click.IntRange(min=1), help=f"At most so many (default: {_LIMIT}; all as JSON)."
)
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Leave out so many of the first.")
@json_option
@ledger_option
def stories(
    *,
    sort: str,
    state: str | None,
    min_reports: int,
    since: str | None,
    until: str | None,
    limit: int | None,
    offset: int,
    as_json: bool,
    where: str,
) -> None:
    """List stories, those that changed last first, or as --sort says.

    With --since and --until stories are listed of which some report came out between them; what no report
    dates is of no day.
    """
    from sayso.ledger import Sort, StoryQuery
    from sayso.ledger.stories import story_line

    query = StoryQuery(Sort(sort), state, min_reports, since, until)
    with opened(where) as ledger:
        if state:
            ledger.have_told()
        if untold := ledger.untold_left_out(query):
            click.echo(f"{counted(untold, 'story', 'stories')} left out: not told", err=True)
        if as_json:
            found = ledger.stories(query, limit=limit, offset=offset)
            ledger.have_told(one.id for one in found)
            print_json_list(_as_json(story_line(ledger, one)) for one in found)
            return
        found = ledger.stories(query, limit=limit or _LIMIT, offset=offset)
        ledger.have_told(one.id for one in found)
        rows = [_row(story_line(ledger, one)) for one in found]
        count, (_, all_stories) = ledger.count_stories(query), ledger.counts()
    if not rows:
        none = "no stories; `sayso add SOURCE` adds reports"
        click.echo("no more" if count else "no story with that" if all_stories else none, err=True)
        return
    head = ("story", "reports", "state", "origins", "day", "changed", "id")
    print_listing(head, rows, output(), aside=("state", "origins", "changed"))
    left = count - offset - len(found)
    if left > 0:
        click.echo(f"{counted(left, 'further story', 'further stories')}: --limit, --offset", err=True)


def _as_json(line: StoryLine) -> Json:
    """The line as the API has it, with the reports' ids where a story's own JSON has them."""
    return {**story_line_to_json(line), "reports": list(line.report_ids)}


def _row(line: StoryLine) -> tuple[str, ...]:
    return (
        name_shown(line.title),
        str(line.reports),
        state_words(line.state) if line.state else "",
        bounds(line.origins.at_least, line.origins.at_most) if line.origins else "",
        line.last or "undated",
        line.changed[:10],
        line.id,
    )
