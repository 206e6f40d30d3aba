"""Stance: what the speaker does with the content, and in which words somebody declines or does not know.

Tried in this order: a phrase at the cue that responds by itself ("declined to comment"), the cue's verb or
noun, a phrase that opens the content ("said it had no information"), the content's mood, and else "asserts".
The content's phrase goes before a cue that only asserts or confirms ("confirmed that it was not aware of
it"), not before one that denies, doubts or demands. A no-comment or "we do not know" is never a denial.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.labels.clause import governing, plain, sentences
from sayso.labels.overlap import shared, topic
from sayso.labels.passage import Reading, reading, words_of
from sayso.labels.words import (
    Phrase,
    hedging_cues,
    mood_pattern,
    mood_words,
    noun_stances,
    phrases,
    verb_stances,
)
from sayso.model import SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.labels.clause import Plain
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice
    from sayso.model import Span

_OPENING = 70
"""Characters of a sentence within which a responding phrase must start: a subject and a verb, no more."""

_CIRCULATES = 0.34
"""Least share of words with earlier content for an admission to confirm it. A third, set by hand while
reading labelled reports, the development ones among them; no set of its own was kept to choose it on."""

_LOOKED_BACK = 500
"""How many earlier passages an admission is held against; a bound on time, not on honest reports."""

_WITHHOLDS = frozenset({Stance.DECLINES, Stance.UNAWARE})
_NEUTRAL = frozenset({Stance.ASSERTS, Stance.CONFIRMS})


@dataclass(frozen=True, slots=True)
class Position:
    """A stance with the wording that carries a response, if one does."""

    stance: Stance
    detail: str | None = None


def read_stances(passages: Sequence[Passage], voices: Sequence[Voice]) -> list[Reading[Position]]:
    """The stance of each passage, spoken by the voice of the same number."""
    told = _Told(passages)
    return [_stance(passage, voices[number], told, number) for number, passage in enumerate(passages)]


@dataclass(frozen=True)
class _Told:
    """What a report tells, passage by passage."""

    passages: Sequence[Passage]

    @cached_property
    def _topics(self) -> list[frozenset[str]]:
        return [topic(passage.text, passage.content) for passage in self.passages]

    def is_circulating(self, number: int) -> bool:
        """Whether what the passage tells, or most of it, has been told before."""
        mine = self._topics[number]
        before = self._topics[max(0, number - _LOOKED_BACK) : number]
        return any(shared(mine, earlier) >= _CIRCULATES for earlier in before)


def _stance(passage: Passage, voice: Voice, told: _Told, number: int) -> Reading[Position]:
    found = _at_cue(passage) or _by_verb(passage, told, number)
    if found is None or found.value.stance in _NEUTRAL:
        found = _in_content(passage, voice) or found
    if found is None:
        found = _by_mood(passage, voice)
    return found or reading("stance", Position(Stance.ASSERTS), "plain statement", passage.cue, 0.85)


def _position(phrase: Phrase, rule: str, spans: tuple[Span, ...], confidence: float) -> Reading[Position]:
    name = f"{rule}: {phrase.detail}" if phrase.detail else rule
    return reading("stance", Position(phrase.stance, phrase.detail), name, spans, confidence)


def _at_cue(passage: Passage) -> Reading[Position] | None:
    """A responding phrase that shares words with the cue."""
    if not passage.cue:
        return None
    words = plain(passage.text, (passage.sentence,))
    for phrase in phrases():
        if phrase.where == "content" and not (phrase.stance is Stance.DENIES and len(passage.cue) > 1):
            continue
        for match in phrase.pattern.finditer(words.text):
            span = words.span(match.start(), match.end())
            ahead = phrase.where == "sentence" and 0 <= passage.cue[0].start - span.end <= _AHEAD
            if (ahead and not passage.in_content(span)) or any(span.overlaps(cue) for cue in passage.cue):
                return _position(phrase, "phrase at the cue", (span,), 0.95)
    return None


_AHEAD = 80
"""Characters from "in an acknowledgment" to the cue that it qualifies: a subject, no second clause."""


def _in_content(passage: Passage, voice: Voice) -> Reading[Position] | None:
    """A responding phrase that opens a sentence of the content.

    Denials may stand in a clause of their own ("he said that it was a lie"); ignorance and no-comments must
    be in the governing clause, and, where they need the speaker for a subject, in the first sentence.
    """
    words = passage.said
    for start, sentence in _openings(words):
        for phrase in phrases():
            if phrase.where in ("cue", "sentence") or (phrase.own and start > 0):
                continue
            main = governing(sentence) if phrase.stance in _WITHHOLDS else sentence
            match = phrase.pattern.search(main)
            if match is None or match.start() > _OPENING:
                continue
            before = main[: match.start()]
            if _fits(phrase, before, passage, voice) and not mood_pattern("supposed").search(before):
                at = start + sentence.find(main)
                span = words.span(at + match.start(), at + match.end())
                return _position(phrase, "phrase in the content", (span,), 0.85)
    return None


def _openings(words: Plain) -> Iterator[tuple[int, str]]:
    """Where each of the first three sentences starts, and the sentence; later ones are seldom the point."""
    start = 0
    for sentence in sentences(words.text)[:3]:
        yield start, sentence
        start += len(sentence)


def _fits(phrase: Phrase, before: str, passage: Passage, voice: Voice) -> bool:
    if not phrase.own:
        return True
    subject = words_of(before)
    if not subject or mood_pattern("own_tail").search(before):
        return True
    if len(subject) > _SUBJECT:
        return False
    if _is_quoted(passage):
        return subject[0].partition("'")[0] in mood_words("quoted_subjects")
    known = {word.lower() for word in (*words_of(voice.name or ""), *words_of(passage.source_words))}
    return subject[0] in mood_words("own_subjects") or bool(known & set(subject))


_SUBJECT = 6
"""Words that a subject and its auxiliaries take up at most."""


def _is_quoted(passage: Passage) -> bool:
    """Whether the content opens in quotation marks, so that "he" is somebody else than the speaker."""
    start = passage.content[0].start
    return any(mark in "\"“'‘`" for mark in passage.text[max(0, start - 1) : start + 1])


def _by_verb(passage: Passage, told: _Told, number: int) -> Reading[Position] | None:
    """The stance of the cue's own verb or noun, unless it is negated."""
    for token in passage.cue_tokens:
        lemma = token.lemma_.lower()
        table = noun_stances() if token.pos_ == "NOUN" else verb_stances()
        stance = table.get(lemma)
        if stance is None:
            continue
        if stance is Stance.DENIES and token.pos_ != "NOUN" and _is_turned_down(passage):
            return reading(
                "stance", Position(Stance.ASSERTS), f"{lemma}, of an offer or demand", passage.cue, 0.7
            )
        if any(child.dep_ == "neg" for child in token.children):
            return reading("stance", Position(Stance.ASSERTS), f"negated {lemma}", passage.cue, 0.6)
        if token.pos_ != "NOUN" and lemma in mood_words("admissions") and not told.is_circulating(number):
            return reading(
                "stance", Position(Stance.ASSERTS), f"{lemma}, of nothing said before", passage.cue, 0.7
            )
        if stance is Stance.CONFIRMS and passage.source_words.lower().startswith(("no ", "none ", "nobody")):
            position = Position(Stance.DECLINES, "refuses_to_confirm")
            return reading("stance", position, f"nobody who {lemma}s", passage.source, 0.8)
        return reading("stance", Position(stance), f"cue {lemma}", passage.cue, 0.9)
    return None


