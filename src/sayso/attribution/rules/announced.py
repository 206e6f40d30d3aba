"""Announced paragraphs: "the ministry said in a statement:" and a paragraph without quotation marks.

A statement printed whole stands without marks on many pages, and in a text without markup nothing else shows
it. A plain verb of telling right before the colon does, or "a statement from the ministry:"; behind any other
verb the writer goes on, as where a post that stood there was lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.tree import Range
from sayso.model import BlockKind
from sayso.parse import FINITE

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_BETWEEN = 8
"""Tokens between the verb and the colon at most: whom it was told, "in a statement". Set by hand: with more
of them the sentence goes on to something else, and the colon is that one's."""
_FEWEST = 8
"""Words of a paragraph that is somebody's statement; shorter ones are headings and labels. Set by hand: a
statement of fewer words is lost to keep those out."""


def is_announced(tree: Tree, verb: int, following: Tree, cues: Cues) -> bool:
    """Whether the verb before the block's closing colon announces the paragraph that follows."""
    colon = len(tree) - 1
    plain = tree.lemma[verb] in cues.plain or tree.lemma[verb] in cues.announcing
    said = any(at < verb for at in tree.kids(verb, "ccomp"))  # "the dam leaks, the ministry said:"
    return plain and not said and _is_near(tree, verb, colon, cues) and _is_speech(following, cues)


def _is_near(tree: Tree, verb: int, colon: int, cues: Cues) -> bool:
    between = range(verb + 1, colon)
    clause = any(tree.tag[at] in FINITE for at in between)
    return len(between) <= _BETWEEN and not clause and cues.embedded.isdisjoint(tree.lower[verb:colon])


def _is_speech(following: Tree, cues: Cues) -> bool:
    """Whether the paragraph may be a statement: some sentences, of which the first is no continuation."""
    words = sum(word.isalpha() for word in following.lower)
    paragraph = following.parsed.block.kind is BlockKind.PARAGRAPH
    return paragraph and words >= _FEWEST and following.lower[0] not in cues.going_on


def statement_from(tree: Tree, following: Tree, cues: Cues) -> tuple[int, Range, Range] | None:
    """The noun, cue and source of "a statement from the ministry:" at a block's end."""
    colon = len(tree) - 1
    if not _is_speech(following, cues):
        return None
    for at in range(colon - 2, max(-1, colon - 2 * _BETWEEN), -1):
        if tree.lower[at] in ("from", "by") and tree.lower[at - 1] in cues.announcements:
            name = Range(at + 1, colon - 1)
            return (at - 1, Range(at - 1, at - 1), name) if tree.pos[name.last] in ("PROPN", "NOUN") else None
    return None
