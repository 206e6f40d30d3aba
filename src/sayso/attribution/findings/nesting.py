"""Which finding stands in the content of which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.findings.nearby import Nearby
from sayso.spans import is_inside, length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding


def nested(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, each with the shortest other one whose content holds its cue."""
    nearby = Nearby(findings)
    return [replace(one, nested_in=_holder(findings, number, nearby)) for number, one in enumerate(findings)]


def _holder(findings: Sequence[Finding], number: int, nearby: Nearby) -> int | None:
    cue = findings[number].cue
    holders = [
        (length(findings[at].content), at)
        for at in nearby.to(cue)
        if at != number and is_inside(cue, findings[at].content)
    ]
    return min(holders)[1] if holders else None
