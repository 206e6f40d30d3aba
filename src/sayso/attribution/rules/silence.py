"""Refusals to speak: no comment, no reply, "nothing to confirm", "could not be reached"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import (
    is_passive,
    is_verb,
    noun_phrase,
    phrase_head,
    subject,
    verb_group,
)
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.asked import asked_draft, referred_draft
from sayso.attribution.rules.no_comment import no_comment
from sayso.attribution.rules.refused import is_negated, is_somebody, is_topic, what_is_refused
from sayso.attribution.rules.unanswered import (
    absent,
    approached,
    gave_none,
    no_answer,
    request_unanswered,
    unreachable,
)
from sayso.lexicons.negation import negative

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree


def silence_draft(tree: Tree, token: int, cues: Cues) -> Draft | None:
    """The refusal that ``token`` heads, if it does."""
    if is_verb(tree, token):
        return (
            approached(tree, token, cues)
            or asked_draft(tree, token, cues)
            or referred_draft(tree, token, cues)
            or _not_drawn(tree, token, cues)
            or no_answer(tree, token, cues)
            or gave_none(tree, token, cues)
            or _turned_down(tree, token, cues)
            or _refusal(tree, token, cues)
            or unreachable(tree, token, cues)
        )
    if tree.pos[token] in ("NOUN", "PRON"):
        return no_comment(tree, token, cues) or request_unanswered(tree, token, cues)
    if tree.lower[token] == "without":
        return _left_without(tree, token, cues)
    return absent(tree, token) if tree.lower[token] in cues.silence.absent else None


def is_writer(tree: Tree, one: Draft) -> bool:
    """Whether the silent one is the report's author, or whom it writes to: "I", "we" or "you" of its own
    words."""
    start, text = tree.parsed.start, tree.parsed.text
    sources = (text[piece.start - start : piece.end - start].lower() for piece in one.source)
    return any(source in ("i", "we", "you") for source in sources)


def _left_without(tree: Tree, preposition: int, cues: Cues) -> Draft | None:
    """Walked away without answering; left the court without commenting."""
    verb, kept = tree.head[preposition], tree.kid(preposition, "pcomp")
    if (
        kept is None
        or tree.lemma[kept] not in cues.silence.speaking
        or tree.lemma[verb] not in cues.silence.leaving
    ):
        return None
    source = subject(tree, verb)
    if source is None:
        return None
    last, content = what_is_refused(tree, kept, cues)
    return draft(tree, kept, "refusal", content=content, cue=[Range(preposition, last)], source=[source])


def _refusal(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Declined to comment; would not confirm X; neither confirms nor denies X; has yet to say."""
    if tree.lemma[verb] not in cues.silence.speaking or is_passive(tree, verb):
        return None
    taken = tree.kid(verb, "dobj")
    if tree.lemma[verb] == "take" and (taken is None or tree.lemma[taken] not in cues.silence.requests):
        return None
    top = _refusing_verb(tree, verb, cues)
    if top is None or _is_no_reply_to_anybody(tree, verb, cues):
        return None
    source = _named_before(tree, top, cues) or _speaker(tree, top, cues)
    if source is None:
        return None
    group = verb_group(tree, top).first
    first = min(group, verb - 1) if _neither_nor(tree, verb, cues) else group
    last, content = what_is_refused(tree, verb, cues)
    return draft(
        tree,
        verb,
        "refusal",
        content=content,
        cue=[Range(min(first, verb), last)],
        source=[source],
    )


