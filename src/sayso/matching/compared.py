"""What a network makes of pairs of texts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

LOGITS = 4
"""Figures that a network gives of a pair: how much speaks for the same, for its denial, for a part of it, for
another thing."""


class Compared(NamedTuple):
    """What the network makes of pairs, an entry each: the log-odds of their being one proposition, said or
    denied, against being two; and how likely, if they are one, the one says that the other is not so."""

    one: Floats
    opposed: Floats


def compared_of(logits: Floats) -> Compared:
    """The same of the logits [pairs, 4] of each pair."""
    same, negated, *two = logits.T
    return Compared(np.logaddexp(same, negated) - np.logaddexp(*two), 1 / (1 + np.exp(same - negated)))
