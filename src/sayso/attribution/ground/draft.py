"""A finding in the making, and the arithmetic of spans that finishing it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.attribution.ground.tree import Range, Tree

_OUTER = " \t\n\r\u00a0,;:–—-"
"""What a span does not begin or end with; quotation marks, brackets and full stops are left to the text."""


_ABBREVIATED = 8
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Mr|Mrs|Dr|No|Gov|Sen|Rep|[ap]\.m))\.$"
)
"""A full stop that is part of the word before it: an initial, or a common short form."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Spans of one attribution, the block they stand in, the token that heads the cue, and the rule's key.

    ``quotation`` is the number of the quotation that the content goes on in, over the block's edge.
    """

    block: int
    head: int
    rule: str
    content: Spans
    cue: Spans
    source: Spans
    quotation: int | None = None


def draft(  # noqa: PLR0913 - three of them are the roles
    tree: Tree,
    head: int,
    rule: str,
    *,
    content: Iterable[Range] = (),
    cue: Iterable[Range] = (),
    source: Iterable[Range] = (),
) -> Draft:
    """A draft out of token ranges of one block."""
    return Draft(
        block=tree.number,
        head=head,
        rule=rule,
        content=tree.spans(content),
        cue=tree.spans(cue),
        source=tree.spans(source),
    )


def joined(spans: Iterable[Span]) -> Spans:
    """The spans in text order, touching and overlapping ones made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        elif span.start < span.end:
            out.append(span)
    return tuple(out)


def without(spans: Spans, taken: Iterable[Span]) -> Spans:
    """What is left of ``spans`` when ``taken`` is cut out."""
    left = list(spans)
    for hole in taken:
        left = [
            part
            for span in left
            for part in (
                (Span(span.start, min(span.end, hole.start)), Span(max(span.start, hole.end), span.end))
                if span.overlaps(hole)
                else (span,)
            )
            if part.start < part.end
        ]
    return tuple(left)


def trimmed(text: str, spans: Spans) -> Spans:
    """The spans without white space, commas and dashes at their ends; those with nothing left are dropped.

    A full stop goes too, unless it belongs to the last word ("the U.S.") or stands inside quotation marks.
    """
    out = []
    for start, end in spans:
        words = text[start:end]
        lead = len(words) - len(words.lstrip(_OUTER))
        kept = words.rstrip(_OUTER)
        if kept.endswith(".") and not _ABBREVIATION.search(kept[-_ABBREVIATED:]):
            kept = kept[:-1].rstrip(_OUTER)
        if lead < len(kept) and any(char.isalnum() for char in kept):
            out.append(Span(start + lead, start + len(kept)))
    return tuple(out)


def length(spans: Iterable[Span]) -> int:
    """How many code points the spans cover."""
    return sum(span.end - span.start for span in spans)


def overlap(one: Spans, other: Spans) -> int:
    """How many code points two sorted sets of spans share."""
    shared, i, j = 0, 0, 0
    while i < len(one) and j < len(other):
        shared += max(0, min(one[i].end, other[j].end) - max(one[i].start, other[j].start))
        if one[i].end < other[j].end:
            i += 1
        else:
            j += 1
    return shared
