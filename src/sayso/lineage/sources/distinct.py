"""Which of a claim's origins must be different from one another."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sayso.bare import runs_of
from sayso.lineage.naming.bodies import may_be_called_alike
from sayso.lineage.naming.names import (
    MOUTHPIECE,
    Words,
    body_words,
    listed,
    misspelt,
    person_words,
    plain_words,
)
from sayso.lineage.sources.openly import speaks_openly
from sayso.lineage.sources.spelt import may_be_spelt
from sayso.lineage.ways.statements import is_voiceless
from sayso.lineage.ways.stating import states
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.lineage.sources.identities import Identities, Key
    from sayso.lineage.ways.parties import Way
    from sayso.model import Speaker
    from sayso.story import Claim, Filed

_KIN = re.compile(r"['’]s\s[a-z]")
"""A person called by somebody else's name ("Brome's mother") may be any person with a name."""


class _Voice(NamedTuple):
    """An origin as one report names it, with the bodies and people that any report has it speak for."""

    name: str
    kind: SpeakerKind | None
    bodies: frozenset[str]
    openly: bool
    runs: frozenset[str]

    @property
    def is_open(self) -> bool:
        """Whether two such with different names are two: a document's writer may be anybody, and so may
        whoever has no more than a rank, or no name: "the committee"."""
        if not self.openly or (self.kind is SpeakerKind.PERSON and _KIN.search(self.name)):
            return False
        if self.kind is SpeakerKind.ORGANIZATION and self.name == self.name.lower():
            return False
        words = plain_words(self.name)
        return (
            len(words) > 1
            or self.kind is not SpeakerKind.PERSON
            or not any(word == rank or misspelt(word, rank) for word in words for rank in listed("offices"))
        )


def distinct_origins(
    claim: Claim, found: Sequence[Key], ways: Sequence[Way], known: Identities, filed: Iterable[Filed]
) -> list[Key]:
    """Origins of which every two must be different, as many as are found going through them in order.

    Those told apart by a text or by a person are tried too; any such set is an honest lower bound. ``ways``
    are all of the claim's: whoever denies it somewhere, or does not know, does not surely put it forward.
    """
    bodies = bodies_of(filed)
    voices: dict[Key, set[_Voice]] = {}
    sure: set[Key] = set()
    against: dict[Key, set[_Voice]] = defaultdict(set)
    for way in ways:
        if way.parties:
            key = known.of(way.parties[0])
            if not way.statement.puts_forward:
                if not way.statement.beside:
                    against[key].add(_voice(way, bodies))
                continue
            voices.setdefault(key, set()).add(_voice(way, bodies))
            if states(way.statement, claim) and not _at_second_hand(way):
                sure.add(key)
    others = [voice for voices_against in against.values() for voice in voices_against]
    counted = [
        key
        for key in found
        if key in sure - against.keys()
        and any(voice.is_open for voice in voices[key])
        and not any(_go_together(voice, other) for voice in voices[key] for other in others)
    ]
    chosen: list[Key] = []
    for key in [*counted, *(key for key in found if key not in counted)]:
        if all(_must_differ(key, other, voices, known, counted) for other in chosen):
            chosen.append(key)
    return chosen


def _must_differ(
    one: Key,
    other: Key,
    voices: Mapping[Key, set[_Voice]],
    known: Identities,
    counted: Sequence[Key],
) -> bool:
    if frozenset({one, other}) in known.different:
        return True
    if one not in counted or other not in counted:
        return False
    return not any(_may_be_one(a, b) for a in voices[one] for b in voices[other])


def _may_be_one(one: _Voice, other: _Voice) -> bool:
    """Whether one speaks for the other, both speak for one body, one name is part of the other, or one is an
    office that the other, a person, may hold, or the mouthpiece of a body that has no name here."""
    if {one.kind, other.kind} == {SpeakerKind.OFFICIAL, SpeakerKind.PERSON}:
        return True
    if _is_anybodys(one) or _is_anybodys(other):
        return True
    return bool(one.runs & other.runs) or _go_together(one, other)


def _go_together(one: _Voice, other: _Voice) -> bool:
    """Whether their names or the bodies behind them may be one, by the reports' words."""
    if _is_called_by(one, other) or _is_called_by(other, one):
        return True
    if one.kind is other.kind is SpeakerKind.PERSON and may_be_spelt(one.name, other.name):
        return True
    names = set(body_words(one.name)), set(body_words(other.name))
    if names[0] <= names[1] or names[1] <= names[0]:
        return True
    return any(_is_body(ours, theirs) for ours in _behind(one) for theirs in _behind(other))


def _behind(voice: _Voice) -> frozenset[str]:
    """The bodies behind a voice, itself where it is one."""
    return voice.bodies if voice.kind is SpeakerKind.PERSON else voice.bodies | {voice.name}


def _is_body(one: str, other: str) -> bool:
    return _goes_with(one, other) or may_be_called_alike(one, other)


def _is_called_by(one: _Voice, person: _Voice) -> bool:
    """Whether the one goes by the person's last name: "Brome's office"."""
    if person.kind is not SpeakerKind.PERSON or one.kind is person.kind:
        return False
    return not set(plain_words(person.name)[-1:]).isdisjoint(plain_words(one.name))


def _is_anybodys(voice: _Voice) -> bool:
    """Whether it is a mouthpiece of whom only the kind of body is told: "an airline spokesman"."""
    words = set(body_words(voice.name))
    return words > {MOUTHPIECE} and words <= listed("kinds_of_body") | {MOUTHPIECE}


def _at_second_hand(way: Way) -> bool:
    """Whether the speaker says what somebody else says in the same sentence."""
    attribution = way.statement.attribution
    return attribution is not None and any(
        other.nested_in == attribution.id and other.speaker != attribution.speaker and not is_voiceless(other)
        for other in way.statement.filed.report.attributions
    )


def speaks_for(speaker: Speaker | None, name: str) -> bool:
    """Whether the speaker goes with the body, or the person, of this name."""
    return speaker is not None and bool(speaker.affiliation) and _goes_with(speaker.affiliation or "", name)


def _goes_with(body: str, name: str) -> bool:
    ours, theirs = set(body_words(body)), set(body_words(name))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _voice(way: Way, bodies: Mapping[Words, set[str]]) -> _Voice:
    party, attribution = way.parties[0], way.statement.attribution
    speaker = party.speaker
    known = set(bodies.get(person_words(party.name), ()))
    if speaker and speaker.affiliation:
        known.add(speaker.affiliation)
    runs = runs_of(way.statement.words(attribution.content)) if attribution else frozenset()
    openly = speaker is not None and speaks_openly(speaker)
    return _Voice(party.name, speaker.kind if speaker else None, frozenset(known), openly, frozenset(runs))


def bodies_of(filed: Iterable[Filed]) -> dict[Words, set[str]]:
    """Whom each person speaks for, in whatever report of the story."""
    found: dict[Words, set[str]] = defaultdict(set)
    for one in filed:
        for attribution in one.report.attributions:
            speaker = attribution.speaker
            if speaker.kind is SpeakerKind.PERSON and speaker.name and speaker.affiliation:
                found[person_words(speaker.name)].add(speaker.affiliation)
    return found
