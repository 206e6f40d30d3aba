"""A trained finder's spans, mended where they break off: each mend is for a class of slips, none for a text.

A network that gives every word a role of its own ends a span within a name, or leaves out one of a
quotation's sentences. The marks and the parse show where such a span should end. What each mend brings is in
docs/decisions/0012-tagger.md.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.phrases import whole_phrases
from sayso.attribution.rules.draft import joined, length, overlap, trimmed, without
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.attribution.rules.ground import Ground
    from sayso.attribution.rules.lexicon import Cues

_QUOTED = 0.3
"""A content that has this share of a quotation is meant to have all of it. From .3 to .5 makes no difference
to PolNeAR dev; with less, "the plan is 'a mess'" takes in what is quoted of somebody else."""


def mended(text: str, found: Sequence[Finding], ground: Ground, cues: Cues) -> list[Finding]:
    """The findings, each with its source and content made whole."""
    return [_whole(text, one, ground, cues) for one in found]


def _whole(text: str, one: Finding, ground: Ground, cues: Cues) -> Finding:
    one = _with_whole_quotations(text, one, ground)
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
