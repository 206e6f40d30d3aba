"""The seam between finding spans and labelling them.

A `Finder` says where somebody other than the author speaks: which words are content, cue and source. It says
nothing about stance or speaker; `sayso.labels` reads those off afterwards, whoever found the spans.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sayso.model import Spans
    from sayso.parse import ParsedReport


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution's spans. ``rule`` names what found it, ``evidence`` the words that the rule rests on.

    ``nested_in`` is the index, in the finder's own list, of the finding whose content holds this one.
    """

    content: Spans
    cue: Spans
    source: Spans
    rule: str
    evidence: Spans = ()
    confidence: float = 1.0
    nested_in: int | None = None


class Finder(Protocol):
    """Finds attributions in a parsed report, in text order of their first span."""

    name: str

    def find(self, parsed: ParsedReport) -> list[Finding]:
        """Every attribution of the report; an odd quote mark or sentence costs only its own."""
        ...


def at_least(findings: Sequence[Finding], confidence: float) -> list[Finding]:
    """The findings of at least this confidence; what was nested in one that goes is nested in its holder."""
    return only(findings, [n for n, finding in enumerate(findings) if finding.confidence >= confidence])


def only(findings: Sequence[Finding], kept: Sequence[int]) -> list[Finding]:
    """The findings with these numbers; what was nested in one that goes is nested in its holder."""
    place = {old: new for new, old in enumerate(kept)}
    return [replace(findings[old], nested_in=_holder(findings, old, place)) for old in kept]


def _holder(findings: Sequence[Finding], number: int, place: Mapping[int, int]) -> int | None:
    """The place of the nearest enclosing finding that is kept."""
    holder = findings[number].nested_in
    for _ in findings:
        if holder is None or holder in place or holder >= len(findings):
            break
        holder = findings[holder].nested_in
    return None if holder is None else place.get(holder)
