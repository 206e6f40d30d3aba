"""Stories against rumours: do the reports that a ledger puts together report one rumour?

    python benchmarks/stories.py [--rumours FILE] [--part validation|chosen|all]
                                 [--headlines sure|all|none] [--scrambled] [--wrong N]

The articles are read to page level, profiled, compared where they share a key, and grouped, as the ledger
does; no date or outlet is known of them, and of the headlines only those are used that surely belong to their
article (``--headlines``: most are guessed). Two claims of one rumour are one story. Thresholds were chosen on
three quarters of the rumours ("chosen"); the errors of the fourth ("validation") were read once.
Printed: B-cubed (Bagga and Baldwin 1998) and pairwise precision, recall and F1, and the largest part of the
articles that likenesses connect. ``--scrambled`` takes them in another order, ``--wrong`` prints groups of
several rumours.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sayso.document import Document, Media
from sayso.embedding import Embedder
from sayso.page.reader import read_page
from sayso.settings import MAX_TEXT
from sayso.stories import LIKE, Profile, alike, grouped, profile, story_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.model import Report

RUMOURS = Path(__file__).resolve().parents[2] / "shared" / "data" / "rumours" / "train.jsonl.gz"
PARTS = ("validation", "chosen", "all")


class Figures(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def articles(path: Path, part: str, headlines: str) -> dict[str, tuple[str, Report]]:
    """The part's articles by id, each with the rumour it reports."""
    found: dict[str, tuple[str, Report]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if part != "all" and (part == "validation") != (int(row["rumour"].rpartition("-")[2]) % 4 == 0):
                continue
            for one in row["articles"]:
                known = headlines == "all" or (headlines == "sure" and one["headline_sure"])
                headline = one["headline"] if known else None
                document = Document(one["id"], Media.GIVEN, one["body"], id=one["id"], headline=headline)
                found[one["id"]] = (row["rumour"], read_page(document, max_text=MAX_TEXT))
    return found


def likenesses(profiles: Mapping[str, Profile]) -> tuple[dict[tuple[str, str], float], int]:
    """The kept likenesses of the pairs that share a key, and how many pairs share one."""
    holders = defaultdict(list)
    for one, mine in profiles.items():
        for key in story_keys(mine):
            holders[key].append(one)
    pairs = {tuple(sorted(pair)) for ids in holders.values() for pair in combinations(ids, 2)}
    scores = {(one, other): alike(profiles[one], profiles[other]) for one, other in sorted(pairs)}
    return {pair: score for pair, score in scores.items() if score >= LIKE}, len(pairs)


def b_cubed(groups: Iterable[Sequence[str]], gold: Mapping[str, str]) -> Figures:
    """For each article, how much of its group is of its rumour, and how much of its rumour in its group."""
    sizes = Counter(gold.values())
    precision = recall = 0.0
    for group in groups:
        for rumour, count in Counter(gold[one] for one in group).items():
            precision += count * count / len(group)
            recall += count * count / sizes[rumour]
    return Figures(precision / len(gold), recall / len(gold))


def pairwise(groups: Iterable[Sequence[str]], gold: Mapping[str, str]) -> Figures:
    """Pairs of one group against pairs of one rumour."""
    right = put = 0
    for group in groups:
        put += _pairs(len(group))
        right += sum(_pairs(count) for count in Counter(gold[one] for one in group).values())
    wanted = sum(_pairs(count) for count in Counter(gold.values()).values())
    return Figures(right / put if put else 0.0, right / wanted if wanted else 0.0)


def largest_part(ids: Iterable[str], scores: Mapping[tuple[str, str], float]) -> int:
    """How many reports the longest chain of likenesses connects."""
    everything = [*ids]
    return max(map(len, grouped(everything, {}, together=scores)))


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rumours", type=Path, default=RUMOURS)
    parser.add_argument("--part", choices=PARTS, default="validation")
    parser.add_argument("--headlines", choices=("sure", "all", "none"), default="sure")
    parser.add_argument("--scrambled", action="store_true")
    parser.add_argument("--wrong", type=int, default=0, metavar="N")
    named = parser.parse_args()
    read = articles(named.rumours, named.part, named.headlines)
    gold = {one: rumour for one, (rumour, _) in read.items()}
    order = list(read)
    if named.scrambled:
        random.Random(1).shuffle(order)
    embedder, start = Embedder(), time.perf_counter()
    profiles = {one: profile(read[one][1], embedder) for one in order}
    profiled = time.perf_counter() - start
    scores, compared = likenesses(profiles)
    groups = grouped(order, scores)
    print(f"{named.part}: {len(gold)} articles, {len(set(gold.values()))} rumours, {len(groups)} stories")
    print(f"B-cubed   {b_cubed(groups, gold)}")
    print(f"pairwise  {pairwise(groups, gold)}")
    print(
        f"{2 * compared / len(gold):.1f} candidates an article, {2 * len(scores) / len(gold):.1f} kept; "
        f"largest connected part {largest_part(order, scores)}; "
        f"{1000 * profiled / len(gold):.0f} ms a profile"
    )
    mixed = [group for group in groups if len({gold[one] for one in group}) > 1]
    for group in sorted(mixed, key=len, reverse=True)[: named.wrong]:
        print(Counter(gold[one] for one in group).most_common())


if __name__ == "__main__":
    main()
