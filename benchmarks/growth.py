"""What a report costs to add as the ledger grows: milliseconds, memory, and bytes in the database.

    sayso read --jsonl reports.jsonl > readings.jsonl
    python benchmarks/growth.py readings.jsonl --ledgers g1.db g10.db g100.db --sizes 1000 10000 100000

The reports are recombined from real readings. A synthetic story takes two to seven readings of the input that
lie side by side there (articles on one rumour), and writes every name in them anew: each capitalised word
inside a sentence becomes another of the same length, the same one throughout the story, so that stories
differ by whom and what they are about, reports of one story agree in it, and all offsets stay right. Their
days run on, story by story.

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
from collections.abc import Iterator, Sequence
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
_FIRST_DAY = date(2020, 1, 1)
_STORIES_A_DAY = 20
_WARM = 10
"""Reports that are added before any is counted: models are loaded, caches filled."""


class HashedWords:
    """Vectors by hashed words: like texts get like ones, and they cost nothing."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text."""
        vectors = np.zeros((len(texts), 384), np.float32)
        for row, words in enumerate(texts):
            for word in words.lower().split():
                vectors[row, zlib.crc32(word.encode()) % 384] += 1
        lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        vectors /= lengths
        return vectors


def renamed(report: Report, names: dict[str, str], chance: random.Random) -> Report:
    """The report with every name written anew, of the same length."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word not in names:
            letters = "".join(chance.choice(string.ascii_lowercase) for _ in word[1:])
            names[word] = chance.choice(string.ascii_uppercase) + letters
        return names[word]

    def written(words: str) -> str:
        known = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)")
        return known.sub(lambda match: names[match.group()], _NAME.sub(other, words))

    body = written(report.text)
    speakers = tuple(
        replace(a, speaker=replace(a.speaker, name=a.speaker.name and written(a.speaker.name)))
        for a in report.attributions
    )
    return replace(
        report, text=body, headline=report.headline and written(report.headline), attributions=speakers
    )


def recombined(readings: Sequence[Report], *, seed: int, prefix: str) -> Iterator[Report]:
    """Reports without end, story after story; their ids are the prefix with a number."""
    chance = random.Random(seed)
    number = 0
    for story in range(10**9):
        first = chance.randrange(len(readings))
        names: dict[str, str] = {}
        day = (_FIRST_DAY + timedelta(days=story // _STORIES_A_DAY)).isoformat()
        for reading in readings[first : first + chance.randint(2, 7)]:
            yield replace(renamed(reading, names, chance), id=f"{prefix}{number}", url=None, published=day)
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
        reports = itertools.islice(recombined(readings, seed=seed, prefix="g"), held, size)
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
