"""Who has been heard so far in a report: the state that resolving the next mention looks back on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING

from sayso.attribution.quotes import opens_in_marks
from sayso.labels.mentions.naming import nation_named
from sayso.labels.passage import Passage, Reading, reading
from sayso.labels.voice import Voice
from sayso.lexicons.given_names import given_name_gender
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sayso.labels.mentions.people import Named, People
    from sayso.labels.outlets.press import Press
    from sayso.model import Span, Spans

BODIES = (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET)


@dataclass(frozen=True, slots=True)
class Contents:
    """Where anything is said, as stretches in text order that do not overlap."""

    starts: Sequence[int]
    ends: Sequence[int]

    def cover(self, at: int) -> bool:
        """Whether the place lies in what somebody says."""
        last = bisect_right(self.starts, at) - 1
        return last >= 0 and at < self.ends[last]


def contents_of(passages: Sequence[Passage]) -> Contents:
    """The contents of all passages, joined where they overlap."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(span for passage in passages for span in passage.content):
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return Contents(starts, ends)


@dataclass
class Heard:
    """The voices so far, with where each stands; grows as mentions are read.

    Speakers inside somebody's quotation are kept apart: what stands outside it does not refer to them.
    """

    people: People
    press: Press
    contents: Contents
    quoting: Mapping[int, int] = field(default_factory=dict)
    announcing: Mapping[int, int] = field(default_factory=dict)
    found: dict[int, Voice] = field(default_factory=dict)
    said: dict[int, Spans] = field(default_factory=dict)
    spoken: list[tuple[int, Voice]] = field(default_factory=list)
    spoken_at: dict[int, Passage] = field(default_factory=dict)
    placed: list[tuple[Span, Voice]] = field(default_factory=list)
    same: dict[Spans, Voice] = field(default_factory=dict)
    until: int | None = None
    genders: dict[str, str] = field(default_factory=dict)

    def add(self, passage: Passage, voice: Voice) -> None:
        """The passage's voice, for those that come after it; nobody refers to one without a key."""
        self.found[passage.index] = voice
        self.said[passage.index] = passage.content
        if voice.key is None:
            return
        if passage.source:
            self.same.setdefault(passage.source, voice)
        self.placed += [(span, voice) for span in passage.source]
        self.spoken_at[passage.anchor.start] = passage
        insort(self.spoken, (passage.anchor.start, voice), key=itemgetter(0))

    def at(self, place: Span) -> Voice | None:
        """The voice of one of the latest mentions that holds the place."""
        return next((v for span, v in reversed(self.placed[-_NESTED:]) if span.covers(place)), None)

    @property
    def voices(self) -> list[tuple[int, Voice]]:
        """The voices heard, those before ``until`` where that is set."""
        if self.until is None:
            return self.spoken
        return self.spoken[: bisect_left(self.spoken, self.until, key=itemgetter(0))]

    def quoter(self, passage: Passage) -> Voice | None:
        """Who says the quotation inside which the passage's source speaks."""
        return self.found.get(self.quoting.get(passage.index, -1))

    def writer(self, passage: Passage) -> Voice | None:
        """Who says "we" there: whose quotation it is, or whose paragraph behind a colon."""
        return self.quoter(passage) or self.found.get(self.announcing.get(passage.index, -1))

    def is_said_by(self, index: int, at: int) -> bool:
        """Whether the place lies in what the passage of that index says."""
        return any(piece.start <= at < piece.end for piece in self.said.get(index, ()))

    def gender(self, voice: Voice) -> str | None:
        """The voice's gender: told by a title or pronoun, else by the given name of a person."""
        told = voice.gender or self.genders.get(voice.key or "")
        if told or voice.kind is not SpeakerKind.PERSON or " " not in (voice.name or ""):
            return told
        given = given_name_gender((voice.name or "").split()[0])
        return None if given == "either" else given

    def fits(self, voice: Voice, gender: str | None) -> bool:
        """Whether nothing speaks against the voice's being of the gender; None is any."""
        return gender is None or self.gender(voice) in (None, gender)

    def known(self, name: str) -> Voice | None:
        """The latest voice under the name."""
        return next((voice for _, voice in reversed(self.voices) if voice.key == name.lower()), None)

    def age(self, voice: Voice) -> int | None:
        """The age that the report tells of one of the voice's surname."""
        return self.people.evidence.ages.get((voice.name or "").rpartition(" ")[2].lower())

    def titles(self, voice: Voice) -> list[str]:
        """What the report calls the person beside the name, and the role of the mention that spoke."""
        titles = [one.phrase for one in self.people.evidence.titled if one.name.lower() == voice.key]
        return [title for title in (*titles, voice.role) if title]

    def last(self, kinds: Iterable[SpeakerKind] = ()) -> Voice | None:
        """The latest voice of the kinds, or of any."""
        wanted = tuple(kinds)
        return next((v for _, v in reversed(self.voices) if not wanted or v.kind in wanted), None)

    def last_of_several(self, kind: SpeakerKind) -> Voice | None:
        """The latest voice of several of the kind."""
        return next((v for _, v in reversed(self.voices) if v.kind is kind and v.plural), None)

    def body(self, words: str | None) -> str | None:
        """The body in full where an earlier voice is that body: "ministry" is the one that spoke before."""
        if not words:
            return None
        words = self.people.in_full(words) or words
        wanted = set(words.lower().split())
        for _, voice in reversed(self.voices):
            name = (voice.name or "").lower().split()
            if voice.kind is SpeakerKind.ORGANIZATION and not voice.plural and wanted <= set(name):
                return voice.name
        return nation_named(words)


