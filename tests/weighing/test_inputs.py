"""Statements and names as arrays."""

import re

import numpy as np

from sayso.model import Span, Spans, Stance
from sayso.weighing.inputs import MOST_NAMES, Inputs, covered, inputs_of
from sayso.weighing.verdict import GIVEN, UNREAD, Stated, Verdict

TEXT = "Ada Brome told Metro that the pier leaks. Carl Reeve denied it."
LABELS = dict.fromkeys(GIVEN) | {"stance": Stance.DENIES}


def pieces(text: str) -> tuple[np.ndarray, np.ndarray]:
    """Words and marks, as a tokenizer might cut them."""
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    return np.array([start for start, _ in spans]), np.array([end for _, end in spans])


def at(words: str) -> Spans:
    return (Span(TEXT.index(words), TEXT.index(words) + len(words)),)


def given(*stated: Stated, text: str = TEXT) -> Inputs:
    return inputs_of(text, *pieces(text), stated)


LEAKS = Stated(
    at("Ada Brome"), at("told"), at("the pier leaks"), Verdict(LABELS, "Ada Brome", ("Metro",), None)
)
DENIED = Stated(at("Carl Reeve"), at("denied"), at("it"), Verdict(LABELS, "Carl Reeve", (), 0))


def test_each_part_covers_its_pieces() -> None:
    start, end = pieces(TEXT)
    words = [TEXT[a:b] for a, b in zip(start, end, strict=True)]
    covers = [
        [word for word, inside in zip(words, part, strict=True) if inside] for part in given(LEAKS).parts[0]
    ]
    assert covers == [["Ada", "Brome"], ["told"], ["the", "pier", "leaks"]]


def test_a_piece_that_is_only_touched_is_covered() -> None:
    assert covered([Span(1, 2)], np.array([0, 4]), np.array([3, 7])).tolist() == [True, False]
    assert covered([Span(3, 4)], np.array([0, 4]), np.array([3, 7])).tolist() == [False, False]


def test_the_rules_verdict_is_told_by_places() -> None:
    inputs = given(LEAKS, DENIED)
    names = [name.of(TEXT) for name in inputs.names]
    assert names == ["Ada Brome", "Metro", "Carl Reeve"]
    assert inputs.speaker.tolist() == [[1, 0, 0, 1, 0], [0, 0, 1, 1, 0]]
    assert inputs.via.tolist() == [[0, 1, 0], [0, 0, 0]]
    assert inputs.answers.tolist() == [[0, 0, 1], [1, 0, 0]]
    assert inputs.verdicts[0].tolist() == [2, 7, 3, 2, 3]


def test_what_rules_have_not_read_is_told_as_such() -> None:
    inputs = given(Stated(at("Ada Brome"), at("told"), at("the pier leaks"), None))
    assert inputs.verdicts.tolist() == [UNREAD]
    assert not inputs.speaker.any()
    assert not inputs.answers.any()


def test_an_unknown_speaker_is_nobody() -> None:
    inputs = given(Stated((), at("told"), at("the pier leaks"), Verdict(LABELS, None, (), None)))
    assert inputs.speaker.tolist() == [[0, 0, 0, 0, 1]]


def test_a_statement_outside_the_stretch_is_left_out() -> None:
    start, end = pieces(TEXT)
    inputs = inputs_of(TEXT, start[:9], end[:9], [LEAKS, DENIED])
    assert inputs.numbers == [0]
    assert inputs.answers.shape == (1, 2)


def test_nothing_has_empty_arrays() -> None:
    inputs = given(text="so it goes")
    assert (inputs.numbers, inputs.names) == ([], [])
    assert inputs.parts.shape == (0, 3, 3)
    assert inputs.distance.shape == (0, 0)


def test_no_more_names_than_are_weighed() -> None:
    text = ". ".join(f"Brome{number}" for number in range(MOST_NAMES + 50))
    assert len(given(text=text).names) == MOST_NAMES
