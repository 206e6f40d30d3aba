"""Doubles: what finders have twice where an outlet quotes or cites: the words that cite, the outlet's part.

One cue is one statement by the annotation guide, of whoever is cited.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from sayso.attribution.finder import Finding
    from sayso.model import Span


def of_mark(findings: Sequence[Finding], number: int, mark: Span) -> Iterator[int]:
    """The findings that have the words for their cue by which an outlet quotes or cites in another."""
    bare = _is_all(findings[number], mark)
    for other in beside(findings, number):
        cites = any(span.overlaps(mark) for span in findings[other].cue)
        if cites and (not bare or _is_all(findings[other], mark)):
            yield other


def of_citing(
    found: Sequence[Finding], text: str, passes: Callable[[int], bool], settled: Container[int]
) -> Iterator[int]:
    """Of two findings with a verb in common, by who cites and by who is cited, the one to leave out.

    An outlet only passes on; a person who cites stands for what she says. ``passes`` tells which is an
    outlet's, ``settled`` are those that are decided.
    """
    for number, cited in enumerate(found):
        mark = next((span for span in cited.cue if CITES.search(span.of(text))), None)
        if number in settled or mark is None or len(cited.cue) < 2:
            continue
        for other in beside(found, number):
            if other in settled or not _shares(found[other], cited):
                continue
            if passes(other):
                yield other
            elif mark.of(text).lower().endswith("ing"):
                yield number


def _shares(citing: Finding, cited: Finding) -> bool:
    """Whether they have words of their cues in common and two speakers."""
    common = any(mine.overlaps(theirs) for mine in citing.cue for theirs in cited.cue)
    return common and bool(citing.source) and citing.source != cited.source


def _is_all(finding: Finding, mark: Span) -> bool:
    """Whether the finding has no cue but those words."""
    return all(mark.covers(span) for span in finding.cue)


def beside(findings: Sequence[Finding], number: int) -> Iterator[int]:
    """The numbers of the findings before and after one that can be of its sentence."""
    around = range(max(0, number - BESIDE), min(len(findings), number + BESIDE + 1))
    return (other for other in around if other != number)


BESIDE = 4
"""Findings before and after one that can be of its sentence. Set by hand, as a bound."""
CITES = re.compile(r"\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))\b", re.IGNORECASE)
