"""Two finders as one: what the trained one finds, put in the guide's terms, and what only rules know.

The trained finder knows what its corpus counts. Silence ("could not be reached"), hearsay ("reportedly") and
a quotation on its own are hardly annotated there, but are what editors ask for; a relay's frame around what
somebody else says ("..., NHK reported") is an attribution there, and for an editor a step on the word's way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.nearby import Nearby, is_inside, likeness, shared, size
from sayso.attribution.nesting import nested

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sayso.attribution.finder import Finder, Finding
    from sayso.model import Span
    from sayso.parse import ParsedReport

_SAME = 0.5
"""A finding that shares this much of its content with another is the same one: as in a soft match."""
_PASSED_ON = 0.7
"""A frame passes on what others say when their words fill this much of it: as among the rules."""


class CompletedFinder:
    """The findings of one finder, and those by the given rules of another that the first one lacks."""

    def __init__(self, first: Finder, second: Finder, *, rules: Collection[str]) -> None:
        self.name = first.name
        self._first = first
        self._second = second
        self._rules = rules

    def find(self, parsed: ParsedReport) -> list[Finding]:
        """The findings of both, in text order, without frames that only pass others on."""
        found = self._first.find(parsed)
        nearby = Nearby(found)
        missing = [
            one
            for one in self._second.find(parsed)
            if one.rule in self._rules
            and not any(_same(one, found[at]) for at in nearby.to((*one.cue, *one.content)))
        ]
        both = sorted([*found, *missing], key=_first_span)
        return nested(without_frames(both))


def without_frames(findings: Sequence[Finding]) -> list[Finding]:
    """The findings but for those that follow, as a frame, what is itself laid to somebody."""
    nearby = Nearby(findings)
    return [one for number, one in enumerate(findings) if not _passes_on(findings, number, nearby)]


def _passes_on(findings: Sequence[Finding], number: int, nearby: Nearby) -> bool:
    frame = findings[number]
    if not frame.content or not frame.cue or frame.cue[0].start < frame.content[-1].end:
        return False
    inner = [
        span
        for at in nearby.to(frame.content)
        if at != number and findings[at].source and is_inside(findings[at].cue, frame.content)
        for span in (*findings[at].cue, *findings[at].source, *findings[at].content)
    ]
    return shared(_joined(inner), frame.content) >= _PASSED_ON * size(frame.content)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans as ones that do not overlap."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start <= kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def _same(one: Finding, other: Finding) -> bool:
    return shared(one.cue, other.cue) > 0 or likeness(one.content, other.content) >= _SAME


def _first_span(finding: Finding) -> tuple[Span, Span]:
    spans = sorted((*finding.cue, *finding.content, *finding.source))
    return spans[0], (finding.cue or finding.content)[0]
