"""Who cannot tell: "was unable to verify it", "could not establish who had fired"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import noun_phrase, subject, verb_group
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.refused import what_is_refused

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_SET_OFF = frozenset([",", "-", "–", "—", "("])


def unable_draft(tree: Tree, adjective: int, cues: Cues) -> Draft | None:
    """What somebody is unable to verify or to say, given "able" or "unable", or could not find out."""
    if tree.lower[adjective] not in ("able", "unable"):
        return _not_found_out(tree, adjective, cues)
    governor, verb = tree.head[adjective], tree.kid(adjective, "xcomp")
    negations = [*tree.kids(governor, "neg"), *tree.kids(adjective, "neg")]
    cannot = tree.lower[adjective] == "unable" or bool(negations)
    if verb is None or tree.lemma[verb] not in cues.silence.unable or not cannot:
        return None
    plain = tree.lemma[governor] == "be"
    source = subject(tree, governor) if plain else _beside(tree, adjective, cues)
    if source is None:
        return None
    last, content = what_is_refused(tree, verb, cues)
    first = verb_group(tree, governor).first if plain else min((adjective, *tree.kids(adjective, "neg")))
    cue = Range(min(first, adjective), last)
    return draft(tree, verb, "refusal", content=content, cue=[cue], source=[source])


def _not_found_out(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """ "It could not establish who had fired"; not "could not establish a base"."""
    if tree.lemma[verb] not in cues.silence.finding_out or not any(tree.kids(verb, "neg")):
        return None
    if not any(tree.lower[at] == "could" for at in tree.kids(verb, "aux")):
        return None
    question, source = tree.kid(verb, "ccomp"), subject(tree, verb)
    if source is None or question is None or tree.lower[tree.left[question]] not in cues.silence.questions:
        return None
    asked = Range(max(tree.left[question], verb + 1), tree.right[question])
    return draft(tree, verb, "refusal", content=[asked], cue=[verb_group(tree, verb)], source=[source])


def _beside(tree: Tree, adjective: int, cues: Cues) -> Range | None:
    """Of whom a clause without a verb tells it: "the chair, while not able to confirm it, said"; "though
    unable to say, she hoped"."""
    governor, first = tree.head[adjective], tree.left[adjective]
    conceded = any(
        tree.lower[at] in cues.silence.conceding for at in tree.kids(adjective, "mark", "advmod", "prep")
    )
    opens = first == tree.sentence_of(adjective).first
    if not (conceded or opens or tree.lower[first - 1] in _SET_OFF):
        return None
    if tree.pos[governor] in ("NOUN", "PROPN", "PRON") and governor < first:
        return noun_phrase(tree, governor, without=first)
    return subject(tree, governor) if tree.tag[governor].startswith("VB") else None
