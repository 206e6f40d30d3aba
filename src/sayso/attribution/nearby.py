"""Findings by where they are, so that each is compared with those around it and not all with all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.attribution.finder import Finding
    from sayso.model import Span, Spans

_PART = 4_096
"""Characters of a stretch; findings are near each other where they touch the same one."""


class Nearby:
    """Findings, to be asked for those that touch the same stretches of text as some spans do."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._numbers: dict[int, list[int]] = {}
        for number, finding in enumerate(findings):
            for part in _parts((*finding.cue, *finding.content)):
                self._numbers.setdefault(part, []).append(number)

    def to(self, spans: Spans) -> list[int]:
        """The numbers of the findings near the spans, in order."""
        return sorted({number for part in _parts(spans) for number in self._numbers.get(part, [])})


def _parts(spans: Iterable[Span]) -> set[int]:
    return {part for span in spans for part in range(span.start // _PART, span.end // _PART + 1)}


def shared(one: Spans, other: Spans) -> int:
    """How many characters two roles have in common."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def size(spans: Spans) -> int:
    """How many characters a role has."""
    return sum(span.end - span.start for span in spans)


def likeness(one: Spans, other: Spans) -> float:
    """The characters in common as a share of those of both (Jaccard)."""
    common = shared(one, other)
    return common / (size(one) + size(other) - common) if common else 0.0


def is_inside(inner: Spans, outer: Spans) -> bool:
    """Whether each span lies in one of the outer role's."""
    return bool(inner) and all(any(piece.covers(span) for piece in outer) for span in inner)
