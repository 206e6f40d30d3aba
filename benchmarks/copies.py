"""Copies, held against a reader's judgement: on the bundled sample and on thirty pairs of rumour articles.

    python benchmarks/copies.py [--rumours FILE] [--found]

The pairs were drawn by chance: fifteen of those that `compare` calls copies, fifteen of those that share
twenty words and more outside quotation marks without being called so. They were read, in mixed order and
without the program's word on them, before they were compared: "copy" where most of one report's own words
are the other's. Only their ids are here. ``--found`` compares all pairs of articles on one rumour and counts
how many of the copies the keys and the sketches would have led to.
"""

from __future__ import annotations

import argparse
import gzip
import json
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.copies import RESEMBLE, compare, copy_keys, resemblance, sketch
from sayso.document import Document, Media
from sayso.page.reader import read_page
from sayso.samples import load_gold, sample_files
from sayso.settings import MAX_TEXT
from sayso.story import Filed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RUMOURS = Path(__file__).resolve().parents[2] / "shared" / "data" / "rumours" / "train.jsonl.gz"

COPIES = (
    (0, 1249),
    (35, 432),
    (263, 1466),
    (280, 1608),
    (402, 1422),
    (493, 1296),
    (544, 1819),
    (715, 1249),
    (797, 1627),
    (831, 2123),
    (1040, 1122),
    (1249, 1661),
    (1434, 2496),
    (2104, 2501),
)
OTHERS = (
    (80, 2215),
    (148, 438),
    (273, 931),
    (438, 1839),
    (475, 2058),
    (537, 1613),
    (587, 1623),
    (625, 1756),
    (775, 1800),
    (819, 1615),
    (846, 1175),
    (1487, 2192),
    (1649, 1844),
    (1661, 2154),
    (1807, 1974),
    (1807, 2025),
)


def rumours(path: Path) -> Iterator[dict[str, Filed]]:
    """The articles of each claim, by id."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            yield {one["id"]: _filed(one) for one in row["articles"]}


def sample() -> dict[str, Filed]:
    """The bundled story, at page level."""
    found = {}
    for file in sample_files():
        media = Media.HTML if file.name.endswith("html") else Media.TEXT
        document = Document(file.name, media, file.read_text("utf-8"), id=file.name)
        report = read_page(document, max_text=MAX_TEXT)
        found[file.name] = Filed(report, report.published or "", dated=report.published is not None)
    return found


def _filed(article: dict[str, str]) -> Filed:
    name = article["id"]
    document = Document(name, Media.GIVEN, article["body"], id=name, headline=article["headline"])
    return Filed(read_page(document, max_text=MAX_TEXT), "", dated=False)


def on_sample() -> None:
    """Print the sample's copies, and whether its gold has them."""
    gold = {(copy["of"], copy["file"]) for copy in load_gold()["story"]["copies"]}
    for one, other in combinations(sample().values(), 2):
        edge = compare(one, other)
        if edge:
            known = "in the gold" if (edge.original, edge.copy) in gold else "both of one original"
            print(f"  {edge.copy} copies {edge.original}: {edge.reason}, {edge.share:.2f}; {known}")


def judged(articles: dict[str, Filed]) -> None:
    """Print how far the program and the reader agree."""
    said = dict.fromkeys(COPIES, True) | dict.fromkeys(OTHERS, False)
    found = {
        pair: compare(*(articles[f"fnc-train-{number}"] for number in pair)) is not None for pair in said
    }
    agreed = sum(found[pair] == said[pair] for pair in said)
    print(f"{agreed} of {len(said)} judged pairs as the reader has them")
    for pair in said:
        if found[pair] != said[pair]:
            print(f"  {pair}: {'a copy' if said[pair] else 'no copy'} to the reader")


def led_to(stories: Iterable[dict[str, Filed]]) -> None:
    """Print how many copies share a key, and how many resemble each other."""
    copies = keyed = near = 0
    for story in stories:
        sketches = {one: sketch(filed.report) for one, filed in story.items()}
        for one, other in combinations(story, 2):
            if compare(story[one], story[other]):
                copies += 1
                keyed += not {*copy_keys(sketches[one])}.isdisjoint(copy_keys(sketches[other]))
                near += resemblance(sketches[one], sketches[other]) >= RESEMBLE
    print(f"{copies} copies among pairs on one claim; {keyed} share a key, {near} resemble each other")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rumours", type=Path, default=RUMOURS)
    parser.add_argument("--found", action="store_true")
    named = parser.parse_args()
    print("the sample:")
    on_sample()
    stories = [*rumours(named.rumours)]
    judged({one: filed for story in stories for one, filed in story.items()})
    if named.found:
        led_to(stories)


if __name__ == "__main__":
    main()
