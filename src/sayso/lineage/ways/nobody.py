"""Speakers who are no step of a word's way: the report itself, people at large, what is nobody's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.lineage.naming.names import listed, plain_words
from sayso.lineage.ways.statements import is_voiceless
from sayso.model import UNSPECIFIED, SpeakerKind

if TYPE_CHECKING:
    from sayso.lineage.naming.names import Words
    from sayso.lineage.ways.statements import Statement
    from sayso.model import Attribution, Speaker

RUMOURS = "rumours"
"""What rumours are called, however each report spells them: they are one step for all."""

_THIS = re.compile(
    r"(?:\b(?:of|to|in) this|^our) (?:\w+ )?(?:story|article|post|piece|page|report)\b", re.IGNORECASE
)
"""What a report calls itself: "an earlier version of this article", "our story"."""

_AND_OTHERS = re.compile(r"$|and others?\b")
"""What may follow a pronoun that is the report's own: "We Are Kell" and "Us Weekly" are names."""

_ACRONYM = re.compile(r"\b(?:[A-Z]{2,}\b|(?:[A-Z]\.){2,})")
"""What is no pronoun though it has the letters of one: "US", "U.S.", "WHO"."""


def is_nobody(statement: Statement, attribution: Attribution) -> bool:
    """Whether no speaker is there to be shown: what is said is the relays', or the report's own."""
    speaker = attribution.speaker
    if is_rumour(speaker):
        return False
    if is_voiceless(attribution):
        return True
    name = statement.words(attribution.source) if speaker.name in (None, UNSPECIFIED) else speaker.name or ""
    words = plain_words(statement.words(attribution.source))
    return (
        is_itself(name)
        or is_crowd(speaker)
        or _is_unclear(speaker)
        or _refers_back(words)
        or (listed("pronouns") | listed("no_one")).issuperset(plain_words(_ACRONYM.sub("acronym", name)))
    )


def is_itself(name: str) -> bool:
    """Whether the report speaks of itself: "we", "us and other publishers", "a version of this story"."""
    first, _, rest = name.strip().partition(" ")
    ourselves = first in listed("ourselves") and _AND_OTHERS.match(rest) is not None
    return ourselves or _THIS.search(name) is not None


def is_rumour(speaker: Speaker) -> bool:
    """Whether rumours speak, which are shown though they are nobody's: "unspecified rumors"."""
    words = plain_words(speaker.name or "")
    return speaker.kind is SpeakerKind.GROUP and bool(words) and words[-1] in listed("rumours")


def is_crowd(speaker: Speaker) -> bool:
    """Whether people at large speak: "fans", "some (fans)", "many (unspecified)"."""
    words = plain_words((speaker.name or "").partition(" (")[0])
    return speaker.kind is SpeakerKind.GROUP and bool(words) and words[-1] in listed("crowd")


def _is_unclear(speaker: Speaker) -> bool:
    """Whether neither kind nor name tells that somebody speaks: "the panel", "hoax"."""
    return speaker.kind is None and bool(speaker.name) and not re.search(r"[A-Z]", speaker.name or "")


def _refers_back(words: Words) -> bool:
    """Whether it is what the report has told of already: "the reports say"."""
    first, last = words[:1], words[1:]
    return len(last) == 1 and first[0] in listed("definite") and last[0] in listed("told_of")
