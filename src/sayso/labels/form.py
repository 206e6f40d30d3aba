"""Form: whether the content stands in the speaker's words, in the reporter's, or in both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.quotes import touched
from sayso.labels.passage import Reading, reading
from sayso.model import Form, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage

_WORD = re.compile(r"\w+")
_LEAD = frozenset({"that", "and", "but"})
"""Unquoted words that direct speech may still hold where a finder took them along."""


_COLON = re.compile(r":\s*$")


def read_form(passage: Passage, quoted: Sequence[Span]) -> Reading[Form]:
    """The form; ``quoted`` are the report's quoted stretches, in text order.

    Marks round source and cue are somebody else's: what that speaker reports is indirect. A name or a
    title in marks ("The Long Tide") is no quotation.
    """
    near = touched(quoted, (*passage.content, *passage.cue))
    own = [q for q in near if not _surrounds(q, passage) and not _is_name(q, passage)]
    inside, outside = _count(passage, own)
    parts = touched(own, passage.content)
    if inside and not outside:
        return reading("form", Form.DIRECT, "content lies in quotation marks", parts)
    if inside:
        return reading("form", Form.MIXED, "quotation marks in part of the content", parts)
    if marked := touched(own, passage.cue):
        return reading("form", Form.MIXED, "quotation marks in the cue", marked, 0.8)
    if passage.content and not passage.cue:
        return reading("form", Form.DIRECT, "words that stand by themselves", passage.content, 0.7)
    if _follows_colon(passage):
        return reading("form", Form.DIRECT, "words set off by a colon", passage.content[:1], 0.7)
    return reading("form", Form.INDIRECT, "no quotation marks in the content")


def _surrounds(stretch: Span, passage: Passage) -> bool:
    speaks = (*passage.cue, *passage.source)
    return bool(passage.cue and passage.source) and all(stretch.covers(span) for span in speaks)


def _is_name(stretch: Span, passage: Passage) -> bool:
    """Whether the marks hold a few capitalised words in a longer content."""
    words = _WORD.findall(stretch.of(passage.text))
    short = len(words) <= _NAME and all(word[0].isupper() for word in words)
    return short and not any(stretch.covers(piece) for piece in passage.content)


_NAME = 4
"""Words of a name or a title at most; longer ones are taken for a quotation."""


def _follows_colon(passage: Passage) -> bool:
    """Whether the content is a sentence of its own after cue and colon ("Writes Pell: Too late.")."""
    if not passage.content or not passage.cue:
        return False
    start = passage.content[0].start
    near = passage.text[max(0, start - 4) : start]
    return (
        passage.text[start : start + 1].isupper()
        and start > passage.cue[0].start
        and bool(_COLON.search(near))
    )


def _count(passage: Passage, quoted: Sequence[Span]) -> tuple[int, int]:
    """The content's words in quotation marks, and those outside."""
    inside = outside = 0
    near = touched(quoted, passage.content)
    for piece in passage.content:
        for word in _WORD.finditer(passage.text, piece.start, piece.end):
            if any(stretch.start <= word.start() < stretch.end for stretch in near):
                inside += 1
            elif word.group().lower() not in _LEAD:
                outside += 1
    return inside, outside
