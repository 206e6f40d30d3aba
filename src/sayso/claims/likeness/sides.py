"""Sides: which of the propositions of a claim say that it is so, and which that it is not, by all that a
network makes of every two of them.

What holds a proposition to one side of a single other one may be wrong; of a claim's five or ten each has a
say. In: for each two how likely they are one at all, and how likely they then oppose each other. Out: for
each proposition a number from -1 (surely the opposite of a given one) to 1 (surely the same).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.claims.likeness.seen import Likeness

Floats = NDArray[np.float64]

_ROUNDS = 6
"""Rounds in which each proposition's side follows from the others'; they hardly move after three."""

_OWN = 2.0
"""How much more the given proposition's own word counts than another's, whose side is itself inferred."""


class Votes(NamedTuple):
    """What each two of n propositions are to each other: ``weight`` [n, n], from 0 to 1, how likely they are
    one, 0 where the network was not asked, and of one with itself; ``agree`` [n, n], from -1 to 1, whether
    they then say the same; ``seen`` [n], which were compared with another at all."""

    weight: Floats
    agree: Floats
    seen: NDArray[np.bool_]

    @classmethod
    def of(cls, like: Likeness, numbers: Sequence[int]) -> Votes:
        """The votes of the propositions of these numbers."""
        count = len(numbers)
        weight, agree = np.zeros((count, count)), np.zeros((count, count))
        known = np.zeros(count, bool)
        for i, one in enumerate(numbers):
            for j, other in enumerate(numbers[i + 1 :], i + 1):
                if seen := like.pair(one, other):
                    weight[i, j] = weight[j, i] = 1 / (1 + np.exp(-seen.one))
                    agree[i, j] = agree[j, i] = 1 - 2 * seen.opposed
                    known[[i, j]] = True
        return cls(weight, agree, known)

    def balance(self) -> Floats:
        """For each what the others on average say of it, each as if it were right itself."""
        return _mean(self.weight, self.agree)

    def sides(self, of: int) -> Floats:
        """For each on which side it is of the one at the place ``of``; 0 where nobody can tell."""
        known = np.zeros(len(self.weight))
        known[of] = 1.0
        for _ in range(_ROUNDS):
            says = self.weight * np.abs(known)
            says[:, of] *= _OWN
            known = _mean(says, self.agree * np.sign(known))
            known[of] = 1.0
        return known


def _mean(weight: Floats, values: Floats) -> Floats:
    """The mean of each row, weighted; 0 where nothing has a weight."""
    total = weight.sum(1)
    found: Floats = np.divide((weight * values).sum(1), total, out=np.zeros(len(total)), where=total > 0)
    return found
