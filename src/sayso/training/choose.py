"""What is chosen on the dev part: the confidence of candidates and how sure one must be to be a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.attribution.tagger.candidates import Candidate, Network, candidates, encoded
from sayso.attribution.tagger.confidence import Calibration, Scored, surest
from sayso.attribution.tagger.pieces import windows
from sayso.errors import SaysoError
from sayso.evaluation.attributions import right_attributions, score_attributions
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.training.examples import paragraphs_of

LEAST_LIKELY = 0.16
"""Places less likely than this to begin a cue are not looked at: on dev lower ones found nothing right that
cost less than it took (docs/decisions/0012-tagger.md)."""

_FOLDS = 2
_RIDGE = 1e-3
_ROUNDS = 3
_NEWTON_STEPS = 12
_GRID = [step / 100 for step in range(20, 52, 2)]
_INDIRECT = 0.72
"""Recall of indirect statements that the finder alone must have. The project set itself .70 as read, about
what people agree on; what stands behind the finder leaves out two more in a hundred."""
_PLAIN = Calibration(weights=(0.5, 0.5, 1.0, 0.0, 0.0, 0.0, 0.0), no_source=0.0, bias=0.0)
"""What candidates are ordered by before anything is fitted."""

Proposed = Sequence[tuple[AttributedText, Sequence[Candidate]]]


@dataclass(frozen=True, slots=True)
class Bin:
    """Findings of like confidence: how many, how sure on average, how many of them right."""

    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and the reliability of confidences fitted on the other half of the documents."""

    calibration: Calibration
    least_sure: float
    reliability: tuple[Bin, ...]


def propose(documents: Sequence[AttributedText], network: Network, tokenizer: Tokenizer) -> Proposed:
    """Each document's candidates."""
    return [
        (
            document,
            candidates(
                encoded(windows(document.text or "", paragraphs_of(document.text or ""), tokenizer), network),
                network,
                least_likely=LEAST_LIKELY,
            ),
        )
        for document in documents
    ]


def choose(proposed: Proposed) -> Choice:
    """Confidence by logistic regression, the least confidence by what it finds, both over all documents."""
    calibration = fit(proposed)
    return Choice(calibration, _least_sure(proposed, calibration), _reliability(proposed))


def fit(proposed: Proposed) -> Calibration:
    """The regression whose own order of candidates decides which of two that exclude each other is judged."""
    calibration = _PLAIN
    for _ in range(_ROUNDS):
        rows, right = [], []
        for document, found in proposed:
            scored = _ordered(found, calibration)
            good = right_attributions(document, _predicted(document, scored))
            rows += [_row(one.candidate) for one in scored]
            right += [number in good for number in range(len(scored))]
        if not rows:
            raise SaysoError(
                "the network proposes nothing on the dev part: train longer, or on more documents"
            )
        calibration = _regression(np.array(rows), np.array(right))
    return calibration


def predicted(proposed: Proposed, calibration: Calibration, *, least: float) -> list[AttributedText]:
    """The findings of each document, in the form that is scored."""
    return [
        _predicted(document, surest(_scored(found, calibration), least=least)) for document, found in proposed
    ]


def _least_sure(proposed: Proposed, calibration: Calibration) -> float:
    """The highest confidence that still finds enough of the indirect ones, or else the lowest tried.

    "Full" F1 is flat to half a point over the whole grid, so recall of what is hardest to find decides.
    """
    gold = [document for document, _ in proposed]
    for least in reversed(_GRID):
        figures = score_attributions(gold, predicted(proposed, calibration, least=least))
        if figures.forms["indirect"].soft.recall >= _INDIRECT:
            return least
    return _GRID[0]


def _reliability(proposed: Proposed, bins: int = 10) -> tuple[Bin, ...]:
    judged: list[tuple[float, bool]] = []
    for fold in range(_FOLDS):
        calibration = fit([one for number, one in enumerate(proposed) if number % _FOLDS != fold])
        for document, found in proposed[fold::_FOLDS]:
            scored = _ordered(found, calibration)
            good = right_attributions(document, _predicted(document, scored))
            judged += [(one.confidence, number in good) for number, one in enumerate(scored)]
    found_bins = []
    for number in range(bins):
        inside = [(c, right) for c, right in judged if number <= c * bins < number + 1]
        if inside:
            count = len(inside)
            found_bins.append(
                Bin(count, sum(c for c, _ in inside) / count, sum(right for _, right in inside) / count)
            )
    return tuple(found_bins)


def _regression(rows: NDArray[np.float64], right: NDArray[np.bool_]) -> Calibration:
    """Logistic regression with a slight ridge, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], _RIDGE * len(rows))
    ridge[-1] = 0.0
    for _ in range(_NEWTON_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (likely - right) + ridge * weights
        curve = (
            (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(ridge) + 1e-9 * np.eye(len(weights))
        )
        weights = weights - np.linalg.solve(curve, slope)
    *evidence, no_source, bias = [round(value, 4) for value in weights.tolist()]
    return Calibration(tuple(evidence), no_source, bias)


def _row(candidate: Candidate) -> list[float]:
    return [*candidate.evidence, 0.0 if candidate.source else 1.0, 1.0]


def _scored(found: Sequence[Candidate], calibration: Calibration) -> list[Scored]:
    return [Scored(candidate, calibration.confidence(candidate)) for candidate in found]


def _ordered(found: Sequence[Candidate], calibration: Calibration) -> list[Scored]:
    return surest(_scored(found, calibration), least=0.0)


def _predicted(document: AttributedText, scored: Sequence[Scored]) -> AttributedText:
    triples = (Triple(one.candidate.source, one.candidate.cue, one.candidate.content) for one in scored)
    return AttributedText(document.id, document.text, tuple(triples))
