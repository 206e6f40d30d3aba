"""Quotation marks of a whole report: which stretches are in somebody else's words.

Marks are read block by block, as `sayso.attribution.quote_marks` tells them. A quotation runs on over a
paragraph's edge when the next paragraph opens with a mark again, or closes one that it did not open. A mark
without a partner costs its own quotation only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sayso.attribution.quote_marks import (
    Role,
    closing_mark,
    double_marks,
    first_double,
    paired,
    single_marks,
)
from sayso.model import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LOOK_AHEAD = 400
"""Characters behind an open mark that are looked at for its words."""
_LONGEST = 2000
"""Characters back to the mark that opens a quotation: a long paragraph. A bound on the work."""
_OPENING = "\"“‘«'`"
_SENTENCE_LIKE = 4
"""An unclosed mark inside a block counts when at least this many words follow it; fewer are a slip (by eye,
on PolNeAR's training part)."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: a piece for each block it runs through, the marks included."""

    pieces: Spans
    closed: bool = True

    @property
    def start(self) -> int:
        """Where it opens."""
        return self.pieces[0].start


def in_marks(text: str, at: int) -> bool:
    """Whether the place stands in double quotation marks within its paragraph."""
    first = max(0, at - _LONGEST)
    before = text[max(first, text.rfind("\n", first, at) + 1) : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def opens_in_marks(text: str, at: int) -> bool:
    """Whether a quotation mark opens right before the place, or at it."""
    return any(mark in _OPENING for mark in text[max(0, at - 1) : at + 1])


def find_quotations(text: str, blocks: Sequence[Span]) -> list[Quotation]:
    """The outermost quotations of the blocks, in text order, without overlap; in time linear in the text."""
    doubles, singles = _Doubles(text, blocks), _Singles(text, blocks)
    for index in range(len(blocks)):
        outside = doubles.read(index)
        if outside is not None:
            singles.read(index, outside)
    found = [*doubles.ended(), *singles.ended()]
    return _outermost(sorted(found, key=lambda quotation: quotation.start))


def touched(ordered: Sequence[Span], spans: Iterable[Span]) -> Spans:
    """Those of disjoint spans in text order, such as quotations, that any of ``spans`` overlaps."""
    found: set[int] = set()
    for span in spans:
        at = bisect_right(ordered, span.start, key=_end)
        while at < len(ordered) and ordered[at].start < span.end:
            found.add(at)
            at += 1
    return tuple(ordered[at] for at in sorted(found))


def _end(span: Span) -> int:
    return span.end


class _Outside(NamedTuple):
    """What double marks make of a block: what they enclose, and where one opens that nothing there closes."""

    enclosed: list[Span]
    opened: int | None


@dataclass(slots=True)
class _Doubles:
    """Quotations in double marks, block by block; ``running`` are the pieces of one that is still open."""

    text: str
    blocks: Sequence[Span]
    found: list[Quotation] = field(default_factory=list)
    running: list[Span] = field(default_factory=list)

    def read(self, index: int) -> _Outside | None:
        """Read the next block; None where all of it lies in a quotation that runs through it."""
        block = self.blocks[index]
        marks = double_marks(self.text, block)
        enclosed, opened = paired(marks, continues=bool(self.running), block=block)
        if self.running:
            if not enclosed or enclosed[0].start != block.start:
                self._run_through(index)
                return None
            self.found.append(Quotation((*self.running, enclosed.pop(0))))
            self.running = []
        self.found += [Quotation((span,)) for span in enclosed]
        if opened is not None:
            self._open(index, opened)
        return _Outside(enclosed, opened)

    def ended(self) -> list[Quotation]:
        """All quotations when the last block is read."""
        return self.found + _left_open(self.running)

    def _run_through(self, index: int) -> None:
        self.running.append(self.blocks[index])
        if not _runs_on(self.text, self.blocks, index):
            self.found += _left_open(self.running)
            self.running = []

    def _open(self, index: int, opened: int) -> None:
        """Take an open mark for a quotation that goes on, or for one whose end is missing, or for a slip."""
        block = self.blocks[index]
        piece = Span(opened, block.end)
        if _long_enough(self.text, block, opened) and _runs_on(self.text, self.blocks, index):
            self.running = [piece]
        elif _introduced(self.text, block, opened):
            self.found += _left_open([piece])


@dataclass(slots=True)
class _Singles:
    """Quotations in single marks outside the double ones; ``running`` as there."""

    text: str
    blocks: Sequence[Span]
    found: list[Quotation] = field(default_factory=list)
    running: list[Span] = field(default_factory=list)

    def read(self, index: int, outside: _Outside) -> None:
        """Read the next block, up to where a double mark is left open."""
        block = self.blocks[index]
        before = Span(block.start, block.end if outside.opened is None else outside.opened)
        closed, dangling = _single_quotations(self.text, before, outside.enclosed)
        if self.running and closed and closed[0].start == block.start:
            self.found.append(Quotation((*self.running, closed.pop(0))))
            self.running = []
        elif self.running and dangling != block.start:
            self.found += _left_open(self.running)
            self.running = []
        self.found += [Quotation((span,)) for span in closed]
        if dangling is not None and outside.opened is None:
            self._open(index, dangling)

    def ended(self) -> list[Quotation]:
        """All quotations when the last block is read."""
        return self.found + _left_open(self.running)

    def _open(self, index: int, dangling: int) -> None:
        """Take an open mark for a quotation that goes on where the next block opens with a mark again."""
        block = self.blocks[index]
        self.running.append(Span(dangling, block.end))
        if _opens_single(self.text, self.blocks, index + 1):
            return
        if len(self.running) > 1 or dangling > block.start:
            self.found += _left_open(self.running)
        self.running = []


def _left_open(pieces: list[Span]) -> list[Quotation]:
    """The quotation of pieces that nothing closes, if there are any."""
    return [Quotation(tuple(pieces), closed=False)] if pieces else []


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in found:
        if not kept or quotation.start >= kept[-1].pieces[-1].end:
            kept.append(quotation)
    return kept


def _runs_on(text: str, blocks: Sequence[Span], index: int) -> bool:
    """Whether the next block begins with an opening mark, or has a closing mark before any opening one."""
    if index + 1 == len(blocks):
        return False
    following = blocks[index + 1]
    mark = first_double(text, following)
    return mark is not None and (mark.role is Role.CLOSES or mark.start == following.start)


def _long_enough(text: str, block: Span, opened: int) -> bool:
    """Whether what an open mark leads to the block's end is more than a slip."""
    return opened == block.start or _words_after(text, block, opened) >= _SENTENCE_LIKE


def _words_after(text: str, block: Span, opened: int) -> int:
    return len(text[opened : min(block.end, opened + _LOOK_AHEAD)].split())


def _introduced(text: str, block: Span, opened: int) -> bool:
    """Whether an unclosed mark follows a colon or comma and has a sentence's worth of words after it."""
    lead = text[max(block.start, opened - 3) : opened].rstrip()
    return lead.endswith((":", ",")) and _words_after(text, block, opened) >= _SENTENCE_LIKE


def _single_quotations(text: str, block: Span, doubles: list[Span]) -> tuple[list[Span], int | None]:
    """Stretches in single marks outside the double ones, and where one opens that nothing closes.

    Apostrophes and possessives are not marks. An unclosed mark counts only at the block's start or where a
    colon or comma leads up to it.
    """
    opening, closing = single_marks(text, block)
    starts = [span.start for span in doubles]
    found: list[Span] = []
    dangling = None
    after = block.start
    for number, start in enumerate(opening):
        nearest = bisect_left(starts, start) - 1
        if start < after or (nearest >= 0 and doubles[nearest].end > start):
            continue
        bound = opening[number + 1] if number + 1 < len(opening) else block.end
        end = closing_mark(text, closing, start, bound)
        if end is not None:
            found.append(Span(start, end + 1))
            after = end + 1
        elif start == block.start or _introduced(text, block, start):
            dangling = start
    return found, dangling if dangling is not None and (not found or found[-1].end <= dangling) else None


def _opens_single(text: str, blocks: Sequence[Span], index: int) -> bool:
    """Whether a block begins with a single opening mark."""
    if index >= len(blocks):
        return False
    opening, _ = single_marks(
        text, Span(blocks[index].start, min(blocks[index].end, blocks[index].start + 3))
    )
    return bool(opening) and opening[0] == blocks[index].start
