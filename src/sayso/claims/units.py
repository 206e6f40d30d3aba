"""Propositions: the pieces of attributions' content that each put one thing forward, or say it is not so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.claims.people import People
from sayso.claims.words import (
    Quantity,
    events,
    is_negated,
    is_turned,
    name_words,
    names,
    quantities,
    stems,
    straight,
    words_that,
)
from sayso.model import Attribution, Form, Polarity, Span, Stance
from sayso.story import AttributionRef

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from sayso.story import Filed

MAX_WORDS = 60
"""Words of a proposition that are compared; what is longer is cut."""

_JOINT = re.compile(
    r"(?<=[.?!…])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St|Lt|Jr|Sr|No)\.)(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Sgt|Col)\.)(?<!\bProf\.)[\"'”’]*\s+(?=[\"'“‘]*[A-Z\d])|;\s+|,?\s(?:and|but)\sthat\s|,\s(?:and|but)\s(?=(?:I|he|she|it|they|we|there|nobody|the)\s)|\n+"
)
_LEAST_TELLING = 2
"""Telling words that a piece must have to be a proposition by itself."""

_BARE_WORDS = 9
"""Most words of content that names no matter of its own."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One proposition of an attribution.

    ``words`` are the report's own at ``span``; ``text`` has its pronoun replaced, and is what is compared.
    ``against`` says that it puts forward, as worded, that something is not so, or denies that it is; ``negated``
    that its words by themselves say so.
    ``supposed`` is what only asks, supposes or generalises.
    """

    ref: AttributionRef
    at: str
    place: tuple[int, int]
    words: str
    text: str
    sure: bool
    span: Span
    stance: Stance
    against: bool
    negated: bool
    supposed: bool
    answers: str | None
    stems: frozenset[str]
    names: frozenset[str]
    events: frozenset[str]
    quantities: tuple[Quantity, ...]

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Moment, report, place in it: the order in which members are told."""
        return (self.at, self.ref.report, *self.place)


_ANSWERING = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS, Stance.DECLINES, Stance.UNAWARE})
PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
"""Stances by which a speaker stands behind content."""


def is_bare(attribution: Attribution, text: str) -> bool:
    """Whether an answer names no matter of its own ("it", "the report", nothing at all)."""
    if attribution.stance not in _ANSWERING:
        return False
    words = said(attribution, text)
    plain = straight(words).strip(" \"'.,")
    return len(plain.split()) <= _BARE_WORDS and words_that("bare").match(plain) is not None


def is_silent(attribution: Attribution, text: str) -> bool:
    """Whether it can only join what others claim: a refusal, or an answer that names no matter."""
    return attribution.stance is Stance.DECLINES or is_bare(attribution, text)


def said(attribution: Attribution, text: str) -> str:
    """The attribution's content in one string."""
    return " ".join(span.of(text) for span in attribution.content)


def known_names(filed: Sequence[Filed]) -> frozenset[str]:
    """The words of names that stand within a sentence of one of the reports."""
    return frozenset(name for one in filed for name in names(one.report.text))


def units_of(filed: Filed, known: Set[str]) -> Iterator[Unit]:
    """The propositions of a report, in the order of its attributions; ``known`` are the story's names."""
    report = filed.report
    people = People(report)
    for index, attribution in enumerate(report.attributions):
        if not attribution.content or attribution.stance is None or is_silent(attribution, report.text):
            continue
        for part, span in enumerate(_pieces(attribution, report.text)):
            yield _unit(filed, people, known, attribution, (index, part), span)


def _pieces(attribution: Attribution, text: str) -> list[Span]:
    pieces = [piece for span in attribution.content for piece in _split(span, text)]
    telling = [piece for piece in pieces if len(stems(piece.of(text))) >= _LEAST_TELLING]
    return telling or pieces[:1]


def _split(span: Span, text: str) -> Iterator[Span]:
    words, at = span.of(text), 0
    for joint in _JOINT.finditer(words):
        if words[at : joint.start()].strip():
            yield Span(span.start + at, span.start + joint.start())
        at = joint.end()
    if words[at:].strip():
        yield Span(span.start + at, span.end)


def _unit(
    filed: Filed,
    people: People,
    known: Set[str],
    attribution: Attribution,
    place: tuple[int, int],
    span: Span,
) -> Unit:
    words = span.of(filed.report.text)
    resolved = people.resolve(words, span, attribution)
    text = " ".join(core(resolved.text).split()[:MAX_WORDS])
    stance, against = _side(attribution, words, first=place[1] == 0)
    return Unit(
        ref=AttributionRef(filed.id, attribution.id),
        at=filed.at,
        place=place,
        words=words,
        text=text,
        sure=resolved.sure,
        span=span,
        stance=stance,
        against=against,
        negated=is_negated(text),
        supposed=words_that("supposed").search(straight(words)) is not None and stance not in _ANSWERING,
        answers=attribution.responds_to,
        stems=stems(text),
        names=frozenset(word for word, opens in name_words(text) if not opens or word in known),
        events=events(text),
        quantities=tuple(quantities(words)),
    )


def core(words: str) -> str:
    """The proposition without what leads into it ("whether", "claims that") and says it is not so."""
    text = " ".join(words.split()).strip(" \"'“”‘’,;:-")
    plain = straight(text)
    for _ in range(3):
        lead = words_that("head").match(plain)
        if not lead or lead.end() >= len(plain):
            break
        text, plain = text[lead.end() :], plain[lead.end() :]
    end = words_that("head", "tail").search(plain)
    return text[: end.start()] if end and end.start() > 0 and len(plain[: end.start()].split()) > 2 else text


def _side(attribution: Attribution, words: str, *, first: bool) -> tuple[Stance, bool]:
    """The stance of this piece, and whether it is against what it names.

    Who denies in words of his own ("That is wrong. She was not removed. She is on leave.") denies by those
    that say no, and asserts the rest. Who is reported to deny that something was not so, asserts it.
    """
    stance = attribution.stance
    assert stance is not None
    negative = is_negated(words) or (first and attribution.polarity is Polarity.NEGATIVE)
    turned = is_turned(words)
    if stance is Stance.DENIES:
        if attribution.form is Form.INDIRECT:
            return (stance, not negative) if not turned else (stance, True)
        return (stance, True) if first or negative or turned else (Stance.ASSERTS, False)
    if stance in PUTS_FORWARD:
        return stance, negative != turned
    return stance, stance not in _ANSWERING and negative
