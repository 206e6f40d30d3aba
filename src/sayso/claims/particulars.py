"""Who, how many, where and when a claim's members say, with the words that say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.words import quantities, straight
from sayso.dates import MONTHS, WEEKDAYS
from sayso.model import Span
from sayso.story import Evidence, Particular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.claims.units import Unit

WHO, HOW_MANY, WHERE, WHEN = "who", "how many", "where", "when"
"""The aspects, as `Particular.aspect` has them."""

_ANY_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" if month[3:] else month for month in MONTHS)
_MONTH = rf"(?P<{{0}}>{_ANY_MONTH}|sept)\.?"
_WHEN = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH.format('month')}|{_MONTH.format('before')}(?:\s(?P<after>\d{{1,2}})(?!\d))?|"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<year>(?:19|20)\d\d)(?![\w,.]\d))\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:in|at|near|from|to|outside|inside|off|around)\s(?:the\s)?(?P<name>[A-Z][\w'-]*(?:\s(?:of\s)?[A-Z][\w'-]*)*)"
)
_WHO = re.compile(
    r"(?<![\w.])(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?(?P<name>[A-Z][\w'-]+(?:\s(?:al|bin|de|van|von|[A-Z]\.)?\s?[A-Z][\w'-]+)+)|\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s(?P<last>[A-Z][\w'-]+)"
)


def particulars_of(units: Iterable[Unit]) -> tuple[Particular, ...]:
    """The particulars that the propositions give, each value of an aspect once, by its first words."""
    found: dict[tuple[str, str], Particular] = {}
    for unit in units:
        for particular in _read(unit):
            found.setdefault((particular.aspect, particular.value), particular)
    return tuple(found.values())


def _read(unit: Unit) -> Iterator[Particular]:
    plain = straight(unit.words)
    places = [match for match in _WHERE.finditer(plain) if not _is_time(match["name"])]
    for match in _WHO.finditer(plain):
        if not any(place.start("name") <= match.start() < place.end() for place in places):
            name = (match["name"] or match["last"]).removesuffix("'s")
            if not _is_time(name):
                yield _particular(WHO, name, unit, match.start(), match.end())
    for quantity in quantities(unit.words):
        value = f"{quantity.value:g}" if quantity.value < 1e6 else f"{quantity.value:.0f}"
        yield _particular(HOW_MANY, f"{value} {quantity.unit}".strip(), unit, quantity.start, quantity.end)
    for match in places:
        yield _particular(
            WHERE, match["name"].removesuffix("'s"), unit, match.start("name"), match.end("name")
        )
    for match in _WHEN.finditer(plain):
        if match.group() not in {"may", "march"}:  # the verbs
            yield _particular(WHEN, _moment(match), unit, *match.span())


def _is_time(name: str) -> bool:
    return _WHEN.fullmatch(name.split(maxsplit=1)[0].removesuffix("'s")) is not None


def _moment(match: re.Match[str]) -> str:
    if match["weekday"]:
        return match["weekday"].lower()
    if match["year"]:
        return match["year"]
    short = (match["month"] or match["before"]).lower()[:3]
    month = next(name for name in MONTHS if name.startswith(short))
    day = match["day"] or match["after"]
    return f"{int(day)} {month}" if day else month


def _particular(aspect: str, value: str, unit: Unit, start: int, end: int) -> Particular:
    at = unit.span.start
    return Particular(aspect, value, Evidence(unit.ref.report, Span(at + start, at + end)))


def clashing(
    mine: Sequence[Particular], theirs: Sequence[Particular]
) -> tuple[tuple[Particular, Particular], ...]:
    """Pairs in which the two sides count the same kind of thing differently, or name different months."""
    return tuple((a, b) for a in mine for b in theirs if _clash(a, b))


def _clash(one: Particular, other: Particular) -> bool:
    if one.aspect != other.aspect or one.value == other.value:
        return False
    if one.aspect == HOW_MANY:
        number, _, unit = one.value.partition(" ")
        other_number, _, other_unit = other.value.partition(" ")
        return bool(unit) and unit == other_unit and number != other_number
    if one.aspect == WHEN:
        return _kind(one.value) == _kind(other.value) != "" and _month(one.value) != _month(other.value)
    return False


def _kind(moment: str) -> str:
    """What a moment is told by: a day of the week, a month, a year."""
    if moment in WEEKDAYS:
        return "weekday"
    return "month" if moment.rsplit(maxsplit=1)[-1] in MONTHS else "year"


def _month(moment: str) -> str:
    return moment.rsplit(maxsplit=1)[-1]
