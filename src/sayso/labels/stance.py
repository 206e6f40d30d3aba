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

from sayso.labels.clause import after_complementizer, governing, plain, sentences
from sayso.labels.core import core
from sayso.labels.mood import is_order, mood_of
from sayso.labels.oneself import is_own_subject
from sayso.labels.overlap import shared, topic
from sayso.labels.passage import Reading, reading
from sayso.labels.words import (
    Phrase,
    mood_pattern,
    mood_words,
    noun_stances,
    phrases,
    roles,
    singular,
    verb_stances,
)
from sayso.model import Span, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from sayso.labels.clause import Plain
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_OPENING = 70
"""Characters of a sentence within which a responding phrase must start: a subject and a verb, no more."""

_CIRCULATES = 0.34
"""Least share of words with earlier content for an admission to confirm it. A third, set by hand while
reading labelled reports, the development ones among them; no set of its own was kept to choose it on."""

_LOOKED_BACK = 500
"""How many earlier passages an admission is held against; a bound on time, not on honest reports."""

_WITHHOLDS = frozenset({Stance.DECLINES, Stance.UNAWARE})
_NEUTRAL = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_NAYS = frozenset({Stance.DENIES, Stance.DOUBTS})


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

    def knows(self, number: int) -> bool:
        """Whether what the passage admits is in circulation, as what is left out must be."""
        return not self.passages[number].content or self.is_circulating(number)

    def is_circulating(self, number: int) -> bool:
        """Whether what the passage tells, or most of it, has been told before."""
        mine = self._topics[number]
        before = self._topics[max(0, number - _LOOKED_BACK) : number]
        return any(shared(mine, earlier) >= _CIRCULATES for earlier in before)


def _stance(passage: Passage, voice: Voice, told: _Told, number: int) -> Reading[Position]:
    found = _at_cue(passage) or _by_verb(passage, told, number)
    if found is None or found.value.stance in _NEUTRAL:
        carried = _in_content(passage, voice)
        # "Confirmed that it was a hoax": what is confirmed may well be that something is not so.
        confirmed = found is not None and found.value.stance is Stance.CONFIRMS
        if carried and not (confirmed and carried.value.stance in _NAYS):
            found = carried
    if found is None and is_order(passage):
        found = reading("stance", Position(Stance.URGES), "tells somebody to", passage.cue, 0.8)
    if found is None and (mood := mood_of(passage, voice)) is not None:
        found = reading("stance", Position(mood.stance), mood.rule, passage.content, 0.6)
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
            if (ahead and not passage.in_content(span)) or _touches(passage, span):
                return _position(phrase, "phrase at the cue", (span,), 0.95)
    return None


def _touches(passage: Passage, phrase: Span) -> bool:
    """Whether phrase and cue share words; of a long phrase its first or last, not what stands between."""
    if phrase.end - phrase.start <= _SHORT:
        return any(phrase.overlaps(cue) for cue in passage.cue)
    ends = (Span(phrase.start, phrase.start + 1), Span(phrase.end - 1, phrase.end))
    return any(cue.overlaps(end) for cue in passage.cue for end in ends)


_SHORT = 40
"""Characters of a phrase in which no second attribution has room."""

_AHEAD = 80
"""Characters from "in an acknowledgment" to the cue that it qualifies: a subject, no second clause."""


def _in_content(passage: Passage, voice: Voice) -> Reading[Position] | None:
    """A responding phrase that opens a sentence of the content, or of its core.

    Denials may stand in a clause of their own ("he said that it was a lie"); ignorance and no-comments must
    be in the governing clause, and, where they need the speaker for a subject, in the first sentence.
    """
    found = _opens(passage.said, phrases(), passage, voice)
    if found is None and (short := core(passage)) is not None:
        found = _opens(short, [p for p in phrases() if not p.own], passage, voice)
    return found


def _opens(
    words: Plain, candidates: Sequence[Phrase], passage: Passage, voice: Voice
) -> Reading[Position] | None:
    for number, (start, sentence) in enumerate(_openings(words)):
        for phrase in candidates:
            if phrase.where in ("cue", "sentence") or (number and _is_for_the_first(phrase)):
                continue
            narrow = phrase.stance in _WITHHOLDS and not phrase.whole
            main = governing(sentence) if narrow else sentence
            match = phrase.pattern.search(main)
            if match is None or match.start() > _OPENING:
                continue
            before = main[: match.start()]
            fits = not phrase.own or is_own_subject(before, passage, voice)
            if fits and not _is_aside(phrase, before):
                at = start + sentence.find(main)
                span = words.span(at + match.start(), at + match.end())
                return _position(phrase, "phrase in the content", (span,), 0.85)
    return None


