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
    ends = [end for other in others if (end := _spoken_until(text, other, first)) is not None]
    semicolon = text.find(";", max(ends), first.end) if ends else -1
    if semicolon < 0:
        return one
    content = trimmed(text, (Span(semicolon + 1, first.end), *one.content[1:]))
    return replace(one, content=content) if content else one


def _spoken_until(text: str, other: Finding, first: Span) -> int | None:
    """Where the other has ended, whose speaker, cue and what is said stand before a semicolon of the same
    sentence; None where there is no such."""
    parts = sorted((*other.source, *other.cue, *other.content))
    if not (other.source and other.cue and other.content) or not first.start < parts[-1].end:
        return None
    semicolon = text.find(";", parts[-1].end, first.end)
    whole = semicolon >= 0 and "\n" not in text[parts[0].start : semicolon]
    return parts[-1].end if whole else None
