"""Answers: which earlier attribution a denial, confirmation, doubt or no-comment responds to.

A response answers the statement that its own sentence relates to it ("in response to a report that ..."),
else the one by somebody else that shares its words, else what its speaker has answered before; a bare "that"
answers the claim just before, anything else the first claim by somebody else: news leads with what the others
are asked about. A statement of any stance that replies ("replied") answers the one before it, and one that
speaks of "the claim", "the rumours" answers as a response does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.labels.overlap import shared_of, shared_stems, topic
from sayso.labels.passage import Passage, Reading, reading
from sayso.labels.patterns import any_of
from sayso.lexicons import load
from sayso.model import SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.labels.stance import Position
    from sayso.labels.voice import Voice
    from sayso.model import Span

_RESPONSES = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS, Stance.DECLINES, Stance.UNAWARE})
_PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_OWN_WORDS = frozenset({"refuses_to_elaborate"})
"""Details that refuse more of what the speaker itself has said."""

_ALIKE = 0.2
"""Least share of words at which a response's matter is a statement's. Chosen by reading the eight gold
reports: figures for answers on those eight are figures on the material it was chosen on."""

_ALIKE_LATER = 0.4
"""The same for a statement that the report gives only later; chosen in the same way."""

_LEADING = 100
_AROUND = 200
"""Claims that one response is held against: the report's first ones, and those before and after it. No report
that we have read has half as many; the bound keeps a text of nothing but claims and denials from costing the
square of its length."""


def read_answers(
    passages: Sequence[Passage], voices: Sequence[Voice], stances: Sequence[Position]
) -> list[Reading[int | None]]:
    """For each passage the index of the one it answers, or None."""
    topics = [topic(passage.text, passage.content) for passage in passages]
    said = _Said(passages, voices, stances, topics)
    found: list[Reading[int | None]] = []
    answered: dict[str, list[int]] = {}
    for passage, stance in zip(passages, stances, strict=True):
        if replied := _replied_to(passage, said):
            found.append(reading("responds_to", replied.index, "replies to the one before", passage.cue, 0.7))
        elif stance.stance in _RESPONSES or _is_explicit(passage, said) or _points(passage):
            found.append(_answer(passage, stance, said, _answered_before(passage, voices, answered)))
        else:
            found.append(reading("responds_to", None, "puts forward a matter of its own"))
        _note(answered, voices[passage.index].key, found[-1].value)
    _inherit(passages, voices, stances, found)
    return found


def _inherit(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    stances: Sequence[Position],
    found: list[Reading[int | None]],
) -> None:
    """What a speaker adds to a denial in its sentence ("denied it and said X never was") answers the same."""
    for before, passage in pairwise(passages):
        same = before.sentence == passage.sentence and voices[before.index].key == voices[passage.index].key
        answered = found[before.index].value
        if (
            not same
            or answered is None
            or found[passage.index].value is not None
            or answered == passage.index
        ):
            continue
        if stances[before.index].stance is Stance.DENIES and voices[passage.index].key:
            found[passage.index] = reading("responds_to", answered, "goes on from a denial", before.cue, 0.6)


@dataclass(frozen=True)
class _Said:
    """All passages of a report with what was read off them so far."""

    passages: Sequence[Passage]
    voices: Sequence[Voice]
    stances: Sequence[Position]
    topics: Sequence[frozenset[str]]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(stem for stems in self.topics for stem in stems)

    @cached_property
    def _claims(self) -> list[Passage]:
        return [p for p in self.passages if p.content and self.stances[p.index].stance in _PUTS_FORWARD]

    def claims_for(self, passage: Passage) -> Sequence[Passage]:
        """What puts something forward, in order: the report's first claims and those round the passage."""
        at = bisect_left(self._claims, passage.index, key=lambda claim: claim.index)
        since = max(at - _AROUND, _LEADING)
        return self._claims[:_LEADING] + self._claims[since : max(at, _LEADING) + _AROUND]

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
        common = self.topics[one.index] & self.topics[other.index]
        return sum(1 / self._counts[stem] for stem in sorted(common))


