"""Mood: demands, questions and promises that only the content's own wording shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.labels.clause import governing, sentences
from sayso.labels.oneself import is_own_promise, is_quoted
from sayso.labels.words import hedging_cues, mood_pattern, mood_words
from sayso.model import Stance

if TYPE_CHECKING:
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
    asks = all(sentence.rstrip().endswith("?") for sentence in opening)
    if asks or (mood_pattern("demand").search(governing(first)) and "accord" not in passage.cue_lemmas):
        return Mood(Stance.URGES, "demand or question in the content")
    if passage.cue_lemmas & (mood_words("foresees") | hedging_cues("probable")):
        return None
    if _is_promise(first, passage, voice):
        return Mood(Stance.PLEDGES, "the speaker says what it will do")
    return None


def _is_promise(sentence: str, passage: Passage, voice: Voice) -> bool:
    promise = mood_pattern("promise").search(sentence)
    return (
        promise is not None
        and not promise["verb"].endswith("ed")
        and promise["verb"].lower() not in mood_words("idle")
        and is_own_promise(promise["who"].lower(), passage, voice)
    )


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
