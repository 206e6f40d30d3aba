"""``sayso read``: sources in, readings out."""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.console import Console

from sayso.batch import Outcome
from sayso.cli.files import whole_file
from sayso.cli.session import Tally, errors_console, reading_options, readings, settings
from sayso.contract import Json, failure_to_json, report_to_json, to_line
from sayso.document import Failure
from sayso.render.closing import print_closing_table
from sayso.render.page import PageWriter
from sayso.render.summary import Summary, summarise
from sayso.render.terminal import print_reading


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: one report as an object, several as a list."
)
@click.option(
    "--jsonl",
    "as_jsonl",
    is_flag=True,
    help="Print one report a line; standard input is taken as JSON lines of reports.",
)
@click.option(
    "--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Also write a page to FILE."
)
@click.option("--follow", is_flag=True, help="Read the page that a feed's summary links to in its place.")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes to read with (default: one a core).")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar, no notes; errors are still told.")
@reading_options
def read(
    *,
    sources: tuple[str, ...],
    as_json: bool,
    as_jsonl: bool,
    page: Path | None,
    follow: bool,
    jobs: int | None,
    quiet: bool,
    model: str | None,
    finder: str | None,
    min_confidence: float | None,
    allow_private: bool,
) -> None:
    """Read reports and show who says what in them.

    SOURCE is a page or text (.html, .txt, .md, .eml, .jsonl, .csv, a feed; each also .gz), a folder, a glob,
    a URL, or - for standard input, which is read as well when no SOURCE is named.
    """
    if as_json and as_jsonl:
        raise click.UsageError("--json and --jsonl exclude each other")
    if not sources and sys.stdin.isatty() and not quiet:
        click.echo("reading from standard input; end it with Ctrl-D, or name a SOURCE", err=True)
    sources = sources or ("-",)
    if page and page.exists() and any(_same_file(source, page) for source in sources):
        raise click.UsageError(f"--html {page} would write over the report that it is to read")
    chosen = settings(model=model, finder=finder, min_confidence=min_confidence, allow_private=allow_private)
    console = errors_console()
    tally = Tally(console, quiet)
    outcomes = readings(sources, chosen=chosen, tally=tally, as_jsonl=as_jsonl, follow=follow, jobs=jobs)
    if page:
        outcomes = onto_page(outcomes, page)
    if as_jsonl:
        _print_lines(outcomes)
    elif as_json:
        _print_json(outcomes)
    else:
        print_readings(outcomes, Console(highlight=False))
    if page and tally.read:
        console.print(f"page: {page}", markup=False)
    sys.exit(tally.status())


def _same_file(source: str, page: Path) -> bool:
    try:
        return Path(source).samefile(page)
    except (OSError, ValueError):
        return False


def print_readings(outcomes: Iterable[Outcome], console: Console) -> None:
    """Print each reading in full; of several, a table of their figures at the end."""
    summaries: list[Summary] = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            continue
        if summaries:
            console.print()
        print_reading(outcome, console)
        summaries.append(summarise(outcome))
    if len(summaries) > 1:
        console.print()
        print_closing_table(summaries, console)


def onto_page(outcomes: Iterable[Outcome], path: Path) -> Iterator[Outcome]:
    """Pass the outcomes on and write them to a page, which takes its place only when it is whole."""
    read: list[bool] = []
    with whole_file(path, wanted=lambda: bool(read)) as out, PageWriter(out) as page:
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                page.add_failure(outcome.name, str(outcome.error))
            else:
                page.add(outcome)
                read[:] = [True]
            yield outcome


def _print_lines(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        click.echo(to_line(_json_of(outcome)))


def _print_json(outcomes: Iterable[Outcome]) -> None:
    """One report as an object; several as a list, written as they come."""
    found = map(_json_of, outcomes)
    first = list(itertools.islice(found, 2))
    if len(first) == 1:
        click.echo(json.dumps(first[0], ensure_ascii=False, indent=2))
        return
    click.echo("[", nl=False)
    for number, data in enumerate(itertools.chain(first, found)):
        click.echo(("," if number else "") + "\n" + json.dumps(data, ensure_ascii=False, indent=2), nl=False)
    click.echo("\n]")


def _json_of(outcome: Outcome) -> Json:
    return failure_to_json(outcome) if isinstance(outcome, Failure) else report_to_json(outcome)
