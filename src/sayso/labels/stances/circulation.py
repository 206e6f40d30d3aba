"""What is in circulation: what a report has told before an attribution tells or admits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.topics import shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage

_CIRCULATES = 0.34
"""Least share of words with earlier content for an admission to confirm it. A third, set by hand while
reading labelled reports, the development ones among them; no set of its own was kept to choose it on."""

_LOOKED_BACK = 500
"""How many earlier passages an admission is held against; a bound on time, not on honest reports."""


def is_known(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether what the passage admits is in circulation, as what is left out must be."""
    return not passage.content or is_circulating(passage, passages)


def is_circulating(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether what the passage tells, or most of it, has been told before."""
    before = passages[max(0, passage.index - _LOOKED_BACK) : passage.index]
    return any(shared(passage.topic, earlier.topic) >= _CIRCULATES for earlier in before)
