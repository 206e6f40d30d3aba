"""What a refusal leaves unsaid: the topic or question that its words name, and where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.tree import Range
from sayso.lexicons.negation import negative
from sayso.lexicons.roles import is_noun

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree


def what_is_refused(tree: Tree, verb: int, cues: Cues) -> tuple[int, list[Range]]:
    """The cue's last token, and the thing named: the object of the last of the coordinated verbs."""
    end = verb
    for other in tree.kids(verb, "conj"):
        if tree.lemma[other] in cues.silence.speaking and other > verb and _is_refused_too(tree, verb, other):
            end = other
    last = end
    for child in tree.children[end]:
        if child < end:
            continue
        if tree.dep[child] == "dobj" and tree.lemma[child] in cues.silence.requests:
            return tree.right[child], []
        if tree.dep[child] in ("dobj", "ccomp", "xcomp", "attr") or (
            tree.dep[child] == "advcl" and tree.lower[tree.left[child]] in cues.silence.questions
        ):
            return last, [tree.subtree(child)]
        if is_topic(tree, child, cues) or _is_claimed(tree, child, cues):
            return last, [Range(child + 1, tree.right[child])]
        if tree.dep[child] in ("advmod", "prt") and child == last + 1:
            last = child
    return last, []


def _is_claimed(tree: Tree, preposition: int, cues: Cues) -> bool:
    """Whether it brings what somebody claims, told in a clause: "did not respond to claims that he fled"."""
    noun = tree.kid(preposition, "pobj") if tree.lower[preposition] == "to" else None
    if noun is None or tree.lemma[noun] not in (cues.nouns | cues.rumours.keys()) - cues.silence.requests:
        return False
    return any(tree.lower[tree.left[at]] == "that" for at in tree.kids(noun, "acl", "relcl", "ccomp"))


def _is_refused_too(tree: Tree, verb: int, other: int) -> bool:
    """ "Would not confirm or deny it"; what somebody "could not confirm and said" is told after all."""
    told = tree.tag[other] in ("VBD", "VBZ", "VBP") and tree.tag[verb] in ("VB", "VBG")
    return not told and tree.kid(other, "nsubj", "nsubjpass") is None


def is_negated(tree: Tree, verb: int) -> bool:
    """Whether "not" stands with the verb, or "neither", "none" or "nobody" at the head of its subject.

    A "not" of what is quoted is none of who is quoted: '"Absolutely not," she answered'.
    """
    if any(tree.is_quoted(at) == tree.is_quoted(verb) for at in tree.kids(verb, "neg")):
        return True
    noun = tree.kid(verb, "nsubj", "nsubjpass")
    return noun is not None and tree.lower[tree.left[noun]] in negative("nobody_words")


def is_somebody(tree: Tree, noun: int) -> bool:
    """Whether the word is a name, a pronoun, or names people or a body: a map keeps nothing back."""
    return tree.pos[noun] == "PROPN" or tree.tag[noun] in ("PRP", "WP") or is_noun(tree.lower[noun])


def is_topic(tree: Tree, preposition: int, cues: Cues) -> bool:
    """Whether "on", "about" and the like bring what is not spoken of."""
    if tree.dep[preposition] != "prep" or tree.lower[preposition] not in cues.silence.about:
        return False
    noun = tree.kid(preposition, "pobj", "pcomp")
    return noun is not None and tree.lower[noun] not in cues.silence.no_topic | cues.times
