"""A report's text cut into the rows in which it is shown, and rows into runs that bear the same marks."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.model import Attribution, Block, Report


class Part(StrEnum):
    """Which part of an attribution a marked stretch is."""

    CONTENT = "content"
    CUE = "cue"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch: ``index`` is the attribution's place in the report, from 0."""

    span: Span
    index: int
    part: Part


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same marks throughout."""

    span: Span
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A block with the white space behind it, as one row of the page.

    ``number`` counts paragraphs from 1 and is None for all other kinds. Rows together cover the whole text.
    """

    kind: BlockKind
    span: Span
    number: int | None = None
    author: str | None = None
    url: str | None = None


def rows(report: Report) -> tuple[Row, ...]:
    """The text in rows, in order and without gaps: what no block holds becomes paragraphs of its own."""
    found: list[Row] = []
    number = 0
    for kind, span, block in _stretches(report):
        if not span.of(report.text).strip() and found:
            last = found[-1]
            found[-1] = Row(last.kind, Span(last.span.start, span.end), last.number, last.author, last.url)
            continue
        number += kind is BlockKind.PARAGRAPH
        found.append(
            Row(
                kind,
                span,
                number if kind is BlockKind.PARAGRAPH else None,
                block.author if block else None,
                block.url if block else None,
            )
        )
    return tuple(found)


def _stretches(report: Report) -> Iterator[tuple[BlockKind, Span, Block | None]]:
    position, end = 0, len(report.text)
    for block in sorted(report.blocks, key=lambda block: (block.start, block.end)):
        start, stop = max(block.start, position), min(block.end, end)
        if stop <= start:
            continue
        yield from _loose(report.text, Span(position, start))
        yield block.kind, Span(start, stop), block
        position = stop
    yield from _loose(report.text, Span(position, end))


def _loose(text: str, span: Span) -> Iterator[tuple[BlockKind, Span, None]]:
    position = span.start
    while position < span.end:
        line_end = text.find("\n", position, span.end)
        stop = span.end if line_end < 0 else line_end + 1
        yield BlockKind.PARAGRAPH, Span(position, stop), None
        position = stop


def marks(report: Report) -> tuple[Mark, ...]:
    """Every marked stretch of the text, in the attributions' order; empty and stray spans are left out."""
    length = len(report.text)
    found: list[Mark] = []
    for index, attribution in enumerate(report.attributions):
        for part in Part:
            for span in getattr(attribution, part.value):
                clipped = Span(max(span.start, 0), min(span.end, length))
                if clipped.start < clipped.end:
                    found.append(Mark(clipped, index, part))
    return tuple(found)


def runs(span: Span, found: Iterable[Mark]) -> Iterator[Run]:
    """``span`` split wherever a mark begins or ends; the runs joined are the span again.

    A run's marks stand outermost first: the longest stretch, then the earlier attribution.
    """
    opening: dict[int, list[Mark]] = defaultdict(list)
    borders = {span.start, span.end}
    for mark in found:
        if mark.span.overlaps(span):
            start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
            opening[start].append(mark)
            borders |= {start, end}
    active: list[Mark] = []
    edges = sorted(borders)
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.span.end > start] + opening[start]
        active.sort(key=lambda mark: (mark.span.start - mark.span.end, mark.index))
        yield Run(Span(start, end), tuple(active))


def first_span(attribution: Attribution) -> Span | None:
    """Where the attribution stands: at its content, failing that its cue, failing that its source."""
    return min(attribution.content or attribution.cue or attribution.source, default=None)


def row_of(attribution: Attribution, all_rows: Sequence[Row]) -> int | None:
    """The index of the row where the attribution begins, or None where it shows nowhere."""
    first = first_span(attribution)
    if first is None or not all_rows or not 0 <= first.start < all_rows[-1].span.end:
        return None
    return _row_at(first.start, all_rows)


def marks_by_row(found: Iterable[Mark], all_rows: Sequence[Row]) -> tuple[list[Mark], ...]:
    """For each row the marks that reach into it."""
    shared: tuple[list[Mark], ...] = tuple([] for _ in all_rows)
    for mark in found:
        index = _row_at(mark.span.start, all_rows)
        while index < len(all_rows) and all_rows[index].span.start < mark.span.end:
            shared[index].append(mark)
            index += 1
    return shared


def _row_at(position: int, all_rows: Sequence[Row]) -> int:
    return bisect_right(all_rows, position, key=lambda row: row.span.start) - 1


def place_words(attribution: Attribution, all_rows: Sequence[Row]) -> str:
    """ "paragraph 4", "a caption", or "no place" for an attribution without spans."""
    index = row_of(attribution, all_rows)
    if index is None:
        return "no place"
    row = all_rows[index]
    if row.number is not None:
        return f"paragraph {row.number}"
    return _PLACES[row.kind]


_PLACES = {
    BlockKind.PARAGRAPH: "a paragraph",
    BlockKind.HEADING: "a subhead",
    BlockKind.CAPTION: "a caption",
    BlockKind.LIST: "a list",
    BlockKind.PULL_QUOTE: "a pull quote",
    BlockKind.POST: "an embedded post",
}
