"""Answers that name no matter of their own join the claim they answer; refusals join it by what they name, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sayso.claims.units import core, is_bare, is_silent, said, subject_of
from sayso.model import Stance
from sayso.story import AttributionRef

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.claims.alike import Matrix
    from sayso.embedding import Vectors
    from sayso.model import Attribution
    from sayso.story import Filed

NAMED = 0.55
"""Least cosine of what somebody will not speak of with the nearest proposition of a claim."""

_CHAIN = 4
"""Answers to answers that are followed to a claim."""


class Answer(NamedTuple):
    """An attribution that joins a claim (by its number) without a proposition of its own."""

    ref: AttributionRef
    at: str
    place: int
    stance: Stance
    claim: int
    answered: AttributionRef | None
    score: float
    rule: str


def answers_to(
    filed: Sequence[Filed],
    claims_at: Mapping[AttributionRef, Sequence[int]],
    near: Nearness,
) -> Iterator[Answer]:
    """The answers in the reports; ``claims_at`` has the numbers of the claims of each attribution."""
    for one in filed:
        by_id = {attribution.id: attribution for attribution in one.report.attributions}
        for place, attribution in enumerate(one.report.attributions):
            if attribution.stance is None or not is_silent(attribution, one.report.text):
                continue
            ref = AttributionRef(one.id, attribution.id)
            matter = _matter(attribution, one.report.text)
            answered = _answered(one.id, attribution, by_id, claims_at)
            for claim, score, rule in _joined(matter, claims_at.get(answered, ()) if answered else (), near):
                yield Answer(ref, one.at, place, attribution.stance, claim, answered, score, rule)


def _matter(attribution: Attribution, text: str) -> str:
    """The words that name what it speaks of, or none."""
    if is_bare(attribution, text):
        return ""
    return subject_of(attribution, text) or core(said(attribution, text))


def _answered(
    report: str,
    attribution: Attribution,
    by_id: Mapping[str, Attribution],
    claims_at: Mapping[AttributionRef, Sequence[int]],
) -> AttributionRef | None:
    """What it answers that speaks to a claim, over answers to answers."""
    follow = attribution.responds_to
    for _ in range(_CHAIN):
        if follow is None or follow not in by_id:
            break
        if (ref := AttributionRef(report, follow)) in claims_at:
            return ref
        follow = by_id[follow].responds_to
    return None


def _joined(matter: str, answered: Sequence[int], near: Nearness) -> list[tuple[int, float, str]]:
    if len(answered) > 1 and matter:
        best = max(answered, key=lambda claim: (near.to(matter, claim), -claim))
        return [(best, near.to(matter, best), "answers it in its report")]
    if answered:
        return [(claim, 1.0, "answers it in its report") for claim in answered]
    if not matter:
        return []
    best, score = near.best(matter)
    return [(best, score, "names its matter")] if score >= NAMED else []


class Nearness:
    """How near a few words are to the propositions of each claim."""

    def __init__(self, groups: Sequence[Sequence[int]], rows: Matrix, vectors: Vectors) -> None:
        self._groups, self._rows, self._vectors = groups, rows, vectors

    def to(self, words: str, claim: int) -> float:
        """The cosine with the claim's nearest proposition."""
        row = self._vectors.of([words])[0]
        return round(float(np.max(self._rows[list(self._groups[claim])] @ row)), 3)

    def best(self, words: str) -> tuple[int, float]:
        """The nearest claim and its cosine; the first where several are."""
        if not self._groups:
            return 0, 0.0
        row = np.round(self._rows @ self._vectors.of([words])[0], 3)
        scores = [float(np.max(row[list(group)])) for group in self._groups]
        best = max(range(len(scores)), key=lambda claim: (scores[claim], -claim))
        return best, scores[best]
