"""Whoever was asked and did not answer: no reply, "could not be reached", "calls were not returned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import noun_phrase, phrase_head, subject, verb_group
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.refused import is_negated
from sayso.lexicons.patterns import listed
from sayso.parse import SUBJECTS

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree


_FOR_WHAT = listed("cues", "beside", "asked_for")


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
    last = verb if asked is None else tree.right[asked]
    if source is None or _is_unasked(tree, phrase_head(tree, source), last, cues):
        return None
    cue = Range(verb_group(tree, parent).first, max(last, verb))
    return draft(tree, verb, "no-answer", cue=[cue], source=[source])


def gave_none(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Gave no answer; made no reply."""
    answer = tree.kid(verb, "dobj")
    if answer is None or tree.lemma[answer] not in cues.silence.replies:
        return None
    source = subject(tree, verb)
    none = any(tree.lower[at] == "no" for at in tree.kids(answer, "det"))
    if source is None or not none or tree.lemma[verb] not in cues.silence.giving:
        return None
    return draft(tree, verb, "no-answer", cue=[Range(verb_group(tree, verb).first, answer)], source=[source])


def request_unanswered(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    """Calls to X were not returned; a message left for X went unanswered; efforts to reach X failed."""
    verb = tree.head[noun]
    if tree.dep[noun] not in SUBJECTS or tree.pos[verb] not in ("VERB", "AUX"):
        return None
    if tree.lemma[noun] in cues.silence.requests:
        asked, failed = _asked_by(tree, noun, cues), _is_left_open(tree, verb, cues)
    elif tree.lemma[noun] in cues.silence.efforts:
        asked, failed = _sought(tree, noun, cues), _has_failed(tree, verb, cues)
        if asked is not None and tree.lemma[asked] in cues.silence.not_asked:
            return None
    else:
        return None
    if asked is None or not failed:
        return None
    last = _state(tree, verb)
    cue = Range(verb_group(tree, verb).first, max(verb, last if last is not None else verb))
    return draft(tree, verb, "no-answer", cue=[cue], source=[noun_phrase(tree, asked)])


def _state(tree: Tree, verb: int) -> int | None:
    """What somebody or something is, becomes or goes."""
    return next(
        (at for at in tree.kids(verb, "acomp", "oprd", "advcl") if tree.pos[at] in ("ADJ", "VERB")), None
    )


def _is_left_open(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "Were not returned", "went unanswered"."""
    if tree.lemma[verb] in cues.silence.answered and tree.kid(verb, "nsubjpass") is not None:
        return is_negated(tree, verb)
    state = _state(tree, verb)
    return state is not None and tree.lower[state] in cues.silence.unanswered


def _has_failed(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "Failed", "were unsuccessful", "were not successful"."""
    state = _state(tree, verb)
    if state is None:
        return tree.lemma[verb] == "fail"
    failed = tree.lower[state] in cues.silence.unanswered
    return failed or (tree.lower[state] == "successful" and is_negated(tree, verb))


def _asked_by(tree: Tree, noun: int, cues: Cues) -> int | None:
    """Whom the request was for: "calls to X", "a message left for X", "a request for comment to X"."""
    places = [noun, *tree.kids(noun, "acl")]
    for place in places:
        for preposition in tree.kids(place, "prep", "dative"):
            to_whom = tree.lower[preposition] in ("to", "with", "at")
            if to_whom or (
                tree.lower[preposition] == "for" and (place != noun or tree.lemma[noun] == "message")
            ):
                person = tree.kid(preposition, "pobj")
                if person is not None and tree.lemma[person] not in cues.silence.requests:
                    return person
    return None


def _sought(tree: Tree, noun: int, cues: Cues) -> int | None:
    """Whom somebody tried to reach: "efforts to contact X", "attempts to speak to X"."""
    for verb in tree.kids(noun, "acl", "xcomp", "relcl"):
        if tree.lemma[verb] in cues.silence.reaching:
            return tree.kid(verb, "dobj")
        if tree.lemma[verb] in ("speak", "talk"):
            return next((tree.kid(at, "pobj") for at in tree.kids(verb, "prep")), None)
    return None


def unreachable(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Could not be reached for comment."""
    helped = any(tree.lower[at] in ("could", "can") for at in tree.kids(verb, "aux"))
    if tree.lemma[verb] not in cues.silence.reaching or not helped or not any(tree.kids(verb, "neg")):
        return None
    patient, last = tree.kid(verb, "nsubjpass"), _for_comment(tree, verb)
    if patient is None or _is_unasked(tree, patient, last, cues):
        return None
    if last == verb and _is_sought_by_others(tree, verb, cues):
        return None
    cue = Range(verb_group(tree, verb).first, last)
    return draft(tree, verb, "no-answer", cue=[cue], source=[noun_phrase(tree, patient, without=verb)])


def _is_unasked(tree: Tree, noun: int, last: int, cues: Cues) -> bool:
    """Whether it is nobody whom one asks: an engine, an island; "the site did not respond to a request for
    comment" was asked all the same. ``last`` is the last token of the cue.
    """
    asked = any(
        tree.lower[at] in _FOR_WHAT or tree.lemma[at] == "request" for at in range(noun + 1, last + 1)
    )
    return not asked and tree.lemma[noun] in cues.silence.not_asked


def _is_sought_by_others(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "Could not be reached by rescuers", not "by phone", "by Friday"."""
    agents = (tree.kid(at, "pobj") for at in tree.kids(verb, "agent"))
    ways = cues.silence.requests | cues.silence.ways | cues.times
    return any(at is not None and tree.lemma[at].lower() not in ways for at in agents)


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
            and not _FOR_WHAT.isdisjoint(tree.words(tree.subtree(child)))
        ):
            return tree.right[child]
    return token
