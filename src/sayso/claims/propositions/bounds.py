"""Between what a number may lie by its words: "at least 40", "about 40", "3.8 billion", rounded as it is."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.propositions.counted import end_of_figure
from sayso.lexicons.numbers import number_of, spelt_numbers
from sayso.lexicons.patterns import pattern

if TYPE_CHECKING:
    from sayso.claims.propositions.counted import Quantity


class Bounds(NamedTuple):
    """The least and the most that a number may stand for."""

    low: float
    high: float

    def apart(self, other: Bounds) -> bool:
        """Whether no number is within both."""
        if self.low == self.high or other.low == other.high:
            return self.low > other.high or other.low > self.high
        return self.low >= other.high or other.low >= self.high


EXACT = Bounds(0.0, 0.0)
"""The bounds of what is no number."""


def bounds_of(plain: str, quantity: Quantity, *, rounded: bool) -> Bounds:
    """Between what the number at its place may lie; ``rounded`` where half of its last digit is nothing."""
    before = plain[max(0, quantity.start - _LOOK_BACK) : quantity.start]
    value, behind = quantity.value, plain[quantity.end :]
    half = _step(plain[quantity.start : quantity.end], value) / 2 if rounded else 0.0
    if span := _RANGE.search(before):
        low = _number(span["low"] or span["least"])
        return Bounds(low * _scale(value, plain[quantity.start : quantity.end]), value + half)
    if _ABOUT.search(before) or _OR_SO.match(behind):
        return Bounds(value * (1 - _NEAR), value * (1 + _NEAR))
    if _NEARLY.search(before):
        return Bounds(value * (1 - _NEAR), value + half)
    if _AT_LEAST.search(before) or _OR_MORE.match(behind):
        return Bounds(value - half, math.inf)
    if _AT_MOST.search(before):
        return Bounds(0.0, value + half)
    return Bounds(value - half, value + half)


_ANY_NUMBER = rf"\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(spelt_numbers())})"


def is_end_or_whole(plain: str, quantity: Quantity) -> bool:
    """Whether the number is no count of its own: the lower end of a range ("500 / to 700"), or the whole of
    which another is a part ("300 of its / 900 jobs")."""
    end = end_of_figure(plain, quantity)
    before = plain[max(0, quantity.start - _LOOK_BACK) : quantity.start]
    between = _BETWEEN.search(before) is not None
    return bool(_TO.match(plain, end) or (between and _AND.match(plain, end)) or _PART_OF.search(before))


_TO = re.compile(rf"(?:\s?[a-z]+)?(?:\s?[-–]\s?|\sto\s|\sor\s)[$£€]?(?:{_ANY_NUMBER})\b", re.IGNORECASE)
_AND = re.compile(rf"(?:\s[a-z]+)?\sand\s[$£€]?(?:{_ANY_NUMBER})\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s[$£€]?$", re.IGNORECASE)
_PART_OF = re.compile(
    rf"(?:{_ANY_NUMBER})\s(?:\w+\s)?of\s(?:its|their|his|her|the|these|those|all)\s$", re.IGNORECASE
)


def _number(word: str) -> float:
    figure = _FIGURE.search(word)
    return number_of(figure.group() if figure else word) or 0.0


_RANGE = re.compile(
    rf"(?:\bbetween\s[$£€]?(?P<low>{_ANY_NUMBER})(?:\s?[a-z]+)?\sand|(?P<least>{_ANY_NUMBER})(?:\s?[a-z]+)?(?:\s?[-–]|\s(?:to|or)))"
    r"\s?[$£€]?$",
    re.IGNORECASE,
)
"""The lower end of a number that has two ("between 500 and / 700", "500 to / 700")."""


def _scale(value: float, words: str) -> float:
    """How many each one of a number's figure is: a billion in "3.8 billion"."""
    number = _number(words.replace("-", " ").split()[0].strip("$£€"))
    return value / number if number else 1.0


def _step(words: str, value: float) -> float:
    """What one more in the last digit of a number comes to: 0.1 billion of "3.8 billion"."""
    found = _FIGURE.search(words)
    if found is None:
        return 1000 ** (math.log10(value) // 3) if value else 0.0
    figure = float(found.group().replace(",", ""))
    decimals = len(found.group().partition(".")[2])
    return value / figure * 10**-decimals if figure else 0.0


_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LOOK_BACK = 40
_NEAR = 0.15
"""Share of a number by which "about" so many may be more or less. By hand: about 40 is hardly 50."""
_ABOUT = pattern("claims", "bounds", "about")
_NEARLY = pattern("claims", "bounds", "nearly")
_AT_LEAST = pattern("claims", "bounds", "at_least")
_AT_MOST = pattern("claims", "bounds", "at_most")
_OR_SO = pattern("claims", "bounds", "or_so")
_OR_MORE = pattern("claims", "bounds", "or_more")
