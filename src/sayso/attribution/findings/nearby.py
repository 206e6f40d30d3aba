"""Findings by where they are, so that each is compared with those around it and not all with all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.spans import ByPlace, length, overlap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.attribution.finder import Finding
    from sayso.model import Spans

_SAME = 0.5
"""A finding that shares this much of its content with another is the same one: as in a soft match."""


class Nearby(ByPlace):
    """Findings, to be asked for those that are near some spans: all that overlap them, and some around."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        super().__init__((*finding.cue, *finding.content, *finding.source) for finding in findings)


def likeness(one: Spans, other: Spans) -> float:
    """The characters in common as a share of those of both (Jaccard)."""
    common = overlap(one, other)
    return common / (length(one) + length(other) - common) if common else 0.0


def is_same(one: Finding, other: Finding) -> bool:
    """Whether the two are one finding, by their content."""
    return likeness(one.content, other.content) >= _SAME
