"""Sources that are nobody who speaks: words of the quotation itself, who only knows what suggests it, and who
signs the whole text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.grammar import phrase_head
from sayso.attribution.ground.ground import tokens_in
from sayso.lexicons.patterns import listed
from sayso.spans import is_inside, length, overlap

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues

_SIGNATURE = re.compile(
    r"\s*(?:[-–—―]|--)\s?[A-ZÀ-Þ][\w.'’-]{0,30}(?:\s(?:and\s)?[A-ZÀ-Þ][\w.'’-]{0,30}){1,4}"
    r"(?:,\s[\w .'’-]{1,40})?\.?\s*"
)
"""A paragraph of a dash and a name: who wrote the text, where it is the last one."""
_QUOTED = 0.3
"""Share of what is said, right before the name, that is quoted where the name is its speaker's. Set by hand,
not tuned: a quotation with its frame is more, a word in marks less."""


def without_no_speaker(one: Finding, ground: Ground, cues: Cues) -> Finding:
    """The finding, without a source that is nobody who speaks."""
    tests = (_is_inferred, _is_time)
    nobody = (
        _is_quoted_words(one, ground)
        or _is_described(one, ground)
        or any(test(one, ground, cues) for test in tests)
    )
    return replace(one, source=()) if nobody else one


def signs_the_text(text: str, one: Finding, ground: Ground) -> bool:
    """Whether the source is in a last paragraph that signs the text, not only what is quoted before it."""
    if not one.source or not ground.trees:
        return False
    last = ground.trees[-1].parsed
    if one.source[0].start < last.start or not _SIGNATURE.fullmatch(text[last.start : last.end]):
        return False
    before = ground.trees[-2].parsed if len(ground.trees) > 1 else last
    beside = all(before.start <= piece.start and piece.end <= before.end for piece in one.content)
    return not (beside and overlap(one.content, ground.quoted()) >= _QUOTED * length(one.content))


def _is_quoted_words(one: Finding, ground: Ground) -> bool:
    """Whether the source stands in the very quotation that is the content, and the cue outside: 'posts like
    "Breen was arrested"'."""
    if not one.source or not one.cue or not one.content:
        return False
    return any(
        is_inside(one.source, quotation.pieces)
        and is_inside(one.content, quotation.pieces)
        and not overlap(one.cue, quotation.pieces)
        for quotation in ground.quotations_around((*one.source, *one.content))
    )


def _is_described(one: Finding, ground: Ground) -> bool:
    """Whether others say of the source what it is: "was profiled as a trader", not "was quoted as saying"."""
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.source else None
    if tree is None:
        return False
    tokens = range(tokens_in(tree, one.cue[0]).first, tokens_in(tree, one.cue[0]).last + 1)
    verb = next((at for at in tokens if tree.tag[at] == "VBN" and any(tree.kids(at, "auxpass"))), None)
    named = None if verb is None else tree.kid(verb, "nsubjpass")
    if verb is None or named is None or any(tree.kids(verb, "agent")):
        return False
    says_as = [
        at for at in tree.kids(verb, "prep") if tree.lower[at] == "as" and tree.kid(at, "pcomp") is None
    ]
    return bool(says_as) and named in tokens_in(tree, one.source[-1])


def _is_time(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether the source only tells how long or since when: "has been debated for centuries"; not "in a poll
    released on Monday"."""
    tree = ground.tree_of(one.source[0]) if len(one.source) == 1 else None
    if tree is None:
        return False
    words = tokens_in(tree, one.source[0])
    if not 0 < words.first <= words.last or tree.lower[words.first - 1] not in _HOW_LONG:
        return False
    head = phrase_head(tree, words)
    return tree.parsed.doc[head].ent_type_ in ("DATE", "TIME") or tree.lemma[head] in cues.times | _AGES


_HOW_LONG = frozenset(["for", "over", "in", "since", "during", "throughout"])
_AGES = listed("cues", "beside", "ages")


def _is_inferred(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether what its source believes or has learned suggests it: "officials believe he left, suggesting
    that he is free"."""
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.source else None
    if tree is None:
        return False
    verb = tokens_in(tree, one.cue[0]).last
    if tree.tag[verb] != "VBG" or tree.lemma[verb] not in cues.inferring or tree.lower[verb - 1] != ",":
        return False
    fact = tree.head[verb]
    thinks = tree.head[fact]
    return (
        tree.dep[verb] in ("advcl", "acl")
        and tree.dep[fact] == "ccomp"
        and thinks < fact
        and tree.lemma[thinks] in cues.thinking | cues.found_out
    )
