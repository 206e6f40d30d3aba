"""A report's text as the tagger sees it: word pieces, each with what the uncased encoder would not know.

Beside its place in the vocabulary a piece carries the case of its word, whether it stands in quotation marks,
whether it goes on with a word, and whether it opens a paragraph. Training and reading share this module, so
that both see the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso.attribution.quotes import find_quotations

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

    from sayso.model import Span

Integers = NDArray[np.int64]
"""Whole numbers; each use says what each axis is."""

LONGEST = 254
"""Pieces in a window. With the two marks that frame it that makes 256, half of what the encoder can take:
four to eight paragraphs of news, and attention still costs little."""

FEATURES = 4
"""Columns of `Window.features`."""


class Case(IntEnum):
    """How a word is written."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    NUMBER = 4
    OTHER = 5


class Quoted(IntEnum):
    """Where a piece stands to quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    OPENS = 2
    CLOSES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """Pieces of consecutive paragraphs; every array has one row a piece.

    ``features`` are `Case`, `Quoted`, whether the piece goes on with a word, whether it opens a paragraph.
    ``paragraph`` counts from 0 through the report; ``start`` and ``end`` are code points of the text.
    """

    ids: Integers
    features: Integers
    paragraph: Integers
    start: Integers
    end: Integers

    def __len__(self) -> int:
        return len(self.ids)


def windows(text: str, paragraphs: Sequence[Span], tokenizer: Tokenizer) -> list[Window]:
    """The text's windows, in order: as many whole paragraphs as fit; one that does not fit alone is cut."""
    filled: list[list[Window]] = [[]]
    room = LONGEST
    for paragraph in _paragraphs(text, paragraphs, tokenizer):
        for piece in _cut(paragraph):
            if len(piece) > room:
                filled.append([])
                room = LONGEST
            filled[-1].append(piece)
            room -= len(piece)
    return [_joined(parts) for parts in filled if parts]


def _paragraphs(text: str, paragraphs: Sequence[Span], tokenizer: Tokenizer) -> Iterator[Window]:
    quoted = _quoted(text, paragraphs)
    words = [text[span.start : span.end] for span in paragraphs]
    # one by one: a batch would be spread over all cores, in each of the reading processes
    encodings = [tokenizer.encode(each, add_special_tokens=False) for each in words]
    for number, (span, encoding) in enumerate(zip(paragraphs, encodings, strict=True)):
        if len(encoding.ids):
            yield _window(text, span.start, number, encoding, quoted)


def _window(text: str, start: int, number: int, encoding: Encoding, quoted: NDArray[np.int8]) -> Window:
    offsets = np.asarray(encoding.offsets, dtype=np.int64) + start
    words = encoding.word_ids
    first = [at for at, (before, word) in enumerate(pairwise([None, *words])) if word != before]
    after = [*first[1:], len(words)]
    starts, ends = offsets[first, 0].tolist(), offsets[np.array(after) - 1, 1].tolist()
    cases = [case_of(text[begin:end]) for begin, end in zip(starts, ends, strict=True)]
    features = np.zeros((len(words), FEATURES), dtype=np.int64)
    features[:, 0] = np.repeat(cases, np.subtract(after, first))
    features[:, 1] = quoted[offsets[:, 0]]
    features[:, 2] = 1
    features[first, 2] = 0
    features[0, 3] = 1
    return Window(
        ids=np.asarray(encoding.ids, dtype=np.int64),
        features=features,
        paragraph=np.full(len(words), number, dtype=np.int64),
        start=offsets[:, 0],
        end=offsets[:, 1],
    )


def case_of(word: str) -> Case:
    """How the word is written; a single capital counts as a title's."""
    if word.isalpha() and word.islower():
        return Case.LOWER  # what most words are
    if any(character.isdigit() for character in word):
        return Case.NUMBER
    if not any(character.isalpha() for character in word):
        return Case.OTHER
    if word.islower():
        return Case.LOWER
    if word.isupper() and len(word) > 1:
        return Case.UPPER
    return Case.TITLE if word[0].isupper() and not word[1:].isupper() else Case.MIXED


def _quoted(text: str, paragraphs: Sequence[Span]) -> NDArray[np.int8]:
    """`Quoted` for each code point of the text."""
    quoted = np.zeros(len(text) + 1, dtype=np.int8)
    for quotation in find_quotations(text, paragraphs):
        for piece in quotation.pieces:
            quoted[piece.start : piece.end] = Quoted.INSIDE
            if not text[piece.start].isalnum():
                quoted[piece.start] = Quoted.OPENS
        if quotation.closed:
            quoted[quotation.pieces[-1].end - 1] = Quoted.CLOSES
    return quoted


def _cut(paragraph: Window) -> Iterator[Window]:
    for at in range(0, len(paragraph), LONGEST):
        yield _part(paragraph, slice(at, at + LONGEST))


def _part(window: Window, rows: slice) -> Window:
    return Window(
        window.ids[rows], window.features[rows], window.paragraph[rows], window.start[rows], window.end[rows]
    )


def _joined(parts: Sequence[Window]) -> Window:
    return Window(
        ids=np.concatenate([part.ids for part in parts]),
        features=np.concatenate([part.features for part in parts]),
        paragraph=np.concatenate([part.paragraph for part in parts]),
        start=np.concatenate([part.start for part in parts]),
        end=np.concatenate([part.end for part in parts]),
    )
