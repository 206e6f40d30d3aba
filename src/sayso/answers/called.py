"""What the parties of a claim are called, and whom a report itself names in their place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from sayso.answers.words import party_name, passage_of, quoted
from sayso.bare import bare_words
from sayso.lexicons.patterns import any_of
from sayso.model import Attribution, Report, Speaker, SpeakerKind
from sayso.story import Voice, in_time

_PLAIN = re.compile(r"(?:anonymous|unnamed) (?:source|official|person|people)", re.IGNORECASE)
_LONGEST_DESCRIPTION = 90
"""Characters of a description that a name's place has room for."""


def described(group: Sequence[Voice], reports: Mapping[str, Report]) -> str:
    """One without a name, as the earliest report that says more than "the source" or "she" describes it."""
    for voice in sorted(group, key=lambda one: in_time(one.at)):
        report, attribution = passage_of(voice.ref, reports)
        words = quoted(report.text, attribution.source) if report and attribution else ""
        if _introduced().match(words) and len(words) <= _LONGEST_DESCRIPTION:
            return words[:1].lower() + words[1:]
    name = group[0].name or ""
    plain = _PLAIN.match(name) or group[0].kind is not SpeakerKind.ANONYMOUS
    return party_name(name if plain else None, group[0].kind)


def role_beside(speaker: Speaker, name: str) -> str:
    """Role and body spoken for, where the name does not say them."""
    said = name.casefold()
    parts = []
    for part in (speaker.role, speaker.affiliation):
        words = " ".join((part or "").split())
        if words and words.casefold() not in said:
            parts.append(words)
            said += " " + words.casefold()
    return ", ".join(parts)


def said_by(voice: Voice, attribution: Attribution | None, party: str) -> str:
    """Whom the report names or describes where the party goes by another name, with their role: "Ken Orsa,
    spokesman"; "" where it says no more than the party's name and role do."""
    if not voice.said_by:
        return ""
    name = party_name(voice.said_by, voice.kind)
    if set(bare_words(name).split()) - _ARTICLES <= set(bare_words(party).split()):
        return ""
    if _described().match(name):
        return name[:1].lower() + name[1:]
    is_person = voice.kind is SpeakerKind.PERSON
    role = role_beside(attribution.speaker, f"{name} {party}") if attribution and is_person else ""
    return ", ".join(filter(None, (name, role)))


def named_with(party: str, other: str) -> str:
    """A party, and who speaks for it or in its stead: "Velmark foreign ministry (Ken Orsa, spokesman)".

    >>> named_with("Orsa Lines", "Ida Brenn, its head"), named_with("Orsa Lines", "")
    ('Orsa Lines (Ida Brenn, its head)', 'Orsa Lines')
    """
    return f"{party} ({other})" if other else party


@cache
def _introduced() -> re.Pattern[str]:
    """How a text first brings in somebody without a name."""
    words = "|".join(any_of("wording", kind) for kind in ("introducing", "nameless"))
    return re.compile(rf"(?:{words})\b", re.IGNORECASE)


@cache
def _described() -> re.Pattern[str]:
    """What opens a description, which is no name."""
    return re.compile(rf"(?:the|{any_of('wording', 'introducing')})\s", re.IGNORECASE)


_ARTICLES = frozenset({"a", "an", "the"})
