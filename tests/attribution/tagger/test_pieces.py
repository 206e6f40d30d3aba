"""A text as the tagger sees it: word pieces with case, quotation marks, words and paragraphs."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from sayso.attribution.tagger.pieces import LONGEST, Case, Quoted, Window, case_of, windows
from sayso.attribution.tagger.weights import SHIPPED, VOCABULARY
from sayso.model import Span
from sayso.weights import load_tokenizer


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(SHIPPED / VOCABULARY)


def paragraphs(text: str) -> list[Span]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def only(text: str, tokenizer: Tokenizer) -> Window:
    (window,) = windows(text, paragraphs(text), tokenizer)
    return window


def quoted(text: str, tokenizer: Tokenizer) -> dict[str, Quoted]:
    window = only(text, tokenizer)
    return {
        text[start:end]: Quoted(state)
        for start, end, state in zip(window.start, window.end, window.features[:, 1], strict=True)
    }


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("said", Case.LOWER),
        ("Vellmar", Case.TITLE),
        ("A", Case.TITLE),
        ("É", Case.TITLE),
        ("NHK", Case.UPPER),
        ("McAllister", Case.TITLE),
        ("iPhone", Case.MIXED),
        ("F16", Case.NUMBER),
        ("2016", Case.NUMBER),
        (",", Case.OTHER),
        ("“", Case.OTHER),
        ("首相", Case.MIXED),
        ("Jose\u0301", Case.TITLE),
    ],
)
def test_case_of_a_word(word: str, case: Case) -> None:
    assert case_of(word) == case


@pytest.mark.parametrize(
    "text",
    [
        'The harbour "is safe", she said.',
        "The harbour “is safe”, she said.",
        "The harbour ‘is safe’, she said.",
        "The harbour 'is safe', she said.",
        "The harbour «is safe», she said.",
    ],
)
def test_words_in_any_marks_are_quoted(text: str, tokenizer: Tokenizer) -> None:
    states = quoted(text, tokenizer)
    assert states["is"] == states["safe"] == Quoted.INSIDE
    assert states["harbour"] == states["she"] == Quoted.OUTSIDE
    assert states[text[12]] in {Quoted.OPENS, Quoted.CLOSES}


def test_apostrophes_quote_nothing(tokenizer: Tokenizer) -> None:
    states = quoted("The mayor's aide doesn't know, residents' groups say.", tokenizer)
    assert set(states.values()) == {Quoted.OUTSIDE}


def test_pieces_of_a_word_share_its_case_and_go_on_with_it(tokenizer: Tokenizer) -> None:
    window = only("Ostrandenburgh", tokenizer)
    assert len(window) > 1
    assert set(window.features[:, 0]) == {Case.TITLE}
    assert window.features[:, 2].tolist() == [0] + [1] * (len(window) - 1)


def test_the_first_piece_of_each_paragraph_is_marked(tokenizer: Tokenizer) -> None:
    window = only("Ida Brenn spoke.\n\nShe left.", tokenizer)
    assert window.start[window.features[:, 3] == 1].tolist() == [0, 18]
    assert sorted(set(window.paragraph)) == [0, 1]


def test_paragraphs_stay_whole_where_they_fit(tokenizer: Tokenizer) -> None:
    text = "\n".join(["word " * 100] * 5)
    found = windows(text, paragraphs(text), tokenizer)
    assert [sorted(set(window.paragraph)) for window in found] == [[0, 1], [2, 3], [4]]


def test_a_paragraph_beyond_a_window_is_cut(tokenizer: Tokenizer) -> None:
    text = "word " * 600
    found = windows(text, paragraphs(text), tokenizer)
    assert [len(window) for window in found] == [LONGEST, LONGEST, 600 - 2 * LONGEST]
    assert found[1].features[0, 3] == 0


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_nothing_gives_no_window(text: str, tokenizer: Tokenizer) -> None:
    assert windows(text, paragraphs(text), tokenizer) == []


@given(text=st.text(max_size=200))
def test_every_piece_is_where_it_says(text: str) -> None:
    tokenizer = load_tokenizer(SHIPPED / VOCABULARY)
    last = 0
    for window in windows(text, paragraphs(text), tokenizer):
        assert (window.end >= window.start).all()
        assert (np.diff(window.start) >= 0).all()
        assert window.start[0] >= last
        last = int(window.end[-1])
        assert last <= len(text)
