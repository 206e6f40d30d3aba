"""Bystanders: who spoke last and is not meant by "he", because "he" or "him" stood beside them as another.

"He spoke to somebody who promised it. He calls that odd" is the first "he"; behind "the agent asked him" the
agent is no "he"; a customer "who says he was sacked" is no "she".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_SEXES = {"he": ("he", "him", "male"), "she": ("she", "her", "female")}
_OPENING = 2
"""Words of what somebody says within which a pronoun for themselves stands: "that he". By hand."""


def is_bystander(spoke: Passage, voice: Voice, mention: Mention) -> bool:
    """Whether the voice, whose name and sex are not told, is another than the mention's "he" or "she"."""
    if voice.kind is SpeakerKind.PERSON or voice.gender or mention.pronoun not in _SEXES:
        return False
    subject, object_, sex = _SEXES[mention.pronoun]
    who = next(iter(spoke.tokens(spoke.source)), None)
    if who is not None and who.lower_ == "who":
        opening = spoke.said.text.lower().split()[:_OPENING]
        called = next((told for pronoun, (_, _, told) in _SEXES.items() if pronoun in opening), None)
        governing = _subject_above(who.head.head)
        if (called is not None and called != sex) or (governing is not None and governing.lower_ == subject):
            return True
    return any(t.lower_ == object_ and t.dep_ in ("dobj", "dative", "pobj") for t in _beside(spoke))


def _subject_above(noun: Token) -> Token | None:
    """The subject of the clause in which the noun is an object."""
    if noun.dep_ not in ("dobj", "pobj", "dative"):
        return None
    above = noun.head
    while above.pos_ not in ("VERB", "AUX") and above.head is not above:
        above = above.head
    return next((child for child in above.children if child.dep_ == "nsubj"), None)


def _beside(spoke: Passage) -> list[Token]:
    """The words that hang on the cue's verb: whom somebody speaks to, not whom they speak of."""
    verb = spoke.verb
    hanging = (
        [] if verb is None else [verb, *(c for c in verb.children if c.dep_ in ("prep", "xcomp", "dative"))]
    )
    return [child for word in hanging for child in word.children]
