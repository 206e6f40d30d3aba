"""Where sentences end, and which words stand in one."""

import pytest

from sayso.sentences import SENTENCE_END, sentence_at


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rain fell. It was noon!  A dog ran", ["Rain fell.", "It was noon!", "A dog ran"]),
        ("Rain fell.\n\nit was noon", ["Rain fell.", "it was noon"]),
        ("“Rain fell.” 'It was noon.'", ["“Rain fell.", "'It was noon.'"]),
        ("Rain fell on 3 roads. 9 were shut.", ["Rain fell on 3 roads.", "9 were shut."]),
        ("Dr. Brome met A. Vale, Sgt. Marl and Prof. Lorne on Sept. 3.", None),
        ("Rain fell at 3.15 p.m. in Orsa.", None),
    ],
)
def test_a_sentence_ends_at_a_mark_that_is_no_abbreviations(text: str, sentences: list[str] | None) -> None:
    assert SENTENCE_END.split(text) == (sentences or [text])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Rain fell. The bridge held all night. It was noon.", "The bridge held all night"),
        (
            "Rain fell. Ida, asked by Dr. Marl, crossed the bridge at ten. Noon.",
            "Ida, asked by Dr. Marl, crossed",
        ),
        ("Rain fell on J. Marl by the bridge. It was noon.", "Rain fell on J. Marl by the bridge"),
        ("“Rain fell.” On the bridge it was noon", "On the bridge it was noon"),
        ("Rain\nThe bridge\nNoon", "The bridge"),
    ],
)
def test_a_sentence_ends_with_its_marks_or_its_line(text: str, sentence: str) -> None:
    at = text.index("bridge")
    start, end = sentence_at(text, at, at + 6, far=200)
    assert text[start:end].rstrip(".").startswith(sentence)


def test_words_that_open_a_sentence_are_in_it() -> None:
    assert sentence_at("Rain fell. Ida ran.", 11, 14, far=200)[0] == 11


def test_a_sentence_is_cut_where_it_is_too_long() -> None:
    assert sentence_at("a" * 50 + " bridge " + "b" * 50, 51, 57, far=10) == (41, 67)
