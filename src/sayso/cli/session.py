"""What the commands share: consoles, the options that choose how reports are read, and the exit status."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from sayso.articles import name_of
from sayso.batch import Outcome, read_all
from sayso.document import Failure
from sayso.intake import Limits, count_documents, documents, followed
from sayso.model import Report
from sayso.render.safety import for_terminal
from sayso.settings import Settings, settings_from

EXIT_FAILED = 1
EXIT_EMPTY = 3
_UNREADABLE = frozenset({"not_english", "no_article"})
_TOLD = _UNREADABLE | {"no_page", "odd_date"}
_BAR_FROM = 4
"""A progress bar is worth its line from this many reports on."""

_TELL_EVERY = 60.0
"""Seconds between lines that tell how far it is, where no bar can be shown: a log stays short."""

_PIPED_WIDTH = 100
"""Columns where nobody says how many: as wide as the commands' own help."""

Command = Callable[..., Any]
Something = TypeVar("Something")


_MODEL = (
    click.option("--model", metavar="NAME", help="An installed spaCy pipeline, or a path to one."),
    click.option(
        "--finder",
        metavar="NAME",
        help="What finds the spans: tagger (the default), rules, or a model's folder.",
    ),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        help="Leave out what is found with less confidence (that of its spans, first in `why`): "
        ".8 for few mistakes, .2 for few misses.",
    ),
)
_FETCHING = (
    click.option(
        "--allow-private",
        is_flag=True,
        help="Let URLs lead to private addresses, such as an intranet's.",
    ),
)


def model_options(command: Command) -> Command:
    """Add the options that choose how text is read."""
    return reduce(lambda decorated, option: option(decorated), reversed(_MODEL), command)


def reading_options(command: Command) -> Command:
    """Add the options that choose how reports are fetched and read."""
    return reduce(lambda decorated, option: option(decorated), reversed(_MODEL + _FETCHING), command)


def settings(
    *, model: str | None, finder: str | None, min_confidence: float | None, allow_private: bool = False
) -> Settings:
    """The environment's settings with what the options say on top."""
    return settings_from().changed(
        model=model, finder=finder, min_confidence=min_confidence, allow_private=allow_private or None
    )


def errors_console() -> Console:
    """A console on standard error."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def showing_console() -> Console:
    """A console on standard output for people alone: piped, it is a page of text, no lines for programs."""
    if sys.stdout.isatty():
        return Console(highlight=False)
    return Console(highlight=False, force_terminal=True, color_system=None, width=_piped_width())


def _piped_width() -> int:
    asked = os.environ.get("COLUMNS", "")
    return int(asked) if asked.isdecimal() and int(asked) else _PIPED_WIDTH


@dataclass(slots=True)
class Tally:
    """Counts what became of the sources, and names the exit status."""

    console: Console
    quiet: bool = False
    read: int = 0
    failed: int = 0
    empty: int = 0

    def over(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Pass the outcomes on, telling of failures and empty readings as they come."""
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                self.fail(str(outcome.error))
            else:
                self._count(outcome)
            yield outcome

    def note(self, line: str) -> None:
        """Tell what is worth knowing of something that went well."""
        self._tell(line, "note")

    def fail(self, line: str) -> None:
        """Count a failure and tell it."""
        self.failed += 1
        self._tell(line, "error")

    def status(self) -> int:
        """The exit status for all of it."""
        if self.failed:
            return EXIT_FAILED
        return EXIT_EMPTY if self.empty else 0

    def _count(self, report: Report) -> None:
        self.read += 1
        self.empty += any(note.code in _UNREADABLE for note in report.notes)
        for note in report.notes:
            if note.code not in _TOLD:
                continue
            self._tell(f"{name_of(report)}: {note.text}", "note")

    def _tell(self, line: str, kind: str) -> None:
        if kind == "error" or not self.quiet:
            style = "bold" if kind == "error" else ""
            self.console.print(f"{kind}: {for_terminal(line)}", markup=False, style=style)


def readings(
    sources: Sequence[str],
    *,
    chosen: Settings,
    tally: Tally,
    as_jsonl: bool = False,
    follow: bool = False,
    jobs: int | None = None,
) -> Iterator[Outcome]:
    """What reading the sources gives, in order, tallied, with a progress bar where one can be shown."""
    limits = Limits(allow_private=chosen.allow_private)
    inputs = documents(sources, as_jsonl=as_jsonl, limits=limits, note=tally.note)
    if follow:
        inputs = followed(inputs, limits=limits, note=tally.note)
    return with_progress(
        tally.over(read_all(inputs, settings=chosen, jobs=jobs)),
        count=lambda: count_documents(sources, as_jsonl=as_jsonl),
        console=tally.console,
        quiet=tally.quiet,
    )


def with_progress(
    outcomes: Iterable[Something],
    *,
    count: Callable[[], int | None],
    console: Console,
    quiet: bool = False,
    doing: str = "Reading",
) -> Iterator[Something]:
    """The outcomes, with a progress bar on a terminal where there are more than a few; elsewhere, in a log,
    a line now and then where it takes long.

    ``count`` tells how many there will be, or None; it is asked only where that is shown.
    """
    if quiet:
        yield from outcomes
        return
    if not console.is_terminal:
        yield from _told_now_and_then(outcomes, count=count, console=console, doing=doing)
        return
    total = count()
    if total is not None and total < _BAR_FROM:
        yield from outcomes
        return
    columns = (
        TextColumn(doing),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(doing, total=total)
        for outcome in outcomes:
            yield outcome
            progress.advance(task)


def _told_now_and_then(
    outcomes: Iterable[Something],
    *,
    count: Callable[[], int | None],
    console: Console,
    doing: str,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Something]:
    """The outcomes, with a line for every minute that they take: "Reading: 120 of 300 after 4 min"."""
    began = told = clock()
    total: int | None = None
    for number, outcome in enumerate(outcomes, 1):
        yield outcome
        now = clock()
        if now - told >= _TELL_EVERY:
            total = count() if told == began else total
            of = f" of {total}" if total is not None else ""
            console.print(f"{doing}: {number}{of} after {(now - began) / 60:.0f} min", markup=False)
            told = now
