"""``sayso add``: reports into a ledger, and the stories that change by them told anew."""

from __future__ import annotations

import logging
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from shlex import quote
from typing import TYPE_CHECKING

import click

from sayso.answers.sentence import CLAIM_ENDS
from sayso.articles import articles, holds_an_article, name_of
from sayso.batch import Outcome
from sayso.cli.ledgers import json_option, ledger_option, opened, print_json
from sayso.cli.session import Tally, errors_console, reading_options, readings, settings, with_progress
from sayso.contract import Json
from sayso.errors import SaysoError
from sayso.model import Report
from sayso.phrasing import counted
from sayso.render.safety import for_terminal
from sayso.render.wording import state_words
from sayso.story import Story, not_withdrawn

if TYPE_CHECKING:
    from sayso.ledger import Added, Ledger

_MOST_TOLD = 5
"""Changed stories that are told after adding: more would hide how many reports were added."""
_log = logging.getLogger(__name__)


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--jsonl",
    "as_jsonl",
    is_flag=True,
    help="Take standard input and files of unknown kind as JSON lines of reports; given ids are kept.",
)
@click.option("--follow", is_flag=True, help="Read the page that a feed's summary links to in its place.")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes to read with (default: one a core).")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar, no notes; errors are still told.")
@json_option
@ledger_option
@reading_options
def add(
    *,
    sources: tuple[str, ...],
    as_jsonl: bool,
    follow: bool,
    jobs: int | None,
    quiet: bool,
    as_json: bool,
    where: str,
    model: str | None,
    finder: str | None,
    min_confidence: float | None,
    allow_private: bool,
) -> None:
    """Read reports into a ledger and tell the stories that change by them.

    SOURCE is whatever `sayso read` takes. What the ledger holds already is kept once; a page that changed is
    kept as a further version. Stopped at any moment, it goes on where it was when run again.
    """
    if not sources and sys.stdin.isatty() and not quiet:
        click.echo("reading from standard input; end it with Ctrl-D, or name a SOURCE", err=True)
    chosen = settings(model=model, finder=finder, min_confidence=min_confidence, allow_private=allow_private)
    tally = Tally(errors_console(), quiet)
    outcomes = readings(
        sources or ("-",), chosen=chosen, tally=tally, as_jsonl=as_jsonl, follow=follow, jobs=jobs
    )
    wanted = _from_what_needs_a_ledger(outcomes, where)
    added: list[Added] = []
    told: list[Changed] = []
    reports = stories = 0
    if wanted is not None:
        with opened(where, make=True) as ledger:
            added = list(add_all(ledger, wanted, tally))
            told = _changed_by(ledger, added, tell_changed(ledger, tally))
            reports, stories = ledger.counts()
    if as_json:
        print_json({**_as_json(added, tally, reports, stories), "changed": [story.id for story in told]})
    elif not quiet:
        holds = f"the ledger holds {counted(reports, 'report')} in {counted(stories, 'story', 'stories')}"
        click.echo(f"{_novelties(added, tally)}; {'no ledger is made' if wanted is None else holds}")
        for line in _changed(told):
            click.echo(f"  {for_terminal(line)}")
    sys.exit(tally.status())


def _from_what_needs_a_ledger(outcomes: Iterator[Outcome], where: str) -> Iterator[Outcome] | None:
    """What was read, from the first article on where the ledger is yet to be made; None where there is none
    to make it for: a mistyped name leaves no empty file behind."""
    from sayso.ledger.opening import is_missing

    if not is_missing(where):
        return outcomes
    first = next(filter(holds_an_article, outcomes), None)
    return None if first is None else chain((first,), outcomes)


def add_all(ledger: Ledger, outcomes: Iterable[Outcome], tally: Tally) -> Iterator[Added]:
    """Add what was read; a page without an article is left out, and what cannot be added costs itself."""
    from sayso.ledger import add_in_order

    def failed(report: Report, error: SaysoError) -> None:
        tally.fail(f"{name_of(report)}: not added: {error}")

    read = articles(outcomes, failed=_told_by_tally, note=_told_by_tally)
    yield from add_in_order(ledger, read, failed=failed, note=tally.note)


def _told_by_tally(_: object) -> None:
    """What could not be read, and what is noted, the tally tells as it comes, for readings that nobody keeps
    as well."""


def tell_changed(ledger: Ledger, tally: Tally) -> list[Changed]:
    """Tell the stories that changed, with a progress bar where one can be shown; one that cannot be told
    costs itself. Gives what each has come to."""

    def failed(story: str, error: Exception) -> None:
        if isinstance(error, SaysoError):
            tally.fail(f"story {story}: not told: {error}")
            return
        _log.debug("while telling %s", story, exc_info=error)
        tally.fail(
            f"story {story}: not told, by a fault in Sayso ({type(error).__name__}: "
            f"{' '.join(str(error).split())[:200]}); please report it"
        )

    untold = len(ledger.untold())  # counted before the first is told: a line in a log asks for it later
    stories = ledger.tell_changed(failed=failed)
    told = with_progress(
        stories, count=lambda: untold, console=tally.console, quiet=tally.quiet, doing="Telling"
    )
    return [Changed.of(story) for story in told]


def _changed_by(ledger: Ledger, added: list[Added], told: list[Changed]) -> list[Changed]:
    """What the stories have come to that changed by what was added, whoever told them."""
    from sayso.ledger.adding import changed_by

    known = {one.id: one for one in told}
    return [known.get(story) or Changed.of(ledger.story(story)) for story in changed_by(ledger, added)]


@dataclass(frozen=True, slots=True)
class Changed:
    """A story that was told anew, in a line's worth: its id, its title, and how its chief claim stands."""

    id: str
    title: str
    state: str
    reports: int

    @classmethod
    def of(cls, story: Story) -> Changed:
        """What a line tells of the story."""
        state = state_words(story.claims[0].record.state) if story.claims else "nobody puts a claim forward"
        return cls(story.id, story.title, state, len(not_withdrawn(story.reports)))


def _changed(told: list[Changed]) -> Iterator[str]:
    """A line for each of the stories with most reports, and how many more there are."""
    shown = sorted(told, key=lambda one: (-one.reports, one.id))[:_MOST_TOLD]
    for one in shown:
        many = counted(one.reports, "report")
        yield f"{one.title.rstrip(CLAIM_ENDS)}: {one.state} ({many}; sayso story {quote(one.id)})"
    if len(told) > len(shown):
        yield f"and {counted(len(told) - len(shown), 'further story', 'further stories')}: sayso stories"


def _novelties(added: list[Added], tally: Tally) -> str:
    counts = Counter(one.novelty.value for one in added)
    parts = [f"{number} {novelty}" for novelty, number in counts.items()]
    if tally.failed:
        parts.append(f"{tally.failed} failed")
    return f"added: {', '.join(parts)}" if parts else "nothing added"


def _as_json(added: list[Added], tally: Tally, reports: int, stories: int) -> Json:
    from sayso.ledger.adding import added_to_json

    return {
        "added": list(map(added_to_json, added)),
        "failed": tally.failed,
        "reports": reports,
        "stories": stories,
    }
