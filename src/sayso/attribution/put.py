"""Questions put to whoever answers: "Asked about the report that the wall leaks, she said ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.rules.draft import trimmed
from sayso.attribution.rules.ground import tokens_in
from sayso.model import Span

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding
    from sayso.attribution.rules.ground import Ground
    from sayso.attribution.rules.lexicon import Cues
    from sayso.attribution.rules.tree import Tree

_BEFORE = frozenset([",", "when", "if", "once", "being", "after"])
"""What may stand before such a question within its sentence: "When asked about the wall, she said"."""
_ASKER = 3
"""Words behind "asked" in which "by" may name who asks: "asked repeatedly by"."""


def without_question(text: str, one: Finding, ground: Ground, cues: Cues) -> Finding | None:
    """The finding, unless its cue only puts a question to somebody: its source is not who asks.

    Then it is what the source's own report or claim says that is asked about, where there is one; else None.
    Where no source was found, who asks is not told, and the finding stays.
    """
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.source else None
    if tree is None or not _puts_question(tree, tokens_in(tree, one.cue[0]).first, cues):
        return one
    last = tokens_in(tree, one.source[-1]).last
    noun = next((at for at in (last, last + 1) if at < len(tree) and tree.lemma[at] in cues.nouns), None)
    if noun is None:
        return None
    word = tree.parsed.span(noun, noun)
    content = trimmed(
        text, tuple(Span(max(p.start, word.end), p.end) for p in one.content if p.end > word.end)
    )
    return replace(one, cue=(word,), content=content, evidence=(word,)) if content else None


def _puts_question(tree: Tree, verb: int, cues: Cues) -> bool:
    """Whether the verb is a participle that opens its clause, and nobody is named by whom."""
    if tree.lemma[verb] not in cues.questioned or tree.tag[verb] != "VBN":
        return False
    opens = any(verb == sentence.first for sentence in tree.sentences) or tree.lower[verb - 1] in _BEFORE
    return opens and "by" not in tree.lower[verb + 1 : verb + 1 + _ASKER]
