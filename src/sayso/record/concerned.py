"""Who is a party concerned with a claim: somebody it is about, who speaks for them, or whose act it is.

By the words alone: the claim names the speaker or the body they speak for; or the speaker holds an office or
speaks for a body and *confirms*, since only those can confirm an act as theirs. An expert who agrees, or an
outlet that says it has confirmed something, is none.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.lineage.names import listed, plain_words
from sayso.model import SpeakerKind, Stance

if TYPE_CHECKING:
    from sayso.model import Speaker
    from sayso.story import Claim

_PARTIES = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL})


def is_concerned(speaker: Speaker, stance: Stance, claim: Claim) -> bool:
    """Whether the speaker is a party to the claim."""
    if speaker.kind not in _PARTIES:
        return False
    return _is_named(speaker, claim) or (stance is Stance.CONFIRMS and _holds_office(speaker))


def _is_named(speaker: Speaker, claim: Claim) -> bool:
    """Whether the claim's sentence names the speaker, or the one they speak for."""
    words = set(plain_words(claim.text))
    person = plain_words(speaker.name or "")
    if speaker.kind is SpeakerKind.PERSON and person and person[-1] in words:
        return True
    bodies = [speaker.affiliation] if speaker.affiliation else []
    if speaker.kind is not SpeakerKind.PERSON and speaker.name:
        bodies.append(speaker.name)
    return any(_telling(body) <= words for body in bodies if _telling(body))


def _telling(name: str) -> set[str]:
    return {word for word in plain_words(name) if word not in listed("body_words") | _offices()}


def _holds_office(speaker: Speaker) -> bool:
    if speaker.kind is SpeakerKind.ORGANIZATION or speaker.affiliation:
        return True
    words = plain_words(f"{speaker.role or ''} {speaker.name or ''}")
    return not _offices().isdisjoint(words)


@cache
def _offices() -> frozenset[str]:
    return frozenset(lexicons.load("record")["offices"])
