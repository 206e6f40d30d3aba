"""What is said to be so with nobody named: "reportedly", "rumours that ...", "a new complaint: that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import is_verb, noun_phrase
from sayso.attribution.ground.tree import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_DASHES = frozenset([":", "-", "–", "—", "--"])
_LEADING = frozenset(["cc", "mark", "punct"])
_FEWEST = 3
"""Tokens of the shortest content: "allegedly stolen" by itself says nothing."""


def adverb_draft(tree: Tree, adverb: int, cues: Cues) -> Draft | None:
    """ "X has reportedly fled", "a man who allegedly fled": the clause, with whom it is about."""
    if tree.lower[adverb] not in cues.adverbs or tree.dep[adverb] != "advmod":
        return None
    verb = tree.head[adverb]
    clausal = is_verb(tree, verb) or tree.pos[verb] == "AUX"
    if not clausal or tree.dep[verb] == "amod" or _is_attributed(tree, verb, cues):
        return None
    content = list(_claimed(tree, verb))
    if sum(piece.last - piece.first + 1 for piece in content) <= _FEWEST:
        return None
    return draft(tree, adverb, "adverb", content=content, cue=[Range(adverb, adverb)])


def _is_attributed(tree: Tree, verb: int, cues: Cues) -> bool:
    """Whether the clause names its speaker besides: "reportedly said", "reportedly fled, according to X"."""
    speaks = tree.lemma[verb] in cues.clause and any(tree.kids(verb, "ccomp"))
    return speaks or "according" in tree.words(tree.subtree(verb))


def _claimed(tree: Tree, verb: int) -> Iterator[Range]:
    first, last = tree.subtree(verb)
    if tree.dep[verb] in ("relcl", "acl"):
        yield noun_phrase(tree, tree.head[verb], without=first)
        pronoun = tree.kid(verb, "nsubj", "nsubjpass")
        if pronoun is not None and tree.tag[pronoun] in ("WP", "WDT"):
            first = pronoun + 1
    elif tree.dep[verb] == "conj" and tree.kid(verb, "nsubj", "nsubjpass") is None:
        shared = tree.kid(tree.head[verb], "nsubj", "nsubjpass")
        if shared is not None:
            yield noun_phrase(tree, shared, without=tree.head[verb])
    while first < verb and tree.dep[first] in _LEADING and not tree.is_quoted(first):
        first += 1
    yield Range(first, last)


def rumour_draft(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    """ "Rumours of X", "rumours have spread that ...", "a new complaint - that ..."."""
    if tree.lower[noun] in cues.silence.word_has_it and (told := _has_it(tree, noun)) is not None:
        return told
    if tree.pos[noun] not in ("NOUN", "PROPN"):
        return None
    far = _far_clause(tree, noun, cues)
    if far is not None and tree.lower[noun] in cues.silence.gossip:
        return draft(tree, noun, "rumour", content=[far], cue=[Range(noun, noun)])
    if tree.pos[noun] != "NOUN" or tree.lemma[noun] not in cues.nouns:
        return None
    content = far or _apart(tree, noun) or _of(tree, noun, cues)
    if content is None:
        return None
    return draft(tree, noun, "noun-agentless", content=[content], cue=[Range(noun, noun)])


def _has_it(tree: Tree, noun: int) -> Draft | None:
    """ "Word has it that X", "rumour has it X"."""
    verb = tree.head[noun]
    it, clause = tree.kid(verb, "dobj"), tree.kid(verb, "ccomp", "advcl", "acl")
    if tree.lemma[verb] != "have" or it is None or tree.lower[it] != "it" or clause is None or clause < it:
        return None
    return draft(tree, noun, "rumour", content=[tree.subtree(clause)], cue=[Range(noun, it)])


def _far_clause(tree: Tree, noun: int, cues: Cues) -> Range | None:
    """The that-clause behind the verb whose subject is the noun."""
    verb = tree.head[noun]
    if tree.dep[noun] not in ("nsubj", "nsubjpass") or tree.lemma[verb] in cues.clause:
        return None
    state = tree.kid(verb, "acomp")
    if tree.lemma[verb] == "be" and (state is None or tree.lower[state] not in cues.silence.rife):
        return None
    places = [verb] if state is None else [verb, state]
    clauses = (at for place in places for at in tree.kids(place, "ccomp", "advcl", "acl", "relcl"))
    for clause in clauses:
        that = tree.left[clause]
        relative = tree.dep[that] in ("nsubj", "nsubjpass")  # "rumours that amuse"
        if clause > verb and tree.lower[that] == "that" and not relative:
            return tree.subtree(clause)
    return None


def _apart(tree: Tree, noun: int) -> Range | None:
    """A that-clause that a dash or colon sets off right behind the noun."""
    that = noun + 2
    if that >= len(tree) or tree.lower[noun + 1] not in _DASHES or tree.lower[that] != "that":
        return None
    last = tree.sentence_of(noun).last
    return Range(that, last) if last - that >= _FEWEST and tree.dep[that] in ("mark", "dobj") else None


def _of(tree: Tree, noun: int, cues: Cues) -> Range | None:
    words = cues.rumours.get(tree.lemma[noun], frozenset())
    for child in tree.kids(noun, "prep"):
        if child == noun + 1 and tree.lower[child] in words and tree.right[child] > child:
            return Range(child + 1, tree.right[child])
    return None
