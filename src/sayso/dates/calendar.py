"""The calendar: the names of months and weekdays, and which days there are."""

from __future__ import annotations

from datetime import date, datetime

REPORTED_YEARS = range(1600, 3000)
"""Years in which a report can have come out: from the first newspapers on, and far enough. What is outside is
a slip, and reckoning with days stays safe."""

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

MONTH_NAMES = "|".join(name.capitalize() for name in MONTHS)
MONTH_STEMS = "|".join(name[:3] for name in MONTHS)
"""Alternatives of a pattern: how months begin, whether they are written out or not."""
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
DAY_NAMES = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""Alternatives of a pattern, as `MONTH_NAMES`: the days' names as written."""
CALENDAR = rf"{DAY_NAMES}|{MONTH_NAMES}|(?:{SHORT_MONTHS})(?=\.)"
"""Alternatives of a pattern: the words with which a day begins ("Wednesday", "October", "Oct."). They have a
capital but are no part of the name that they follow."""


def is_reported(published: str) -> bool:
    """Whether a report can have come out then: an ISO 8601 date or time, in a year that reports are of.

    >>> is_reported("2016-10-05"), is_reported("2016-10-05T25:00"), is_reported("0016-10-05")
    (True, False, False)
    """
    try:
        return datetime.fromisoformat(published.strip()).year in REPORTED_YEARS
    except ValueError:
        return False


def day_of(year: int, month: int, day: int) -> date | None:
    """The day of these numbers, where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_number(word: str) -> int:
    """Which day of the week the word names, written out or short; 0 is Monday."""
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word[:3].lower()))
