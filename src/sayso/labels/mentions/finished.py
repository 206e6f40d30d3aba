"""The speaker of an attribution as the contract has it: a voice, and what tells one unnamed from others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.mentions.naming import LONG
from sayso.lexicons.patterns import pattern
from sayso.lexicons.roles import roles
from sayso.model import Speaker, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.voice import Voice
    from sayso.model import Relay


def finished(voice: Voice, via: tuple[Relay, ...]) -> Speaker:
    """The contract's speaker: an anonymous one is described by the outlet it spoke to."""
    name = voice.name
    if voice.kind is SpeakerKind.ANONYMOUS and name:
        name = f"another anonymous {voice.noun}" if _other(name, voice) else name
        if via and voice.noun in roles("bare") and not _tells_which(name, voice):
            name = _of_outlet(name, voice, via[0].name)
        elif not re.match(r"(?:another\s)?anonymous\b|unnamed\ssources?$|@", name):
            name = f"anonymous {_VEILED.sub('', name)}"
            if via and voice.noun not in roles("official") and via[0].name not in name:
                name = f"{name} ({via[0].name})"
    return Speaker(name, voice.kind, voice.role, voice.affiliation)


def _other(name: str, voice: Voice) -> bool:
    """Whether the words say only that it is another source: "a different source"."""
    first, _, last = name.partition(" ")
    return not voice.plural and last == voice.noun and first.lower() in roles("others")


def _tells_which(name: str, voice: Voice) -> bool:
    """Whether the words before an official tell which: "government official"."""
    words = name.lower().split()
    return voice.noun == "official" and bool(set(words[:-1]) - {"anonymous", "unnamed", "unidentified"})


def _of_outlet(name: str, voice: Voice, outlet: str) -> str:
    """An unnamed source by its words and the outlet that has it: "anonymous police source of Tarn TV"."""
    noun = f"{voice.noun}s" if voice.plural else voice.noun or ""
    before, found, after = _VEILED.sub("", name).partition(noun)
    if voice.noun not in roles("sources") or not found:
        return f"anonymous {'sources' if voice.plural else 'source'} of {outlet}"
    before = "" if outlet in before else _OWNER.sub("", before)
    anew = "another anonymous" if name.startswith("another anonymous ") else "anonymous"
    if outlet in after or not after or len(after.split()) > LONG:
        return f"{anew} {before}{noun} of {outlet}"
    return f"{anew} {before}{noun}{after} ({outlet})"


_OWNER = re.compile(r"^(?:\S+\s)*\S*s?['’]s?\s")
"""Whose source it is, where the outlet that has it is told beside: "Lorne's sources"."""
_VEILED = pattern("mentions", "unnamed", "veiled")
