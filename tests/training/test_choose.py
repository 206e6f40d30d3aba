"""Confidence and threshold are chosen by what is right."""

import numpy as np
import pytest

from sayso.attribution.tagger.candidates import Candidate, Evidence
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.model import Span
from sayso.training.choose import choose, predicted

TEXT = "Brenn said it sank. " * 40


def one(number: int, *, anchor: float) -> Candidate:
    start = 20 * number
    return Candidate(
        source=(Span(start, start + 5),),
        cue=(Span(start + 6, start + 10),),
        content=(Span(start + 11, start + 18),),
        evidence=Evidence(anchor, *[0.0] * 6),
    )


def proposed(chance: np.random.Generator) -> tuple[AttributedText, list[Candidate]]:
    """Of forty candidates those are right, as a rule, that the anchor speaks for."""
    anchors = chance.normal(0, 2, 40)
    right = chance.random(40) < 1 / (1 + np.exp(-anchors))
    found = [one(number, anchor=float(anchor)) for number, anchor in enumerate(anchors)]
    gold = tuple(
        Triple(c.source, c.cue, c.content) for c, good in zip(found, right.tolist(), strict=True) if good
    )
    return AttributedText(str(chance.integers(1 << 30)), TEXT, gold), found


@pytest.fixture(scope="module")
def documents() -> list[tuple[AttributedText, list[Candidate]]]:
    chance = np.random.default_rng(5)
    return [proposed(chance) for _ in range(30)]


def test_confidence_is_what_is_right(documents: list[tuple[AttributedText, list[Candidate]]]) -> None:
    for bin_ in choose(documents).reliability:
        if bin_.count >= 80:
            assert bin_.confidence == pytest.approx(bin_.right, abs=0.12)


def test_what_speaks_for_a_candidate_weighs(documents: list[tuple[AttributedText, list[Candidate]]]) -> None:
    assert choose(documents).calibration.weights[0] == pytest.approx(1, abs=0.25)


def test_more_is_found_from_a_lower_confidence_on(
    documents: list[tuple[AttributedText, list[Candidate]]],
) -> None:
    calibration = choose(documents).calibration
    few, many = (
        sum(len(d.attributions) for d in predicted(documents, calibration, least=x)) for x in (0.8, 0.2)
    )
    assert few < many
