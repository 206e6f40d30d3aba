"""Matching gold and predicted things one to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

Candidate = tuple[tuple[float, ...], int, int]
"""How good a pair is (the smallest is best), and its gold and predicted indexes."""


def jaccard_index(left: Set[int], right: Set[int]) -> float:
    """Shared of all (Jaccard 1901); 0 where nothing is shared."""
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared) if shared else 0.0


def one_to_one(candidates: Iterable[Candidate]) -> list[tuple[int, int]]:
    """The pairs of a greedy match, best first; equally good ones go by gold, then predicted index."""
    golds: set[int] = set()
    predictions: set[int] = set()
    pairs = []
    for _, gold, predicted in sorted(candidates):
        if gold not in golds and predicted not in predictions:
            golds.add(gold)
            predictions.add(predicted)
            pairs.append((gold, predicted))
    return pairs
