"""A day that is written and nothing else: in words, or in figures."""

from __future__ import annotations

import re

from sayso.dates.calendar import REPORTED_YEARS, day_of, is_reported
from sayso.dates.expressions import DAY_MONTH, MONTH_DAY
from sayso.dates.resolving import resolve

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
    named = [match for pattern in (MONTH_DAY, DAY_MONTH) if (match := pattern.match(line)) and match["year"]]
    whole = next((m for m in named if _HOUR.fullmatch(line, m.end())), None)
    day = resolve(whole.group(), published=None).date if whole else None
    return day if day and is_reported(day) else None


def _day_in_figures(first: int, second: int, third: int, *, year_first: bool) -> str | None:
    year, pair = (first, (second, third)) if year_first else (third, (second, first))
    readings = {pair} if year_first else {pair, pair[::-1]}
    days = {
        found for month, day in readings if (found := day_of(year, month, day)) and year in REPORTED_YEARS
    }
    return days.pop().isoformat() if len(days) == 1 else None
