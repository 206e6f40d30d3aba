"""Whether a rumour's weightiest claim is the rumour's own: claims of all its articles against its sentence.

    RUMOURS=../shared/data/rumours/train.jsonl.gz
    python benchmarks/rumour_claims.py --rumours $RUMOURS --readings readings.jsonl

Readings as for `rumour_stance.py`. The sentence that names the weightiest claim is held against the rumour's
by the cosine of their sentence vectors, and is "on it" from .5: that shows the matter, not that both are the
same to the letter. Rumours with five articles or more are told by themselves.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rumour_stance import Remembered
from sayso.claims import claims_of
from sayso.evaluation.changes import load_reports
from sayso.story import Filed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALIKE = 0.5
MANY = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rumour's claim, its place in our order (from 0) and how near our first is to it."""

    rumour: int
    articles: int
    nearness: float
    nearest_at: int
    seconds: float


def outcomes(rumours: Path, readings: Path, vectors: Remembered) -> Iterator[Outcome]:
    """One for each claim of each rumour."""
    reports = load_reports(readings)
    with gzip.open(rumours, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            filed = [
                Filed(replace(reports[article["id"]], headline=article["headline"]), "2015-01-01")
                for article in row["articles"]
                if article["id"] in reports
            ]
            if filed and row["claim"]:
                yield outcome(int(row["rumour"].rpartition("-")[2]), row["claim"], filed, vectors)


def outcome(rumour: int, sentence: str, filed: Sequence[Filed], vectors: Remembered) -> Outcome:
    """What became of a rumour's claim."""
    start = time.perf_counter()
    claims = claims_of(filed, vectors, matches=vectors.matches)
    seconds = time.perf_counter() - start
    if not claims:
        return Outcome(rumour, len(filed), 0.0, -1, seconds)
    near = vectors.of([claim.text for claim in claims]) @ vectors.of([sentence])[0]
    return Outcome(rumour, len(filed), float(near[0]), int(near.argmax()), seconds)


def tell(title: str, found: Sequence[Outcome]) -> None:
    """Print the shares."""
    if found:
        first = sum(one.nearness >= ALIKE for one in found) / len(found)
        exact = sum(one.nearest_at == 0 for one in found) / len(found)
        print(
            f"{title}: {len(found)} claims, the first of ours is on it {first:.3f}, "
            f"and nearest of all {exact:.3f}; slowest story {max(one.seconds for one in found):.1f} s"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rumours", type=Path, required=True)
    parser.add_argument("--readings", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, help="a file that keeps vectors between runs")
    options = parser.parse_args()
    vectors = Remembered(options.vectors)
    found = list(outcomes(options.rumours, options.readings, vectors))
    held_out = [one for one in found if one.rumour % 4 == 0]
    tell("all", found)
    tell(f"{MANY} articles or more", [one for one in found if one.articles >= MANY])
    tell("validation quarter", held_out)
    tell(f"  of these {MANY} articles or more", [one for one in held_out if one.articles >= MANY])
    vectors.save()


if __name__ == "__main__":
    main()
