"""The words of a story's propositions: rare ones tell more of what is meant than those that all have."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from sayso.claims.propositions.units import Unit


class RareWords:
    """Weighs telling words and names by how few of the propositions have them."""

    def __init__(self, units: Sequence[Unit]) -> None:
        counts = Counter(word for unit in units for word in unit.stems | unit.names)
        self._weights = {word: math.log(1 + len(units) / count) for word, count in counts.items()}

    def weight(self, words: Set[str]) -> float:
        """The sum of the weights of words that the propositions have."""
        return math.fsum(self._weights[word] for word in words)
