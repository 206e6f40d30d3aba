"""The quotation marks of one block: which open, which close, and which belong together.

A mark's surroundings decide whether it opens or closes, before its shape does: so “ ”, straight marks,
doubled single ones ('' ``), single ones (‘ ’ '), « » and „ “ all work, also where a desk mixes them up.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from sayso.lexicons.patterns import pattern
from sayso.model import Span

_DOUBLE = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»＂]")
_SINGLE = re.compile(r"(?<!['‘’`])['‘’‚‛‹›`](?!['‘’`])")
_OPENING_SHAPES = frozenset("“„«‘‚‹`") | {"``", "‘‘"}
_CLOSING_SHAPES = frozenset("”»›") | {"’’"}
_BEFORE_OPENING = frozenset("([{—–-/…:") | frozenset("“”\"'‘’„«`")
_AFTER_CLOSING = frozenset(")]}.,;:!?—–-/…") | frozenset("“”\"'’»")
_ELISION = pattern("wordforms", "elided", "words")
_MOST_MARKS = 5_000
"""Marks of each kind that are read in one block; what follows them is taken as not quoted. No block of
PolNeAR's training part has a hundredth of it; a text of nothing but marks would cost a gigabyte."""


class Role(Enum):
    """What a mark may do, by what stands around it."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in double form, with its place."""

    start: int
    end: int
    role: Role


def double_marks(text: str, block: Span) -> list[Mark]:
    """The block's double marks, in text order."""
    return [
        Mark(m.start(), m.end(), _role(text, block, m.start(), m.end()))
        for m in islice(_DOUBLE.finditer(text, block.start, block.end), _MOST_MARKS)
    ]


def first_double(text: str, block: Span) -> Mark | None:
    """The block's first double mark."""
    match = _DOUBLE.search(text, block.start, block.end)
    if match is None:
        return None
    return Mark(match.start(), match.end(), _role(text, block, match.start(), match.end()))


def _role(text: str, block: Span, start: int, end: int) -> Role:
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    shape = text[start:end]
    may_open = before.isspace() or before in _BEFORE_OPENING
    may_close = after.isspace() or after in _AFTER_CLOSING
    if may_open and not may_close and not after.isspace():
        return Role.OPENS
    if may_close and not may_open:
        return Role.CLOSES
    if shape in _OPENING_SHAPES:
        return Role.OPENS
    if shape in _CLOSING_SHAPES:
        return Role.CLOSES
    if before.isspace() != after.isspace():
        return Role.OPENS if before.isspace() else Role.CLOSES
    return Role.EITHER


def paired(marks: list[Mark], *, continues: bool, block: Span) -> tuple[list[Span], int | None]:
    """Closed stretches, and where a stretch opens that the block does not close.

    With ``continues``, the block begins inside a quotation: its opening mark, or a closing mark that nothing
    in the block opened, belongs to that, and the stretch is given from the block's first character on.
    """
    if continues and marks and marks[0].start == block.start and marks[0].role is not Role.CLOSES:
        marks = marks[1:]
    opens = sum(mark.role is Role.OPENS for mark in marks)
    closes = sum(mark.role is Role.CLOSES for mark in marks)
    nests = 0 < opens <= closes
    inside: list[Span] = []
    start: int | None = block.start if continues else None
    depth = 0
    for mark in marks:
        if start is None:
            start = None if mark.role is Role.CLOSES else mark.start
        elif mark.role is Role.OPENS:
            depth += nests
            start = start if nests else mark.start
        elif depth:
            depth -= 1
        else:
            inside.append(Span(start, mark.end))
            start = None
    return inside, start


def single_marks(text: str, block: Span) -> tuple[list[int], list[int]]:
    """Where single marks open, and where they close; apostrophes within a word are none."""
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


def closing_mark(text: str, closing: list[int], start: int, bound: int) -> int | None:
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
