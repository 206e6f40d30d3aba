"""What is in circulation: what a report has told before an attribution tells or admits it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.topics import shared, topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage

_CIRCULATES = 0.34
"""Least share of words with earlier content for an admission to confirm it. A third, set by hand while
reading labelled reports, the development ones among them; no set of its own was kept to choose it on."""

_LOOKED_BACK = 500
"""How many earlier passages an admission is held against; a bound on time, not on honest reports."""


@dataclass(frozen=True)
class Circulation:
    """What a report tells, passage by passage, and so has in circulation."""

    passages: Sequence[Passage]

    @cached_property
    def _topics(self) -> list[frozenset[str]]:
        return [topic(passage.text, passage.content) for passage in self.passages]

    def knows(self, number: int) -> bool:
        """Whether what the passage admits is in circulation, as what is left out must be."""
        return not self.passages[number].content or self.is_circulating(number)

    def is_circulating(self, number: int) -> bool:
        """Whether what the passage tells, or most of it, has been told before."""
        mine = self._topics[number]
        before = self._topics[max(0, number - _LOOKED_BACK) : number]
        return any(shared(mine, earlier) >= _CIRCULATES for earlier in before)
