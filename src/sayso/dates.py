"""Expressions of time in reports, and the days they can mean.

A day is given only where the words and the publication date settle it. Where the year is open, every date
that the words and the weekdays beside them allow is a candidate, and even a single one stays a candidate.

The readers are our own: general date parsers fill in what is missing (today's year, today's month), which is
the guess that this module exists to avoid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sayso.lexicons.numbers import small_numbers
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_YEAR = 1990
"""Earliest year of a candidate: news on the web, and the corpora of it, begin later than this."""

REPORTED_YEARS = range(1600, 3000)
"""Years in which a report can have come out: from the first newspapers on, and far enough. What is outside is
a slip, and reckoning with days stays safe."""

MAX_DAYS_AHEAD = 60
"""How long after publication a date without year may lie before it is read as last year's. Reports look
weeks ahead ("will meet on Jan. 9", printed in December); two months leaves ten to look back."""

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1} | {word: number for word, number in small_numbers().items() if number <= 10}

MONTH_NAMES = "|".join(name.capitalize() for name in MONTHS)
MONTH_STEMS = "|".join(name[:3] for name in MONTHS)
"""Alternatives of a pattern: how months begin, whether they are written out or not."""
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_MONTH = rf"(?P<month>{MONTH_NAMES}|(?:{_SHORT_MONTHS})\b\.?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])"
DAY_NAMES = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""Alternatives of a pattern, as `MONTH_NAMES`: the days' names as written."""
_WEEKDAY = rf"(?P<weekday>{DAY_NAMES})"
_SHORT_WEEKDAY = r"(?P<weekday>Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)"
_PART = r"(?:morning|afternoon|evening|night)"

CALENDAR = rf"{DAY_NAMES}|{MONTH_NAMES}|(?:{_SHORT_MONTHS})(?=\.)"
"""Alternatives of a pattern: the words with which a day begins ("Wednesday", "October", "Oct."). They have a
capital but are no part of the name that they follow."""

_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)")
_MONTH_DAY = re.compile(
    rf"(?:\b(?:{_WEEKDAY}|{_SHORT_WEEKDAY.replace('weekday', 'short')}\.?),?\s+)?"
    rf"\b{_MONTH}\s+{_DAY}(?!\s?(?:%|percent|a\.?m|p\.?m))(?:,?\s+{_YEAR})?"
)
_DAY_MONTH = re.compile(
    rf"(?:\b(?:{_WEEKDAY}|{_SHORT_WEEKDAY.replace('weekday', 'short')}\.?),?\s+)?(?:\bthe\s+)?"
    rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?(?![\w-])"
)
_DAYS_AGO = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?P<unit>days?|weeks?)\s+"
    r"(?P<way>ago|earlier|later)\b",
    re.IGNORECASE,
)
_NEAR_DAY = re.compile(
    rf"\b(?P<near>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night"
    rf"|this {_PART})(?:\s+(?:at\s+)?{_PART})?\b(?!['’]s\b)",
    re.IGNORECASE,
)
_ON_WEEKDAY = re.compile(
    rf"\b(?:(?P<which>last|past|this|next|coming|early|late|earlier)\s+(?:on\s+)?)?{_WEEKDAY}(?!s\b)"
    rf"(?:\s+(?:early\s+|late\s+)?{_PART})?(?:\s+(?P<after>last week|next week|this week))?\b"
)
_VAGUE = re.compile(
    r"\b(?:(?i:earlier|later) (?:this|last|that) (?:week|month|year)"
    rf"|(?i:last|this|next|past) (?:week|month|year|weekend|{_MONTH.replace('?P<month>', '?:')})"
    r"|(?i:recently|in recent (?:days|weeks|months|years))"
    rf"|(?i:late|early|mid|in)[ -]{_MONTH}(?:,?\s+{_YEAR})?(?![\w-]))",
)
_EXPRESSIONS = (_ISO, _MONTH_DAY, _DAY_MONTH, _DAYS_AGO, _NEAR_DAY, _ON_WEEKDAY, _VAGUE)


