"""Expressions of time in reports, and the days they can mean."""

from sayso.dates.calendar import (
    CALENDAR,
    DAY_NAMES,
    MONTH_NAMES,
    MONTH_STEMS,
    MONTHS,
    REPORTED_YEARS,
    WEEKDAYS,
    is_reported,
)
from sayso.dates.expressions import DateMention, find_dates, weekdays_in
from sayso.dates.resolving import NOTHING, Resolved, resolve
from sayso.dates.written import written_day

__all__ = [
    "CALENDAR",
    "DAY_NAMES",
    "MONTHS",
    "MONTH_NAMES",
    "MONTH_STEMS",
    "NOTHING",
    "REPORTED_YEARS",
    "WEEKDAYS",
    "DateMention",
    "Resolved",
    "find_dates",
    "is_reported",
    "resolve",
    "weekdays_in",
    "written_day",
]
