"""Questions put to whoever answers: "Asked about the report that the wall leaks, she said ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.ground.questions import names_asker, puts_question
from sayso.model import Span

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues


def without_question(text: str, one: Finding, ground: Ground, cues: Cues) -> Finding | None:
    """The finding, unless its cue only puts a question to somebody: who asks is not told, and its source is
    the one who is asked, or nobody.

    Then it is what the source's own report or claim says that is asked about, where there is one; else None.
    """
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 else None
    verb = tokens_in(tree, one.cue[0]).first if tree else 0
    if tree is None or not puts_question(tree, verb, cues) or names_asker(tree, verb):
        return one
    if not one.source:
        return None
    last = tokens_in(tree, one.source[-1]).last
    noun = next((at for at in (last, last + 1) if at < len(tree) and tree.lemma[at] in cues.nouns), None)
    if noun is None:
        return None
    word = tree.parsed.span(noun, noun)
    content = trimmed(
        text, tuple(Span(max(p.start, word.end), p.end) for p in one.content if p.end > word.end)
    )
    return replace(one, cue=(word,), content=content, evidence=(word,)) if content else None
