"""The arithmetic of spans: what several cover together, share, or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.model import Spans


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


def hull(spans: Iterable[Span]) -> Span:
    """The stretch from the first span's start to the last one's end."""
    listed = list(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))


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


def is_inside(inner: Spans, outer: Spans) -> bool:
    """Whether there is a span, and each lies in one of the outer ones."""
    return bool(inner) and all(any(piece.covers(span) for piece in outer) for span in inner)


_STRETCH = 512
"""Characters of a stretch, a few sentences; spans are near each other where they touch the same one."""


class ByPlace:
    """Groups of spans by where they are, so that none need be held against all others."""

    def __init__(self, groups: Iterable[Spans]) -> None:
        self._numbers: dict[int, list[int]] = {}
        for number, spans in enumerate(groups):
            for stretch in stretches(spans):
                self._numbers.setdefault(stretch, []).append(number)

    def to(self, spans: Iterable[Span]) -> list[int]:
        """The numbers of the groups near the spans, in order."""
        return sorted({number for at in stretches(spans) for number in self._numbers.get(at, [])})


def stretches(spans: Iterable[Span]) -> set[int]:
    """The stretches of text that the spans touch, by number."""
    return {at for span in spans for at in range(span.start // _STRETCH, span.end // _STRETCH + 1)}
