"""Which candidates become findings."""

import pytest

from sayso.attribution.tagger.candidates import Candidate, Evidence
from sayso.attribution.tagger.confidence import Calibration, Scored, surest
from sayso.model import Span

CALIBRATION = Calibration(weights=(1.0,) * 7, no_source=-1.0, bias=0.0)


def candidate(
    cue: int, content: tuple[int, int], *, source: int | None = None, anchor: float = 0
) -> Candidate:
    return Candidate(
        source=() if source is None else (Span(source, source + 3),),
        cue=(Span(cue, cue + 4),),
        content=(Span(*content),),
        evidence=Evidence(anchor, 0, 0, 0, 0, 0, 0),
    )


def scored(confidence: float, cue: int, content: tuple[int, int]) -> Scored:
    return Scored(candidate(cue, content), confidence)


def test_more_evidence_makes_more_confident() -> None:
    less, more = (CALIBRATION.confidence(candidate(0, (10, 20), source=5, anchor=a)) for a in (-1, 2))
    assert 0 < less < more < 1


def test_a_missing_source_counts() -> None:
    with_one = CALIBRATION.confidence(candidate(0, (10, 20), source=5))
    assert CALIBRATION.confidence(candidate(0, (10, 20))) < with_one


@pytest.mark.parametrize("anchor", [-1e9, 1e9])
def test_extreme_evidence_overflows_nothing(anchor: float) -> None:
    assert 0 <= CALIBRATION.confidence(candidate(0, (10, 20), anchor=anchor)) <= 1


def test_in_text_order_from_the_least_confidence_on() -> None:
    found = [scored(0.9, 100, (110, 150)), scored(0.5, 0, (10, 50)), scored(0.2, 200, (210, 250))]
    assert [one.confidence for one in surest(found, least=0.4)] == [0.5, 0.9]


def test_of_two_with_one_cue_the_surer_stays() -> None:
    found = [scored(0.6, 0, (10, 50)), scored(0.8, 2, (60, 90))]
    assert [one.confidence for one in surest(found, least=0.1)] == [0.8]


def test_of_two_with_nearly_one_content_the_surer_stays() -> None:
    found = [scored(0.6, 0, (10, 50)), scored(0.8, 60, (10, 51))]
    assert [one.confidence for one in surest(found, least=0.1)] == [0.8]


def test_a_nested_one_stays_beside_its_holder() -> None:
    found = [scored(0.6, 0, (10, 90)), scored(0.8, 20, (30, 90))]
    assert len(surest(found, least=0.1)) == 2


def test_exclusion_reaches_over_far_stretches() -> None:
    found = [scored(0.6, 0, (10, 9_000)), scored(0.8, 9_100, (10, 9_000))]
    assert [one.confidence for one in surest(found, least=0.1)] == [0.8]
