"""Speakers who are joined ("the Herald and the Gazette reported"): a finding for each, where each is a name.

The guide wants one statement for each of them, with the same content and cue. Where no names are joined
("doctors and nurses", "family and friends") they speak as one; "both the League and his agent" are two.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.attribution.ground.grammar import phrase_head
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.ground.joined import are_apart
from sayso.attribution.ground.tree import Range
from sayso.spans import hull

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree
    from sayso.model import Spans

_MOST = 4
"""Speakers of one verb at most; more are a list in which the parse is not to be trusted. Set
by hand; not tuned."""
_JOINTS = frozenset([",", "and", "both", "nor", "neither"])
"""Words between or before the speakers."""


def for_each_name(one: Finding, ground: Ground, cues: Cues) -> list[Finding]:
    """The finding once for each name that its source joins; itself alone where it joins none.

    Only where they plainly tell something: of other deeds of two ("France and Germany agreed") PolNeAR has
    one attribution and the guide mostly none.
    """
    tree = ground.tree_of(hull(one.source)) if one.source else None
    silent = one.rule in cues.preferred
    phrase = _phrase(tree, one.source) if tree is not None else None
    if tree is None or phrase is None or not (silent or _is_plain(one, ground, cues)):
        return [one]
    names = _names(tree, phrase, silent=silent)
    return [replace(one, source=(tree.parsed.span(*name),)) for name in names] or [one]


def _phrase(tree: Tree, source: Spans) -> Range | None:
    """The tokens of the source, the words that join its pieces included; None where other words part them.

    A name that opens the sentence and is joined to the source belongs to it: "Seoul and Tokyo".
    """
    pieces = [tokens_in(tree, span) for span in source]
    first, last = pieces[0].first, pieces[-1].last
    inside = {at for piece in pieces for at in range(piece.first, piece.last + 1)}
    if any(tree.lower[at] not in _JOINTS for at in range(first, last + 1) if at not in inside):
        return None
    if first > 1 and tree.lower[first - 1] == "and" and all(_is_name(tree, at) for at in range(first - 1)):
        first = 0
    return Range(first, last)


def _is_plain(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether its cue is a plain verb of telling or answering, or "according to"."""
    plain = {"accord", "according"} | cues.plain | cues.answering
    for piece in one.cue:
        tree = ground.tree_of(piece)
        if tree is not None:
            first, last = tokens_in(tree, piece)
            if not plain.isdisjoint(tree.lemma[at] for at in range(first, last + 1)):
                return True
    return False


def _names(tree: Tree, phrase: Range, *, silent: bool) -> list[Range]:
    """The phrases of the names that the phrase joins by "and" or "nor"; none where it does not.

    Each of those who are ``silent`` was asked, and "both" counts each, so that "the ministry" is as good as a
    name beside another.
    """
    if phrase.last <= phrase.first:
        return []
    heads = list(_heads(tree, phrase_head(tree, phrase), phrase))
    linked = any(tree.lower[at] in ("and", "nor") for head in heads for at in tree.kids(head, "cc"))
    if not 1 < len(heads) <= _MOST or not linked:
        return []
    opening = tree.lower[max(phrase.first - 1, 0) : phrase.first + 1]
    if not silent and "neither" in opening:
        return []  # without it "neither confirmed it" would be "confirmed it"
    each = silent or "both" in opening
    if not all(_is_name(tree, head) or (each and _is_definite(tree, head)) for head in heads):
        return []
    starts = [phrase.first, *(max(tree.left[b], a + 1) for a, b in pairwise(heads)), phrase.last + 1]
    if any(_is_one_name(tree, a, b) for a, b in pairwise(heads)):
        return []
    names = [_trimmed(tree, Range(start, end - 1)) for start, end in pairwise(starts)]
    return names if each or are_apart(tree, names) else []


def _heads(tree: Tree, head: int, phrase: Range) -> Iterator[int]:
    """The head of the phrase, and of each that is joined to the one before it."""
    last: int | None = head
    while last is not None:
        yield last
        last = next((at for at in tree.kids(last, "conj") if at in phrase and at > last), None)


def _is_name(tree: Tree, head: int) -> bool:
    return tree.pos[head] == "PROPN"


def _is_definite(tree: Tree, head: int) -> bool:
    return tree.lower[tree.left[head]] in ("the", "neither", "both") or any(tree.kids(head, "poss"))


def _is_one_name(tree: Tree, first: int, second: int) -> bool:
    """Whether one name runs over both: "Customs and Border Protection", "the Republic of Orsa and Lenn"."""
    if any(entity.start <= first and second < entity.end for entity in tree.parsed.doc.ents):
        return True
    of = any(first < at < second for at in tree.kids(first, "prep"))
    return of and not any(tree.kids(second, "det", "poss"))


def _trimmed(tree: Tree, name: Range) -> Range:
    """The name without the words that join it to others."""
    first, last = name
    while first < last and tree.lower[first] in _JOINTS:
        first += 1
    while last > first and tree.lower[last] in _JOINTS:
        last -= 1
    return Range(first, last)
