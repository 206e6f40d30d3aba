"""Who, how many, where and when a claim's members say, with the words that say it.

A particular's value is the report's words; what they come to, and of what a measure is one, is kept beside it
to compare by: a dam of 91 metres does not contradict a crack of 40.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.claims.propositions.bounds import EXACT, Bounds, bounds_of, is_end_or_whole
from sayso.claims.propositions.counted import end_of_figure, quantities
from sayso.claims.propositions.measures import measures, thing_of
from sayso.claims.propositions.toll import Toll, differ, toll_of
from sayso.claims.propositions.words import events
from sayso.dates import MONTHS, WEEKDAYS
from sayso.lexicons.patterns import pattern
from sayso.model import Span
from sayso.story import Evidence, Particular
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.claims.propositions.counted import Quantity
    from sayso.claims.propositions.units import Unit

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

Key = tuple[str, str, str | None, Toll | None, Bounds]


@dataclass(frozen=True, slots=True)
class Measured:
    """A particular with what it is compared by: what its words come to, and, of a measure, of what it is.

    ``thing`` is None where its clause does not tell. What is ``known`` is not put forward:
    "the 91-metre wall" only tells which wall. ``toll`` is what befell so many people, ``bounds`` is between
    what the number may lie.
    """

    particular: Particular
    value: str
    thing: str | None = None
    known: bool = False
    toll: Toll | None = None
    bounds: Bounds = EXACT

    @property
    def key(self) -> Key:
        """What two of one meaning have in common."""
        return (self.particular.aspect, self.value, self.thing, self.toll, self.bounds)

    @property
    def number(self) -> float:
        """How many."""
        return float(self.value.partition(" ")[0])


def measured_of(units: Iterable[Unit]) -> tuple[Measured, ...]:
    """The particulars that the propositions give, each value of an aspect (and thing) once, by its first
    words; without known measures of what nobody measures anew."""
    found: dict[Key, Measured] = {}
    for unit in units:
        for one in _read(unit):
            if one.key not in found or (found[one.key].known and not one.known):
                found[one.key] = one
    measured = {one.thing for one in found.values() if not one.known and one.particular.aspect == HOW_MANY}
    return tuple(one for one in found.values() if not one.known or one.thing in measured)


def measured_in(unit: Unit, among: Iterable[Measured]) -> tuple[Measured, ...]:
    """Those particulars of the proposition that are ``among`` its claim's."""
    keys = {one.key for one in among}
    found = {one.key: one for one in reversed(list(_read(unit)))}
    return tuple(one for key, one in reversed(found.items()) if key in keys)


def told(measured: Iterable[Measured]) -> tuple[Particular, ...]:
    """The particulars of these, each value of an aspect once."""
    found: dict[tuple[str, str], Particular] = {}
    for one in measured:
        found.setdefault(one.key[:2], one.particular)
    return tuple(found.values())


def _read(unit: Unit) -> Iterator[Measured]:
    plain = plain_marks(unit.words)
    places = [match for match in _WHERE.finditer(plain) if not _is_time(match["name"])]
    for match in _WHO.finditer(plain):
        if not any(place.start("name") <= match.start() < place.end() for place in places):
            name = (match["name"] or match["last"]).removesuffix("'s")
            if not _is_time(name):
                yield Measured(_particular(WHO, name, unit, match.span()), name)
    for quantity in quantities(unit.words):
        if _is_converted(plain, quantity) or is_end_or_whole(plain, quantity):
            continue
        number = f"{quantity.value:g}" if quantity.value < 1e6 else f"{quantity.value:.0f}"
        end = quantity.end if quantity.unit else end_of_figure(plain, quantity)
        thing = thing_of(plain, quantity)
        value = f"{number} {quantity.unit}".strip()
        words = unit.words[quantity.start : end]
        known = _is_known(plain, quantity)
        at = (quantity.start, end)
        yield Measured(
            _particular(HOW_MANY, words, unit, at),
            value,
            thing,
            known,
            toll_of(plain, quantity),
            bounds_of(plain, quantity, rounded=quantity.unit in measures()),
        )
    for match in places:
        name = match["name"].removesuffix("'s")
        yield Measured(_particular(WHERE, name, unit, match.span("name")), name)
    for match in _WHEN.finditer(plain):
        if match.group() not in {"may", "march"}:  # the verbs
            words = unit.words[slice(*match.span())]
            yield Measured(_particular(WHEN, words, unit, match.span()), _moment(match))


_MEASURE = r"\d[\d,.]*\s?-?[A-Za-z]+"
_CONVERTED = re.compile(rf"{_MEASURE}(?:\s\w+)?\s?[(\[](?:about\s|some\s|around\s|nearly\s)?$")
_DEFINITE = pattern("claims", "measures", "definite")
"""What stands before a measure that tells which thing is meant, one word between them at most ("the old
91-metre wall"). Set by hand: with more words between, the article is often another noun's ("the dam has a
91-metre wall")."""


def _is_converted(plain: str, quantity: Quantity) -> bool:
    """Whether it only says the measure before it in another unit: "40 metres (130 feet)"."""
    before = plain[max(0, quantity.start - _LOOK_BACK) : quantity.start]
    return plain[quantity.end : quantity.end + 1] in (")", "]") and _CONVERTED.search(before) is not None


def _is_known(plain: str, quantity: Quantity) -> bool:
    """Whether it tells which thing is meant, and not how much it is: "the 91-metre wall"."""
    before = plain[max(0, quantity.start - _LOOK_BACK) : quantity.start]
    return "-" in plain[quantity.start : quantity.end] and _DEFINITE.search(before) is not None


_LOOK_BACK = 80
"""Characters before a number in which a measure or an article that it goes with ends. By hand."""


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


def _particular(aspect: str, words: str, unit: Unit, place: tuple[int, int]) -> Particular:
    at = unit.span.start
    return Particular(
        aspect, " ".join(words.split()), Evidence(unit.ref.report, Span(at + place[0], at + place[1]))
    )


def clashing(mine: Sequence[Measured], theirs: Sequence[Measured]) -> tuple[tuple[Measured, Measured], ...]:
    """Pairs in which the two sides count or measure the same thing differently, or name different months."""
    return tuple((a, b) for a in mine for b in theirs if _clash(a, b))


def _clash(one: Measured, other: Measured) -> bool:
    aspect = one.particular.aspect
    if aspect != other.particular.aspect or one.value == other.value:
        return False
    if aspect == HOW_MANY:
        if one.toll and other.toll:
            return differ(one.toll, one.number, other.toll, other.number) and one.bounds.apart(other.bounds)
        number, _, unit = one.value.partition(" ")
        other_number, _, other_unit = other.value.partition(" ")
        return (
            bool(unit)
            and unit == other_unit
            and one.bounds.apart(other.bounds)
            and "1" not in {number, other_number}  # "one of ..." counts nothing
            and _of_one(one.thing, other.thing)
        )
    if aspect == WHEN:
        return _in_month(one.value) != _in_month(other.value) and "" not in {
            _in_month(one.value),
            _in_month(other.value),
        }
    return False


def _of_one(thing: str | None, other: str | None) -> bool:
    """Whether both are known, and one thing, by word or class of happening ("crack", "gash")."""
    if thing is None or other is None:
        return False
    return thing == other or bool(events(thing) & events(other))


def _in_month(moment: str) -> str:
    """The month that a moment names; none of a day of the week or a year, of which what is told in one breath
    often has several."""
    word = moment.rsplit(maxsplit=1)[-1]
    return word if word in MONTHS else ""
