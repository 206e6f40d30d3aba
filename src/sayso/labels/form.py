"""Form: whether the content stands in the speaker's words, in the reporter's, or in both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.passage import Reading, reading
from sayso.model import Form, Span, Spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage

_WORD = re.compile(r"\w+")
_LEAD = frozenset({"that", "and", "but"})
"""Unquoted words that direct speech may still hold where a finder took them along."""


def read_form(passage: Passage, quoted: Sequence[Span]) -> Reading[Form]:
    """The form; ``quoted`` are the report's quoted stretches, in text order."""
    inside, outside = _count(passage, quoted)
    touched = _touching(quoted, passage.content)
    if inside and not outside:
        return reading("form", Form.DIRECT, "content lies in quotation marks", touched)
    if inside:
        return reading("form", Form.MIXED, "quotation marks in part of the content", touched)
    if marked := _touching(quoted, passage.cue):
        return reading("form", Form.MIXED, "quotation marks in the cue", marked, 0.8)
    return reading("form", Form.INDIRECT, "no quotation marks in the content")


def _touching(quoted: Sequence[Span], spans: Spans) -> Spans:
    return tuple(q for q in quoted if any(q.overlaps(span) for span in spans))


def _count(passage: Passage, quoted: Sequence[Span]) -> tuple[int, int]:
    """The content's words in quotation marks, and those outside."""
    inside = outside = 0
    near = _touching(quoted, passage.content)
    for piece in passage.content:
        for word in _WORD.finditer(passage.text, piece.start, piece.end):
            if any(stretch.start <= word.start() < stretch.end for stretch in near):
                inside += 1
            elif word.group().lower() not in _LEAD:
                outside += 1
    return inside, outside
