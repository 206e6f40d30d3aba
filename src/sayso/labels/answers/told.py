"""What a report tells: its passages with the speakers and stances read off them, as answers look them up."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.model import SpeakerKind, Stance
from sayso.wordforms import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.labels.passage import Passage
    from sayso.labels.stances.position import Position
    from sayso.labels.voice import Voice
    from sayso.model import Span

_CARRYING = frozenset({SpeakerKind.OUTLET, SpeakerKind.ANONYMOUS, SpeakerKind.GROUP, SpeakerKind.DOCUMENT})
"""Kinds of speaker who carry a story, as against an office that comments on it."""

_PUTTING_FORWARD = frozenset({Stance.ASSERTS, Stance.URGES})
"""Stances of what is answered: one answers what is said, asked or demanded, hardly ever an answer."""

_LEADING = 100
_AROUND = 200
"""Claims that one response is held against: the report's first ones, and those before and after it. No report
that we have read has half as many; the bound keeps a text of nothing but claims and denials from costing the
square of its length."""

_WEIGHED = 15
"""The same, on each side, for claims that are weighed by all their traits, which takes longer."""


@dataclass(frozen=True)
class Told:
    """All passages of a report with what was read off them so far."""

    passages: Sequence[Passage]
    voices: Sequence[Voice]
    stances: Sequence[Position]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(stem for passage in self.passages for stem in passage.topic)

    @cached_property
    def _put_forward(self) -> list[Passage]:
        stances = self.stances
        return [p for p in self.passages if p.content and stances[p.index].stance in _PUTTING_FORWARD]

    @cached_property
    def _claims(self) -> list[Passage]:
        return [p for p in self.passages if p.content and self.stances[p.index].stance is Stance.ASSERTS]

    def claims_for(self, passage: Passage) -> Sequence[Passage]:
        """What puts something forward, in order: the report's first claims and those round the passage."""
        return _near(self._claims, passage, _LEADING, _AROUND)

    def put_forward_for(self, passage: Passage) -> Sequence[Passage]:
        """The same with what is demanded or asked: a question may be answered too."""
        return _near(self._put_forward, passage, _WEIGHED, _WEIGHED)

    @cached_property
    def openings(self) -> Mapping[Span, int]:
        """For each sentence where its first attribution is anchored."""
        first: dict[Span, int] = {}
        for passage in self.passages:
            start = passage.anchor.start
            first[passage.sentence] = min(first.get(passage.sentence, start), start)
        return first

    def nearness(self, one: Passage, other: Passage) -> float:
        """How telling the stems are that two contents share: each by how few contents have it."""
        common = one.topic & other.topic
        return sum(1 / self._counts[stem] for stem in sorted(common))

    def weight_of(self, stems: frozenset[str]) -> float:
        """How much the stems tell, each by how few of the report's contents have it."""
        return sum(math.log((len(self.passages) + 1) / self._counts[stem]) for stem in sorted(stems))

    def names_speaker(self, passage: Passage, speaker: Passage) -> bool:
        """Whether what a passage says names another's speaker or the body that it speaks for."""
        return not self._names[speaker.index].isdisjoint(self._words[passage.index])

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [frozenset(words_of(passage.said.text)) for passage in self.passages]

    @cached_property
    def _names(self) -> list[frozenset[str]]:
        return [_telling(f"{voice.name or ''} {voice.affiliation or ''}") for voice in self.voices]

    def is_same(self, one: Passage, other: Passage) -> bool:
        """Whether both have one speaker."""
        return _is_same(self.voices[one.index], self.voices[other.index])

    def is_part_of(self, passage: Passage, claim: Passage) -> bool:
        """Whether the passage stands in what the claim says."""
        return _holds(claim, passage)

    def is_claim(self, claim: Passage, passage: Passage) -> bool:
        """Whether a claim is another voice's and the passage no part of it."""
        return claim is not passage and not self.is_same(claim, passage) and not _holds(claim, passage)

    def carries(self, claim: Passage) -> bool:
        """Whether its speaker is of those who carry a story."""
        return self.voices[claim.index].kind in _CARRYING


_NAME = 4
"""Letters of a word that can tell a name from another. Set by hand; not tuned."""


def _telling(names: str) -> frozenset[str]:
    words = (word for word in words_of(names) if len(word) >= _NAME)
    return frozenset(word for word in words if word not in ("anonymous", "government"))


def _near(claims: Sequence[Passage], passage: Passage, leading: int, around: int) -> Sequence[Passage]:
    """The first of the claims and those round the passage."""
    at = bisect_left(claims, passage.index, key=lambda claim: claim.index)
    since = max(at - around, leading)
    return [*claims[:leading], *claims[since : max(at, leading) + around]]


def _is_same(one: Voice, other: Voice) -> bool:
    """Whether both are one speaker, as far as they are told apart: by key or by name."""
    if one.key is not None and one.key == other.key:
        return True
    if not one.name or not other.name or SpeakerKind.GROUP in (one.kind, other.kind):
        return False
    if one.name == other.name:
        return True
    names = sorted((one.name or "", other.name or ""), key=len)
    return one.kind is other.kind is SpeakerKind.PERSON and " " in names[0] and names[1].startswith(names[0])


def _holds(claim: Passage, passage: Passage) -> bool:
    """Whether the passage stands in what the claim says."""
    return any(claim.in_content(span) for span in passage.cue)