def _is_for_the_first(phrase: Phrase) -> bool:
    """Whether it decides only in the first sentence: who has told something is not ignorant of it."""
    return phrase.own or phrase.stance in _WITHHOLDS


def _is_aside(phrase: Phrase, before: str) -> bool:
    """Whether the words before make a supposition of it, or leave it to a second clause."""
    if mood_pattern("supposed").search(before):
        return True
    return phrase.stance in _WITHHOLDS and mood_pattern("other_clause").search(before) is not None


def _openings(words: Plain) -> Iterator[tuple[int, str]]:
    """Where each of the first three sentences starts, and the sentence; later ones are seldom the point."""
    start = 0
    for sentence in sentences(words.text)[:3]:
        skipped = after_complementizer(sentence)
        yield start + skipped, sentence[skipped:]
        start += len(sentence)


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
        if stance is Stance.DENIES and lemma in mood_words("turning_down") and _is_somebody(passage):
            return reading("stance", Position(Stance.ASSERTS), f"{lemma}, of somebody", passage.cue, 0.7)
        if any(_is_no(child) for child in token.children):
            return reading("stance", Position(Stance.ASSERTS), f"negated {lemma}", passage.cue, 0.6)
        if stance in _TAKEN and token.pos_ != "NOUN" and _is_supposed(token):
            return reading("stance", Position(Stance.ASSERTS), f"{lemma}, only supposed", passage.cue, 0.6)
        if lemma in mood_words("putting_forward") and _is_theory(passage):
            return reading("stance", Position(Stance.ASSERTS), f"{lemma}, that it is so", passage.cue, 0.7)
        if stance is Stance.DOUBTS and lemma in mood_words("examining") and _is_somebody(passage):
            return reading("stance", Position(Stance.URGES), f"{lemma}, of somebody", passage.cue, 0.7)
        if token.pos_ != "NOUN" and lemma in mood_words("admissions") and not told.knows(number):
            return reading(
                "stance", Position(Stance.ASSERTS), f"{lemma}, of nothing said before", passage.cue, 0.7
            )
        if stance is Stance.CONFIRMS and passage.source_words.lower().startswith(("no ", "none ", "nobody")):
            position = Position(Stance.DECLINES, "refuses_to_confirm")
            return reading("stance", position, f"nobody who {lemma}s", passage.source, 0.8)
        return reading("stance", Position(stance), f"cue {lemma}", passage.cue, 0.9)
    return None


_TAKEN = frozenset({Stance.CONFIRMS, Stance.DENIES})
"""Stances that "could", "might" and the like leave untaken."""


def _is_no(child: Token) -> bool:
    return child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ == "no")


def _is_supposed(verb: Token) -> bool:
    """Whether it is what might be done ("records that could confirm it", "would help to confirm it")."""
    if verb.tag_ == "VB" and verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in mood_words("aiming"):
        return True
    return any(child.dep_ == "aux" and child.lower_ in mood_words("untaken") for child in verb.children)


def _is_theory(passage: Passage) -> bool:
    """Whether the content says how something is, not what is to be done."""
    tokens = passage.tokens(passage.content)
    inside = {token.i for token in tokens}
    tops = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    return any(token.tag_ in ("VBZ", "VBD") for token in tops)


def _is_somebody(passage: Passage) -> bool:
    """Whether the content is a person or persons: they are asked, not cast doubt on."""
    heads = [token for token in passage.tokens(passage.content) if token.dep_ in ("dobj", "nsubjpass")]
    if not heads:
        return False
    noun = singular(heads[0].lower_)
    if noun in _POINTERS:
        return False
    known = ("official", "anonymous", "offices", "callings", "pronouns")
    return heads[0].ent_type_ == "PERSON" or any(noun in roles(kind) for kind in known)


_POINTERS = frozenset({"it", "that", "this", "them", "these", "those"})
"""Pronouns that point to what was said."""


def _is_turned_down(passage: Passage) -> bool:
    """Whether the content is something that can be refused, as against said not to be so."""
    heads = [
        token for token in passage.tokens(passage.content) if token.dep_ in ("dobj", "pobj", "nsubjpass")
    ]
    refused = heads[:1] + [head for head in heads if head.dep_ == "dobj"]
    return any(head.lemma_.lower() in mood_words("refusable") for head in refused)
