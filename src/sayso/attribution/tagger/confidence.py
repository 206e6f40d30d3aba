"""How likely a candidate is to be right, and which of several that exclude each other stay."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.attribution.findings.nearby import likeness
from sayso.attribution.tagger.candidates import Candidate
from sayso.spans import overlap, stretches

SAME_CONTENT = 0.8
"""Two candidates whose contents share this much of their characters (Jaccard) are one attribution read twice;
the surer stays. Chosen on PolNeAR dev: docs/decisions/0012-tagger.md."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression from `Evidence` to the chance that content and source are right.

    ``weights`` follow the fields of `Evidence`; ``no_source`` is added where a candidate has none. Fitted on
    PolNeAR dev by `sayso.training.choose`.
    """

    weights: tuple[float, ...]
    no_source: float
    bias: float

    def confidence(self, candidate: Candidate) -> float:
        """Between 0 and 1: about so many of such candidates are right; docs/figures.md says how nearly."""
        total = self.bias + (0.0 if candidate.source else self.no_source)
        total += sum(w * x for w, x in zip(self.weights, candidate.evidence, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and its confidence."""

    candidate: Candidate
    confidence: float


def surest(scored: Iterable[Scored], *, least: float) -> list[Scored]:
    """Those of at least this confidence, without any that repeats a surer one's cue or content.

    In text order of their first span.
    """
    kept: list[Scored] = []
    by_confidence = sorted(scored, key=lambda one: (-one.confidence, _first(one.candidate)))
    near: dict[int, list[Scored]] = {}
    for one in by_confidence:
        if one.confidence < least:
            break
        around = stretches((*one.candidate.cue, *one.candidate.content))
        neighbours = [other for stretch in around for other in near.get(stretch, [])]
        if not any(_excludes(other.candidate, one.candidate) for other in neighbours):
            kept.append(one)
            for stretch in around:
                near.setdefault(stretch, []).append(one)
    return sorted(kept, key=lambda one: _first(one.candidate))


def _first(candidate: Candidate) -> tuple[int, int]:
    spans = (*candidate.source, *candidate.cue, *candidate.content)
    return min(span.start for span in spans), candidate.cue[0].start


def _excludes(kept: Candidate, other: Candidate) -> bool:
    return overlap(kept.cue, other.cue) > 0 or likeness(kept.content, other.content) >= SAME_CONTENT
