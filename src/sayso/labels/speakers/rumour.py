"""Rumours: whose they are, where anybody's, and which only stand beside a cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import heard_reading
from sayso.labels.mentions.kind import read_kind
from sayso.labels.mentions.naming import description
from sayso.labels.voice import Voice
from sayso.lexicons.patterns import pattern
from sayso.lexicons.roles import roles
from sayso.model import UNSPECIFIED, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading


def is_rumour(passage: Passage) -> bool:
    """Whether the cue is the rumour itself, not what somebody does with one: "playing down speculation"."""
    rumours = [token for token in passage.cue_tokens if token.lemma_.lower() in roles("rumours")]
    return any(token.head not in passage.cue_tokens or token.dep_ not in _OBJECTS for token in rumours)


_OBJECTS = ("dobj", "pobj")


def rumoured(passage: Passage, mention: Mention) -> Reading[Voice]:
    """Rumours are many people's, whatever medium they run in."""
    told, _, _ = read_kind(mention, "")
    if told is SpeakerKind.ORGANIZATION:
        return nobodys(passage, "beside a rumour", 0.6)
    public = told is not SpeakerKind.OUTLET or "social media" in mention.words.lower()
    kind = SpeakerKind.GROUP if public else SpeakerKind.OUTLET
    name = description(passage, mention, kind)
    voice = Voice(None, name, kind, kind_rule="rumours are those of their medium", kind_confidence=0.7)
    return heard_reading(passage, voice, "the medium of a rumour", 0.6)


def nobodys(passage: Passage, rule: str, confidence: float) -> Reading[Voice]:
    """A rumour of nobody in particular, or of all who write where it goes round."""
    name = "social media users" if _GOING_ROUND.search(passage.sentence_words) else unspecified(passage)
    voice = Voice(None, name, SpeakerKind.GROUP, kind_rule=rule, kind_confidence=confidence)
    return heard_reading(passage, voice, "a rumour, nobody's in particular", 0.7)


def unspecified(passage: Passage) -> str:
    """What those are called of whom nothing is told: "unspecified rumors", spelt as the passage does."""
    found = _RUMOUR.search(f"{passage.cue_words} {passage.source_words}")
    return f"{UNSPECIFIED} {found[0].lower()}s" if found else UNSPECIFIED


_RUMOUR = re.compile(r"\brumou?r(?=s|ed|\b)", re.IGNORECASE)
_GOING_ROUND = pattern("mentions", "unnamed", "going_round")


def in_medium(mention: Mention) -> bool:
    """Whether the mention says where a rumour goes round, or among whom: "rumours among traders"."""
    return re.match(r"\s(?:on|in|among|from|within|at)\s", mention.rest) is not None
