"""Frames that only pass on what others say ("..., Radio Nord said"), and words that only tell a silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.completing.governing import governs
from sayso.attribution.completing.mended import EXPLETIVE
from sayso.attribution.findings.nearby import Nearby, is_same
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.ground.lexicon import cues
from sayso.attribution.ground.tree import Range
from sayso.attribution.quotes import in_marks
from sayso.attribution.rules.outlets import is_outlet
from sayso.model import Span
from sayso.spans import hull, is_inside, joined, length, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.model import Spans

_PASSED_ON = 0.7
"""A frame passes on what others say when their words fill this much of it: as among the rules."""
_SILENCE = 0.6
"""What is said is a silence when the words of silence fill this much of it: as among the rules."""
_WHERE = 24
"""Characters of a frame's words that may only tell where or when the others were said: "in an interview". By
hand: less than a clause of somebody's own needs."""
_BESIDE = 4
"""Characters between two frames of one quotation at most: a comma, a mark and a space. Set by hand: with a
word between them they are two sentences' frames."""


def passes_on_by_outlet(frame: Finding, one: Finding, ground: Ground) -> bool:
    """Whether the frame only names the outlet that has what the other says: "'...', the ministry announced,
    according to NHK" is the ministry's word."""
    if not (frame.source and frame.cue and one.source and one.cue and is_same(frame, one)):
        return False
    told = (*one.source, *one.cue)
    gap = frame.cue[0].start - max(span.end for span in told)
    tree = ground.tree_of(frame.source[0])
    if tree is None or min(told).start < one.content[0].end or not 0 <= gap <= _BESIDE:
        return False
    tokens = tokens_in(tree, frame.cue[0])
    according = tree.lower[tokens.first : tokens.last + 1] == ["according", "to"]
    words = tokens_in(tree, frame.source[0])
    return according and any(
        is_outlet(tree, Range(at, words.last)) for at in range(words.first, words.last + 1)
    )


def says_only(outer: Finding, silence: Finding) -> bool:
    """Whether what is said is the silence itself: "said there was nothing to confirm"; not where it is only
    joined on: "said there were cracks but refused to elaborate"."""
    return (
        is_inside(silence.cue, outer.content)
        and silence.cue[0].start - outer.content[0].start <= EXPLETIVE
        and _filled(outer, [silence]) >= _SILENCE
    )


def is_framed(inner: Finding, frame: Finding) -> bool:
    """Whether the frame follows and passes the inner one on: "Reeve denied the report, Radio Nord said"."""
    if not inner.source or not _follows(frame) or not is_inside(inner.cue, frame.content):
        return False
    return _filled(frame, [inner]) >= _PASSED_ON


def _follows(frame: Finding) -> bool:
    return bool(frame.cue and frame.content) and frame.cue[0].start >= frame.content[-1].end


def _filled(frame: Finding, inner: Sequence[Finding]) -> float:
    """The share of the last piece of the frame's content, the one beside its cue, that the inner ones are;
    none where that piece is not the most of it."""
    last = frame.content[-1:]
    if 2 * length(last) < length(frame.content):
        return 0.0
    # The blank behind its words counts with them: of short clauses the blanks are a tenth.
    spans = [Span(span.start, span.end + 1) for one in inner for span in _words_of(one)]
    return overlap(joined(spans), last) / length(last)


def _words_of(one: Finding) -> Spans:
    """The finding's words; of a silence all from its speaker on ("the ministry said there is nothing to")."""
    spans = (*one.cue, *one.source, *one.content)
    if one.rule not in cues().preferred:
        return spans
    return (hull(spans),)


def without_frames(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings but for those that follow, as a frame, what is itself laid to somebody."""
    nearby = Nearby(findings)
    return [one for number, one in enumerate(findings) if not _passes_on(text, findings, number, nearby)]


def _passes_on(text: str, findings: Sequence[Finding], number: int, nearby: Nearby) -> bool:
    frame = findings[number]
    if not _follows(frame):
        return False
    inner = [
        findings[at]
        for at in nearby.to(frame.content)
        if at != number and findings[at].source and is_inside(findings[at].cue, frame.content)
        if not _is_quoted_by(frame, findings[at], text)
    ]
    if any(governs(frame, one, text) for one in inner):
        return False
    if any(_is_laid_twice(one, frame) or _is_all_but_where(one, frame) for one in inner):
        return True
    return _filled(frame, inner) >= _PASSED_ON


def _is_quoted_by(frame: Finding, inner: Finding, text: str) -> bool:
    """Whether the inner one stands in the frame's quotation marks: '"They told us so," Reeve said' is Reeve's
    word, whoever told it."""
    return in_marks(text, inner.source[0].start) and not in_marks(text, frame.cue[0].start)


def _is_laid_twice(inner: Finding, frame: Finding) -> bool:
    """Whether both lay the same words to one speaker, the frame by the cue of who passes them on: '"...,"
    Reeve said in a statement, Radio Nord reported'."""
    last = frame.cue[0].start > max(inner.cue[-1].end, inner.source[-1].end)
    same = overlap(inner.source, frame.source) > 0
    return last and same and overlap(inner.content, frame.content) >= _PASSED_ON * length(inner.content) > 0


def _is_all_but_where(inner: Finding, frame: Finding) -> bool:
    """Whether the frame's words are the other's but for where: '"...," Reeve said in an interview'."""
    words = joined(Span(span.start, span.end + 1) for span in _words_of(inner))
    return len(frame.content) == 1 and length(frame.content) - overlap(words, frame.content) <= _WHERE
