"""Mood: demands, questions and promises that only the content's own wording shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.labels.clause import governing, sentences
from sayso.labels.stances.oneself import is_own_promise, is_own_realm, is_own_subject, is_quoted
from sayso.lexicons.hedges import hedging_cues
from sayso.lexicons.responses import mood_pattern, mood_words
from sayso.model import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_BARE = frozenset({"VB", "VBP"})
"""Tags of a bare verb; the parser seldom tells an order from the present tense of "they"."""
_MAIN = frozenset({"ROOT", "ccomp", "xcomp", "conj"})
_HAS_SUBJECT = frozenset({"nsubj", "nsubjpass", "expl"})


class Mood(NamedTuple):
    """The stance that the wording gives, and what it rests on."""

    stance: Stance
    rule: str


def mood_of(passage: Passage, voice: Voice) -> Mood | None:
    """Demands and promises by the content's verb, questions by their mark; None for a plain statement."""
    told = sentences(passage.said.text) or [""]
    first = told[0]
    if _is_imperative(passage):
        return Mood(Stance.URGES, "the content tells somebody to")
    if all(_asks(sentence) for sentence in told) or _is_demand(first, passage):
        return Mood(Stance.URGES, "demand or question in the content")
    if passage.cue_lemmas & (mood_words("foresees") | hedging_cues("probable")):
        return None
    if _is_promise(first, passage, voice):
        return Mood(Stance.PLEDGES, "the speaker says what it will do")
    return None


def _is_demand(sentence: str, passage: Passage) -> bool:
    if "accord" in passage.cue_lemmas or passage.cue_lemmas & mood_words("counts"):
        return False
    return mood_pattern("demand").search(governing(sentence)) is not None


def _asks(sentence: str) -> bool:
    return sentence.rstrip().endswith("?") and mood_pattern("question").search(sentence) is not None


def _is_promise(sentence: str, passage: Passage, voice: Voice) -> bool:
    promise = mood_pattern("promise").search(sentence)
    if promise is None:
        return False
    verb = promise["verb"] or promise["plan"] or promise["deed"]
    if verb.endswith("ed") or verb.lower() in mood_words("idle"):
        return False
    if promise["body"]:
        body = promise["body"]
        return not is_quoted(passage) and (is_own_subject(body, passage, voice) or is_own_realm(body, voice))
    who = (promise["who"] or promise["planner"]).lower()
    # "I would" in somebody's own words is what they would do, not what they will.
    supposed = who in ("i", "we") and (promise["modal"] or "").strip() in ("would", "wouldn't", "'d")
    return not supposed and is_own_promise(who, passage, voice)


def is_order(passage: Passage) -> bool:
    """Whether somebody is told to do something: "told residents to leave", "were advised not to swim"."""
    if _is_bidden(passage):
        return True
    if not passage.cue_lemmas & mood_words("directing"):
        return False
    return any(_is_to_do(token, passage) for token in (*passage.cue_tokens, *passage.content_tokens))


def _is_bidden(passage: Passage) -> bool:
    """Whether the content's own verb is bare beside its subject: "that the board look into it"."""
    if not passage.cue_lemmas & mood_words("bidding") or is_quoted(passage):
        return False
    top = passage.top
    if top is None or not (top.tag_ == "VB" or _is_subjunctive(top)):
        return False
    parts = {child.dep_ for child in top.children}
    return bool(parts & _HAS_SUBJECT) and not parts & {"aux", "auxpass"}


def _is_subjunctive(verb: Token) -> bool:
    """Whether it is bare though its subject is singular: "that the council hold a vote"."""
    who = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if who is None or verb.tag_ != "VBP" or who.tag_ not in ("NN", "NNP"):
        return False
    return not any(child.dep_ == "conj" for child in who.children)


def _is_to_do(token: Token, passage: Passage) -> bool:
    """Whether it is the infinitive that hangs on the cue's verb."""
    with_to = any(child.dep_ == "aux" and child.tag_ == "TO" for child in token.children)
    return token.tag_ == "VB" and with_to and token.head.i in {cue.i for cue in passage.cue_tokens}


def _is_imperative(passage: Passage) -> bool:
    """Whether words that stand alone open with a bare verb: "Leave it to the experts", "Do not open it"."""
    if not passage.content or not (is_quoted(passage) or not passage.cue):
        return False
    first = next((token for token in passage.tokens(passage.content[:1]) if token.is_alpha), None)
    if first is None or first.tag_ not in _BARE:
        return False
    verb = first.head if first.dep_ == "aux" else first
    if verb.lemma_.lower() in mood_words("no_order"):
        return False
    return verb.dep_ in _MAIN and not any(child.dep_ in _HAS_SUBJECT for child in verb.children)
