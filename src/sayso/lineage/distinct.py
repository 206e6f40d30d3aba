"""Which of a claim's origins must be different from one another."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sayso.lineage.names import MOUTHPIECE, Words, body_words, listed, person_words
from sayso.lineage.statements import is_voiceless
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.lineage.identities import Identities, Key
    from sayso.lineage.parties import Party, Way
    from sayso.model import Speaker
    from sayso.story import Filed

_OPEN = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL})
"""Kinds of which two with different names are two; a document's writer may be any of them."""


_KIN = re.compile(r"['’]s\s[a-z]")
"""A person called by somebody else's name ("Brome's mother") may be any person with a name."""


class _Voice(NamedTuple):
    """An origin as one report names it, with the bodies and people that any report has it speak for."""

    name: str
    kind: SpeakerKind | None
    bodies: frozenset[str]

    @property
    def is_open(self) -> bool:
        """Whether two such with different names are two."""
        return self.kind in _OPEN and not (self.kind is SpeakerKind.PERSON and _KIN.search(self.name))


def distinct_origins(
    found: Sequence[Key], ways: Sequence[Way], known: Identities, filed: Iterable[Filed]
) -> list[Key]:
    """Origins of which every two must be different, as many as are found going through them in order.

    Those told apart by a text or by a person are tried too; any such set is an honest lower bound.
    """
    bodies = bodies_of(filed)
    voices: dict[Key, set[_Voice]] = {}
    sure: set[Key] = set()
    for way in ways:
        if way.parties:
            key = known.of(way.parties[0])
            voices.setdefault(key, set()).add(_voice(way.parties[0], bodies))
            if not _at_second_hand(way):
                sure.add(key)
    counted = [key for key in found if key in sure and any(voice.is_open for voice in voices[key])]
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
    names = set(body_words(one.name)), set(body_words(other.name))
    if names[0] <= names[1] or names[1] <= names[0] or one.bodies & other.bodies:
        return True
    return any(_goes_with(body, other.name) for body in one.bodies) or any(
        _goes_with(body, one.name) for body in other.bodies
    )


def _is_anybodys(voice: _Voice) -> bool:
    """Whether it is a mouthpiece of whom only the kind of body is told: "an airline spokesman"."""
    words = set(body_words(voice.name))
    return words > {MOUTHPIECE} and words <= listed("kinds_of_body") | {MOUTHPIECE}


def _at_second_hand(way: Way) -> bool:
    """Whether the speaker says that others told them ("it had been told of the crack"), or says what
    somebody else says."""
    attribution = way.statement.attribution
    if attribution and any(
        other.nested_in == attribution.id and other.speaker != attribution.speaker and not is_voiceless(other)
        for other in way.statement.filed.report.attributions
    ):
        return True
    words = way.statement.words(attribution.content) if attribution else ""
    opening = words.casefold().lstrip("\"“'‘").removeprefix("that ")
    first, _, rest = opening.partition(" ")
    contracted = re.sub(r"^(\w+)['’]", r"\1 '", opening).partition(" ")[2]
    return first.split("'")[0].split("’")[0] in listed("tellers") and any(
        text.startswith(f"{told} ") for told in listed("told") for text in (rest, contracted)
    )


def speaks_for(speaker: Speaker | None, name: str) -> bool:
    """Whether the speaker goes with the body, or the person, of this name."""
    return speaker is not None and bool(speaker.affiliation) and _goes_with(speaker.affiliation or "", name)


def _goes_with(body: str, name: str) -> bool:
    ours, theirs = set(body_words(body)), set(body_words(name))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _voice(party: Party, bodies: Mapping[Words, set[str]]) -> _Voice:
    speaker = party.speaker
    known = set(bodies.get(person_words(party.name), ()))
    if speaker and speaker.affiliation:
        known.add(speaker.affiliation)
    return _Voice(party.name, speaker.kind if speaker else None, frozenset(known))


def bodies_of(filed: Iterable[Filed]) -> dict[Words, set[str]]:
    """Whom each person speaks for, in whatever report of the story."""
    found: dict[Words, set[str]] = defaultdict(set)
    for one in filed:
        for attribution in one.report.attributions:
            speaker = attribution.speaker
            if speaker.kind is SpeakerKind.PERSON and speaker.name and speaker.affiliation:
                found[person_words(speaker.name)].add(speaker.affiliation)
    return found
