"""Titles that mean somebody the report names: "the mayor of Tarn" is who it calls mayor elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.heard import Heard, heard_reading
from sayso.labels.voice import Voice
from sayso.labels.words import full_title, roles, singular
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.evidence import Titled
    from sayso.labels.mention import Mention
    from sayso.labels.passage import Passage, Reading


def by_title(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The one person to whom the report gives the title; none where it names several or nobody."""
    head = full_title(mention.head)
    sort = head in roles("official") | roles("anonymous") | roles("sources") | roles("organization")
    if mention.person or mention.plural or sort or not (mention.definite or _is_owned(mention)):
        return None
    fitting = [t for t in heard.people.evidence.titled if t.noun == head and _agrees(mention, t)]
    names = {heard.people.full_name(t.name, t.start) or t.name for t in fitting}
    if len(names) != 1:
        return None
    name = names.pop()
    known = next((voice for _, voice in reversed(heard.voices) if voice.key == name.lower()), None)
    voice = known or Voice(name.lower(), name, SpeakerKind.PERSON, role=mention.core, noun=head)
    voice = replace(voice, kind_rule="named with the title", kind_confidence=0.8)
    return heard_reading(passage, voice, f"the {head} that the report names", 0.8)


def _is_owned(mention: Mention) -> bool:
    """ "Tarn's mayor": as definite as "the mayor"."""
    return "'s " in mention.words


def _agrees(mention: Mention, titled: Titled) -> bool:
    """Whether nothing in the mention is at odds with the title: a water minister is no interior minister."""
    told = {singular(word) for word in mention.core.lower().split()[:-1]} - _LOOSE
    have = {singular(word) for word in titled.words} - _LOOSE - {titled.noun}
    return not told or not have or bool(told & have)


_LOOSE = frozenset(
    {"the", "a", "an", "former", "new", "current", "local", "its", "his", "her", "their", "own"}
)
"""Words of a title that do not tell one office from another."""
