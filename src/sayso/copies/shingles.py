"""A text's words, the runs of words that two texts share, and which of them stand in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.attribution.quotes import find_quotations
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.model import Report

RUN = 6
"""Words in a row that count as copied. Two reports on one event share few runs of this length outside
quotations; a desk that trims a wire report leaves most of them (by eye, on pairs of the rumours)."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MOST_WORDS = 20_000
"""Of a text that are looked at; no report of the rumours has a third of it."""

Run = tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """The words of a report in order: as they compare, where they stand, whether in quotation marks."""

    text: str
    spans: tuple[Span, ...]
    quoted: tuple[bool, ...]

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """In lower case, all apostrophes alike: what differs between desks' styles is not compared."""
        return tuple(span.of(self.text).casefold().replace("’", "'") for span in self.spans)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Every `RUN` words in a row, by where they begin."""
        return tuple(zip(*(self.plain[at:] for at in range(RUN)), strict=False))

    @cached_property
    def told(self) -> int:
        """How many words stand outside quotation marks."""
        return self.quoted.count(False)


def words_of(report: Report) -> Words:
    """The words of the report's text, without its headline: desks write their own."""
    text = report.text
    quoted: list[bool] = []
    spans = [Span(*match.span()) for match, _ in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)]
    pieces = iter(sorted(_quotations(report)))
    piece = next(pieces, None)
    for span in spans:
        while piece and piece.end <= span.start:
            piece = next(pieces, None)
        quoted.append(piece is not None and piece.start <= span.start)
    return Words(text, tuple(spans), tuple(quoted))


def anchored(words: Words) -> Iterator[Run]:
    """The runs that hold a name or a number, so that set phrases of any report are none.

    A name is a word with a capital that does not open a sentence.
    """
    anchors = [_is_anchor(words, at) for at in range(len(words.spans))]
    for at, run in enumerate(words.runs):
        if any(anchors[at : at + RUN]):
            yield run


def taken(copy: Words, original: Words) -> tuple[bool, ...]:
    """For each word of ``copy`` whether it stands in a run that ``original`` has too."""
    theirs = frozenset(original.runs)
    found = [False] * len(copy.spans)
    for at, run in enumerate(copy.runs):
        if run in theirs:
            found[at : at + RUN] = [True] * RUN
    return tuple(found)


def _is_anchor(words: Words, at: int) -> bool:
    first = words.text[words.spans[at].start]
    if first.isdigit():
        return True
    if not first.isupper() or at == 0:
        return False
    between = words.text[words.spans[at - 1].end : words.spans[at].start]
    return between.isspace() and "\n" not in between


def _quotations(report: Report) -> Iterator[Span]:
    whole = Span(0, len(report.text))
    for quotation in find_quotations(report.text, [block.span for block in report.blocks] or [whole]):
        yield from quotation.pieces
