"""Bodies by name: a capital for its government, "rod maker Tarn", a body by the first word of its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.mentions.naming import LEADING, RELATIVE
from sayso.labels.voice import Voice, body_voice, outlet_voice
from sayso.lexicons.countries import countries, places
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import is_human, roles
from sayso.model import SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading


def place(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """A capital, country or seat that stands for those who rule from it."""
    bare = RELATIVE.sub("", LEADING.sub("", mention.words))
    body = places().get(bare.lower())
    if body is None or not bare[:1].isupper() or _HANDLE.match(passage.text, passage.source[-1].end):
        return None
    one_word = " " not in bare and bare not in countries()
    if one_word and (name := heard.people.full_name(bare, passage.anchor.start)):
        voice = Voice(name.lower(), name, SpeakerKind.PERSON, kind_rule="surname", kind_confidence=0.7)
        return heard_reading(passage, voice, "surname that is also a place", 0.6)
    voice = body_voice(body, "place that speaks", 0.9)
    return heard_reading(passage, voice, "place stands for its government", 0.9)


_HANDLE = re.compile(r"\s?\(@\w")
"""Behind a name that is an account's: "Velmark (@VelmarkNews)"."""


def maker(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """A body by name, after the noun of a body: "rod maker Tarn Italia"."""
    name = mention.person
    noun = singular((mention.role or "").rpartition(" ")[2].lower())
    outlet = noun in roles("outlet")
    body = noun in roles("organization") and not (is_human(noun) or noun in roles("titles", "manned"))
    if not (name and (body or outlet)) or name not in mention.core[1:] or heard.people.is_person(name):
        return None
    if outlet:
        name = _with_its_rhythm(name, mention)
        return heard_reading(passage, outlet_voice(name, f"{noun} before a name", 0.8), "outlet by name", 0.8)
    return heard_reading(passage, body_voice(name, f"{noun} before a name", 0.8), "body by name", 0.8)


def _with_its_rhythm(name: str, mention: Mention) -> str:
    """The name with the "Daily" that is a part of it, as its capital shows: "the Daily Lantern", and not "the
    daily Lantern"."""
    found = re.search(rf"\b{any_of('channels', 'introduced', 'rhythms')}\s{re.escape(name)}$", mention.core)
    return found.group() if found else name


def short_body(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """A body by the first word of its name: "Tarn" for the "Tarn Hydro" that the report names."""
    short, start = mention.words, passage.anchor.start
    if not short[:1].isupper() or " " in short or heard.people.full_name(short, start):
        return None
    name = heard.people.body_called(short, start)
    if name is None:
        return None
    voice = body_voice(name, "short for a body", 0.7)
    return heard_reading(passage, voice, "body by the first word of its name", 0.7)


def by_letters(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """A body by the letters of a name that the report has in full: "the OHB", "OHB"."""
    name = heard.people.in_full(LEADING.sub("", mention.words))
    if name is None or heard.people.is_person(name):
        return None
    voice = body_voice(name, "letters of a body's name", 0.9)
    return heard_reading(passage, voice, "body by the letters of its name", 0.9)