_LONGEST_WRITTEN = 60
_WORD = re.compile(r"\b[A-Za-z]{3,}")
_HYPHEN = re.compile(r"(?<=\d)-(?=[A-Z])|(?<=[a-z])-(?=\d)")
_FIGURES = re.compile(
    r"(?:(?P<year>\d{4})[./-](\d{1,2})[./-](\d{1,2})|(\d{1,2})[./-](\d{1,2})[./-](\d{4}))"
    r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d\b.{0,20})?"
)
_HOUR = re.compile(
    r"[,.]?(?:\s+(?:at\s+|-\s+)?\d{1,2}(?:[:.]\d\d){0,2}(?:\s?[ap]\.?m\.?)?(?:\s+[A-Za-z]{2,4}|\s*[+-]\d{2}:?\d{2})?)?"
)
"""What may stand behind the day: an hour, with its zone, which is not taken."""


def is_reported(published: str) -> bool:
    """Whether a report can have come out then: an ISO 8601 date or time, in a year that reports are of.

    >>> is_reported("2016-10-05"), is_reported("2016-10-05T25:00"), is_reported("0016-10-05")
    (True, False, False)
    """
    try:
        return datetime.fromisoformat(published.strip()).year in REPORTED_YEARS
    except ValueError:
        return False


def written_day(words: str) -> str | None:
    """The day, as ISO, that ``words`` are and nothing else but a weekday or hour: written out, or in figures
    of which only one can be the month. None where it may be one of two, and where no calendar has it.

    >>> [written_day(one) for one in ("5 April 2024", "Fri, Apr 5, 2024 at 14:30", "2024/04/05", "25/4/2024")]
    ['2024-04-05', '2024-04-05', '2024-04-05', '2024-04-25']
    >>> [written_day(one) for one in ("5/4/2024", "April 2024", "31 April 2024", "due 5 April 2024")]
    [None, None, None, None]
    """
    line = " ".join(words.split())
    if len(line) > _LONGEST_WRITTEN:
        return None
    line = _HYPHEN.sub(" ", _WORD.sub(lambda word: word.group().capitalize(), line))
    if figures := _FIGURES.fullmatch(line):
        return _day_in_figures(*map(int, filter(None, figures.groups())), year_first=bool(figures["year"]))
    named = [
        match for pattern in (_MONTH_DAY, _DAY_MONTH) if (match := pattern.match(line)) and match["year"]
    ]
    whole = next((m for m in named if _HOUR.fullmatch(line, m.end())), None)
    day = resolve(whole.group(), published=None).date if whole else None
    return day if day and is_reported(day) else None


def _day_in_figures(first: int, second: int, third: int, *, year_first: bool) -> str | None:
    year, pair = (first, (second, third)) if year_first else (third, (second, first))
    readings = {pair} if year_first else {pair, pair[::-1]}
    days = {found for month, day in readings if (found := _day(year, month, day)) and year in REPORTED_YEARS}
    return days.pop().isoformat() if len(days) == 1 else None


class Resolved(NamedTuple):
    """The day meant, as ISO, or None; then every ISO day that is possible, if they can be counted."""

    date: str | None
    candidates: tuple[str, ...] = ()


NOTHING = Resolved(None)


