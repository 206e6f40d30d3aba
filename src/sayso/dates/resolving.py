"""The days that words can mean.

A day is given only where the words and the publication date settle it. Where the year is open, every date
that the words and the weekdays beside them allow is a candidate, and even a single one stays a candidate.

The readers are our own: general date parsers fill in what is missing (today's year, today's month), which is
the guess that this module exists to avoid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sayso.dates.calendar import MONTHS, day_of, weekday_number
from sayso.dates.expressions import DAY_MONTH, DAYS_AGO, ISO, MONTH_DAY, NEAR_DAY, NUMBERS, ON_WEEKDAY

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_YEAR = 1990
"""Earliest year of a candidate: news on the web, and the corpora of it, begin later than this."""

MAX_DAYS_AHEAD = 60
"""How long after publication a date without year may lie before it is read as last year's. Reports look
weeks ahead ("will meet on Jan. 9", printed in December); two months leaves ten to look back."""


class Resolved(NamedTuple):
    """The day meant, as ISO, or None; then every ISO day that is possible, if they can be counted."""

    date: str | None
    candidates: tuple[str, ...] = ()


NOTHING = Resolved(None)


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


def _parse_day(published: str | None) -> date | None:
    match = ISO.match(published.strip()) if published else None
    return day_of(int(match["year"]), int(match["month"]), int(match["day"])) if match else None


def _named_day(words: str) -> _Named | None:
    iso = ISO.search(words)
    if iso:
        return _Named(int(iso["month"]), int(iso["day"]), int(iso["year"]), None)
    match = MONTH_DAY.search(words) or DAY_MONTH.search(words)
    if match is None:
        return None
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3].lower()))
    year = int(match["year"]) if match["year"] else None
    weekday = match["weekday"] or match["short"]
    return _Named(month, int(match["day"]), year, weekday_number(weekday) if weekday else None)


def _resolve_named(named: _Named, published: date | None, hints: frozenset[int], latest: int) -> Resolved:
    if named.year is not None:
        found = day_of(named.year, named.month, named.day)
        return Resolved(found.isoformat()) if found else NOTHING
    allowed = hints if named.weekday is None else frozenset({named.weekday})
    if published is not None:
        return _in_year_of(named, published)
    days = (day_of(year, named.month, named.day) for year in range(FIRST_YEAR, latest + 1))
    return Resolved(
        None, tuple(d.isoformat() for d in days if d is not None and (not allowed or d.weekday() in allowed))
    )


def _in_year_of(named: _Named, published: date) -> Resolved:
    """The named day nearest before publication, or shortly after it; its own weekday must not gainsay it."""
    days = (day_of(published.year + step, named.month, named.day) for step in (1, 0, -1))
    near = [d for d in days if d and d - published <= timedelta(days=MAX_DAYS_AHEAD)]
    if not near or (named.weekday is not None and near[0].weekday() != named.weekday):
        return NOTHING
    return Resolved(near[0].isoformat())


def _relative(words: str, published: date) -> date | None:
    ago = DAYS_AGO.search(words)
    if ago:
        return _counted(ago, published)
    near = NEAR_DAY.search(words)
    if near:
        return published + timedelta(days=_near_days(near["near"].lower()))
    weekday = ON_WEEKDAY.search(words)
    return _on_weekday(weekday, published) if weekday else None


def _counted(match: re.Match[str], published: date) -> date | None:
    """ "Three days ago"; a week is no single day, and "earlier" and "later" count from a day unknown."""
    if match["way"].lower() != "ago" or match["unit"].lower().startswith("week"):
        return None
    number = match["number"].lower()
    return published - timedelta(days=NUMBERS[number] if number in NUMBERS else int(number))


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
    wanted, which = weekday_number(match["weekday"]), match["which"] or ""
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


def _weekday_numbers(words: Sequence[str]) -> frozenset[int]:
    """The weekdays named in ``words``, which may be whole expressions ("on Wednesday morning")."""
    return frozenset(weekday_number(m["weekday"]) for word in words for m in ON_WEEKDAY.finditer(word))
