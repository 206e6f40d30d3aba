"""``sayso demo``: the main job, on the bundled story or on what the user names."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path

import click
from rich.console import Console

from sayso import samples
from sayso.batch import Outcome
from sayso.cli.read import onto_page, print_readings
from sayso.cli.session import Tally, errors_console, reading_options, readings, settings
from sayso.model import Report
from sayso.render import print_closing_table, print_reading, summarise


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
@reading_options
def demo(
    *,
    sources: tuple[str, ...],
    page: Path,
    model: str | None,
    finder: str | None,
    min_confidence: float | None,
    allow_private: bool,
) -> None:
    """Read the bundled story, or SOURCE, and write it as a page as well.

    The story is invented: fourteen reports of two agencies and eight outlets on a dam that may or may not be
    safe. One of them is shown in full here, all of them on the page.
    """
    chosen = settings(model=model, finder=finder, min_confidence=min_confidence, allow_private=allow_private)
    console = errors_console()
    tally = Tally(console)
    with ExitStack() as kept:
        files = [str(kept.enter_context(as_file(file))) for file in samples.sample_files()]
        outcomes = readings(sources or files, chosen=chosen, tally=tally)
        _print(onto_page(outcomes, page), Console(highlight=False), in_full=bool(sources))
    if tally.read:
        console.print(f"page: {page.resolve()}", markup=False)
    sys.exit(tally.status())


def _print(outcomes: Iterable[Outcome], console: Console, *, in_full: bool) -> None:
    """All readings; of the bundled story the contested report, and a table over all."""
    if in_full:
        print_readings(outcomes, console)
        return
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    order = [file.name for file in samples.sample_files()]
    print_reading(reports[order.index(samples.CONTESTED)], console)
    console.print()
    print_closing_table(map(summarise, reports), console)
