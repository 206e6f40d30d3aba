"""How well scores tell what is wanted from what is not, whatever threshold is taken."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def area(scores: NDArray[np.floating[Any]], wanted: NDArray[np.bool_]) -> float:
    """How likely one of the wanted scores higher than one that is not, where half of each tie counts: the
    area under the curve (ROC). NaN where all are wanted, or none.

    >>> area(np.array([0.1, 0.5, 0.5, 0.9]), np.array([False, False, True, True]))
    0.875
    """
    right, wrong = np.sort(scores[wanted]), np.sort(scores[~wanted])
    if not len(right) or not len(wrong):
        return float("nan")
    under, over = np.searchsorted(wrong, right, "left"), np.searchsorted(wrong, right, "right")
    return float((under + over).sum() / (2 * len(right) * len(wrong)))
