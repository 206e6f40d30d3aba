"""Said: the date words beside the cue ("said Wednesday"), resolved as far as the report lets them be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.dates import find_dates, resolve, weekdays_in
from sayso.labels.passage import Passage, Reading, reading
from sayso.lexicons.patterns import pattern
from sayso.model import Said, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Report

_BESIDE = 45
"""Characters between the cue or source and its date: one phrase ("told reporters in Beijing on") fits."""

_OPENING = len("Early on ")
"""A date at most so far into the sentence sets the time of all that is said in it ("On Wednesday, ...")."""


def read_said(
    passage: Passage, report: Report, passages: Sequence[Passage] = (), *, latest_year: int | None = None
) -> Reading[Said | None]:
    """The date words nearest the cue, outside the content, and outside that of the other ``passages``,
    which are those near its sentence."""
    found = _nearest(passage, report, passages)
    if found is None:
        return reading("said", None, "no date beside the cue")
    words = found.of(passage.text)
    day, candidates = _resolved(words, passage, report, latest_year)
    if day and day > (_next_day(report) or day):
        return reading("said", None, "the date beside the cue is later than the report", (found,))
    if day is None and not candidates and not any(character.isdigit() for character in words):
        rule = "date beside the cue, which names no day that can be counted"
    else:
        rule = "date beside the cue" if day else "date beside the cue, its year open"
    return reading("said", Said(day, words, (found,), candidates), rule, (found,), 0.8)


def _next_day(report: Report) -> str | None:
    """The day after the report came out: where the speaker is, it can be that day already."""
    return resolve("tomorrow", published=report.published).date


def _resolved(
    words: str, passage: Passage, report: Report, latest_year: int | None
) -> tuple[str | None, tuple[str, ...]]:
    """The day, or the days that the words allow, counted from publication or else from the dateline."""
    dateline = report.dateline
    published = report.published or (dateline.date if dateline else None)
    hints = weekdays_in(passage.sentence.of(passage.text))
    plain = resolve(words, published=published, weekday_hints=hints, latest_year=latest_year)
    if plain.date or plain.candidates or published or dateline is None:
        return plain.date, plain.candidates
    days = {resolve(words, published=day).date for day in dateline.candidates}
    return None, tuple(sorted(day for day in days if day))


def _nearest(passage: Passage, report: Report, passages: Sequence[Passage]) -> Span | None:
    anchors = passage.cue + passage.source
    best: tuple[int, Span] | None = None
    for mention in find_dates(passage.sentence.of(passage.text)):
        span = mention.span.shifted(passage.sentence.start)
        if _is_dateline(report, span) or (_is_inside(passage, span) and not _is_issued(passage, span)):
            continue
        if _dates_a_thing(passage.text, span) and not _is_issued(passage, span):
            continue
        if any(_is_told_by(other, span, passage) for other in passages):
            continue
        gap = min((max(span.start - a.end, a.start - span.end, 0) for a in anchors), default=_BESIDE + 1)
        if _MONTH.fullmatch(span.of(passage.text)) and gap > _RIGHT_BESIDE:
            continue
        opens = span.start - passage.sentence.start <= _OPENING
        if (gap <= _BESIDE or opens) and (best is None or gap < best[0]):
            best = (gap, span)
    return best[1] if best else None


_MONTH = re.compile(r"in\s(?:late\s|early\s|mid-)?[A-Z]\w+")
_RIGHT_BESIDE = 2
"""Characters between the cue and a month alone ("said in March"); further off it dates what is told."""


def _dates_a_thing(text: str, date: Span) -> bool:
    """Whether the date only tells which thing is meant ("Monday's denial", "its report of Monday", "questions
    sent on Sunday", "the May 15 attack"), and that is not what it is said in ("in the Monday statement")."""
    before = text[max(0, date.start - _BESIDE) : date.start]
    thing = _THING_BEFORE.search(before)
    if thing and _SAID_IN_IT.search(before, 0, thing.start()) is None:
        return True
    noun = _THING.match(text, date.end)
    if noun is None or (noun["of"] is None and _DETERMINED.search(before) is None):
        return False
    return _SAID_IN.search(before) is None or _SPOKEN.match(text, date.end) is None


_THING_BEFORE = pattern("mentions", "said", "thing_before")
_SAID_IN_IT = pattern("mentions", "said", "said_in_it")
_THING = pattern("mentions", "said", "thing")
_DETERMINED = re.compile(r"\b(?:the|an?|this|that|his|her|its|their|any|no)\s$", re.IGNORECASE)
_SAID_IN = pattern("mentions", "said", "said_in")
_SPOKEN = pattern("mentions", "said", "spoken")
"""Nouns of what is said, behind its date."""

_ISSUED = pattern("mentions", "said", "issued")
"""Before a date in the source: it is the day of saying ("a letter sent to staff on Monday")."""


def _is_issued(passage: Passage, date: Span) -> bool:
    """Whether the date is that of the source's own words, a letter's or a statement's."""
    holds = (source for source in passage.source if source.covers(date))
    return any(_ISSUED.search(passage.text, source.start, date.start) for source in holds)


def _is_told_by(other: Passage, date: Span, passage: Passage) -> bool:
    """Whether the date stands in what somebody else says, neither behind the own cue nor together with it."""
    if other.index == passage.index or other.source == passage.source:
        return False
    beside = any(0 <= date.start - cue.end <= _RIGHT_BESIDE for cue in passage.cue)
    return not beside and other.in_content(date) and not other.in_content(passage.anchor)


def _is_inside(passage: Passage, span: Span) -> bool:
    """Whether the date is part of content or source, save right after the cue ("said Monday he")."""
    for piece in (*passage.content, *passage.source):
        after_cue = piece.start == span.start and any(0 <= piece.start - c.end <= 2 for c in passage.cue)
        if piece.overlaps(span) and not after_cue:
            return True
    return False


def _is_dateline(report: Report, span: Span) -> bool:
    """Whether the date is the dateline's ("SEOUL, Oct. 5 (UPI) --"), which tells nothing of the cue."""
    words = report.dateline.words if report.dateline else None
    return bool(words) and span.of(report.text) == words and report.text.find(words or "") == span.start
