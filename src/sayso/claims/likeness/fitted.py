"""What pairs of propositions that readers judged make of a likeness by rules: a logistic regression.

Rules take what one says for the same where all of it stands in the other, which says more: what counts beside
them is how much of the *longer* one's telling words both have, and less how many names, which all of a story
share. Sentence vectors are held against each other by weights for each of their numbers.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from sayso.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.propositions.units import Unit


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """Log-odds of being one: of the likeness by ``rules``, the shares of telling ``words`` and ``names``, and
    each product of the vectors' ``numbers`` [384].

    ``scale`` and ``shift`` lay the log-odds on the scale of a cosine, so that as many pairs stand above the
    thresholds there as by rules alone.
    """

    rules: float
    words: float
    names: float
    numbers: Matrix
    scale: float
    shift: float


@cache
def shipped() -> Fit:
    """The fit in `lexicons/likeness.toml`, which `benchmarks/claim_likeness.py --fit` writes."""
    table = load("likeness")
    return Fit(
        rules=table["rules"],
        words=table["words"],
        names=table["names"],
        numbers=np.array(table["numbers"], np.float32),
        scale=table["scale"],
        shift=table["shift"],
    )


class Shared:
    """How much two propositions of a story share, of the greater one's weight; rare words weigh more."""

    def __init__(self, units: Sequence[Unit]) -> None:
        counts = Counter(word for unit in units for word in unit.stems | unit.names)
        self._rare = {word: math.log(1 + len(units) / count) for word, count in counts.items()}
        self._words = [unit.stems - unit.names for unit in units]
        self._names = [unit.names for unit in units]
        self._weights = [(self._weight(unit.stems - unit.names), self._weight(unit.names)) for unit in units]

    def of(self, i: int, j: int) -> tuple[float, float]:
        """The shares of telling words, and of names, of the i-th and the j-th."""
        words, names = map(max, zip(self._weights[i], self._weights[j], strict=True))
        return (
            self._weight(self._words[i] & self._words[j]) / words if words else 0.0,
            self._weight(self._names[i] & self._names[j]) / names if names else 0.0,
        )

    def _weight(self, words: Set[str]) -> float:
        return math.fsum(self._rare[word] for word in words)


class Fitted:
    """Weighs the likeness by rules of each two propositions of a story, whose vectors are ``rows``."""

    def __init__(self, units: Sequence[Unit], rows: Matrix) -> None:
        self._fit = shipped()
        self._shared = Shared(units)
        self._rows, self._weighted = rows, rows * self._fit.numbers

    def weighed(self, i: int, j: int, near: float) -> float:
        """The likeness of the i-th and the j-th, which are so ``near`` by rules."""
        fit = self._fit
        words, names = self._shared.of(i, j)
        odds = (
            fit.rules * near
            + fit.words * words
            + fit.names * names
            + float(self._weighted[i] @ self._rows[j])
        )
        return fit.scale * odds + fit.shift
