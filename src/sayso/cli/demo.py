"""``sayso demo``: the main job, on the bundled story or on what the user names."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console

from sayso import samples
from sayso.answers import brief_of
from sayso.batch import Outcome
from sayso.cli.add import add_all, tell_changed
from sayso.cli.ledgers import opened
from sayso.cli.read import onto_page, print_readings
from sayso.cli.session import (
    Tally,
    errors_console,
    reading_options,
    readings,
    settings,
    showing_console,
)
from sayso.model import Report
from sayso.render.brief_screen import print_brief
from sayso.render.closing import print_closing_table
from sayso.render.summary import summarise
from sayso.render.terminal import print_reading


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("sayso-demo.html"),
    show_default=True,
    help="Where the page goes.",
)
@click.option(
    "--ledger", "where", metavar="FILE", help="Keep the bundled story's ledger there, to try it out."
)
@reading_options
def demo(
    *,
    sources: tuple[str, ...],
    page: Path,
    where: str | None,
    model: str | None,
    finder: str | None,
    min_confidence: float | None,
    allow_private: bool,
) -> None:
    """Read the bundled story, or SOURCE, and write it as a page as well.

    The story is invented: fourteen reports of two agencies and eight outlets on a dam that may or may not be
    safe. One of them is shown in full here, all of them on the page, and at the end what they together say:
    the story's brief, from a ledger that is thrown away afterwards unless --ledger names a place for it.
    """
    chosen = settings(model=model, finder=finder, min_confidence=min_confidence, allow_private=allow_private)
    console = errors_console()
    tally = Tally(console)
    with ExitStack() as kept:
        files = [str(kept.enter_context(as_file(file))) for file in samples.sample_files()]
        outcomes = readings(sources or files, chosen=chosen, tally=tally)
        reports = _print(onto_page(outcomes, page), showing_console(), in_full=bool(sources))
        if not sources:
            _print_story(reports, where, tally)
    if tally.read:
        console.print(f"page: {page.resolve()}", markup=False)
    sys.exit(tally.status())


def _print(outcomes: Iterable[Outcome], console: Console, *, in_full: bool) -> list[Report]:
    """All readings; of the bundled story the contested report, and a table over all, and its reports."""
    if in_full:
        print_readings(outcomes, console)
        return []
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    order = [file.name for file in samples.sample_files()]
    print_reading(reports[order.index(samples.CONTESTED)], console)
    console.print()
    print_closing_table(map(summarise, reports), console)
    return reports


def _print_story(reports: list[Report], where: str | None, tally: Tally) -> None:
    """The brief of the story that the reports are on, out of a ledger that is kept where one is named."""
    console = showing_console()
    with TemporaryDirectory(prefix="sayso-demo-") as folder:
        with opened(where or f"{folder}/demo.db", make=True) as ledger:
            added = list(add_all(ledger, reports, tally))
            tell_changed(ledger, tally)
            if added:
                story = ledger.story(added[0].id)
                console.print()
                print_brief(brief_of(story, ledger.texts(story)), console)
        if where:
            tally.console.print(f"ledger: {where}; try: sayso stories --ledger {where}", markup=False)
