"""Refusals to speak: no comment, no reply, "nothing to confirm", "could not be reached"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.rules.draft import Draft, draft
from sayso.attribution.rules.grammar import is_passive, is_verb, noun_phrase, subject, verb_group
from sayso.attribution.rules.tree import Range
from sayso.lexicons.negation import negative

if TYPE_CHECKING:
    from sayso.attribution.rules.lexicon import Cues
    from sayso.attribution.rules.tree import Tree


def silence_draft(tree: Tree, token: int, cues: Cues) -> Draft | None:
    """The refusal that ``token`` heads, if it does."""
    if is_verb(tree, token):
        return (
            _approached(tree, token, cues)
            or _not_drawn(tree, token, cues)
            or _no_answer(tree, token, cues)
            or _refusal(tree, token, cues)
            or _unreachable(tree, token, cues)
        )
    if tree.pos[token] in ("NOUN", "PRON"):
        return _no_comment(tree, token, cues)
    return _absent(tree, token) if tree.lower[token] in cues.silence.absent else None


def _refusal(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Declined to comment; would not confirm X; neither confirms nor denies X; has yet to say."""
    if tree.lemma[verb] not in cues.silence.speaking or is_passive(tree, verb):
        return None
    taken = tree.kid(verb, "dobj")
    if tree.lemma[verb] == "take" and (taken is None or tree.lemma[taken] not in cues.silence.requests):
        return None
    top = _refusing_verb(tree, verb, cues)
    if top is None:
        return None
    source = _speaker(tree, top, cues)
    if source is None:
        return None
    first = verb_group(tree, top).first
    last, content = _what_is_refused(tree, verb, cues)
    return draft(
        tree,
        verb,
        "refusal",
        content=content,
        cue=[Range(min(first, verb), last)],
        source=[source],
    )


def _speaker(tree: Tree, verb: int, cues: Cues) -> Range | None:
    """Who refuses: "X said the road was shut but refused to elaborate" is X."""
    joined = tree.head[verb]
    if tree.dep[verb] == "conj" and tree.dep[joined] == "ccomp" and tree.kid(verb, "nsubj") is None:
        governor = tree.head[joined]
        alike = tree.tag[governor] == tree.tag[verb] or _goes_on(tree, joined, verb)
        if tree.lemma[governor] in cues.clause and alike:
            return subject(tree, governor)
    return subject(tree, verb)


def _goes_on(tree: Tree, told: int, verb: int) -> bool:
    """ "Denied that she left, but would not discuss it": whether the refusal stands beside the telling."""
    joints = [tree.lower[at] for at in tree.kids(told, "cc") if at < verb]
    return joints[-1:] == ["but"] and any(at > told for at in tree.kids(verb, "aux"))


def _refusing_verb(tree: Tree, verb: int, cues: Cues) -> int | None:
    """The verb or auxiliary that makes it a refusal: decline, not, neither, have yet to."""
    if tree.dep[verb] == "xcomp" and tree.head[verb] < verb:
        parent = tree.head[verb]
        if tree.lemma[parent] in cues.refusing:
            return parent
        yet = any(tree.lower[at] == "yet" for at in tree.kids(parent, "advmod"))
        unwilling = tree.lemma[parent] in cues.silence.willing and _is_negated(tree, parent)
        return parent if unwilling or (tree.lemma[parent] == "have" and yet) else None
    negated = _is_negated(tree, verb) or any(
        tree.lower[at] in negative("nobody") | negative("verb_negators")
        for at in tree.kids(verb, "preconj", "advmod", "cc")
    )
    helped = any(tree.lower[at] in cues.silence.auxiliaries for at in tree.kids(verb, "aux"))
    bare = tree.lemma[verb] in cues.silence.bare or _keeps_back(tree, verb, cues)
    bare = bare or (tree.lemma[verb] == "say" and _asks(tree, verb, cues))
    return verb if negated and helped and bare and tree.dep[verb] not in ("relcl", "acl") else None


