"""Nearer: to which of a sentence's statements an outlet that it names belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice
    from sayso.model import Span


def is_in_anothers_source(
    passage: Passage, span: Span, passages: Sequence[Passage], voices: Sequence[Voice]
) -> bool:
    """Whether the outlet stands in another's source mention ("a person who spoke to NHK said")."""
    others = (
        p for p in passages if p.source != passage.source and voices[p.index].kind is not SpeakerKind.OUTLET
    )
    return any(source.covers(span) for other in others for source in other.source)


def belongs_elsewhere(passage: Passage, span: Span, passages: Sequence[Passage]) -> bool:
    """Whether another cue of the sentence stands nearer before the outlet ("A told X, while B told Y")."""
    mine = _distance(passage, span)
    others = [
        _distance(p, span)
        for p in passages
        if p is not passage
        and p.sentence == passage.sentence
        and p.source != passage.source
        and not p.in_content(span)
    ]
    return any(other < mine for other in others)


def _distance(passage: Passage, span: Span) -> int:
    """Characters from the nearest of cue and source to the outlet; what comes after it counts double."""
    anchors = passage.cue + passage.source
    if any(anchor.covers(span) for anchor in anchors):
        return 0
    return min(
        (span.start - a.end if a.end <= span.start else 2 * abs(a.start - span.end) for a in anchors),
        default=9999,
    )


def is_statement(passage: Passage, span: Span, passages: Sequence[Passage], voices: Sequence[Voice]) -> bool:
    """Whether the outlet speaks for itself there, in a statement that does not hold this one."""
    for other in passages:
        if other is passage or not any(source.covers(span) for source in other.source):
            continue
        if voices[other.index].kind is SpeakerKind.OUTLET and not _holds(other, passage):
            return True
    return False


def _holds(other: Passage, passage: Passage) -> bool:
    """Whether what the other says is this statement, or holds it."""
    anchors = passage.cue + (passage.content if not passage.cue else ())
    if any(piece.overlaps(anchor) for piece in other.content for anchor in anchors):
        return True
    return any(piece.overlaps(mine) for piece in other.content for mine in passage.content)
