"""Which finding stands in the content of which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.model import Span


def nested(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, each with the shortest other one whose content holds its cue."""
    near: dict[int, list[int]] = {}
    for number, finding in enumerate(findings):
        for part in sorted({part for span in finding.content for part in _parts(span)}):
            near.setdefault(part, []).append(number)
    return [replace(one, nested_in=_holder(findings, number, near)) for number, one in enumerate(findings)]


def _holder(findings: Sequence[Finding], number: int, near: dict[int, list[int]]) -> int | None:
    inner = findings[number].cue
    holders = [
        (sum(span.end - span.start for span in findings[at].content), at)
        for at in near.get(_parts(inner[0])[0], [])
        if at != number and all(any(piece.covers(span) for piece in findings[at].content) for span in inner)
    ]
    return min(holders)[1] if holders else None


def _parts(span: Span) -> range:
    """The stretches of 4,096 characters that the span touches, by number: only there is a holder sought."""
    return range(span.start >> 12, (span.end >> 12) + 1)