def _note(answered: dict[str, list[int]], speaker: str | None, index: int | None) -> None:
    """Keep what a speaker answers, each once in a row."""
    if speaker and index is not None and answered.setdefault(speaker, [])[-1:] != [index]:
        answered[speaker].append(index)


def _answered_before(
    passage: Passage, voices: Sequence[Voice], answered: Mapping[str, Sequence[int]]
) -> int | None:
    """What the same speaker's last response answered, unless that is this passage."""
    mine = answered.get(voices[passage.index].key or "", ())
    return next((index for index in reversed(mine) if index != passage.index), None)


def _answer(passage: Passage, stance: Position, said: _Said, before: int | None) -> Reading[int | None]:
    claims = [p for p in said.claims_for(passage) if _is_claim(p, passage, said)]
    if stance.detail in _OWN_WORDS and not re.search(r"\bcomment", passage.cue_words):
        return _of_another(passage, claims, said)
    if related := _in_same_sentence(passage, claims):
        return reading(
            "responds_to",
            related.index,
            "answers what its sentence relates it to",
            related.anchor and (related.anchor,),
            0.8,
        )
    if (alike := _alike(passage, claims, said)) is not None:
        return _sharing(alike)
    if stance.stance not in _ANSWERING and not _points(passage):
        return reading("responds_to", None, "no other statement shares its matter", (), 0.6)
    if before is not None and not _nearer(passage, before, claims, said):
        return reading("responds_to", before, "goes on answering what it answered before", passage.cue, 0.5)
    earlier = [p for p in claims if p.index < passage.index]
    return _by_place(passage, stance.stance, earlier or claims, said)


def _nearer(passage: Passage, before: int, claims: Sequence[Passage], said: _Said) -> bool:
    """Whether a claim shares more words with the passage than what its speaker answered before."""
    least = said.nearness(passage, said.passages[before])
    return any(said.nearness(passage, claim) > least for claim in claims)


def _of_another(passage: Passage, claims: Sequence[Passage], said: _Said) -> Reading[int | None]:
    """Details held back: of the speaker's own matter, unless another has put forward just that."""
    alike = _alike(passage, claims, said)
    if alike is not None and shared_stems(said.topics[passage.index], said.topics[alike.index]) > 1:
        return _sharing(alike)
    return reading("responds_to", None, "holds back more of its own matter")


def _sharing(claim: Passage) -> Reading[int | None]:
    return reading(
        "responds_to", claim.index, "answers the statement it shares words with", claim.content, 0.7
    )


def _alike(passage: Passage, claims: Sequence[Passage], said: _Said) -> Passage | None:
    """The claim that has most of the passage's words, if it has enough of them."""
    mine = said.topics[passage.index]
    share = {p.index: shared_of(mine, said.topics[p.index]) for p in claims}
    earlier = [p for p in claims if p.index < passage.index and share[p.index] >= _ALIKE]
    later = [p for p in claims if p.index > passage.index and share[p.index] >= _ALIKE_LATER]
    return max(earlier or later, key=lambda p: (said.nearness(passage, p), -p.index), default=None)


def _by_place(
    passage: Passage, stance: Stance | None, claims: Sequence[Passage], said: _Said
) -> Reading[int | None]:
    """The claim just before for a bare "that"; one with a word in common; the first one."""
    mine = said.topics[passage.index]
    if not claims:
        return reading("responds_to", None, "no claim by another speaker", (), 0.6)
    last = max(claims, key=lambda p: p.index)
    if _bare().match(passage.said.text) and 0 <= passage.anchor.start - last.anchor.start <= _JUST_BEFORE:
        return reading("responds_to", last.index, "points at the claim just before", last.content, 0.6)
    akin = max(claims, key=lambda p: (said.nearness(passage, p), -p.index))
    if said.nearness(passage, akin):
        return reading("responds_to", akin.index, "answers the claim nearest in words", akin.content, 0.5)
    if len(mine) > _POINTING and not _points(passage) and stance in _OF_A_MATTER:
        return reading("responds_to", None, "no other statement shares its matter", (), 0.6)
    first = _first(claims, said.voices) or akin
    return reading("responds_to", first.index, "answers the first claim of the report", first.content, 0.5)