def _turned_down(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Declined comment; was asked about it but declined, or but he declined."""
    if tree.lemma[verb] not in cues.refusing or is_passive(tree, verb) or tree.kid(verb, "xcomp") is not None:
        return None
    taken = tree.kid(verb, "dobj")
    if taken is None:
        source = _asked_before(tree, verb, cues)
    else:
        source = subject(tree, verb) if tree.lower[taken] in _COMMENT and taken == verb + 1 else None
    if source is None:
        return None
    cue = Range(verb_group(tree, verb).first, verb if taken is None else taken)
    return draft(tree, verb, "refusal", cue=[cue], source=[source])


_COMMENT = frozenset({"comment", "comments"})


def _asked_before(tree: Tree, verb: int, cues: Cues) -> Range | None:
    """Who declined, where it is he who was asked in the clause that the verb is joined to."""
    asked, who = tree.head[verb], tree.kid(verb, "nsubj")
    if tree.dep[verb] != "conj" or tree.lemma[asked] not in cues.asking or not is_passive(tree, asked):
        return None
    patient = tree.kid(asked, "nsubjpass")
    if patient is None or (who is not None and tree.pos[who] != "PRON"):
        return None
    return noun_phrase(tree, patient, without=asked)


def _is_no_reply_to_anybody(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "Did not respond to treatment", and what an engine does not respond to."""
    if tree.lemma[verb] not in cues.silence.answering:
        return False
    to_what = (tree.kid(at, "pobj") for at in tree.kids(verb, "prep") if tree.lower[at] == "to")
    noun = subject(tree, verb)
    thing = noun is not None and tree.lemma[phrase_head(tree, noun)] in cues.silence.not_asked
    return thing or any(at is not None and tree.lemma[at] in cues.silence.no_question for at in to_what)


def _named_before(tree: Tree, verb: int, cues: Cues) -> Range | None:
    """Whose office a relative clause hangs on: "Ida Lorne, a clerk at the mill, who would not confirm it"."""
    office = tree.head[verb]
    if tree.dep[office] == "pobj" and tree.tag[office] == "NN" and tree.lemma[office] not in cues.sources:
        office = tree.head[tree.head[office]]  # the clerk, not the mill
    named = tree.head[office]
    if tree.dep[verb] != "relcl" or tree.dep[office] != "appos" or tree.pos[named] != "PROPN":
        return None
    return noun_phrase(tree, named, without=tree.left[verb])


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
        unwilling = tree.lemma[parent] in cues.silence.willing and is_negated(tree, parent)
        return parent if unwilling or (tree.lemma[parent] == "have" and yet) else None
    negated = is_negated(tree, verb) or any(
        tree.lower[at] in negative("nobody_words") | negative("verb_negators")
        for at in tree.kids(verb, "preconj", "advmod", "cc")
    )
    helped = _neither_nor(tree, verb, cues) or any(
        tree.lower[at] in cues.silence.auxiliaries for at in tree.kids(verb, "aux")
    )
    bare = tree.lemma[verb] in cues.silence.bare or _keeps_back(tree, verb, cues)
    bare = bare or (tree.lemma[verb] == "say" and _asks(tree, verb, cues))
    told = tree.dep[verb] not in ("relcl", "acl") or _is_aside_on_somebody(tree, verb)
    return verb if negated and helped and bare and told else None


def _neither_nor(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "Neither confirmed nor denied it": both refused at once, which needs no auxiliary to be a refusal; not
    what tests, which can say nothing, "neither confirmed nor ruled out"."""
    who = tree.kid(verb, "nsubj")
    if who is None or verb == 0 or tree.lower[verb - 1] != "neither" or not _can_speak(tree, who):
        return False
    return any(
        tree.lower[other - 1] == "nor" and tree.lemma[other] in cues.silence.speaking
        for other in tree.kids(verb, "conj")
    )


def _is_aside_on_somebody(tree: Tree, verb: int) -> bool:
    """ "Lorne, who could not confirm it, said ...": not "letters that did not confirm it", nor "those who
    would not answer": a clause that no comma sets off says which people are meant, not what they answered."""
    who = tree.kid(verb, "nsubj")
    set_off = who is not None and who > 0 and tree.lower[who - 1] in (",", "-", "–", "—")
    return tree.dep[verb] == "relcl" and who is not None and tree.lower[who] == "who" and set_off


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


def _not_drawn(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Would not be drawn on X."""
    if tree.lemma[verb] != "draw" or not is_passive(tree, verb) or not is_negated(tree, verb):
        return None
    if not any(tree.lower[at] in ("would", "will", "wo") for at in tree.kids(verb, "aux")):
        return None
    topic = next((at for at in tree.kids(verb, "prep") if at > verb and is_topic(tree, at, cues)), None)
    source = _person_drawn(tree, verb)
    if source is None or not _can_speak(tree, phrase_head(tree, source)):
        return None
    if any(tree.lower[at] == "into" for at in tree.kids(verb, "prep")):
        return None
    content = [] if topic is None else [Range(topic + 1, tree.right[topic])]
    cue = Range(verb_group(tree, verb).first, verb)
    return draft(tree, verb, "refusal", content=content, cue=[cue], source=[source])


def _can_speak(tree: Tree, word: int) -> bool:
    """Whether it is somebody, or one of several: curtains and numbers are drawn too."""
    return is_somebody(tree, word) or tree.lower[word] in negative("nobody_words") - {"nothing"}


def _person_drawn(tree: Tree, verb: int) -> Range | None:
    """Who would not be drawn: the passive's subject, or that of the verb it is joined to."""
    patient = tree.kid(verb, "nsubjpass")
    if patient is not None:
        return noun_phrase(tree, patient, without=verb)
    joined = tree.head[verb]
    spoken = tree.dep[verb] == "conj" and tree.dep[joined] == "ccomp"
    return subject(tree, tree.head[joined] if spoken else joined) if joined != verb else None
