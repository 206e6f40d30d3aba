"""The stance of articles to their rumours' claims, from attributions and headline alone: fit and measure.

    sayso read --jsonl ARTICLES > readings.jsonl
    python benchmarks/rumour_stance.py --rumours ../shared/data/rumours/train.jsonl.gz --readings
    readings.jsonl

Readings are reports as JSON, one a line, by the articles' ids. A rumour is for validation where its number
is divisible by four; ``--fit`` writes the weights of the other three quarters to
`src/sayso/lexicons/article_stance.toml`. An article's headline is the one that the data gives; where that is
a guess (``headline_sure`` false) the figure is also given without those articles. Chance has no part in it:
the same readings give the same weights and figures.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from sayso.claims.article_stance import article_stance, signals
from sayso.embedding import Embedder
from sayso.evaluation.changes import load_reports
from sayso.lexicons import load
from sayso.matching import comparer_for
from sayso.settings import settings_from
from sayso.story import ArticleStance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.model import Report

CLASSES = list(ArticleStance)
PENALTY = 30.0
"""L2 penalty; chosen among 3, 10, 30 and 100 by six-fold validation over rumours within the fitted
quarters."""

LEXICON = Path(__file__).parents[1] / "src" / "sayso" / "lexicons" / "article_stance.toml"

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """An article, its rumour's claim and its stance to it."""

    rumour: int
    claim: str
    report: Report
    stance: ArticleStance
    sure: bool

    @property
    def held_out(self) -> bool:
        """Whether the rumour is one to measure on."""
        return self.rumour % 4 == 0


class Remembered:
    """Vectors of texts, each computed once; and the network that compares texts, where claims go by it."""

    def __init__(self, cache: Path | None) -> None:
        self._embedder, self._path = Embedder(), cache
        self.matches = comparer_for(settings_from(), self._embedder)
        self._known: dict[str, Any] = pickle.loads(cache.read_bytes()) if cache and cache.exists() else {}

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row a text."""
        for text in dict.fromkeys(texts):
            if text not in self._known:
                self._known[text] = self._embedder.of([text])[0]
        return np.array([self._known[text] for text in texts], np.float32)

    def save(self) -> None:
        """Keep them for the next run."""
        if self._path:
            self._path.write_bytes(pickle.dumps(self._known))


def examples(rumours: Path, readings: Path) -> Iterator[Example]:
    """The articles with a stance to a claim, in the data's order."""
    reports = load_reports(readings)
    with gzip.open(rumours, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            for article in row["articles"]:
                if article["stance"] and row["claim"] and article["id"] in reports:
                    yield Example(
                        int(row["rumour"].rpartition("-")[2]),
                        row["claim"],
                        replace(reports[article["id"]], headline=article["headline"]),
                        ArticleStance(article["stance"]),
                        article["headline_sure"],
                    )


def fit(rows: Array, classes: NDArray[np.int64]) -> Array:
    """Weights of a softmax regression, the last row the biases."""
    width, count = rows.shape[1], len(CLASSES)
    wanted = np.eye(count)[classes]

    def loss(flat: Array) -> tuple[float, Array]:
        weights = flat.reshape(width, count)
        raw = rows @ weights
        raw -= raw.max(1, keepdims=True)
        shares = np.exp(raw)
        shares /= shares.sum(1, keepdims=True)
        slope = rows.T @ (shares - wanted)
        slope[:-1] += 2 * PENALTY * weights[:-1]
        cost = -np.log((shares * wanted).sum(1) + 1e-12).sum() + PENALTY * (weights[:-1] ** 2).sum()
        return float(cost), slope.ravel()

    found = minimize(loss, np.zeros(width * count), jac=True, method="L-BFGS-B")
    return np.asarray(found.x).reshape(width, count)


def write(names: Sequence[str], mean: Array, spread: Array, weights: Array) -> None:
    """Put means, spreads and weights in place of those in the lexicon."""
    kept = re.split(r"^\[signals\]", LEXICON.read_text("utf-8"), flags=re.MULTILINE)[0].rstrip()
    lines = ["", "", "[signals]"]
    lines += [
        f'"{name}" = {{ mean = {m:.4f}, spread = {s:.4f} }}'
        for name, m, s in zip(names, mean, spread, strict=True)
    ]
    for place, stance in enumerate(CLASSES):
        lines += ["", f"[weights.{stance.value}]", f"bias = {weights[-1, place]:.4f}"]
        lines += [f'"{name}" = {weights[row, place]:.4f}' for row, name in enumerate(names)]
    LEXICON.write_text(kept + "\n".join(lines) + "\n", encoding="utf-8")
    load.cache_clear()


def tell(title: str, wanted: Sequence[ArticleStance], found: Sequence[ArticleStance]) -> None:
    """Print accuracy, F1 of each class and their mean."""
    both = Counter(zip(wanted, found, strict=True))
    scores = {}
    for stance in CLASSES:
        hit = both[stance, stance]
        scores[stance] = 2 * hit / max(1, wanted.count(stance) + found.count(stance))
    right = sum(both[stance, stance] for stance in CLASSES)
    each = ", ".join(f"{stance.value} {score:.3f}" for stance, score in scores.items())
    mean = sum(scores.values()) / len(scores)
    share = right / max(1, len(wanted))
    print(f"{title}: {len(wanted)} articles, accuracy {share:.3f}, macro-F1 {mean:.3f} ({each})")


def table(found: Sequence[Example], vectors: Remembered) -> tuple[list[str], Array, NDArray[np.int64]]:
    """Signals of the examples, and their classes as numbers."""
    read = [signals(one.report, one.claim, vectors) for one in found]
    names = sorted(read[0])
    rows = np.array([[each[name] for name in names] for each in read])
    return names, rows, np.array([CLASSES.index(one.stance) for one in found])


def across(found: Sequence[Example], rows: Array, classes: NDArray[np.int64]) -> None:
    """Six-fold validation over rumours within the quarters that weights are fitted on."""
    fold = np.array([one.rumour // 4 % 6 for one in found])
    guessed = np.zeros(len(found), int)
    for part in range(6):
        weights = fit(rows[fold != part], classes[fold != part])
        guessed[fold == part] = (rows[fold == part] @ weights).argmax(1)
    tell("six folds of the fitted quarters", [CLASSES[i] for i in classes], [CLASSES[i] for i in guessed])


def main() -> None:
    """Read, fit where asked to, measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rumours", type=Path, required=True)
    parser.add_argument("--readings", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, help="a file that keeps vectors between runs")
    parser.add_argument("--fit", action="store_true", help="fit on three quarters and write the weights")
    options = parser.parse_args()
    found = list(examples(options.rumours, options.readings))
    vectors = Remembered(options.vectors)
    if options.fit:
        fitted = [one for one in found if not one.held_out]
        names, rows, classes = table(fitted, vectors)
        mean, spread = rows.mean(0), rows.std(0) + 1e-6
        scaled = np.c_[(rows - mean) / spread, np.ones(len(rows))]
        across(fitted, scaled, classes)
        write(names, mean, spread, fit(scaled, classes))
    for title, chosen in (
        ("validation quarter", [one for one in found if one.held_out]),
        ("  of these with a sure headline", [one for one in found if one.held_out and one.sure]),
        ("the other quarters, fitted on", [one for one in found if not one.held_out]),
    ):
        said = [article_stance(one.report, one.claim, vectors).stance for one in chosen]
        tell(title, [one.stance for one in chosen], said)
    vectors.save()


if __name__ == "__main__":
    main()
