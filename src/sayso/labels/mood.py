"""Mood: demands, questions and promises that only the content's own wording shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.labels.clause import governing, sentences
from sayso.labels.oneself import is_own_promise, is_own_subject, is_quoted
from sayso.labels.words import hedging_cues, mood_pattern, mood_words
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
    opening = sentences(passage.said.text)[:2] or [""]
    first = opening[0]
    if _is_imperative(passage):
        return Mood(Stance.URGES, "the content tells somebody to")
    asks = all(_asks(sentence) for sentence in opening)
    if asks or (mood_pattern("demand").search(governing(first)) and "accord" not in passage.cue_lemmas):
        return Mood(Stance.URGES, "demand or question in the content")
    if passage.cue_lemmas & (mood_words("foresees") | hedging_cues("probable")):
        return None
    if _is_promise(first, passage, voice):
        return Mood(Stance.PLEDGES, "the speaker says what it will do")
    return None


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
        return not is_quoted(passage) and is_own_subject(promise["body"], passage, voice)
    return is_own_promise((promise["who"] or promise["planner"]).lower(), passage, voice)


def is_order(passage: Passage) -> bool:
    """Whether somebody is told to do something: "told residents to leave", "were advised not to swim"."""
    if not passage.cue_lemmas & mood_words("directing"):
        return False
    return any(_is_to_do(token, passage) for token in (*passage.cue_tokens, *passage.tokens(passage.content)))


def _is_to_do(token: Token, passage: Passage) -> bool:
    """Whether it is the infinitive that hangs on the cue's verb."""
    with_to = any(child.dep_ == "aux" and child.tag_ == "TO" for child in token.children)
    return token.tag_ == "VB" and with_to and token.head.i in {cue.i for cue in passage.cue_tokens}


def _is_imperative(passage: Passage) -> bool:
    """Whether quoted words open with a bare verb: "Leave it to the experts", "Do not open the door"."""
    if not passage.content or not is_quoted(passage):
        return False
    first = next((token for token in passage.tokens(passage.content[:1]) if token.is_alpha), None)
    if first is None or first.tag_ not in _BARE:
        return False
    verb = first.head if first.dep_ == "aux" else first
    if verb.lemma_.lower() in mood_words("no_order"):
        return False
    return verb.dep_ in _MAIN and not any(child.dep_ in _HAS_SUBJECT for child in verb.children)
