"""A trained finder's spans, mended where they break off: each mend is for a class of slips, none for a text.

A network that gives every word a role of its own ends a span within a name, or leaves out one of a
quotation's sentences. The marks and the parse show where such a span should end. What each mend brings is in
docs/decisions/0012-tagger.md.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.completing.edges import with_clean_edges
from sayso.attribution.completing.phrases import whole_phrases
from sayso.attribution.completing.predicate import with_predicate
from sayso.attribution.completing.set_against import as_brought
from sayso.attribution.completing.speakerless import without_no_speaker
from sayso.attribution.completing.subjects import with_subjects
from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.rules.extent import has_finite_verb
from sayso.model import Span
from sayso.spans import is_inside, joined, length, overlap, without

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues

_QUOTED = 0.3
"""A content that has this share of a quotation is meant to have all of it. From .3 to .5 makes no difference
to PolNeAR dev; with less, "the plan is 'a mess'" takes in what is quoted of somebody else."""


_OPENED = 4
"""Words at a quotation's start with which a content has all of it."""
EXPLETIVE = 24
"""Characters before a silence that is all of what is said: "that there was currently"."""
_JOINT = re.compile(r"[\s,]*(?:\b(?:but|and|yet|though)(?:\s(?:he|she|it|they))?\s+)?$")
"""What joins a silence on."""
_GAP = 8
"""Characters of white space between a colon and the paragraph that it leads up to."""
_LONGEST_JOINT = 24
"""Characters before a silence in which its joint is looked for."""


def mended(
    text: str, found: Sequence[Finding], silences: Sequence[Finding], ground: Ground, cues: Cues
) -> list[Finding]:
    """The findings, each with its source and content made whole, and apart from a silence joined on to it."""
    return [_before_silence(text, _whole(text, one, ground, cues), silences) for one in found]


def _whole(text: str, one: Finding, ground: Ground, cues: Cues) -> Finding:
    one = _with_whole_quotations(text, one, ground)
    one = _with_introduced_paragraph(text, one, ground)
    one = replace(one, content=with_clean_edges(text, one, ground, cues))
    one = replace(one, content=with_predicate(text, one, ground))
    one = without_no_speaker(one, ground, cues)
    one = with_subjects(text, one, ground, cues)
    one = as_brought(text, _with_what_is_denied(one, ground, cues))
    source = whole_phrases(text, one, ground, cues)
    return one if source == one.source else replace(one, source=source)


def _with_what_is_denied(one: Finding, ground: Ground, cues: Cues) -> Finding:
    """The finding with the telling that is denied in its content, and not in its cue: "denied | telling us
    that". What was told is not what is denied."""
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.content else None
    if tree is None:
        return one
    tokens = tokens_in(tree, one.cue[0])
    verb, telling = tokens.first, tokens.last
    denied = tree.lemma[verb] == "deny" and tree.tag[telling] == "VBG" and tree.lemma[telling] in cues.telling
    if not denied or tree.parsed.span(telling, telling).start >= one.content[0].start:
        return one
    opened = Span(tree.parsed.span(verb + 1, verb + 1).start, one.content[0].end)
    return replace(one, cue=(tree.parsed.span(verb, verb),), content=(opened, *one.content[1:]))


def _opens(text: str, start: int, one: Finding) -> bool:
    """Whether the content opens with a quotation and goes on for some words of it."""
    return any(
        start <= piece.start <= start + 1 and len(text[piece.start : piece.end].split()) >= _OPENED
        for piece in one.content
    )


def _before_silence(text: str, one: Finding, silences: Sequence[Finding]) -> Finding:
    """The finding without a silence of the same speaker that is joined on to what is said."""
    for silence in silences:
        cue = silence.cue[0].start
        joined_on = any(p.start < cue < p.end and cue - p.start > EXPLETIVE for p in one.content)
        if joined_on and overlap(silence.source, one.source) and is_inside(silence.cue, one.content):
            before = text[max(0, cue - _LONGEST_JOINT) : cue]
            end = cue - len(before) + len(_JOINT.sub("", before))
            kept = tuple(Span(p.start, min(p.end, end)) for p in one.content if p.start < end)
            return replace(one, content=kept) if kept else one
    return one


def _with_whole_quotations(text: str, one: Finding, ground: Ground) -> Finding:
    """The finding with every quotation in its content that it has a good part of, to its last paragraph."""
    frame = joined((*one.cue, *one.source))
    taken: list[Span] = []
    for quotation in ground.quotations_around(one.content):
        pieces = quotation.pieces
        if overlap(pieces, frame) or not overlap(pieces, one.content):
            continue
        share = overlap(pieces, one.content) / length(pieces)
        if share < 1 and (share >= _QUOTED or (quotation.closed and _opens(text, quotation.start, one))):
            taken += pieces
    if not taken:
        return one
    return replace(one, content=trimmed(text, without(joined((*one.content, *taken)), frame)) or one.content)


def _with_introduced_paragraph(text: str, one: Finding, ground: Ground) -> Finding:
    """The finding with all of the paragraph that a colon leads up to, if it has that paragraph's start: block
    quotations stand without marks. Not where a clause before the colon says it already."""
    for piece in one.content:
        tree = ground.tree_of(piece)
        if tree is None or piece.start != tree.parsed.start or tree.quoted:
            continue
        before = text[max(0, piece.start - _GAP) : piece.start].rstrip()
        if not before.endswith(":") or not one.cue or one.cue[0].start > piece.start:
            continue
        if any(_is_clause(other, ground) for other in one.content if other.start < piece.start):
            continue
        paragraph = Span(piece.start, tree.parsed.end)
        frame = joined((*one.cue, *one.source))
        whole = trimmed(text, without(joined((*one.content, paragraph)), frame))
        return replace(one, content=whole or one.content)
    return one


def _is_clause(span: Span, ground: Ground) -> bool:
    tree = ground.tree_of(span)
    return tree is not None and has_finite_verb(tree, tokens_in(tree, span))
