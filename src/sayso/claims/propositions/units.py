"""Propositions: the pieces of attributions' content that each put one thing forward, or say it is not so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.bodies_meant import body_meant, with_the_speaker_named
from sayso.claims.propositions.condition import without_condition
from sayso.claims.propositions.core import core, unfolded
from sayso.claims.propositions.counted import Quantity, quantities
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.people import People
from sayso.claims.propositions.pieces import asides_of, pieces_of
from sayso.claims.propositions.put_forward import (
    is_unsaid,
    is_unvoiced,
    only_sides,
    only_takes_back,
    only_tells,
    owns_a_denial,
    stance_to_matter,
)
from sayso.claims.propositions.referring import refers, speaker_words
from sayso.claims.propositions.voiced import cue_words, is_silent, supposes
from sayso.claims.propositions.whole import is_cut_off, quotation_around, sentence_around
from sayso.claims.propositions.words import (
    events,
    is_clause,
    is_negated,
    is_turned,
    name_words,
    stems,
    words_that,
)
from sayso.model import NAMES_OF_NOBODY, PUTS_FORWARD, RESPONSES, Attribution, Form, Polarity, Span, Stance
from sayso.story import AttributionRef
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.claims.propositions.known import Known
    from sayso.model import Report
    from sayso.story import Filed

MAX_WORDS = 60
"""Words of a proposition that are compared; what is longer is cut."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One proposition of an attribution; ``at`` is its report's moment as it sorts.

    ``words`` are the report's own at ``span``; ``text`` has its pronoun replaced and no condition before it,
    and is what is compared.
    ``against`` says that it puts forward, as worded, that something is not so, or denies that it is;
    ``negated`` that its words by themselves say so; ``sure_negative`` that so does the reading, or that it
    follows another piece: its "not" is then not only joined on to what else it says.
    What is ``unvoiced`` is nobody's word: it tells what others answer, or do about it, and is no member.
    ``supposed`` is what only asks, supposes or generalises. What is not ``main`` is said in passing, or is no
    sentence: it may join a claim and makes none. ``whole`` is the report's sentence that the words are from,
    ``quoted`` as much of it as is his very words, ``cut_off`` that it goes on before or after them within
    their clause. ``beside`` is who is meant by the pronoun that opens the words, where the report tells;
    ``named_for`` that a name stands for one.
    ``speaker`` is what the one is called who says it, if anybody; ``himself`` has the stems of that where he
    tells of himself and has no name.
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
    sure_negative: bool
    supposed: bool
    main: bool
    unvoiced: bool
    indefinite: bool
    answers: str | None
    stems: frozenset[str]
    names: frozenset[str]
    events: frozenset[str]
    quantities: tuple[Quantity, ...]
    whole: str
    quoted: str
    cut_off: bool
    beside: str = ""
    named_for: bool = False
    speaker: str = ""
    himself: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Moment, report, place in it: the order in which members are told."""
        return (self.at, self.ref.report, *self.place)


def units_of(filed: Filed, known: Known) -> Iterator[Unit]:
    """The propositions of a report, in the order of its attributions."""
    report = filed.report
    reader = _Reader(filed, People(report), known)
    speakers = speaker_words(report)
    for index, attribution in enumerate(report.attributions):
        if not attribution.content or attribution.stance is None or is_silent(attribution, report.text):
            continue
        if is_unsaid(attribution, report.text) or only_sides(attribution, report.text):
            continue
        if stance_to_matter(attribution, report.text) or only_takes_back(attribution, report.text):
            continue
        if owns_a_denial(attribution, report.text) and _is_confirmed_within(attribution, report):
            continue
        pieces = pieces_of(attribution, report.text)
        main = [span for span in pieces if not refers(span.of(report.text), speakers)]
        passing = [aside for span in main for aside in asides_of(span, report.text)]
        second = bool(main) and main[0] != pieces[0]
        for part, span in enumerate([*main, *passing]):
            unit = reader.unit(attribution, (index, part + second), span, aside=part >= len(main))
            yield replace(unit, unvoiced=True) if _is_refused_within(span, attribution, report) else unit


def units_of_story(filed: Sequence[Filed]) -> list[Unit]:
    """All propositions of a story's reports, in their order."""
    known = known_of(filed)
    return [unit for one in filed for unit in units_of(one, known)]


_OF_IT = 0.6
"""Share of a piece that is of a statement within it, so that it is that one's word. By hand."""


def _is_refused_within(piece: Span, attribution: Attribution, report: Report) -> bool:
    """Whether a piece of what somebody puts forward is what another denies, or will not confirm, within it:
    "the Post notes that Reeve denied the theft" is not the Post's word on the theft. When or why somebody
    would not speak is no more than that: "the firm would not comment while the case is open"."""
    if attribution.stance not in PUTS_FORWARD:
        return False
    for other in report.attributions:
        if other.stance in _REFUSES and _stands_in(other, attribution):
            spans = [*other.source, *other.cue, *other.content]
            start, end = min(span.start for span in spans), max(span.end for span in spans)
            shared = min(_with_reason(other, end, piece, report), piece.end) - max(start, piece.start)
            if shared >= _OF_IT * (piece.end - piece.start):
                return True
    return False


def _is_confirmed_within(attribution: Attribution, report: Report) -> bool:
    """Whether a statement within what somebody says confirms what had been denied."""
    return any(
        other is not attribution and other.stance is Stance.CONFIRMS and _stands_in(other, attribution)
        for other in report.attributions
    )