def _keeps_back(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "did not give details", "has not provided an explanation"."""
    given = tree.kid(verb, "dobj")
    return (
        tree.lemma[verb] in cues.silence.keeping_back
        and given is not None
        and tree.lemma[given] in cues.silence.kept_back
    )


def _asks(tree: Tree, verb: int, cues: Cues) -> bool:
    """Whether the verb's clause is a question: "would not say when", "did not say whether"."""
    clause = tree.kid(verb, "ccomp", "advcl")
    if clause is None or clause < verb:
        return False
    return tree.lower[tree.left[clause]] in cues.silence.questions


def _what_is_refused(tree: Tree, verb: int, cues: Cues) -> tuple[int, list[Range]]:
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
        if _is_topic(tree, child, cues):
            return last, [Range(child + 1, tree.right[child])]
        if tree.dep[child] in ("advmod", "prt") and child == last + 1:
            last = child
    return last, []


def _is_refused_too(tree: Tree, verb: int, other: int) -> bool:
    """ "Would not confirm or deny it"; what somebody "could not confirm and said" is told after all."""
    told = tree.tag[other] in ("VBD", "VBZ", "VBP") and tree.tag[verb] in ("VB", "VBG")
    return not told and tree.kid(other, "nsubj", "nsubjpass") is None


def _is_negated(tree: Tree, verb: int) -> bool:
    """Whether "not" stands with the verb, or "neither", "none" or "nobody" at the head of its subject."""
    if any(tree.kids(verb, "neg")):
        return True
    noun = tree.kid(verb, "nsubj")
    return noun is not None and tree.lower[tree.left[noun]] in negative("nobody")


def _is_topic(tree: Tree, preposition: int, cues: Cues) -> bool:
    """Whether "on", "about" and the like bring what is not spoken of."""
    if tree.dep[preposition] != "prep" or tree.lower[preposition] not in cues.silence.about:
        return False
    noun = tree.kid(preposition, "pobj", "pcomp")
    return noun is not None and tree.lemma[noun] not in cues.silence.no_topic


def _no_answer(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Did not respond to a request for comment."""
    if tree.lemma[verb] not in cues.silence.answering:
        return None
    parent = tree.head[verb] if tree.dep[verb] == "xcomp" else verb
    negated = _is_negated(tree, verb) or tree.lemma[parent] in {*cues.refusing, "fail"}
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


def _unreachable(tree: Tree, verb: int, cues: Cues) -> Draft | None:
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


def _approached(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Has been approached for comment: that there is none is left unsaid."""
    patient = tree.kid(verb, "nsubjpass")
    if tree.lemma[verb] not in cues.silence.approaching or patient is None or any(tree.kids(verb, "neg")):
        return None
    last = _for_comment(tree, verb)
    if last == verb:
        return None
    cue = Range(verb_group(tree, verb).first, last)
    return draft(tree, verb, "no-answer", cue=[cue], source=[noun_phrase(tree, patient, without=verb)])


def _not_drawn(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Would not be drawn on X."""
    if tree.lemma[verb] != "draw" or not is_passive(tree, verb) or not any(tree.kids(verb, "neg")):
        return None
    if not any(tree.lower[at] in ("would", "will", "wo") for at in tree.kids(verb, "aux")):
        return None
    topic = next((at for at in tree.kids(verb, "prep") if at > verb and _is_topic(tree, at, cues)), None)
    source = _person_drawn(tree, verb)
    if source is None:
        return None
    content = [] if topic is None else [Range(topic + 1, tree.right[topic])]
    cue = Range(verb_group(tree, verb).first, verb)
    return draft(tree, verb, "refusal", content=content, cue=[cue], source=[source])


def _person_drawn(tree: Tree, verb: int) -> Range | None:
    """Who would not be drawn: the passive's subject, or that of the verb it is joined to."""
    patient = tree.kid(verb, "nsubjpass")
    if patient is not None:
        return noun_phrase(tree, patient, without=verb)
    joined = tree.head[verb]
    spoken = tree.dep[verb] == "conj" and tree.dep[joined] == "ccomp"
    return subject(tree, tree.head[joined] if spoken else joined) if joined != verb else None


def _absent(tree: Tree, adjective: int) -> Draft | None:
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


def _no_comment(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    """Had no comment on X; there is nothing to confirm about X."""
    if tree.lemma[noun] == "nothing":
        return _nothing(tree, noun, cues)
    if tree.lemma[noun] not in cues.silence.nouns:
        return None
    no = next((at for at in tree.kids(noun, "det", "neg") if tree.lower[at] == "no"), None)
    verb = tree.head[noun]
    if no is not None and tree.lemma[verb] == "be":
        return _no_word_from(tree, noun, no)
    offered = tree.lemma[verb] in cues.silence.offering
    refused = no is None and offered and any(tree.kids(verb, "neg"))
    if (no is None and not refused) or not offered:
        return None
    source = subject(tree, verb)
    if source is None:
        return None
    last, content = _what_is_refused(tree, noun, cues)
    cue = Range(verb_group(tree, verb).first, last)
    return draft(tree, noun, "no-comment", content=content, cue=[cue], source=[source])


def _no_word_from(tree: Tree, noun: int, no: int) -> Draft | None:
    """There was no immediate comment from X."""
    for place in (noun, tree.head[noun]):
        for child in tree.kids(place, "prep"):
            holder = tree.kid(child, "pobj")
            if child > noun and tree.lower[child] == "from" and holder is not None:
                source = noun_phrase(tree, holder)
                return draft(tree, noun, "no-comment", cue=[Range(no, noun)], source=[source])
    return None


def _nothing(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    verb = next(
        (at for at in tree.kids(noun, "relcl", "acl", "xcomp") if tree.lemma[at] in cues.silence.speaking),
        None,
    )
    if verb is None or verb < noun or any(tree.kids(noun, "amod")):
        return None
    governor = tree.head[noun]
    source = subject(tree, governor) if tree.lemma[governor] == "have" else None
    told = governor
    while source is None and tree.dep[told] == "ccomp" and tree.head[told] != told:
        told = tree.head[told]
        source = subject(tree, told)
    if source is None:
        return None
    _, content = _what_is_refused(tree, verb, cues)
    if not content:
        content = _about(tree, governor, verb, cues)
    first = verb_group(tree, governor).first if tree.lemma[governor] == "have" else noun
    return draft(tree, noun, "no-comment", content=content, cue=[Range(first, verb)], source=[source])


def _about(tree: Tree, governor: int, after: int, cues: Cues) -> list[Range]:
    """ "about X" where the parser hangs it higher up, just behind the phrase."""
    places = [governor] if tree.head[governor] == governor else [governor, tree.head[governor]]
    for place in places:
        for child in tree.kids(place, "prep"):
            if after < child <= after + 3 and _is_topic(tree, child, cues):
                return [Range(child + 1, tree.right[child])]
    return []
