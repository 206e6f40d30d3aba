"""Expressions of time in a text: the words that say when, and where they stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.dates.calendar import DAY_NAMES, MONTH_NAMES, SHORT_MONTHS
from sayso.lexicons.literals import matches
from sayso.lexicons.numbers import small_numbers
from sayso.model import Span
from sayso.wordforms import lowered

NUMBERS = {"a": 1} | {word: number for word, number in small_numbers().items() if number <= 10}

_MONTH = rf"(?P<month>{MONTH_NAMES}|(?:{SHORT_MONTHS})\b\.?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])"
_WEEKDAY = rf"(?P<weekday>{DAY_NAMES})"
_SHORT_WEEKDAY = r"(?P<weekday>Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)"
_PART = r"(?:morning|afternoon|evening|night)"

ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)")
MONTH_DAY = re.compile(
    rf"(?:\b(?:{_WEEKDAY}|{_SHORT_WEEKDAY.replace('weekday', 'short')}\.?),?\s+)?"
    rf"\b{_MONTH}\s+{_DAY}(?!\s?(?:%|percent|a\.?m|p\.?m))(?:,?\s+{_YEAR})?"
)
DAY_MONTH = re.compile(
    rf"(?:\b(?:{_WEEKDAY}|{_SHORT_WEEKDAY.replace('weekday', 'short')}\.?),?\s+)?(?:\bthe\s+)?"
    rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?(?![\w-])"
)
DAYS_AGO = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})\s+(?P<unit>days?|weeks?)\s+"
    r"(?P<way>ago|earlier|later)\b",
    re.IGNORECASE,
)
NEAR_DAY = re.compile(
    rf"\b(?P<near>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night"
    rf"|this {_PART})(?:\s+(?:at\s+)?{_PART})?\b(?!['’]s\b)",
    re.IGNORECASE,
)
ON_WEEKDAY = re.compile(
    rf"\b(?:(?P<which>last|past|this|next|coming|early|late|earlier)\s+(?:on\s+)?)?{_WEEKDAY}(?!s\b)"
    rf"(?:\s+(?:early\s+|late\s+)?{_PART})?(?:\s+(?P<after>last week|next week|this week))?\b"
)
_VAGUE = re.compile(
    r"\b(?:(?i:earlier|later) (?:this|last|that) (?:week|month|year)"
    rf"|(?i:last|this|next|past) (?:week|month|year|weekend|{_MONTH.replace('?P<month>', '?:')})"
    r"|(?i:recently|in recent (?:days|weeks|months|years))"
    rf"|(?i:late|early|mid|in)[ -]{_MONTH}(?:,?\s+{_YEAR})?(?![\w-]))",
)
_EXPRESSIONS = (ISO, MONTH_DAY, DAY_MONTH, DAYS_AGO, NEAR_DAY, ON_WEEKDAY, _VAGUE)


class DateMention(NamedTuple):
    """Words of a text that say when."""

    span: Span
    words: str


def find_dates(text: str) -> list[DateMention]:
    """Expressions of time in ``text``, in text order; of overlapping ones the first and longest counts."""
    lower = lowered(text)
    spans = {Span(*match.span()) for pattern in _EXPRESSIONS for match in matches(pattern, text, lower)}
    found: list[DateMention] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not found or span.start >= found[-1].span.end:
            found.append(DateMention(span, span.of(text)))
    return found


def weekdays_in(text: str) -> tuple[str, ...]:
    """The weekdays that ``text`` names without a date beside them, each once, in text order."""
    names = [match["weekday"] for match in ON_WEEKDAY.finditer(text) if match["which"] != "next"]
    return tuple(dict.fromkeys(names))
