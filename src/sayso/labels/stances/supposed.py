"""Supposed: what a finder draws out of a clause of what has not come to pass, which is nobody's word.

"If her death is confirmed, she would be the fourth", "until the ministry denies it": nobody has confirmed or
denied anything, and who supposes it is the report. So too "if a station reported that", "there were no
reports that", and "what they did not know was that", which tells the thing itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.stances.cue_stance import TAKEN
from sayso.lexicons import load
from sayso.lexicons.patterns import listed
from sayso.lexicons.responses import mood_words, verb_stances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from sayso.labels.passage import Passage


def without_supposed(places: Sequence[Passage]) -> list[Passage]:
    """The passages without those in which nobody has spoken yet, numbered anew."""
    kept = [place for place in places if not _is_only_supposed(place)]
    if len(kept) == len(places):
        return list(places)
    numbers = {place.index: number for number, place in enumerate(kept)}
    return [_numbered(place, numbers) for place in kept]


def _numbered(place: Passage, numbers: dict[int, int]) -> Passage:
    outer = place.finding.nested_in
    finding = replace(place.finding, nested_in=None if outer is None else numbers.get(outer))
    return replace(place, index=numbers[place.index], finding=finding)


def _is_only_supposed(place: Passage) -> bool:
    """Whether nobody has said it: what may come, what somebody is to do, and what anybody would think."""
    verbs = [t for t in place.cue_tokens if t.pos_ in ("VERB", "AUX") and t.dep_ not in ("aux", "auxpass")]
    stances = verb_stances()
    taking = [verb for verb in verbs if stances.get(verb.lemma_.lower()) in TAKEN]
    return (
        (bool(taking) and all(_is_open(verb) for verb in taking))
        or (bool(verbs) and all(_opens_with_whether(verb) for verb in verbs))
        or any(_would_be_thought(verb) or _is_to_be_discussed(verb) for verb in verbs)
        or any(_is_a_habit(verb) or _is_condition(verb) for verb in verbs)
        or (not place.source and any(_is_said_not_to_be(token) for token in place.cue_tokens))
        or _tells_what_was_not_known(place)
    )


def _is_open(verb: Token) -> bool:
    """Whether it stands in a clause of what has not come to pass, or is what somebody waits or hopes for."""
    step: Token = verb
    told = verb.tag_ in ("VBD", "VBZ", "VBP")
    while True:
        if any(child.lower_ in mood_words("supposing") for child in step.children) and step.dep_ == "advcl":
            return True
        if _opens_with_whether(step) or (_is_awaited(step) and not told):
            return True
        to_do = step.dep_ == "advcl" and step.tag_ == "VB"
        if step.dep_ not in _INNER and not to_do:
            return False
        step = step.head


_INNER = frozenset({"xcomp", "ccomp", "acl", "dobj"})
"""Steps from a verb to what it is part of: "see if this prompts the League to make a statement denying"."""


def _opens_with_whether(verb: Token) -> bool:
    """Whether its clause leaves open if it is so: "unclear whether the mayor confirmed it"."""
    return any(child.dep_ == "mark" and child.lower_ == "whether" for child in verb.children) or (
        verb.dep_ == "ccomp" and any(child.dep_ == "mark" and child.lower_ == "if" for child in verb.children)
    )


def _is_condition(verb: Token) -> bool:
    """Whether it is itself what is supposed: "if a station reported that"; not "even if", which grants it,
    nor "if, as Lorne says, the dam leaks", nor what others speak against: "if Lorne says it leaks, Reeve says
    it does not"."""
    mark = next((child for child in verb.children if child.dep_ == "mark"), None)
    if verb.dep_ != "advcl" or mark is None or mark.lower_ != "if":
        return False
    if verb.tag_ in ("VBZ", "VBP") and verb.head.tag_ in ("VBZ", "VBP") and _speaks(verb.head):
        return False
    before = mark.nbor(-1).lower_ if mark.i else ""
    said = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    return said and before not in _GRANTING and not any(child.dep_ == "neg" for child in verb.children)