def _is_turned_down(passage: Passage) -> bool:
    """Whether the content is something that can be refused, as against said not to be so."""
    heads = [
        token for token in passage.tokens(passage.content) if token.dep_ in ("dobj", "pobj", "nsubjpass")
    ]
    return bool(heads) and heads[0].lemma_.lower() in mood_words("refusable")


def _by_mood(passage: Passage, voice: Voice) -> Reading[Position] | None:
    """Demands and promises by the content's modal verb, questions by their mark."""
    first = next(iter(sentences(passage.said.text)), "")
    if first.rstrip().endswith("?") or mood_pattern("demand").search(governing(first)):
        return reading(
            "stance", Position(Stance.URGES), "demand or question in the content", passage.content, 0.6
        )
    if passage.cue_lemmas & (mood_words("foresees") | hedging_cues("probable")):
        return None
    promise = mood_pattern("promise").search(first)
    if (
        promise
        and not promise["verb"].endswith("ed")
        and promise["verb"].lower() not in mood_words("idle")
        and _is_own(promise["who"].lower(), passage, voice)
    ):
        return reading(
            "stance", Position(Stance.PLEDGES), "the speaker says what it will do", passage.content, 0.6
        )
    return None


def _is_own(pronoun: str, passage: Passage, voice: Voice) -> bool:
    if pronoun in ("i", "we"):
        return True
    if _is_quoted(passage):
        return False
    if pronoun == "it":
        return voice.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET, SpeakerKind.OFFICIAL)
    if pronoun == "they":
        return voice.plural or voice.kind is SpeakerKind.ORGANIZATION
    return (
        voice.kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS, SpeakerKind.OFFICIAL) and not voice.plural
    )