def voice_of_person(named: Named, heard: Heard) -> Voice:
    """The voice of a person who is named: as heard before, or as a name alone."""
    name = heard.people.full_name(named.name, named.start) or named.name
    unheard = Voice(name.lower(), name, SpeakerKind.PERSON, kind_rule="named person", kind_confidence=0.8)
    return heard.known(name) or unheard


def heard_reading(passage: Passage, voice: Voice, rule: str, confidence: float) -> Reading[Voice]:
    """A speaker's reading, resting on the source mention."""
    return reading("speaker", voice, rule, passage.source, confidence)


def quoting(passages: Sequence[Passage]) -> dict[int, int]:
    """For each passage that speaks inside another's quotation, the innermost such other, by index.

    Indirect speech does not count: after "the Herald reported that Lorne said so", "he" may be Lorne.
    """
    return _holders(passages, _in_marks)


def announcing(passages: Sequence[Passage]) -> dict[int, int]:
    """For each passage that speaks inside a paragraph that a colon announces, whose it is, by index."""
    return _holders(passages, _is_announced)


def _holders(passages: Sequence[Passage], holds: Callable[[Passage, Span], bool]) -> dict[int, int]:
    held = sorted(
        (piece, passage.index) for passage in passages for piece in passage.content if holds(passage, piece)
    )
    found: dict[int, int] = {}
    for passage in passages:
        if not passage.source:
            continue
        span = passage.source[0]
        last = bisect_right(held, span.start, key=lambda pair: pair[0].start)
        for piece, index in reversed(held[max(0, last - _NESTED) : last]):
            if piece.covers(span) and index != passage.index:
                found[passage.index] = index
                break
    return found


_NESTED = 8
"""Quotations looked at for one that holds a source, from the nearest start backwards."""


def _in_marks(passage: Passage, piece: Span) -> bool:
    """Whether the content's piece stands in quotation marks."""
    return opens_in_marks(passage.text, piece.start)


def _is_announced(passage: Passage, piece: Span) -> bool:
    """Whether the content's piece is a paragraph behind a colon, which may stand without marks."""
    return _ANNOUNCED.search(passage.text, max(0, piece.start - _GAP), piece.start) is not None


_ANNOUNCED = re.compile(r":\s*\n\s*$")
_GAP = 8
"""Characters of white space between a colon and the paragraph that it announces."""
