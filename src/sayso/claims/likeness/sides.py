"""Sides: which of the propositions of a claim say that it is so, and which that it is not, by all that a
network makes of every two of them.

What holds a proposition to one side of a single other one may be wrong; of a claim's five or ten each has a
say. In: for each two that were compared how likely they are one at all, and how likely they then oppose each
other. Out: for each proposition a number from -1 (the opposite of a given one) to 1 (the same).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.claims.likeness.seen import Likeness

Floats = NDArray[np.float64]
Places = NDArray[np.intp]

_ROUNDS = 12
"""Rounds in which each proposition's side follows from the others'. In each it goes half of the way, so that
sides that hang on each other do not swing."""

_OWN = 2.0
"""How much more the given proposition's own word counts than another's, whose side is itself inferred. Not
tuned."""

_DOUBT = 0.1
"""What is added to the weight of all that others say of a proposition: a side that rests on pairs which are
hardly one at all is near none. Not tuned."""


class Votes(NamedTuple):
    """What so many (``size``) propositions make of each other, each compared pair both ways: what the one at
    the place ``by`` says ``of`` another, with what ``weight``, from 0 to 1, how likely the two are one, and
    whether they ``agree``, from -1 to 1."""

    size: int
    by: Places
    of: Places
    weight: Floats
    agree: Floats

    @classmethod
    def among(cls, like: Likeness, numbers: Sequence[int]) -> Votes:
        """The votes of the propositions of these numbers, in their order."""
        at = {number: place for place, number in enumerate(numbers)}
        rows = [
            (place, at[other], seen.one, seen.opposed)
            for number, place in at.items()
            for other, seen in like.seen.get(number, {}).items()
            if other in at
        ]
        by, of, one, opposed = np.array(rows, np.float64).reshape(-1, 4).T
        return cls(len(at), by.astype(np.intp), of.astype(np.intp), 1 / (1 + np.exp(-one)), 1 - 2 * opposed)

    def balance(self) -> Floats:
        """For each what the others on the whole say of it, each as if it were right itself; 0 where nobody
        says anything."""
        return self._told(self.weight, self.agree)

    def sides(self, place: int) -> dict[int, float]:
        """On which side of the one at the ``place`` each is, by their places, that was compared with it, or
        with one that was, and so on."""
        known, reached = np.zeros(self.size), np.zeros(self.size, bool)
        known[place], reached[place] = 1.0, True
        for _ in range(_ROUNDS):
            reached[self.of[reached[self.by]]] = True
            weight = self.weight * np.abs(known[self.by])
            weight[self.by == place] *= _OWN
            told = self._told(weight, self.agree * np.sign(known[self.by]))
            known = np.where(known == 0, told, (known + told) / 2)
            known[place] = 1.0
        return {int(at): float(known[at]) for at in np.flatnonzero(reached)}

    def _told(self, weight: Floats, agree: Floats) -> Floats:
        """What is told of each, weighed."""
        total = np.bincount(self.of, weight, self.size)
        return np.bincount(self.of, weight * agree, self.size) / (total + _DOUBT)
