"""How fast reports are read on one core, beside the bare parse of the same texts in the same run.

The two take turns, because a machine's speed drifts: each round reads every document and then parses every
report; medians over the rounds and their ratio are given. Words are stretches between white space in the
reports' texts, so page furniture that was left out does not count.
"""

from __future__ import annotations

import contextlib
import gc
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from sayso.errors import SaysoError
from sayso.evaluation.reading import Read, read_each
from sayso.model import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.contract import Json
    from sayso.document import Document

Item = TypeVar("Item")

Parse = Callable[[Report], object]
"""Parses a report that was read, and nothing more."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds that each round took: by the clock, and of processor time (all threads)."""

    seconds: tuple[float, ...]
    processor: tuple[float, ...]

    def words_per_second(self, words: int) -> float:
        """By the clock, for the median round."""
        return words / median(self.seconds)

    def words_per_processor_second(self, words: int) -> float:
        """By processor time, for the median round: what one core does that has nothing else to do."""
        return words / median(self.processor)


@dataclass(frozen=True, slots=True)
class SpeedFigures:
    """The whole reading and the bare parse of the same texts. ``pinned``: both ran on a single core."""

    documents: int
    words: int
    whole: Timing
    parse: Timing
    pinned: bool

    @property
    def ratio(self) -> float:
        """How many times as long the whole takes: the median of the rounds' ratios of processor time."""
        pairs = zip(self.whole.processor, self.parse.processor, strict=True)
        return median(whole / parse for whole, parse in pairs)

    def to_json(self) -> Json:
        """Every figure."""
        return {
            "documents": self.documents,
            "words": self.words,
            "rounds": len(self.whole.seconds),
            "pinned": self.pinned,
            **{name: self._timing(timing) for name, timing in self._timings().items()},
            "ratio": self.ratio,
        }

    def table(self) -> str:
        """The figures as text."""
        where = "one core" if self.pinned else "cores not pinned"
        rounds = len(self.whole.seconds)
        lines = [f"{self.documents} documents, {self.words:,} words, median of {rounds} rounds, {where}"]
        for name, timing in self._timings().items():
            figures = self._timing(timing)
            lines.append(
                f"{name:<14} {figures['words_per_second']:>8,.0f} words/s"
                f" {figures['words_per_processor_second']:>8,.0f} words/s of processor time"
            )
        return "\n".join([*lines, f"the whole takes {self.ratio:.2f} times the bare parse"])

    def _timings(self) -> dict[str, Timing]:
        return {"whole reading": self.whole, "bare parse": self.parse}

    def _timing(self, timing: Timing) -> Json:
        return {
            "words_per_second": timing.words_per_second(self.words),
            "words_per_processor_second": timing.words_per_processor_second(self.words),
        }


def measure_speed(
    documents: Sequence[Document], read: Read, parse: Parse, *, rounds: int = 5
) -> SpeedFigures:
    """Time ``read`` over the documents and ``parse`` over the reports it gives, in turns, after one of each.

    Documents that cannot be read are left out. Raises `SaysoError` where none is left or has words.
    """
    with one_core() as pinned:
        readable = _readable(documents, read)
        reports = [report for _, report in readable]
        words = sum(len(report.text.split()) for report in reports)
        if not words:
            raise SaysoError("no document could be read, so there is nothing to time; name readable ones")
        _clock(parse, reports)  # the reading above has warmed the rest
        turns = [
            (_clock(read, [document for document, _ in readable]), _clock(parse, reports))
            for _ in range(max(1, rounds))
        ]
    wholes, parses = zip(*turns, strict=True)
    return SpeedFigures(len(readable), words, _timing_of(wholes), _timing_of(parses), pinned)


@contextlib.contextmanager
def one_core() -> Iterator[bool]:
    """Keep this process and its threads on one of its cores; gives whether the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield False
        return
    cores = os.sched_getaffinity(0)
    _keep_on({max(cores)})
    try:
        yield True
    finally:
        _keep_on(cores)


def _keep_on(cores: set[int]) -> None:
    tasks = Path("/proc/self/task")
    threads = [int(task.name) for task in tasks.iterdir()] if tasks.is_dir() else [0]
    for thread in threads:
        with contextlib.suppress(ProcessLookupError):  # a thread may end meanwhile
            os.sched_setaffinity(thread, cores)


def _readable(documents: Iterable[Document], read: Read) -> list[tuple[Document, Report]]:
    return [(document, report) for document in documents for report in read_each([document], read)[0]]


def _clock(work: Callable[[Item], object], items: Iterable[Item]) -> tuple[float, float]:
    """Seconds by the clock and of processor time."""
    gc.collect()  # so that nobody pays for another's waste
    clock, processor = time.perf_counter(), time.process_time()
    for item in items:
        work(item)
    return time.perf_counter() - clock, time.process_time() - processor


def _timing_of(turns: Sequence[tuple[float, float]]) -> Timing:
    return Timing(tuple(clock for clock, _ in turns), tuple(processor for _, processor in turns))