class DateMention(NamedTuple):
    """Words of a text that say when."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class _Named:
    """A day of a month, perhaps with its year and weekday."""

    month: int
    day: int
    year: int | None
    weekday: int | None


def resolve(
    words: str,
    *,
    published: str | None,
    weekday_hints: Sequence[str] = (),
    latest_year: int | None = None,
) -> Resolved:
    """The day that ``words`` mean in a report published on ``published`` (ISO date or time).

    A weekday alone is the latest one on or before publication, "next Tuesday" the first after it. A day of a
    month without year is taken in the year that puts it nearest before publication. Without publication date
    its candidates run from `FIRST_YEAR` to ``latest_year`` (default: this year), kept to those that fall on
    one of ``weekday_hints``, the weekdays named beside it. Words that name no single day give nothing.

    >>> resolve("Oct. 5", published=None, weekday_hints=["Wednesday"], latest_year=2017).candidates
    ('1994-10-05', '2005-10-05', '2011-10-05', '2016-10-05')
    >>> resolve("Wednesday", published="2016-10-06").date
    '2016-10-05'
    """
    day = _parse_day(published)
    named = _named_day(words)
    if named is not None:
        return _resolve_named(named, day, _weekday_numbers(weekday_hints), latest_year or date.today().year)
    if day is None:
        return NOTHING
    found = _relative(words, day)
    return Resolved(found.isoformat()) if found else NOTHING


def find_dates(text: str) -> list[DateMention]:
    """Expressions of time in ``text``, in text order; of overlapping ones the first and longest counts."""
    spans = {Span(*match.span()) for pattern in _EXPRESSIONS for match in pattern.finditer(text)}
    found: list[DateMention] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not found or span.start >= found[-1].span.end:
            found.append(DateMention(span, span.of(text)))
    return found


def weekdays_in(text: str) -> tuple[str, ...]:
    """The weekdays that ``text`` names without a date beside them, each once, in text order."""
    names = [match["weekday"] for match in _ON_WEEKDAY.finditer(text) if match["which"] != "next"]
    return tuple(dict.fromkeys(names))


def _parse_day(published: str | None) -> date | None:
    match = _ISO.match(published.strip()) if published else None
    return _day(int(match["year"]), int(match["month"]), int(match["day"])) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named_day(words: str) -> _Named | None:
    iso = _ISO.search(words)
    if iso:
        return _Named(int(iso["month"]), int(iso["day"]), int(iso["year"]), None)
    match = _MONTH_DAY.search(words) or _DAY_MONTH.search(words)
    if match is None:
        return None
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3].lower()))
    year = int(match["year"]) if match["year"] else None
    weekday = match["weekday"] or match["short"]
    return _Named(month, int(match["day"]), year, _weekday_number(weekday) if weekday else None)


def _resolve_named(named: _Named, published: date | None, hints: frozenset[int], latest: int) -> Resolved:
    if named.year is not None:
        found = _day(named.year, named.month, named.day)
        return Resolved(found.isoformat()) if found else NOTHING
    allowed = hints if named.weekday is None else frozenset({named.weekday})
    if published is not None:
        return _in_year_of(named, published)
    days = (_day(year, named.month, named.day) for year in range(FIRST_YEAR, latest + 1))
    return Resolved(
        None, tuple(d.isoformat() for d in days if d is not None and (not allowed or d.weekday() in allowed))
    )


def _in_year_of(named: _Named, published: date) -> Resolved:
    """The named day nearest before publication, or shortly after it; its own weekday must not gainsay it."""
    days = (_day(published.year + step, named.month, named.day) for step in (1, 0, -1))
    near = [d for d in days if d and d - published <= timedelta(days=MAX_DAYS_AHEAD)]
    if not near or (named.weekday is not None and near[0].weekday() != named.weekday):
        return NOTHING
    return Resolved(near[0].isoformat())


def _relative(words: str, published: date) -> date | None:
    ago = _DAYS_AGO.search(words)
    if ago:
        return _counted(ago, published)
    near = _NEAR_DAY.search(words)
    if near:
        return published + timedelta(days=_near_days(near["near"].lower()))
    weekday = _ON_WEEKDAY.search(words)
    return _on_weekday(weekday, published) if weekday else None


def _counted(match: re.Match[str], published: date) -> date | None:
    """ "Three days ago"; a week is no single day, and "earlier" and "later" count from a day unknown."""
    if match["way"].lower() != "ago" or match["unit"].lower().startswith("week"):
        return None
    number = match["number"].lower()
    return published - timedelta(days=_NUMBERS[number] if number in _NUMBERS else int(number))


def _near_days(words: str) -> int:
    days = {
        "the day before yesterday": -2,
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    }
    return days.get(words, 0)


def _on_weekday(match: re.Match[str], published: date) -> date | None:
    wanted, which = _weekday_number(match["weekday"]), match["which"] or ""
    if match["after"]:
        monday = published - timedelta(days=published.weekday())
        weeks = {"last week": -1, "this week": 0, "next week": 1}[match["after"]]
        return monday + timedelta(days=wanted, weeks=weeks)
    back = (published.weekday() - wanted) % 7
    if which in {"next", "coming"}:
        return published + timedelta(days=7 - back)
    if which in {"last", "past"}:
        return published - timedelta(days=back or 7)
    return None if which == "this" and back else published - timedelta(days=back)


def _weekday_number(word: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word[:3].lower()))


def _weekday_numbers(words: Sequence[str]) -> frozenset[int]:
    """The weekdays named in ``words``, which may be whole expressions ("on Wednesday morning")."""
    return frozenset(_weekday_number(m["weekday"]) for word in words for m in _ON_WEEKDAY.finditer(word))
