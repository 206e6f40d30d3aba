"""Parts of a plural voice: "one", "one of them" after "sources", "some traders"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.before import several_before
from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.voice import Voice
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import roles
from sayso.model import UNSPECIFIED, SpeakerKind
from sayso.wordforms import plural, singular

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading

_REACH = 600
"""Characters back to those of whom one speaks: the paragraph before, at most two."""


def among(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """One of the several who spoke last, unnamed as they are."""
    start = passage.source[0].start
    near = [v for at, v in reversed(heard.voices) if v.noun and start - at < _REACH]
    if _some_of().match(mention.words):
        return heard_reading(passage, _some(passage, mention, near), "several of whom nothing is told", 0.6)
    if not _one_of().match(mention.words):
        return None
    several = next((v for v in near if v.plural), None)
    if several is None and (alike := _one_more(mention, near)):
        return heard_reading(passage, _unnamed(alike, passage, other=True), f"another {alike.noun}", 0.6)
    several = several or several_before(passage, heard)
    if several is None or several.noun in roles("document"):
        return None
    voice = _unnamed(several, passage, other=False)
    return heard_reading(passage, voice, f"one of the {plural(several.noun or 'source')} before", 0.6)


def _some(passage: Passage, mention: Mention, near: list[Voice]) -> Voice:
    """Those of whom only a number is told: "others (scholars)" after scholars have spoken."""
    groups = (
        v for v in near if v.plural and v.kind is SpeakerKind.GROUP and v.noun not in load("kinds")["untold"]
    )
    alike = next((plural(v.noun) for v in groups if v.noun), UNSPECIFIED)
    name = f"{mention.words.lower()} ({alike})"
    kind, rule = SpeakerKind.GROUP, "several, not told who"
    return Voice(
        f"{mention.head}@{passage.index}",
        name,
        kind,
        plural=True,
        noun=mention.head,
        kind_rule=rule,
        kind_confidence=0.8,
    )


def _one_more(mention: Mention, near: list[Voice]) -> Voice | None:
    """The unnamed voice of whose sort another one speaks now: "another" after "one user"."""
    if mention.words.lower() not in load("kinds")["one_more"]:
        return None
    return next((v for v in near if v.kind is SpeakerKind.ANONYMOUS), None)


def _unnamed(like: Voice, passage: Passage, *, other: bool) -> Voice:
    noun = "person" if like.noun == "people" else singular(like.noun or "")
    return Voice(
        f"{noun}@{passage.index}",
        f"another anonymous {noun}" if other else f"anonymous {noun}",
        SpeakerKind.ANONYMOUS,
        noun=noun,
        body=like.body,
        kind_rule="one of several",
        kind_confidence=0.7,
    )


@cache
def _one_of() -> re.Pattern[str]:
    one = any_of("kinds", "one")
    return re.compile(rf"{one}(?:\sof\s(?:them|those|these|the\s\w+))?$", re.IGNORECASE)


@cache
def _some_of() -> re.Pattern[str]:
    return re.compile(rf"{any_of('kinds', 'some')}(?:\sof\s(?:them|those|these))?$", re.IGNORECASE)
