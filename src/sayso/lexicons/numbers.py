"""Numbers in words."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons import load


@cache
def small_numbers() -> dict[str, int]:
    """The numbers from one to twenty by their words."""
    small: dict[str, int] = load("numbers")["small"]
    return small


@cache
def spelt_numbers() -> dict[str, int]:
    """All numbers that one word spells: the small ones, and tens."""
    tens: dict[str, int] = load("numbers")["tens"]
    return small_numbers() | tens


def number_of(word: str) -> float | None:
    """The number that one word is, spelt or in figures; None where it is none.

    >>> number_of("Nine"), number_of("1,400"), number_of("3.8"), number_of("14m")
    (9.0, 1400.0, 3.8, None)
    """
    spelt = spelt_numbers().get(word.lower())
    if spelt is not None:
        return float(spelt)
    return float(word.replace(",", "")) if _FIGURES.fullmatch(word) else None


_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")
