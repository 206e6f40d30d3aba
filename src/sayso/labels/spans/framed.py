"""Framed: what an outlet only passes on, where a finder has the frame for a statement of its own.

"The minister told the Herald that he would stay, Yonhap reports", "NHK said Lorne had told it of the wall":
the minister's and Lorne's words, that came through the outlets. The frame says nothing more, so that it is no
second statement. Words that the outlet quotes as its own stay its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.quotes import opens_in_marks
from sayso.labels.spans.doubles import beside
from sayso.spans import hull, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sayso.attribution.finder import Finding

_FILLED = 0.8
"""A frame only passes on where another's statement, from its speaker to its last word, is this share of what
it says. Set by hand: what is left is "that", a place or a day."""
_TOGETHER = 30
"""Characters between speaker and cue at most: with more the frame tells something else of the speaker too.
Set by hand, not tuned."""


def frames(findings: Sequence[Finding], text: str, passes: Callable[[int], bool]) -> Iterator[int]:
    """The numbers of those findings that only pass on another; ``passes`` tells which an outlet speaks."""
    for number, frame in enumerate(findings):
        if not frame.content or not passes(number) or _is_quoted(frame, text):
            continue
        if any(_fills(findings[at], frame) for at in beside(findings, number)):
            yield number


def _fills(inner: Finding, frame: Finding) -> bool:
    """Whether what the frame says is the other's statement, speaker and all."""
    if not (inner.source and inner.cue and inner.content) or inner.source == frame.source:
        return False
    held = max(frame.content, key=lambda piece: piece.end - piece.start)
    spans = (*inner.source, *inner.cue, *inner.content)
    if not all(held.covers(span) for span in (*inner.source, *inner.cue)):
        return False
    if _gap(inner) > _TOGETHER:
        return False
    return overlap((hull(spans),), (held,)) >= _FILLED * (held.end - held.start)


def _gap(inner: Finding) -> int:
    """Characters between the one who speaks and the cue, whichever is first."""
    source, cue = inner.source[-1], inner.cue[0]
    return max(cue.start - source.end, inner.source[0].start - inner.cue[-1].end)


def _is_quoted(frame: Finding, text: str) -> bool:
    """Whether what the frame says opens with a quotation mark."""
    return opens_in_marks(text, frame.content[0].start)
