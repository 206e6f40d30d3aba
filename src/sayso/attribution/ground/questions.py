"""Questions put to whoever answers: "Asked about the wall, she said ..."; she does not ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_REACH = 3
"""Words behind "asked" in which "by" may name who asks: "asked repeatedly by". Set by hand, not tuned."""


def puts_question(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "Asked about it", "when pressed": whether the verb opens a clause of whom is asked, not of who asks.

    Where the parser hangs that clause on what is said, it may take the participle for a past tense.
    """
    if tree.lemma[verb] not in cues.questioned:
        return False
    if tree.dep[verb] == "advcl" and tree.tag[verb] in ("VBN", "VBD"):
        return not any(tree.kids(verb, "nsubj", "auxpass", "aux"))
    starts = any(verb == sentence.first for sentence in tree.sentences)
    return tree.tag[verb] == "VBN" and (starts or tree.lower[verb - 1] in cues.before_question)


def names_asker(tree: Tree, verb: int) -> bool:
    """ "Asked by a reporter": whether it is told who puts the question."""
    return "by" in tree.lower[verb + 1 : verb + 1 + _REACH]
