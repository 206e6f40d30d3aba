"""Semicolons between what two say: "the mayor said it sank; nobody was hurt, police said"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.findings.nearby import Nearby
from sayso.attribution.ground.draft import trimmed
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding


def from_semicolon(text: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, each whose cue stands behind what is said from the semicolon on before which another
    speaks."""
    nearby = Nearby(found)
    return [
        _cut(text, one, [found[at] for at in nearby.to(one.content) if found[at] is not one]) for one in found
    ]


def _cut(text: str, one: Finding, others: Sequence[Finding]) -> Finding:
    if not (one.cue and one.source and one.content) or one.cue[0].start < one.content[0].start:
        return one
    first = one.content[0]
    semicolon = text.rfind(";", first.start, first.end)
    if semicolon < 0 or not any(_speaks_before(text, other, first, semicolon) for other in others):
        return one
    content = trimmed(text, (Span(semicolon + 1, first.end), *one.content[1:]))
    return replace(one, content=content) if content else one


def _speaks_before(text: str, other: Finding, first: Span, semicolon: int) -> bool:
    """Whether the other has speaker, cue and what is said before the semicolon, in the same sentence."""
    parts = sorted((*other.source, *other.cue, *other.content))
    if not (other.source and other.cue and other.content) or parts[-1].end > semicolon:
        return False
    return parts[-1].end > first.start and "\n" not in text[parts[0].start : semicolon]
