"""Quotation marks at the edges of spans: both of a pair belong to a span, or neither."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from sayso.model import Span, Spans
from sayso.spans import joined, without

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.attribution.quotes import Quotation

_DOUBLED = frozenset(["''", "``", "‘‘", "’’"])
_BESIDE = " .,;:!?…"
"""What may stand between a span's edge and the mark that it lacks."""


def whole_pairs(quotations: Sequence[Quotation]) -> list[Span]:
    """The quotations of one piece that are closed, in text order: only their marks come in pairs."""
    return [one.pieces[0] for one in quotations if one.closed and len(one.pieces) == 1]


def balanced(text: str, spans: Spans, pairs: Sequence[Span]) -> Spans:
    """The spans with each pair's other mark taken in where it is next to them, else with neither mark."""
    taken: list[Span] = []
    dropped: list[Span] = []
    for span in spans:
        for pair in _between(pairs, span):
            opens, closes = _marks(text, pair)
            if span.start <= opens.start and opens.end <= span.end < closes.end:
                near = not text[span.end : closes.start].strip(_BESIDE) and span.end <= closes.start
                taken += [Span(span.end, closes.end)] if near else []
                dropped += [] if near else [opens]
            elif opens.start < span.start and span.start <= closes.start and closes.end <= span.end:
                near = opens.end == span.start
                taken += [opens] if near else []
                dropped += [] if near else [closes]
    return without(joined((*spans, *taken)), dropped) if taken or dropped else spans


def _between(pairs: Sequence[Span], span: Span) -> Iterator[Span]:
    for at in range(bisect_left(pairs, span.start, key=lambda pair: pair.end), len(pairs)):
        if pairs[at].start >= span.end:
            break
        yield pairs[at]


def _marks(text: str, pair: Span) -> tuple[Span, Span]:
    opens = 2 if text[pair.start : pair.start + 2] in _DOUBLED else 1
    closes = 2 if text[pair.end - 2 : pair.end] in _DOUBLED else 1
    return Span(pair.start, pair.start + opens), Span(pair.end - closes, pair.end)
