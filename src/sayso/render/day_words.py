"""How days are put for people: "5 Oct 2016", when a thing was said, a dateline."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sayso.render.safety import folded
from sayso.story import day_of

if TYPE_CHECKING:
    from sayso.model import Dateline, Said


def when(said: Said | None) -> str:
    """When it was said, with the report's words where they say more than the date."""
    if said is None:
        return ""
    words = folded(said.words)
    if said.date:
        return f"{day(said.date)} (“{words}”)" if words else day(said.date)
    if said.candidates:
        return f"“{words}”: {_possible_days(said.candidates)}"
    return f"“{words}”, date open"


def dateline_words(dateline: Dateline) -> str:
    """Place, date and agency of a dateline; an open year is said to be open."""
    if dateline.date:
        moment = day(dateline.date)
    elif dateline.candidates:
        moment = f"{dateline.words or 'date'}, year open: {_possible_days(dateline.candidates)}"
    else:
        moment = dateline.words or ""
    return ", ".join(folded(part) for part in (dateline.place, moment, dateline.agency) if part)


def _possible_days(dates: tuple[str, ...]) -> str:
    """Several possible dates as a phrase; more than three are counted."""
    if len(dates) > 3:
        return f"one of {len(dates)} dates, {day(dates[0])} to {day(dates[-1])}"
    return " or ".join(day(iso) for iso in dates)


def day(iso: str) -> str:
    """ "5 Oct 2016" for an ISO date or time; what is not ISO stays as it is."""
    try:
        moment = date.fromisoformat(day_of(iso))
    except ValueError:
        return folded(iso)
    return f"{moment.day} {moment:%b %Y}"
