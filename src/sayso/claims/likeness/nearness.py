"""How near words and headlines are to the claims of a story."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from sayso.claims.likeness.openings import openings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.claims.likeness.alike import Matrix
    from sayso.embedding import Vectors
    from sayso.story import Filed

HEADLINED = 0.60
"""Least cosine of a headline with a claim's nearest proposition at which it is on that claim."""


def headlined(filed: Sequence[Filed], near: Nearness) -> Mapping[int, frozenset[str]]:
    """The reports whose headlines are on a claim, by the claim's number: what news makes a headline of is
    what its story is about."""
    found: dict[int, set[str]] = defaultdict(set)
    for one in filed:
        if one.report.headline:
            claim, score = near.best(one.report.headline, None)
            if score >= HEADLINED:
                found[claim].add(one.id)
    return defaultdict(frozenset, {claim: frozenset(reports) for claim, reports in found.items()})


def to_openings(filed: Sequence[Filed], rows: Matrix, vectors: Vectors) -> Matrix:
    """For each report that opens with anything, the cosine of each row with the nearest of its headline and
    first sentence."""
    openings = [words for one in filed if (words := list(openings_of(one.report)))]
    if not openings:
        return np.zeros((0, len(rows)), dtype=np.float32)
    cosines = vectors.of([text for words in openings for text in words]) @ rows.T
    firsts = np.cumsum([0, *map(len, openings[:-1])])
    return np.maximum.reduceat(cosines, firsts, axis=0)


class Nearness:
    """How near a few words are to the propositions of each claim."""

    def __init__(self, groups: Sequence[Sequence[int]], rows: Matrix, vectors: Vectors) -> None:
        self._groups, self._rows, self._vectors = groups, rows, vectors

    def best(self, words: str, among: Sequence[int] | None) -> tuple[int, float]:
        """The claim with the nearest proposition, and its cosine; the first where several are."""
        claims = range(len(self._groups)) if among is None else among
        if not claims:
            return 0, 0.0
        cosines = self._rows @ self._vectors.of([words])[0]
        scores = {claim: round(float(cosines[list(self._groups[claim])].max()), 3) for claim in claims}
        best = max(scores, key=lambda claim: (scores[claim], -claim))
        return best, scores[best]

    def to_openings(self, filed: Sequence[Filed]) -> Sequence[float]:
        """For each claim how near the headlines and first sentences of the reports are to it, on average."""
        near = to_openings(filed, self._rows, self._vectors)
        if not len(near):
            return [0.0] * len(self._groups)
        return [round(float(near[:, list(group)].max(axis=1).mean()), 3) for group in self._groups]
