"""What a report costs to add as the ledger grows: milliseconds, memory, and bytes in the database.

    sayso read --jsonl reports.jsonl > readings.jsonl
    python benchmarks/growth.py readings.jsonl --ledgers g1.db g10.db g100.db --sizes 1000 10000 100000

The reports are recombined from real readings. A synthetic story takes two to seven readings of the input that
lie side by side there (articles on one rumour) and writes them anew: each capitalised word inside a sentence
becomes another of the same length, and every third of the other words of four letters and more becomes
another word of the input of the same length, common ones more often; throughout the story a word becomes the
same one. So stories differ by whom and what they are about and share no long runs of words, words are as
common as they are, reports of one story agree as theirs did, and all offsets stay right. Their days run on,
story by story.

Each ledger is filled to its size, unless it is ready (filled before by this script, or a `sayso copy` of one
that was: PostgreSQL takes hours to fill), with vectors by hashed words in place of the sentence encoder,
which costs the same at any size. Then ``--timed`` further reports are added with the real one, each story
told as `sayso add` does: the same reports to each ledger, in turn, so that what else the machine does falls
on all sizes alike. Each ledger has a process of its own, whose peak memory is told. The timed reports stay in
the ledgers, so a second run needs fresh copies; ``--timed 0`` only fills.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import resource
import string
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text

from sayso.contract import report_from_json
from sayso.embedding import Embedder
from sayso.ledger import open_ledger
from sayso.ledger.engine import engine_of
from sayso.model import Report

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_FIRST_DAY = date(2020, 1, 1)
_STORIES_A_DAY = 20
_MOST_IN_STORY = 7
_WARM = 10
"""Reports that are added before any is counted: models are loaded, caches filled."""


class HashedWords:
    """Vectors by hashed words: like texts get like ones, and they cost nothing."""

    version = "hashed words"

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text."""
        vectors = np.zeros((len(texts), 384), np.float32)
        for row, words in enumerate(texts):
            for word in words.lower().split():
                vectors[row, zlib.crc32(word.encode()) % 384] += 1
        lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        vectors /= lengths
        return vectors


class Rewriter:
    """Writes a story's reports anew, each word of it the same way throughout."""

    def __init__(self, words: Mapping[int, Sequence[str]], chance: random.Random) -> None:
        self._words = words
        self._chance = chance
        self._became: dict[str, str] = {}

    def report(self, report: Report) -> Report:
        """The report with other names and words, all of their length."""
        body = self._written(report.text)
        speakers = tuple(
            replace(a, speaker=replace(a.speaker, name=a.speaker.name and self._written(a.speaker.name)))
            for a in report.attributions
        )
        headline = report.headline and self._written(report.headline)
        return replace(report, text=body, headline=headline, attributions=speakers)

    def _written(self, words: str) -> str:
        for name in _NAME.findall(words):
            self._became.setdefault(name, self._other_name(name))
        return _WORD.sub(lambda match: self._other(match.group()), words)

    def _other(self, word: str) -> str:
        if word not in self._became:
            changes = word.islower() and len(word) > 3 and self._chance.random() < 1 / 3
            self._became[word] = self._chance.choice(self._words[len(word)]) if changes else word
        return self._became[word]

    def _other_name(self, name: str) -> str:
        letters = "".join(self._chance.choice(string.ascii_lowercase) for _ in name[1:])
        return self._chance.choice(string.ascii_uppercase) + letters


def words_by_length(readings: Sequence[Report]) -> dict[int, list[str]]:
    """The words in lower case of all readings, as often as they occur."""
    found: dict[int, list[str]] = {}
    for reading in readings:
        for word in _WORD.findall(reading.text):
            if word.islower():
                found.setdefault(len(word), []).append(word)
    return found


