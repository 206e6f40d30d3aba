"""Contents as an editor would mark them: no hole, no loose end, no stray word, nobody spoken to.

Each mend takes the content of a finding and gives it back mended, or as it was where nothing would be left.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.ground import tokens_in
from sayso.model import Span
from sayso.spans import joined, length, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Range, Tree
    from sayso.model import Spans

_HOLE = 40
"""Characters of a hole that is closed: a few words. Chosen on PolNeAR dev, like what follows."""
_NUMBER = re.compile(r"\d[.,]\d")
_STRAY = 2
"""Words of a last piece that is left out: a network's slip."""
_MARKS = ",;–—-"
"""What parts such a piece from the rest."""
_QUOTES = "\"'“”‘’`«»"
"""What it begins with where it is no slip but quoted."""
_MOST_OF_IT = 0.7
"""Share of a content that is quoted where what is said is the quotation."""
_LOOSE_TAGS = frozenset(["CC", "DT", "PRP$", "WDT", "WP", "WRB", "MD", "TO", "IN"])
"""Tags of words that lead on to others."""
_LOOSE = 4
"""Words at a content's end that may be loose."""


def with_clean_edges(text: str, one: Finding, ground: Ground, cues: Cues) -> Spans:
    """The content of the finding, mended by all that this module knows."""
    if not one.content:
        return one.content
    content = _without_addressee(one.content, one, ground, cues)
    content = _without_stray_end(text, content, one)
    content = _closed(text, content, one, ground)
    content = _without_lead(content, one, ground)
    return trimmed(text, _without_loose_ends(content, ground)) or one.content


def _without_addressee(content: Spans, one: Finding, ground: Ground, cues: Cues) -> Spans:
    """Without whom it is said to, before the clause: "told | the agency that ..."."""
    if not content:
        return content
    tree = ground.tree_of(content[0])
    if tree is None:
        return content
    tokens = tokens_in(tree, content[0])
    verb = _cue_verb_before(tree, tokens, one, cues)
    if verb is None:
        return content
    clause = next((at for at in tree.kids(verb, "ccomp") if at in tokens), None)
    start = None if clause is None else tree.left[clause]
    if start is None or not tokens.first < start <= tokens.last:
        return content
    before = range(tokens.first, start)
    if any(tree.head[at] == verb and tree.dep[at] not in ("dobj", "dative", "punct") for at in before):
        return content
    return (Span(tree.parsed.span(start, start).start, content[0].end), *content[1:])


def _cue_verb_before(tree: Tree, tokens: Range, one: Finding, cues: Cues) -> int | None:
    """The cue's verb of telling, if the content begins with what it takes as an object."""
    head = tokens.first
    while head in tokens and tree.head[head] != head and tree.dep[head] not in ("dobj", "dative"):
        head = tree.head[head]
    verb = tree.head[head]
    if head not in tokens or tree.lemma[verb] not in cues.telling:
        return None
    return verb if overlap((tree.parsed.span(verb, verb),), one.cue) else None


def _closed(text: str, content: Spans, one: Finding, ground: Ground) -> Spans:
    """With the holes between pieces closed that are no words of the cue or the source."""
    if len(content) < 2:
        return content
    frame = joined((*one.cue, *one.source))
    holes = [
        Span(before.end, after.start)
        for before, after in pairwise(content)
        if _is_hole(text, Span(before.end, after.start), frame, ground)
    ]
    return joined((*content, *holes))


def _is_hole(text: str, hole: Span, frame: Spans, ground: Ground) -> bool:
    too_long = hole.end - hole.start > _HOLE and not _cuts_number(text, hole)
    if too_long or overlap((hole,), frame) or "\n" in text[hole.start : hole.end]:
        return False
    tree = ground.tree_of(hole)
    if tree is None:
        return False
    tokens = tokens_in(tree, hole)
    first, last = max(0, tokens.first - 1), min(len(tree) - 1, tokens.last + 1)
    if tree.tag[tokens.first] == "CC" or tree.tag[first] == "CC":  # what is joined on may be no part of it
        return False
    same_side = len({tree.quoted_in[at] for at in range(first, last + 1)}) == 1
    return same_side and tree.sentence[first] == tree.sentence[last]


def _cuts_number(text: str, hole: Span) -> bool:
    """Whether the hole ends within a number, so that it is one, however long: "of $3.|8 billion"."""
    return _NUMBER.fullmatch(text[hole.end - 2 : hole.end + 1]) is not None


def _without_stray_end(text: str, content: Spans, one: Finding) -> Spans:
    """Without a last piece of a word or two that a comma or dash parts from the rest."""
    if len(content) < 2:
        return content
    before, last = content[-2:]
    if _cuts_number(text, Span(before.end, last.start)):
        return content
    hole = text[before.end : last.start]
    words = text[last.start : last.end]
    if len(words.split()) > _STRAY or not any(mark in hole for mark in _MARKS) or words[0] in _QUOTES:
        return content
    frame = joined((*one.cue, *one.source))
    return content if overlap((Span(before.end, last.start),), frame) else content[:-1]


def _without_lead(content: Spans, one: Finding, ground: Ground) -> Spans:
    """Without sentences of the writer's beside a quotation that is most of what is said."""
    quoted = joined(
        piece
        for quotation in ground.quotations_around(content)
        for piece in quotation.pieces
        if piece.end > content[0].start
    )
    if overlap(one.cue, quoted) or overlap(content, quoted) < _MOST_OF_IT * length(content):
        return content
    kept = [part for piece in content for part in _spoken_parts(piece, one, ground, quoted)]
    return joined(kept) or content


def _spoken_parts(piece: Span, one: Finding, ground: Ground, quoted: Spans) -> Iterator[Span]:
    """The piece from the first to the last of its sentences that hold words of the quotation or the cue."""
    tree = ground.tree_of(piece)
    if tree is None:
        yield piece
        return
    tokens = tokens_in(tree, piece)
    numbers = range(tree.sentence[tokens.first], tree.sentence[tokens.last] + 1)
    sentences = [tree.parsed.span(*tree.sentences[number]) for number in numbers]
    spoken = [words for words in sentences if overlap((words,), quoted) or overlap((words,), one.cue)]
    if spoken:
        yield Span(max(piece.start, spoken[0].start), min(piece.end, spoken[-1].end))


def _without_loose_ends(content: Spans, ground: Ground) -> Spans:
    """Without words at the end that only lead on to others: "and", "because", "during the"."""
    if not content:
        return content
    tree = ground.tree_of(content[-1])
    if tree is None:
        return content
    tokens = tokens_in(tree, content[-1])
    last = tokens.last
    while last > tokens.first and tokens.last - last < _LOOSE and _is_loose(tree, last):
        last -= 1
    if last == tokens.last or last < tokens.first:
        return content
    return (*content[:-1], Span(content[-1].start, tree.parsed.span(last, last).end))


def _is_loose(tree: Tree, token: int) -> bool:
    """Whether the word leads on to one after it, or is a comma before such a word."""
    if tree.pos[token] == "PUNCT":
        return tree.lower[token] in (",", "-", "–", "—")
    if tree.tag[token] == "CC":
        return True
    following = any(child > token for child in tree.children[token])
    leans = tree.head[token] > token and tree.dep[token] not in ("punct", "advmod", "npadvmod")
    return tree.tag[token] in _LOOSE_TAGS and (leans or following)
