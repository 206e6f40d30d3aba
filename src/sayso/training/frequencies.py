"""In how many news reports each word stands: the table that `sayso.stories` weighs words by.

    python -m sayso.training.frequencies --data FOLDER [--out FILE]

Counted over PolNeAR's training part and the articles of three quarters of the rumours; the fourth, which
thresholds are tested on, is left out. Only counts are written, of words that several reports have.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sayso.stories
from sayso.stories.terms import LEAST_REPORTS, TABLE, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ORIGIN = """\
# In how many of "*" news reports a word stands. Words in fewer than {least} are left out.
# Counted over the training part of PolNeAR 1.0.0 (Newell, Margolin and Ruths, LREC 2018) and over articles
# of rumours from Emergent (Silverman 2015) and FNC-1, without the quarter that is kept for testing.
# Counts alone: no text of theirs is here. Written by sayso.training.frequencies; do not edit.
"""


def counted(texts: Iterable[str]) -> tuple[int, Counter[str]]:
    """How many texts there are, and in how many of them each term stands."""
    reports, counts = 0, Counter[str]()
    for text in texts:
        reports += 1
        counts.update(set(terms_in(text)))
    return reports, counts


def as_table(reports: int, counts: Counter[str]) -> str:
    """The table as it is shipped, the most frequent first."""
    kept = sorted((-count, term) for term, count in counts.items() if count >= LEAST_REPORTS)
    rows = [f"*\t{reports}", *(f"{term}\t{-count}" for count, term in kept)]
    return _ORIGIN.format(least=LEAST_REPORTS) + "\n".join(rows) + "\n"


def news(data: Path) -> Iterator[str]:
    """The texts that are counted, each once."""
    seen: set[str] = set()
    for row in _rows(data / "polnear" / "train.jsonl.gz"):
        yield row["text"]
    for row in _rows(data / "rumours" / "train.jsonl.gz"):
        if int(row["rumour"].rpartition("-")[2]) % 4:
            for article in row["articles"]:
                if article["id"] not in seen:  # two claims of one rumour share articles
                    seen.add(article["id"])
                    yield f"{article['headline'] or ''}\n{article['body']}"


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear/ and rumours/")
    parser.add_argument("--out", type=Path, default=Path(str(sayso.stories.__file__)).with_name(TABLE))
    named = parser.parse_args()
    named.out.write_text(as_table(*counted(news(named.data))), "utf-8")
