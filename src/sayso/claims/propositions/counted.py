"""Numbers, and what they count, read without a parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.propositions.words import LOOK_BACK, stop_words
from sayso.dates import MONTH_STEMS
from sayso.lexicons import load
from sayso.lexicons.numbers import spelt_numbers
from sayso.wordforms import plain_marks, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUANTITY = re.compile(
    r"(?<![\w.,-])(?P<currency>[$£€]\s?)?(?P<figure>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?(?P<scale>\s?(?:thousand|million|billion|mn|bn|[mk](?!\w)))?"
    r"(?P<unit>(?:%|[\s-]+(?:per\scent|[A-Za-z]{2,})))?(?!\w)"
)
_SPELT: dict[str, int] = spelt_numbers() | load("claims")["spelt"]
_SPELT_QUANTITY = re.compile(
    rf"\b(?:{'|'.join(_SPELT)})\b[\s-]+(?:(?P<scale>thousand|million|billion)[\s-]+)?(?P<unit>per\scent|[A-Za-z]{{2,}})",
    re.IGNORECASE,
)


class Quantity(NamedTuple):
    """So many of something, with the place of its words."""

    value: float
    unit: str
    start: int
    end: int


def quantities(text: str) -> Iterator[Quantity]:
    """Numbers with what they count, in figures and in small words; years and days of months are none."""
    plain = plain_marks(text)
    for found in _QUANTITY.finditer(plain):
        scale = (found["scale"] or "").strip().lower()
        value = float(found["figure"].replace(",", "") + (found["part"] or "")) * load("claims")[
            "scales"
        ].get(scale, 1.0)
        unit = found["currency"] or found["unit"] or ""
        if not _is_date(plain, found, value):
            one = _quantity(value, _unit(unit), found)
            yield one._replace(end=found.start("unit")) if found["currency"] and found["unit"] else one
    for found in _SPELT_QUANTITY.finditer(plain):
        word = found.group().split()[0].split("-")[0].lower()
        unit = found["unit"].lower()
        if unit not in stop_words() and unit not in _SPELT:  # "twenty-five"
            scale = load("claims")["scales"].get((found["scale"] or "").lower(), 1.0)
            yield _quantity(_SPELT[word] * scale, _unit(found["unit"]), found)
    for found in _A_FORTNIGHT.finditer(plain):
        yield _quantity(1.0, "fortnight", found)


def end_of_figure(plain: str, quantity: Quantity) -> int:
    """Where the number itself ends, before its scale and its unit: "3.8 | billion crowns"."""
    return quantity.start + len(plain[quantity.start : quantity.end].split(maxsplit=1)[0])


_A_FORTNIGHT = re.compile(r"\ba\sfortnight\b", re.IGNORECASE)


def _quantity(value: float, unit: str, found: re.Match[str]) -> Quantity:
    """The quantity at its place, weeks and fortnights in days: "two weeks" and "a fortnight" are the same."""
    days = load("claims")["days"].get(unit)
    return Quantity(value * days, "day", *found.span()) if days else Quantity(value, unit, *found.span())


def _unit(words: str) -> str:
    word = " ".join(words.strip(" -").lower().split())
    return str(load("claims")["units"].get(word, "" if word in stop_words() else singular(word)))


_BY_MONTH = re.compile(rf"\b(?:{MONTH_STEMS})[a-z]*\.?\s(?:the\s)?$", re.IGNORECASE)
_MONTH = re.compile(rf"^\s?(?:{MONTH_STEMS})", re.IGNORECASE)


def _is_date(text: str, found: re.Match[str], value: float) -> bool:
    year = (
        1900 <= value <= 2100 and "," not in found["figure"] and not found["currency"] and not found["part"]
    )
    month = _MONTH.match(found["unit"] or "") and value <= 31
    return bool(
        year
        or month
        or (value <= 31 and _BY_MONTH.search(text, max(0, found.start() - LOOK_BACK), found.start()))
    )
