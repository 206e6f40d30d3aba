"""How plain text is laid out: which of its lines belong together as one paragraph.

Three customs are met: paragraphs set off by blank lines, one paragraph to a line, and lines broken at a fixed
width. Input is the text as given; what comes back are spans into it, tight around their words.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST_WRAP = 100
"""Longest line, in characters, of a text broken at a fixed width; mail and terminals break at 65 to 80."""
NARROWEST_WRAP = 45
"""Narrower columns are lists, tables or verse, whose lines stand for themselves."""

MOSTLY = 0.95
"""Share of lines that keep within the width; addresses and tables may stand out."""
FEWEST_JOINS = 3
"""Fewer broken lines than this may be chance: a headline over its byline looks like one."""

_BREAK = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"\s*(\S+)")
_SENTENCE_END = re.compile(r"[.!?:][\"”’')\]]*$")
_INDENT = re.compile(r"[ \t]{2,}\S")


def stretches(text: str) -> list[Span]:
    """The paragraphs, headings and other pieces of ``text``, in order, none empty, none with white space at
    its edges. Everything but white space lies in one of them."""
    groups = _groups(text)
    width = _wrap_width(text, groups)
    if width is None:
        return [_tight(text, line) for group in groups for line in group]
    return [_tight(text, span) for group in groups for span in _unwrapped(text, group, width)]


def _lines(text: str) -> Iterator[Span]:
    """Lines that say something, as they stand, indents included."""
    start = 0
    for end, following in [*((m.start(), m.end()) for m in _BREAK.finditer(text)), (len(text), len(text))]:
        length = len(text[start:end].rstrip())
        if length:
            yield Span(start, start + length)
        start = following


def _groups(text: str) -> list[list[Span]]:
    """Lines that no blank line parts."""
    groups: list[list[Span]] = []
    for line in _lines(text):
        between = text[groups[-1][-1].end : line.start] if groups else ""
        if groups and len(_BREAK.findall(between)) < 2:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _wrap_width(text: str, groups: list[list[Span]]) -> int | None:
    """The width at which the text's lines were broken; None where each line stands for itself."""
    lengths = [line.end - line.start for group in groups for line in group]
    narrow = [length for length in lengths if length <= WIDEST_WRAP]
    if not narrow or len(narrow) < len(lengths) * MOSTLY or max(narrow) < NARROWEST_WRAP:
        return None
    width = max(narrow)
    joins = [_was_broken(text, a, b, width) for group in groups for a, b in pairwise(group)]
    return width if sum(joins) >= FEWEST_JOINS and sum(joins) * 2 > len(joins) else None


def _unwrapped(text: str, lines: list[Span], width: int) -> list[Span]:
    """The group's paragraphs: its lines, joined where they were broken for want of room."""
    found = [lines[0]]
    for before, line in pairwise(lines):
        if _was_broken(text, before, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _was_broken(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted, so that the break is no paragraph's end."""
    if _INDENT.match(text, following.start, following.end):
        return False
    word = _FIRST_WORD.match(text, following.start, following.end)
    length = line.end - line.start
    fits = word is not None and length + 1 + len(word[1]) <= width
    ends = _SENTENCE_END.search(text, max(line.start, line.end - 8), line.end)
    return not fits or (not ends and length * 3 > width * 2)


def _tight(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
