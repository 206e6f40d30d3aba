"""Sketches: near copies share keys and resemble each other; others do not; bytes bring all back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.copies import RESEMBLE, Sketch, copy_keys, resemblance, sketch
from sayso.model import Report

WIRE = " ".join(
    f"On day {day} the inspector Ilsa Marrack walked to gate {day + 40} of the Tarrow Dam and wrote that the "
    f"concrete near shaft {day * 7} had lost another {day + 2} grams since the spring."
    for day in range(1, 30)
)
OTHER = " ".join(
    f"In week {week} the salt works at Wexley sold {week * 3} tonnes to buyers in Corrith, said Runa Hesk, "
    f"who has kept the books for {week + 1} winters."
    for week in range(1, 30)
)


def made(text: str) -> Sketch:
    return sketch(Report(id="x", text=text))


def sentences(first: int, last: int) -> str:
    return ". ".join(WIRE.split(". ")[first:last])


@pytest.mark.parametrize(
    "copy",
    [WIRE, WIRE.upper().title(), "Hear this. " + WIRE, sentences(0, 20), sentences(10, 29), sentences(4, 12)],
)
def test_copies_share_a_key_and_resemble(copy: str) -> None:
    assert set(copy_keys(made(copy))) & set(copy_keys(made(WIRE)))
    assert resemblance(made(copy), made(WIRE)) >= RESEMBLE


def test_other_reports_do_not() -> None:
    assert not set(copy_keys(made(OTHER))) & set(copy_keys(made(WIRE)))
    assert resemblance(made(OTHER), made(WIRE)) == 0


def test_resemblance_is_symmetric_and_one_for_the_same() -> None:
    one, other = made(sentences(0, 20)), made(sentences(10, 29))
    assert resemblance(one, other) == resemblance(other, one)
    assert resemblance(one, one) == 1


@pytest.mark.parametrize("text", ["", "...", "no names in this small text at all"])
def test_a_text_without_anything_to_go_by_has_no_keys(text: str) -> None:
    assert copy_keys(made(text)) == ()
    assert resemblance(made(text), made(WIRE)) == 0


@given(st.text(max_size=400))
def test_bytes_bring_back_the_sketch(text: str) -> None:
    mine = made(f"{text} {sentences(0, 1)}")
    assert Sketch.from_bytes(mine.to_bytes()) == mine


def test_a_sketch_is_small_and_its_keys_few() -> None:
    assert len(made(WIRE * 50).to_bytes()) < 400
    assert len(copy_keys(made(WIRE))) < 32
