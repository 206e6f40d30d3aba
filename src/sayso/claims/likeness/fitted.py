"""What pairs of propositions that readers judged make of a likeness by rules: a logistic regression.

Rules take what one says for the same where all of it stands in the other, which says more: what counts beside
them is how much of the *longer* one's telling words both have, and less how many names, which all of a story
share. Sentence vectors are held against each other by weights for each of their numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from sayso.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.likeness.rare import RareWords
    from sayso.claims.propositions.units import Unit


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """Log-odds of being one: of the likeness by ``rules``, the shares of telling ``words`` and ``names``, and
    each product of the vectors' ``numbers`` [384].

    ``scale`` and ``shift`` lay the log-odds on the scale of a cosine, so that as many pairs stand above two
    likenesses there as by rules alone.
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

    def __init__(self, units: Sequence[Unit], rare: RareWords) -> None:
        self._weight = rare.weight
        self._words = [unit.stems - unit.names for unit in units]
        self._names = [unit.names for unit in units]
        both = zip(self._words, self._names, strict=True)
        self._weights = [(self._weight(words), self._weight(names)) for words, names in both]

    def of(self, i: int, j: int) -> tuple[float, float]:
        """The shares of telling words, and of names, of the i-th and the j-th."""
        words, names = map(max, zip(self._weights[i], self._weights[j], strict=True))
        return (
            self._weight(self._words[i] & self._words[j]) / words if words else 0.0,
            self._weight(self._names[i] & self._names[j]) / names if names else 0.0,
        )


class Fitted:
    """Lowers the likeness by rules of two propositions of a story, whose vectors are ``rows``, where judged
    pairs speak against it."""

    def __init__(self, units: Sequence[Unit], rows: Matrix, rare: RareWords) -> None:
        self._fit = shipped()
        self._shared = Shared(units, rare)
        self._products = (rows * self._fit.numbers) @ rows.T

    def weighed(self, i: int, j: int, near: float) -> float:
        """The likeness of the i-th and the j-th, which are so ``near`` by rules."""
        fit = self._fit
        words, names = self._shared.of(i, j)
        odds = fit.rules * near + fit.words * words + fit.names * names + float(self._products[i, j])
        return min(fit.scale * odds + fit.shift, near)
