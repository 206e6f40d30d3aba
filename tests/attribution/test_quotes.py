"""Which stretches are quoted, whatever marks a desk uses and forgets."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.quotes import Quotation, find_quotations
from sayso.model import Span


def blocks_of(text: str) -> list[Span]:
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def quoted(text: str) -> list[list[str]]:
    found = find_quotations(text, blocks_of(text))
    return [[piece.of(text) for piece in quotation.pieces] for quotation in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said. “No.”", [["“Yes,”"], ["“No.”"]]),
        ('"Yes," she said. "No."', [['"Yes,"'], ['"No."']]),
        ("''Yes,'' she said. ``No.''", [["''Yes,''"], ["``No.''"]]),
        ("‘Yes,’ she said. 'No.'", [["‘Yes,’"], ["'No.'"]]),
        ("«Yes», she said. »No«, he said. „Maybe“", [["«Yes»"], ["»No«"], ["„Maybe“"]]),
        ("”Yes,” she said with the wrong mark.", [["”Yes,”"]]),
        ("‘We saw the boys’ club,’ he said.", [["‘We saw the boys’ club,’"]]),
        ("'It's mine', said the cat's owner.", [["'It's mine'"]]),
        ("“He told me ‘no’ twice,” she said.", [["“He told me ‘no’ twice,”"]]),
        ("‘He told me “no” twice,’ she said.", [["‘He told me “no” twice,’"]]),
        ("“a “b” c” d", [["“a “b” c”"]]),
        ("the ’90s and rock ’n’ roll and the dogs’ bowls", []),
        ('Six feet 4" tall, he said: "I am."', [['"I am."']]),
    ],
)
def test_every_sort_of_mark(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One.\n\n“Two.\n\n“Three,” he said. “Four.”", [["“One.", "“Two.", "“Three,”"], ["“Four.”"]]),
        ('"One.\n\n"Two." He left "home".', [['"One.', '"Two."'], ['"home"']]),
        ("“One.\n\nTwo,” he said.", [["“One.", "Two,”"]]),
        ("He said: ‘One and one more.\n\n‘Two.’", [["‘One and one more.", "‘Two.’"]]),
        ("“One.\n\n“Two.\n\nNo marks here.\n\n“Three” is odd.", [["“One.", "“Two."], ["“Three”"]]),
    ],
)
def test_quotations_over_paragraphs(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A stray “ mark. He said: “Yes, we do.” More.", [["“Yes, we do.”"]]),
        ("A stray ” mark. He said: “Yes, we do.” More.", [["“Yes, we do.”"]]),
        ("“We went home, he said. “It was late.”", [["“It was late.”"]]),
        ("A stray “ mark.\n\n“Yes, we do,” he said.", [["“Yes, we do,”"]]),
        ("He said: “Yes, we do not.\n\nThe man left.", [["“Yes, we do not."]]),
    ],
)
def test_a_stray_mark_costs_its_own_quotation_only(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected


def test_a_quotation_that_never_closes_is_marked_so() -> None:
    text = "He said: “Yes, we do not.\n\nThe man left."
    assert find_quotations(text, blocks_of(text)) == [Quotation((Span(9, 25),), closed=False)]


@given(st.text(alphabet="ab .,:“”\"'‘’«»„`\n", max_size=200))
def test_quotations_never_overlap_and_stay_in_their_blocks(text: str) -> None:
    blocks = blocks_of(text)
    pieces = sorted(piece for quotation in find_quotations(text, blocks) for piece in quotation.pieces)
    assert all(one.end <= other.start for one, other in pairwise(pieces))
    assert all(piece.start < piece.end and any(block.covers(piece) for block in blocks) for piece in pieces)


@pytest.mark.parametrize("unit", ['"', "“", "”", "' '", "“a” ", "'a ", "“a\n", "a' ", "He said: 'b b b b\n"])
def test_a_flood_of_marks_is_read_to_its_end(unit: str) -> None:
    text = unit * (300_000 // len(unit)) + "\n\nNo marks here.\n\n“Three,” he said."
    blocks = blocks_of(text)
    found = find_quotations(text, blocks)
    pieces = [piece for quotation in found for piece in quotation.pieces]
    assert pieces[-1].of(text) == "“Three,”"
    assert all(one.end <= other.start for one, other in pairwise(pieces))


@pytest.mark.parametrize("text", ['"' * 1_000_000, "' " * 500_000, '" ' * 500_000, ": 'a" * 200_000])
def test_a_text_of_marks_holds_few_quotations(text: str) -> None:
    found = find_quotations(text, [Span(0, len(text))])
    assert len(found) <= 5_000
    assert all(0 <= piece.start < piece.end <= len(text) for one in found for piece in one.pieces)