def recombined(readings: Sequence[Report], *, seed: int, prefix: str, skipped: int = 0) -> Iterator[Report]:
    """Reports without end, story after story; their ids are the prefix with a number.

    Stories among the first ``skipped`` are not written anew: they are for passing over.
    """
    chance = random.Random(seed)
    words = words_by_length(readings)
    number = 0
    for story in range(10**9):
        first = chance.randrange(len(readings))
        writer = Rewriter(words, random.Random(chance.random()))
        passed = number + _MOST_IN_STORY <= skipped
        day = (_FIRST_DAY + timedelta(days=story // _STORIES_A_DAY)).isoformat()
        for reading in readings[first : first + chance.randint(2, _MOST_IN_STORY)]:
            written = reading if passed else writer.report(reading)
            yield replace(written, id=f"{prefix}{number}", url=None, published=day)
            number += 1


def size_of(where: str) -> int:
    """Bytes that the database takes."""
    if "://" not in where:
        return sum(file.stat().st_size for file in Path(where).parent.glob(Path(where).name + "*"))
    engine = engine_of(where)
    with engine.connect() as connection:
        return int(connection.scalar(text("SELECT pg_database_size(current_database())")) or 0)


def filled(where: str, readings: Sequence[Report], *, size: int, seed: int) -> float | None:
    """Fill the ledger to the size; milliseconds a report, None where it was ready."""
    with open_ledger(where, embedder=HashedWords()) as ledger:
        held = ledger.counts()[0]
        if held > size:
            raise SystemExit(f"{where} holds {held:,} reports, not {size:,}: was it timed before?")
        reports = itertools.islice(recombined(readings, seed=seed, prefix="g", skipped=held), held, size)
        began = time.perf_counter()
        for report in reports:
            ledger.add(report)
    return 1000 * (time.perf_counter() - began) / (size - held) if held < size else None


def adding(where: str, ends: Connection) -> None:
    """Add reports as they come through the pipe and answer with the milliseconds; at the end, with the
    process's peak memory in MiB."""
    with open_ledger(where, embedder=Embedder()) as ledger:
        while report := ends.recv():
            began = time.perf_counter()
            ledger.story(ledger.add(report).id)
            ends.send(1000 * (time.perf_counter() - began))
    ends.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def timed(ledgers: Sequence[str], reports: Sequence[Report]) -> tuple[list[list[float]], list[float]]:
    """Milliseconds that each report took in each ledger, and each process's peak memory."""
    start = get_context("spawn")
    pipes = [start.Pipe() for _ in ledgers]
    workers = [
        start.Process(target=adding, args=(w, theirs)) for w, (_, theirs) in zip(ledgers, pipes, strict=True)
    ]
    for worker in workers:
        worker.start()
    took: list[list[float]] = [[] for _ in ledgers]
    for report in reports:
        for (ours, _), times in zip(pipes, took, strict=True):
            ours.send(report)
            times.append(ours.recv())
    for ours, _ in pipes:
        ours.send(None)
    peaks = [ours.recv() for ours, _ in pipes]
    for worker in workers:
        worker.join()
    return took, peaks


def main() -> None:
    """Fill, time, and print a row for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("readings", type=Path)
    parser.add_argument("--ledgers", nargs="+", required=True, metavar="FILE|URL")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--timed", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if len(given.ledgers) != len(given.sizes):
        parser.error("--ledgers and --sizes go together: name one ledger for each size")
    with given.readings.open(encoding="utf-8") as lines:
        readings = [report_from_json(data) for data in map(json.loads, lines) if "error" not in data]
    pairs = list(zip(given.ledgers, given.sizes, strict=True))
    fills = [filled(where, readings, size=size, seed=given.seed) for where, size in pairs]
    bytes_each = [size_of(where) / size for where, size in pairs]
    further = recombined(readings, seed=given.seed + 1, prefix="t")
    reports = list(itertools.islice(further, given.timed + _WARM if given.timed else 0))
    took, peaks = timed(given.ledgers, reports) if reports else ([[0.0]] * len(pairs), [0.0] * len(pairs))
    print("reports | ms a report: median, mean, worst | ms to fill | peak MiB | bytes a report")
    for (_, size), fill, each, times, peak in zip(pairs, fills, bytes_each, took, peaks, strict=True):
        counted = times[_WARM:] or times
        figures = ", ".join(
            f"{figure:.0f}" for figure in (np.median(counted), np.mean(counted), max(counted))
        )
        filling = "ready" if fill is None else f"{fill:.1f}"
        print(f"{size:,} | {figures} | {filling} | {peak:.0f} | {each:,.0f}", flush=True)


if __name__ == "__main__":
    main()
