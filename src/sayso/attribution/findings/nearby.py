"""Findings by where they are, so that each is compared with those around it and not all with all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.spans import length, overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.attribution.finder import Finding
    from sayso.model import Span, Spans

_PART = 4_096
"""Characters of a stretch; findings are near each other where they touch the same one."""

_SAME = 0.5
"""A finding that shares this much of its content with another is the same one: as in a soft match."""


class Nearby:
    """Findings, to be asked for those that touch the same stretches of text as some spans do."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._numbers: dict[int, list[int]] = {}
        for number, finding in enumerate(findings):
            for part in stretches((*finding.cue, *finding.content)):
                self._numbers.setdefault(part, []).append(number)

    def to(self, spans: Spans) -> list[int]:
        """The numbers of the findings near the spans, in order."""
        return sorted({number for part in stretches(spans) for number in self._numbers.get(part, [])})


def stretches(spans: Iterable[Span]) -> set[int]:
    """The stretches of text that the spans touch, by number."""
    return {part for span in spans for part in range(span.start // _PART, span.end // _PART + 1)}


def likeness(one: Spans, other: Spans) -> float:
    """The characters in common as a share of those of both (Jaccard)."""
    common = overlap(one, other)
    return common / (length(one) + length(other) - common) if common else 0.0


def is_same(one: Finding, other: Finding) -> bool:
    """Whether the two are one finding, by their content."""
    return likeness(one.content, other.content) >= _SAME