_JUST_BEFORE = 500
"""Characters back to the claim that "that" points at: the paragraph before."""

_ANSWERING = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.DECLINES, Stance.CONFIRMS})
"""Stances that there is no taking without something to take them on; who is unaware may simply not know."""

_OF_A_MATTER = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DECLINES})
"""Stances whose content names what was claimed: without a word in common nobody here has claimed it."""

_POINTING = 1
"""Stems of a content that names no matter of its own: "the report", "nonsense"."""


def _points(passage: Passage) -> bool:
    """Whether what is said begins by pointing at what others have put forward ("the rumours are ...")."""
    opening = passage.said.text[:_OPENING]
    return bool(passage.content) and _pointing().search(opening) is not None


_OPENING = 60
"""Characters of a content in which its subject stands."""


def _replied_to(passage: Passage, said: _Said) -> Passage | None:
    """The statement by another speaker right before one with a verb of reply."""
    if not passage.index or not passage.cue_lemmas & _replies():
        return None
    before = said.passages[passage.index - 1]
    mine, other = said.voices[passage.index].key, said.voices[before.index].key
    return before if before.content and (mine is None or mine != other) else None


def _is_explicit(passage: Passage, said: _Said) -> bool:
    """Whether "asked about", "in response to" governs this passage rather than follows from another's."""
    found = _explicit().search(passage.sentence_words)
    if found is None:
        return False
    at = passage.sentence.start + found.start()
    return passage.anchor.start < at or said.openings[passage.sentence] >= at


def _is_claim(claim: Passage, passage: Passage, said: _Said) -> bool:
    """Whether a claim is another voice's and this passage no part of it."""
    mine, other = said.voices[passage.index], said.voices[claim.index]
    same = mine.key is not None and mine.key == other.key
    holds = any(claim.in_content(span) for span in passage.cue)
    return claim is not passage and not same and not holds


def _in_same_sentence(passage: Passage, claims: Sequence[Passage]) -> Passage | None:
    """The claim named after words such as "in response to" in the passage's own sentence."""
    explicit = _explicit().search(passage.sentence_words)
    if explicit is None:
        return None
    at = passage.sentence.start + explicit.start()
    after = [
        p for p in claims if p.sentence == passage.sentence and (p.source or p.cue or p.content)[0].start > at
    ]
    return after[0] if after else None


def _first(claims: Sequence[Passage], voices: Sequence[Voice]) -> Passage | None:
    """The first claim, by one who carries a story rather than an office that comments, where there is one."""
    carrying = (SpeakerKind.OUTLET, SpeakerKind.ANONYMOUS, SpeakerKind.GROUP, SpeakerKind.DOCUMENT)
    for claim in claims:
        if voices[claim.index].kind in carrying:
            return claim
    return claims[0] if claims else None


@cache
def _explicit() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('answers', 'explicit')}\b", re.IGNORECASE)


@cache
def _replies() -> frozenset[str]:
    return frozenset(load("answers")["replies"])


@cache
def _pointing() -> re.Pattern[str]:
    """ "The rumours", "this latest theory", but not "the report by the coroner"."""
    return re.compile(
        rf"(?<!\bof\s)\b{any_of('answers', 'pointers')}\s(?:\w+\s)?"
        rf"(?:{any_of('answers', 'pointed_at')}|reported\s\w+)\b"
        rf"(?!\s{any_of('answers', 'documents')}\b)(?=.*\w)",
        re.IGNORECASE,
    )


@cache
def _bare() -> re.Pattern[str]:
    """A content that is no more than "that" or "the statement"."""
    return re.compile(
        rf"\W*(?:{any_of('answers', 'bare')}|{any_of('answers', 'owners')}?\s?statement)\b"
        r"(?!\s\w+\s\w+\s\w+\s\w+)",
        re.IGNORECASE,
    )
