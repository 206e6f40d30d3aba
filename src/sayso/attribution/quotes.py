"""Quotation marks of a whole report: which stretches are in somebody else's words.

Marks are read block by block. A mark's surroundings decide whether it opens or closes, before its shape does:
so “ ”, straight marks, doubled single ones ('' ``), single ones (‘ ’ '), « » and „ “ all work, also where a
desk mixes them up. A quotation runs on over a paragraph's edge when the next paragraph opens with a mark
again, or closes one that it did not open. A mark without a partner costs its own quotation only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sayso.model import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DOUBLE = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»＂]")
_SINGLE = re.compile(r"(?<!['‘’`])['‘’‚‛‹›`](?!['‘’`])")
_OPENING_SHAPES = frozenset("“„«‘‚‹`") | {"``", "‘‘"}
_CLOSING_SHAPES = frozenset("”»›") | {"’’"}
_BEFORE_OPENING = frozenset("([{—–-/…:") | frozenset("“”\"'‘’„«`")
_AFTER_CLOSING = frozenset(")]}.,;:!?—–-/…") | frozenset("“”\"'’»")
_ELISION = re.compile(
    r"(?:\d\ds?|s|t|d|m|ll|re|ve|em|tis|twas|til|till|cause|cos|bout|n|n’|round|neath)\b", re.I
)
_MOST_MARKS = 5_000
"""Marks of each kind that are read in one block; what follows them is taken as not quoted. No block of
PolNeAR's training part has a hundredth of it; a text of nothing but marks would cost a gigabyte."""
_LOOK_AHEAD = 400
"""Characters behind an open mark that are looked at for its words."""
_LONGEST = 2000
"""Characters back to the mark that opens a quotation: a long paragraph. A bound on the work."""
_OPENING = "\"“‘«'`"
_SENTENCE_LIKE = 4
"""An unclosed mark inside a block counts when at least this many words follow it; fewer are a slip (by eye,
on PolNeAR's training part)."""


class _Role(Enum):
    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: a piece for each block it runs through, the marks included."""

    pieces: Spans
    closed: bool = True

    @property
    def start(self) -> int:
        """Where it opens."""
        return self.pieces[0].start


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    role: _Role


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
        marks = _double_marks(self.text, block)
        enclosed, opened = _pair(marks, continues=bool(self.running), block=block)
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


def _double_marks(text: str, block: Span) -> list[_Mark]:
    return [
        _Mark(m.start(), m.end(), _role(text, block, m.start(), m.end()))
        for m in islice(_DOUBLE.finditer(text, block.start, block.end), _MOST_MARKS)
    ]


def _role(text: str, block: Span, start: int, end: int) -> _Role:
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    shape = text[start:end]
    may_open = before.isspace() or before in _BEFORE_OPENING
    may_close = after.isspace() or after in _AFTER_CLOSING
    if may_open and not may_close and not after.isspace():
        return _Role.OPENS
    if may_close and not may_open:
        return _Role.CLOSES
    if shape in _OPENING_SHAPES:
        return _Role.OPENS
    if shape in _CLOSING_SHAPES:
        return _Role.CLOSES
    if before.isspace() != after.isspace():
        return _Role.OPENS if before.isspace() else _Role.CLOSES
    return _Role.EITHER


def _pair(marks: list[_Mark], *, continues: bool, block: Span) -> tuple[list[Span], int | None]:
    """Closed stretches, and where a stretch opens that the block does not close.

    With ``continues``, the block begins inside a quotation: its opening mark, or a closing mark that nothing
    in the block opened, belongs to that, and the stretch is given from the block's first character on.
    """
    if continues and marks and marks[0].start == block.start and marks[0].role is not _Role.CLOSES:
        marks = marks[1:]
    opens = sum(mark.role is _Role.OPENS for mark in marks)
    closes = sum(mark.role is _Role.CLOSES for mark in marks)
    nests = 0 < opens <= closes
    inside: list[Span] = []
    start: int | None = block.start if continues else None
    depth = 0
    for mark in marks:
        if start is None:
            start = None if mark.role is _Role.CLOSES else mark.start
        elif mark.role is _Role.OPENS:
            depth += nests
            start = start if nests else mark.start
        elif depth:
            depth -= 1
        else:
            inside.append(Span(start, mark.end))
            start = None
    return inside, start


def _runs_on(text: str, blocks: Sequence[Span], index: int) -> bool:
    """Whether the next block begins with an opening mark, or has a closing mark before any opening one."""
    if index + 1 == len(blocks):
        return False
    following = blocks[index + 1]
    match = _DOUBLE.search(text, following.start, following.end)
    if match is None:
        return False
    role = _role(text, following, match.start(), match.end())
    return role is _Role.CLOSES or match.start() == following.start


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
    opening, closing = _single_marks(text, block)
    starts = [span.start for span in doubles]
    found: list[Span] = []
    dangling = None
    after = block.start
    for number, start in enumerate(opening):
        nearest = bisect_left(starts, start) - 1
        if start < after or (nearest >= 0 and doubles[nearest].end > start):
            continue
        bound = opening[number + 1] if number + 1 < len(opening) else block.end
        end = _closing_mark(text, closing, start, bound)
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
    opening, _ = _single_marks(
        text, Span(blocks[index].start, min(blocks[index].end, blocks[index].start + 3))
    )
    return bool(opening) and opening[0] == blocks[index].start


def _single_marks(text: str, block: Span) -> tuple[list[int], list[int]]:
    opening: list[int] = []
    closing: list[int] = []
    for match in islice(_SINGLE.finditer(text, block.start, block.end), _MOST_MARKS):
        at = match.start()
        before = text[at - 1] if at > block.start else " "
        after = text[at + 1] if at + 1 < block.end else " "
        starts_word = (before.isspace() or before in '([—–-:“"') and not after.isspace()
        if starts_word and not (before.isspace() and _ELISION.match(text, at + 1)):
            opening.append(at)
        elif not before.isspace() and not after.isalnum() and match.group() not in "‘‚‹":
            closing.append(at)
    return opening, closing


def _closing_mark(text: str, closing: list[int], start: int, bound: int) -> int | None:
    """The first closing mark before ``bound``; one after an s may be a possessive and only serves at need."""
    possessive = None
    for index in range(bisect_left(closing, start + 2), len(closing)):
        at = closing[index]
        if at >= bound:
            break
        if not (text[at - 1] in "sS" and text[at + 1 : at + 2].isspace()):
            return at
        possessive = at if possessive is None else possessive
    return possessive
