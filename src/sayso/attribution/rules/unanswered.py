"""Whoever was asked and did not answer: no reply, "could not be reached", "calls were not returned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.rules.draft import Draft, draft
from sayso.attribution.rules.grammar import noun_phrase, subject, verb_group
from sayso.attribution.rules.refused import is_negated
from sayso.attribution.rules.tree import Range

if TYPE_CHECKING:
    from sayso.attribution.rules.lexicon import Cues
    from sayso.attribution.rules.tree import Tree


def no_answer(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Did not respond to a request for comment."""
    if tree.lemma[verb] not in cues.silence.answering:
        return None
    parent = tree.head[verb] if tree.dep[verb] == "xcomp" else verb
    negated = is_negated(tree, verb) or tree.lemma[parent] in {*cues.refusing, "fail"}
    yet = any(tree.lower[at] == "yet" for at in tree.kids(parent, "advmod")) and parent != verb
    if not (negated or yet):
        return None
    asked = next((at for at in tree.kids(verb, "prep", "dobj", "dative") if at > verb), None)
    if asked is None and tree.lemma[verb] == "return":
        return None
    if asked is not None and not any(
        tree.lemma[at] in cues.silence.requests for at in range(asked, min(tree.right[asked], asked + 15) + 1)
    ):
        return None
    source = subject(tree, parent)
    if source is None:
        return None
    last = verb if asked is None else tree.right[asked]
    cue = Range(verb_group(tree, parent).first, max(last, verb))
    return draft(tree, verb, "no-answer", cue=[cue], source=[source])


def unreachable(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Could not be reached for comment."""
    helped = any(tree.lower[at] in ("could", "can") for at in tree.kids(verb, "aux"))
    if tree.lemma[verb] not in cues.silence.reaching or not helped or not any(tree.kids(verb, "neg")):
        return None
    patient = tree.kid(verb, "nsubjpass")
    if patient is None:
        return None
    last = _for_comment(tree, verb)
    cue = Range(verb_group(tree, verb).first, last)
    return draft(tree, verb, "no-answer", cue=[cue], source=[noun_phrase(tree, patient, without=verb)])


def approached(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Has been approached for comment: that there is none is left unsaid."""
    patient = tree.kid(verb, "nsubjpass")
    if tree.lemma[verb] not in cues.silence.approaching or patient is None or any(tree.kids(verb, "neg")):
        return None
    last = _for_comment(tree, verb)
    if last == verb:
        return None
    cue = Range(verb_group(tree, verb).first, last)
    return draft(tree, verb, "no-answer", cue=[cue], source=[noun_phrase(tree, patient, without=verb)])


def absent(tree: Tree, adjective: int) -> Draft | None:
    """Was not available for comment; was unavailable for comment."""
    verb = tree.head[adjective]
    missing = tree.lower[adjective].startswith("un") or any(tree.kids(verb, "neg"))
    last = _for_comment(tree, adjective)
    if tree.lemma[verb] != "be" or not missing or last == adjective:
        return None
    source = subject(tree, verb)
    if source is None:
        return None
    cue = Range(min(verb_group(tree, verb).first, adjective), last)
    return draft(tree, adjective, "no-answer", cue=[cue], source=[source])


def _for_comment(tree: Tree, token: int) -> int:
    for child in tree.kids(token, "xcomp"):
        if child > token and tree.lemma[child] == "comment":
            return child
    for child in tree.kids(token, "prep"):
        if (
            child > token
            and tree.lower[child] in ("for", "to")
            and "comment" in tree.words(tree.subtree(child))
        ):
            return tree.right[child]
    return token
