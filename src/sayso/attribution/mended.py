"""A trained finder's spans, mended where they break off: each mend is for a class of slips, none for a text.

A network that gives every word a role of its own ends a span within a name, leaves out one of a quotation's
sentences, or keeps a few words of another sentence. The marks and the parse show where such a span should
end. What each mend brings is in docs/decisions/0012-tagger.md.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.attribution.phrases import whole_phrases
from sayso.attribution.rules.draft import joined, length, overlap, trimmed, without
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.attribution.rules.ground import Ground
    from sayso.attribution.rules.lexicon import Cues
    from sayso.model import Spans

_QUOTED = 0.3
"""A content that has this share of a quotation is meant to have all of it. From .3 to .5 makes no difference
to PolNeAR dev; with less, "the plan is 'a mess'" takes in what is quoted of somebody else."""
_ITS_OWN = 0.7
"""A piece of content in another sentence than the cue stays where it is this share of its sentences."""
_GAP = 15
"""Characters between a closed quotation and words that are no part of it: three words or so."""
_LONGER = 1.1
_LONGEST = 9.0
"""How much longer, times, a clause may be than the content that breaks off in it."""


def mended(
    text: str, found: Sequence[Finding], by_rules: Sequence[Finding], ground: Ground, cues: Cues
) -> list[Finding]:
    """The findings, each with its source and content made whole."""
    return [_whole(text, one, by_rules, ground, cues) for one in found]


def _whole(text: str, one: Finding, by_rules: Sequence[Finding], ground: Ground, cues: Cues) -> Finding:
    one = _without_strays(_with_whole_quotations(text, one, ground), ground)
    one = _with_whole_clause(one, by_rules, cues)
    source = whole_phrases(text, one, ground, cues)
    return one if source == one.source else replace(one, source=source)


def _with_whole_quotations(text: str, one: Finding, ground: Ground) -> Finding:
    """The finding with every quotation in its content that it has a good part of, to its last paragraph."""
    frame = joined((*one.cue, *one.source))
    taken: list[Span] = []
    for quotation in ground.quotations:
        pieces = quotation.pieces
        if overlap(pieces, frame) or not overlap(pieces, one.content):
            continue
        if _QUOTED <= overlap(pieces, one.content) / length(pieces) < 1:
            taken += pieces
    if not taken:
        return one
    return replace(one, content=trimmed(text, without(joined((*one.content, *taken)), frame)))


def _without_strays(one: Finding, ground: Ground) -> Finding:
    """The finding without a few unquoted words of a sentence that neither cue nor source stands in."""
    if len(one.content) < 2:
        return one
    own = [sentence for span in (*one.cue, *one.source) for sentence in _sentences(span, ground)]
    behind = _behind_a_quotation(one, ground)
    kept = tuple(p for p in one.content if p not in behind and not _is_stray(p, own, ground))
    return replace(one, content=kept) if kept and len(kept) < len(one.content) else one


def _behind_a_quotation(one: Finding, ground: Ground) -> list[Span]:
    """Unquoted pieces behind a closed quotation and nobody's words ("..., a hint at what took | place")."""
    frame = joined((*one.cue, *one.source))
    closed = [quotation.pieces[-1] for quotation in ground.quotations if quotation.closed]
    return [
        piece
        for before, piece in pairwise(one.content)
        if any(span.end - 2 <= before.end <= span.end + 2 for span in closed)
        and not any(span.overlaps(piece) for span in closed)
        and piece.start - before.end > _GAP
        and not overlap((Span(before.end, piece.start),), frame)
    ]


def _is_stray(piece: Span, own: Sequence[Span], ground: Ground) -> bool:
    if any(sentence.overlaps(piece) for sentence in own):
        return False
    if any(span.overlaps(piece) for quotation in ground.quotations for span in quotation.pieces):
        return False
    return length((piece,)) < _ITS_OWN * length(_sentences(piece, ground))


def _sentences(span: Span, ground: Ground) -> Spans:
    """The sentences that the span touches, of the block in which it begins."""
    tree = ground.tree_of(span)
    if tree is None:
        return ()
    return tuple(s for s in (tree.parsed.span(*words) for words in tree.sentences) if s.overlaps(span))


def _with_whole_clause(one: Finding, by_rules: Sequence[Finding], cues: Cues) -> Finding:
    """The finding with all of the clause that its cue governs, where it breaks off in the midst of it."""
    same = [other for other in by_rules if overlap(other.cue, one.cue)]
    if len(same) != 1 or same[0].rule not in cues.extending or not overlap(same[0].source, one.source):
        return one
    clause = same[0].content
    shared, own = overlap(one.content, clause), length(one.content)
    breaks_off = shared >= own / _LONGER and _LONGER * own < length(clause) < _LONGEST * own
    return replace(one, content=clause) if breaks_off else one
