"""Two finders as one: what the trained one finds, and what only rules know.

The trained finder knows what its corpus counts. Silence ("could not be reached"), hearsay ("reportedly") and
a quotation on its own are hardly annotated there, but are what editors ask for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.nesting import nested

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sayso.attribution.finder import Finder, Finding
    from sayso.model import Span, Spans
    from sayso.parse import ParsedReport

_PART = 4_096
"""Findings are compared where they touch the same stretch of so many characters, not all with all."""
_SAME = 0.5
"""A finding that shares this much (Jaccard) of its content with another is the same one: as in a soft match."""


class CompletedFinder:
    """The findings of one finder, and those by the given rules of another that the first one lacks."""

    def __init__(self, first: Finder, second: Finder, *, rules: Collection[str]) -> None:
        self.name = first.name
        self._first = first
        self._second = second
        self._rules = rules

    def find(self, parsed: ParsedReport) -> list[Finding]:
        """The findings of both, in text order."""
        found = self._first.find(parsed)
        known = _by_part(found)
        missing = [
            one
            for one in self._second.find(parsed)
            if one.rule in self._rules and not any(_same(one, other) for other in _near(one, known))
        ]
        return nested(sorted([*found, *missing], key=_first_span)) if missing else found


def _by_part(findings: Sequence[Finding]) -> dict[int, list[Finding]]:
    known: dict[int, list[Finding]] = {}
    for finding in findings:
        for part in _parts(finding):
            known.setdefault(part, []).append(finding)
    return known


def _near(finding: Finding, known: dict[int, list[Finding]]) -> list[Finding]:
    return [other for part in _parts(finding) for other in known.get(part, [])]


def _parts(finding: Finding) -> list[int]:
    spans = (*finding.cue, *finding.content)
    return sorted({part for span in spans for part in range(span.start // _PART, span.end // _PART + 1)})


def _same(one: Finding, other: Finding) -> bool:
    if _shared(one.cue, other.cue):
        return True
    shared = _shared(one.content, other.content)
    return shared >= _SAME * (_size(one.content) + _size(other.content) - shared) if shared else False


def _shared(one: Spans, other: Spans) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _size(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


def _first_span(finding: Finding) -> tuple[Span, Span]:
    spans = sorted((*finding.cue, *finding.content, *finding.source))
    return spans[0], (finding.cue or finding.content)[0]
