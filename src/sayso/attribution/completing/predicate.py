"""Contents that end before their predicate: "confirmed that the story, which spread in Tarn, | was fake".

A network may take the comma or dash behind a relative clause for the content's end. What is left names a
thing and says nothing of it, and "confirmed the story" is the contrary of what was confirmed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.ground.tree import Range
from sayso.model import Span
from sayso.parse import FINITE, SUBJECTS
from sayso.spans import joined, overlap, without

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.tree import Tree
    from sayso.model import Spans

_RELATIVES = ("relcl", "acl")


def with_predicate(text: str, one: Finding, ground: Ground) -> Spans:
    """The content to the end of the clause whose subject it breaks off after; as it was where it does not."""
    tree = ground.tree_of(one.content[0]) if one.content and one.cue else None
    if tree is None or one.content[-1].end > tree.parsed.end or one.content[0].start < one.cue[0].start:
        return one.content
    words = tokens_in(tree, one.content[0])
    noun = _subject(tree, words)
    verb = None if noun is None else tree.head[noun]
    if noun is None or verb is None or not _is_told(tree, verb, one):
        return one.content
    if verb <= words.last or overlap(one.content, (tree.parsed.span(verb, verb),)):
        return one.content
    if not any(tree.dep[at] in _RELATIVES for at in tree.children[noun]):
        return one.content
    whole = Span(one.content[0].start, tree.parsed.span(verb, tree.right[verb]).end)
    frame = joined((*one.cue, *one.source))
    if overlap(frame, (whole,)):
        return one.content
    return trimmed(text, without(joined((*one.content, whole)), frame)) or one.content


def _subject(tree: Tree, words: Range) -> int | None:
    """The noun to whose phrase all of the content belongs, if it is a clause's subject: its verb is not
    there."""
    for at in range(words.first, words.last + 1):
        if tree.head[at] in words or tree.dep[at] in ("mark", "punct", "cc", "advmod"):
            continue
        return at if tree.dep[at] in SUBJECTS and words.last <= tree.right[at] else None
    return None


def _is_told(tree: Tree, verb: int, one: Finding) -> bool:
    """Whether the verb is finite and its clause is what the cue governs."""
    helped = any(tree.tag[at] in FINITE for at in tree.kids(verb, "aux", "auxpass"))
    governor = tree.head[verb]
    governed = tree.dep[verb] == "ccomp" and overlap((tree.parsed.span(governor, governor),), one.cue) > 0
    return (helped or tree.tag[verb] in FINITE) and governed