def _stands_in(other: Attribution, attribution: Attribution) -> bool:
    """Whether the other is made within what somebody says."""
    return bool(other.cue) and any(span.covers(other.cue[0]) for span in attribution.content)


def _with_reason(refusal: Attribution, end: int, piece: Span, report: Report) -> int:
    """Where a refusal that ends at a place does with when or why, unless somebody else speaks there."""
    if refusal.stance is not Stance.DECLINES:
        return end
    reason = _WHEN_OR_WHY.match(report.text, end, piece.end)
    speaking = (cue.start for one in report.attributions for cue in one.cue)
    return end if reason is None or any(end <= at < reason.end() for at in speaking) else reason.end()


_WHEN_OR_WHY = re.compile(r"\s(?:while|because|as|until|since|before|citing|during)\s[^.;]*")
_REFUSES = frozenset({Stance.DENIES, Stance.DECLINES, Stance.UNAWARE})
_INDEFINITE = re.compile(r"(?:no\s?(?:one|body)|any(?:one|body)|some(?:one|body))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the propositions of one report."""

    filed: Filed
    people: People
    known: Known

    def unit(self, attribution: Attribution, place: tuple[int, int], span: Span, *, aside: bool) -> Unit:
        """The proposition at a stretch of the attribution's content."""
        report = self.filed.report
        words = span.of(report.text)
        resolved = self.people.resolve(words, span, attribution)
        denied = attribution.stance is Stance.DENIES or is_turned(words)
        whole = with_the_speaker_named(resolved.text, span, attribution, report.text, self.people.may_be)
        told = without_condition(whole)
        text = " ".join((unfolded if denied else core)(told).split()[:MAX_WORDS])
        stance, against = (
            (Stance.ASSERTS, False)
            if aside
            else _side(
                attribution, words, first=place[1] == 0, own_words=_is_plainly_said(attribution, report.text)
            )
        )
        telling = stems(text)
        named = frozenset(w for w, opens in name_words(text) if not opens or w in self.known.names)
        return Unit(
            ref=AttributionRef(self.filed.id, attribution.id),
            at=self.filed.rank,
            place=place,
            words=words,
            text=text,
            sure=resolved.sure and whole == resolved.text,
            span=span,
            stance=stance,
            against=against,
            negated=is_negated(text),
            sure_negative=place[1] > 0 or attribution.polarity is Polarity.NEGATIVE,
            supposed=words_that("supposed").search(plain_marks(words)) is not None
            and stance not in RESPONSES,
            main=not aside and is_clause(text) and not _is_not_known(stance, text),
            unvoiced=is_unvoiced(attribution, report.text)
            or only_tells(attribution, report.text)
            or (
                stance in PUTS_FORWARD
                and words_that("unvoiced", "hoped").match(plain_marks(words)) is not None
            )
            or (attribution.polarity is Polarity.NEGATIVE and place[1] > 0 and supposes(words)),
            indefinite=_INDEFINITE.match(plain_marks(text)) is not None,
            answers=attribution.responds_to,
            stems=telling,
            names=named | self.known.holders(telling),
            events=events(text),
            quantities=tuple(quantities(words)),
            whole=sentence_around(span, attribution, report.text),
            quoted=quotation_around(span, attribution, report.text),
            cut_off=is_cut_off(span, attribution, report.text),
            beside=resolved.beside or body_meant(words, span, attribution, report.text),
            named_for=whole != words,
            speaker=attribution.speaker.name or "",
            himself=self._himself(words, span, attribution) if resolved.text == words else frozenset(),
        )

    def _himself(self, words: str, span: Span, attribution: Attribution) -> frozenset[str]:
        told = self.people.is_speaker(words, span, attribution)
        return stems(attribution.speaker.name or "") - _of_nobody() if told else frozenset()


def _is_not_known(stance: Stance, text: str) -> bool:
    """Whether it is only told that nothing is known, in words that are no matter of their own."""
    return (
        stance is Stance.UNAWARE
        and words_that("left_open", "not_known").search(plain_marks(text)) is not None
    )


@cache
def _of_nobody() -> frozenset[str]:
    """The stems of names that tell nothing of who speaks ("anonymous source")."""
    return stems(" ".join([*NAMES_OF_NOBODY, "anonymous unnamed person man woman"]))


def _is_plainly_said(attribution: Attribution, text: str) -> bool:
    """Whether it denies in words of its own ("said there was no leak"), not by its cue ("denied that")."""
    cue = cue_words(attribution, text)
    return bool(cue) and words_that("head", "denying").search(cue) is None


def _side(attribution: Attribution, words: str, *, first: bool, own_words: bool) -> tuple[Stance, bool]:
    """The stance of this piece, and whether it is against what it names.

    Who denies in words of his own ("That is wrong. She was not removed. She is on leave.") denies by those
    that say no, and asserts the rest. Who is reported to deny that something was not so, asserts it. Who says
    that he does not know whether it is so, does not.
    """
    stance = attribution.stance or Stance.ASSERTS
    if stance in PUTS_FORWARD and words_that("left_open").search(plain_marks(words)):
        return Stance.UNAWARE, False
    negative = is_negated(words) or (first and attribution.polarity is Polarity.NEGATIVE)
    turned = is_turned(words)
    if stance is Stance.DENIES:
        if attribution.form is Form.INDIRECT and not own_words:
            return (stance, not negative) if not turned else (stance, True)
        return (stance, True) if first or negative or turned else (Stance.ASSERTS, False)
    if stance in PUTS_FORWARD:
        return stance, negative != turned
    return stance, stance not in RESPONSES and negative
