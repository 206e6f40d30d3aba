"""What a report costs to add as the ledger grows: seconds, memory, and bytes in the database.

    sayso read --jsonl reports.jsonl > readings.jsonl
    python benchmarks/growth.py readings.jsonl --ledger growth.db --sizes 1000 10000 100000

The reports are recombined from real readings. A synthetic story takes two to seven readings of the input that
lie side by side there (articles on one rumour), and writes every name in them anew: each capitalised word
inside a sentence becomes another of the same length, the same one throughout the story, so that stories
differ by whom and what they are about, reports of one story agree in it, and all offsets stay right. Their
days run on, story by story.

Up to each size the ledger is filled with vectors by hashed words in place of the sentence encoder (which
costs the same at any size); then ``--timed`` further reports are added with the real one, each story told as
`sayso add` does.
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
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text

from sayso.contract import report_from_json
from sayso.embedding import Embedder
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.engine import engine_of
from sayso.model import Report

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_FIRST_DAY = date(2020, 1, 1)
_STORIES_A_DAY = 20


class HashedWords:
    """Vectors by hashed words: like texts get like ones, and they cost nothing."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text."""
        vectors = np.zeros((len(texts), 384), np.float32)
        for row, words in enumerate(texts):
            for word in words.lower().split():
                vectors[row, zlib.crc32(word.encode()) % 384] += 1
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


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


def recombined(readings: Sequence[Report], *, seed: int) -> Iterator[Report]:
    """Reports without end, story after story."""
    chance = random.Random(seed)
    number = 0
    for story in range(10**9):
        first = chance.randrange(len(readings))
        names: dict[str, str] = {}
        day = (_FIRST_DAY + timedelta(days=story // _STORIES_A_DAY)).isoformat()
        for reading in readings[first : first + chance.randint(2, 7)]:
            yield replace(renamed(reading, names, chance), id=f"g{number}", url=None, published=day)
            number += 1


def size_of(where: str) -> int:
    """Bytes that the database takes."""
    if "://" not in where:
        return sum(file.stat().st_size for file in Path(where).parent.glob(Path(where).name + "*"))
    engine = engine_of(where)
    with engine.connect() as connection:
        return int(connection.scalar(text("SELECT pg_database_size(current_database())")) or 0)


def timed(ledger: Ledger, reports: Iterator[Report], count: int) -> list[float]:
    """Seconds that each of ``count`` reports took to add, its story told."""
    seconds = []
    for _ in range(count):
        report = next(reports)
        began = time.perf_counter()
        ledger.story(ledger.add(report).id)
        seconds.append(time.perf_counter() - began)
    return seconds


def main() -> None:
    """Fill and time, size by size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("readings", type=Path)
    parser.add_argument("--ledger", default="growth.db")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--timed", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with given.readings.open(encoding="utf-8") as lines:
        readings = [report_from_json(data) for data in map(json.loads, lines) if "error" not in data]
    reports = recombined(readings, seed=given.seed)
    embedder = Embedder()
    with open_ledger(given.ledger, embedder=HashedWords()) as ledger:
        held = ledger.counts()[0]
    for _ in itertools.islice(reports, held):  # a ledger that is there is filled further
        pass
    print("reports | ms a report: median, mean, worst | ms to fill | peak MiB | bytes a report")
    for size in given.sizes:
        began = time.perf_counter()
        with open_ledger(given.ledger, embedder=HashedWords()) as ledger:
            before = held
            while held < size:
                ledger.add(next(reports))
                held += 1
            fill = 1000 * (time.perf_counter() - began) / max(1, size - before)
            bytes_each = size_of(given.ledger) / size
        with open_ledger(given.ledger, embedder=embedder) as ledger:
            seconds = timed(ledger, reports, given.timed)
            held += given.timed
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures = [1000 * f for f in (np.median(seconds), np.mean(seconds), max(seconds))]
        times = ", ".join(f"{figure:.0f}" for figure in figures)
        print(f"{size:,} | {times} | {fill:.1f} | {peak:.0f} | {bytes_each:,.0f}", flush=True)


if __name__ == "__main__":
    main()
