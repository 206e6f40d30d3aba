"""Quoted paragraphs, which are all quotation and in no finding: whose turn it was goes on.

By the guide, what the speaker before goes on to say in quotation marks belongs to the statement before where
that was quoted too; after one that was not it is a statement of its own, without a cue.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.finder import Finding
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.quotes import touched
from sayso.attribution.rules.outlets import is_outlet
from sayso.model import Span
from sayso.spans import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.quotes import Quotation
    from sayso.model import Spans

_FEWEST = 6
"""Words of a quotation that is speech: shorter ones are headings and names. Set by hand; not tuned."""
_HEAD = 2
"""Blocks at a report's start before which no quotation goes on: a headline, and what follows it. Set by hand;
not tuned."""
_RULE = "uncued"
_END = " \t\n.,!?\u00a0"
"""What may stand between a quotation and its paragraph's end."""


def with_quoted_paragraphs(text: str, found: Sequence[Finding], ground: Ground, cues: Cues) -> list[Finding]:
    """The findings, in order of their ends, with the quoted paragraphs that are in none of them."""
    out = sorted(found, key=_end)
    quoted = ground.quoted()
    taken = joined(span for one in found if not _is_inside_quotation(one, quoted) for span in one.content)
    for quotation in ground.quotations:
        before = _paragraph_before(text, quotation, ground) if quotation.closed else None
        if before is None or touched(taken, quotation.pieces):
            continue
        at = bisect_left(out, quotation.start, key=_end) - 1
        while at >= 0 and _end(out[at]) > before.start and _is_inside_quotation(out[at], quoted):
            at -= 1
        if at >= 0 and _end(out[at]) > before.start and _speaks(out[at], ground, cues):
            _go_on(out, at, quotation, quoted, cues)
    return out


def _end(one: Finding) -> int:
    return max(span.end for span in (*one.cue, *one.content, *one.source))


def _is_inside_quotation(one: Finding, quoted: Spans) -> bool:
    """Whether it is what somebody quoted tells of others."""
    return bool(touched(quoted, one.cue))


def _speaks(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether its source can go on speaking in quotation marks: no outlet, and no thing ("the video")."""
    tree = ground.tree_of(one.source[0]) if one.source else None
    if tree is None:
        return False
    tokens = tokens_in(tree, one.source[0])
    thing = any(tree.lower[at] in cues.things for at in range(tokens.first, tokens.last + 1))
    return not thing and not is_outlet(tree, tokens)


def _paragraph_before(text: str, quotation: Quotation, ground: Ground) -> Span | None:
    """The paragraph before the quotation, where that is all there is in its own; none after a colon, which
    announces somebody else's, and none for the first one, which follows a headline."""
    first, last = quotation.pieces[0], quotation.pieces[-1]
    tree, end = ground.tree_of(first), ground.tree_of(last)
    if tree is None or end is None or tree.number < _HEAD or first.start > tree.parsed.start:
        return None
    if text[last.end : end.parsed.end].strip(_END) or len(text[first.start : last.end].split()) < _FEWEST:
        return None
    before = ground.trees[tree.number - 1]
    return None if before.lower[-1:] == [":"] else Span(before.parsed.start, before.parsed.end)


def _go_on(out: list[Finding], at: int, quotation: Quotation, quoted: Spans, cues: Cues) -> None:
    """Give the quotation to who spoke last: to what is quoted of them, or as a statement of its own."""
    last = out[at]
    if touched(quoted, last.content[-1:]):
        out[at] = replace(last, content=joined((*last.content, *quotation.pieces)))
    else:
        out.insert(at + 1, _uncued(quotation, last, cues))


def _uncued(quotation: Quotation, last: Finding, cues: Cues) -> Finding:
    return Finding(
        content=quotation.pieces,
        cue=(),
        source=last.source,
        rule=cues.phrases[_RULE],
        evidence=quotation.pieces,
        confidence=cues.precision[_RULE],
    )
