"""Counts and what is computed from them: precision and recall, shares, agreement, bootstrap intervals."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.contract import Json

SEED = 7
"""Of every bootstrap, so that the same readings give the same interval."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many are right, of how many predicted and how many in the gold; scores of parts add up."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Right of predicted; 0 where nothing is predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Right of gold; 0 where there is no gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def to_json(self) -> Json:
        """The figures and the counts behind them."""
        return {
            "P": self.precision,
            "R": self.recall,
            "F1": self.f1,
            "right": self.right,
            "predicted": self.predicted,
            "gold": self.gold,
        }


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a number; shares of parts add up."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """Between 0 and 1, or None of nothing."""
        return self.right / self.of if self.of else None

    def to_json(self) -> Json:
        """The figure and the counts behind it."""
        return {"value": self.value, "right": self.right, "of": self.of}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Pairs of labels, gold first, of the things that both sides found."""

    pairs: tuple[tuple[str | None, str | None], ...] = ()

    @property
    def equal(self) -> Share:
        """How many pairs agree."""
        return Share(sum(gold == predicted for gold, predicted in self.pairs), len(self.pairs))

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa (1960): agreement beyond chance; 1 where chance would agree, None of nothing."""
        size = len(self.pairs)
        if not size:
            return None
        golds, predictions = (Counter(side) for side in zip(*self.pairs, strict=True))
        chance = sum(count * predictions[label] for label, count in golds.items()) / size / size
        observed = self.equal.right / size
        return (observed - chance) / (1 - chance) if chance < 1 else 1.0

    def labels(self) -> dict[str, Score]:
        """Precision and recall of each label that occurs on either side."""
        names = sorted({label for pair in self.pairs for label in pair if label})
        return {name: self._score(name) for name in names}

    def confusion(self) -> dict[tuple[str | None, str | None], int]:
        """How often each unequal pair occurs, most often first."""
        unequal = Counter(pair for pair in self.pairs if pair[0] != pair[1])
        return dict(sorted(unequal.items(), key=lambda item: (-item[1], str(item[0]))))

    def to_json(self) -> Json:
        """Accuracy, kappa, each label's score, and what was taken for what."""
        return {
            "accuracy": self.equal.value,
            "kappa": self.kappa,
            "labels": {name: score.to_json() for name, score in self.labels().items()},
            "confusion": {f"{gold} > {predicted}": n for (gold, predicted), n in self.confusion().items()},
        }

    def _score(self, name: str) -> Score:
        return Score(
            right=sum(pair == (name, name) for pair in self.pairs),
            predicted=sum(predicted == name for _, predicted in self.pairs),
            gold=sum(gold == name for gold, _ in self.pairs),
        )


class Interval(NamedTuple):
    """From the 2.5th to the 97.5th percentile of the resamples."""

    low: float
    high: float


def total(scores: Sequence[Score]) -> Score:
    """All scores added up."""
    return reduce(add, scores, Score())


def bootstrap(
    samples: Sequence[Mapping[str, Score]], resamples: int, *, seed: int = SEED
) -> dict[str, Interval]:
    """95 % intervals of each score's F1, from resamples of the documents (Efron and Tibshirani 1993).

    ``samples`` has the scores of one document each, all under the same names.
    """
    if not samples or resamples < 1:
        return {}
    generator = random.Random(seed)  # noqa: S311 -- a statistic, not a secret
    values: dict[str, list[float]] = {name: [] for name in samples[0]}
    for _ in range(resamples):
        drawn = [samples[generator.randrange(len(samples))] for _ in samples]
        for name, found in values.items():
            found.append(total([scores[name] for scores in drawn]).f1)
    return {name: _interval(sorted(found)) for name, found in values.items()}


def _interval(ordered: list[float]) -> Interval:
    size = len(ordered)
    return Interval(ordered[int(0.025 * size)], ordered[min(size - 1, int(0.975 * size))])


def percent(value: float | None) -> str:
    """A share as a table shows it: "87.5", or "-" where there is none."""
    return "-" if value is None else f"{100 * value:.1f}"


def score_row(name: str, score: Score, *, width: int = 18) -> str:
    """One line of a table: name, precision, recall, F1, and the counts."""
    figures = " ".join(f"{percent(v):>6}" for v in (score.precision, score.recall, score.f1))
    return f"{name:<{width}} {figures}   {score.right} right, {score.predicted} predicted, {score.gold} gold"


def score_heading(name: str = "", *, width: int = 18) -> str:
    """The line above `score_row`s."""
    return f"{name:<{width}} {'P':>6} {'R':>6} {'F1':>6}"