def _speaks(verb: Token) -> bool:
    return verb.lemma_.lower() in load("cues")["verbs"]


_GRANTING = frozenset({"even", "as"})
"""Words before "if" with which it supposes nothing."""


def _is_said_not_to_be(noun: Token) -> bool:
    """Whether it is said that there are none: "there have been no confirmed reports that"."""
    none = any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children)
    there = any(child.dep_ == "expl" for child in noun.head.children)
    return none and there and noun.head.lemma_ == "be" and noun.lemma_.lower() in _GOING_ROUND


_GOING_ROUND = listed("cues", "beside", "going_round")


def _tells_what_was_not_known(place: Passage) -> bool:
    """Whether the report tells the thing of which it says that somebody did not know it: "what they did not
    know was that"; not "what they do not know is whether"."""
    if _KNOWING.isdisjoint(place.cue_lemmas) or not place.source:
        return False
    before = place.text[place.sentence.start : place.source[0].start]
    return _WHAT.search(before) is not None and _WAS_THAT.match(place.said.text) is not None


_KNOWING = frozenset({"know", "realise", "realize"})
_WHAT = re.compile(r"\bwhat\s(?:the\s)?$", re.IGNORECASE)
_WAS_THAT = re.compile(r"(?:is|was)\sthat\b")


def _is_awaited(verb: Token) -> bool:
    """Whether it is what somebody is to do, and has not done: "is expected to confirm". Who waited to confirm
    it has confirmed it, and who "wants to confirm" says it so; not who wants another to."""
    taker = verb.head
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "ccomp") or taker.lemma_ not in mood_words("awaiting"):
        return False
    if any(child.dep_ == "neg" for child in taker.children):
        return False
    told = taker.lemma_ == "want" or (taker.lemma_ in _DONE_IN_THE_PAST and taker.tag_ in ("VBD", "VBN"))
    return not told or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


_DONE_IN_THE_PAST = frozenset({"wait", "need"})
"""Verbs that in the past tell that what was awaited came: "waited three days to confirm"."""


def _would_be_thought(verb: Token) -> bool:
    """Whether anybody would think so: "people would think that the mayor had fled". What a coroner "would
    conclude", or officials "would later believe", came to pass."""
    if verb.lemma_.lower() not in mood_words("thinking"):
        return False
    first = verb.head if verb.dep_ == "conj" else verb
    beside = [child for one in {verb, first} for child in one.children]
    helpers = {child.lower_ for child in beside if child.dep_ in ("aux", "neg", "advmod")}
    told = helpers & (_NEGATED | mood_words("come_true"))
    who = [child for child in beside if child.dep_ == "nsubj"]
    anybodys = any(child.lower_ in mood_words("anybody") or child.tag_ in ("NNS", "CD") for child in who)
    return bool(helpers & mood_words("untaken")) and not told and anybodys


def _is_to_be_discussed(verb: Token) -> bool:
    """Whether it is a topic that is announced: "the panel will discuss the fire"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "neg")}
    announced = bool(helpers & {"will", "shall", "'ll", "’ll"}) and not helpers & _NEGATED
    return verb.lemma_.lower() in mood_words("talking_over") and announced


def _is_a_habit(verb: Token) -> bool:
    """Whether the report tells what somebody seldom does: "the army, which never comments on raids". "The
    palace never comments", a sentence of its own, is a palace's way to keep silent."""
    adverbs = {child.lower_ for child in verb.children if child.dep_ in ("advmod", "neg")}
    seldom = mood_words("seldom") - (frozenset() if verb.dep_ == "relcl" else _NEGATED)
    of_habit = verb.tag_ in ("VBZ", "VBP") and bool(adverbs & seldom)
    return of_habit and verb.lemma_.lower() in mood_words("commenting")


_NEGATED = frozenset({"not", "n't", "n’t", "never"})
