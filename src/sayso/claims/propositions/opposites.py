"""Opposite states and deeds, which sentence vectors take for nearly the same: "is safe" and "is unsafe".

Of an opposite a proposition says the contrary without a "not", so that it is another claim; with a "not" it
is left to the reading of negation. What somebody thinks or hides of a thing ("opposes the sale", "lied about
the blast") is no telling of that thing either.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.patterns import whole
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.claims.propositions.units import Unit

Side = tuple[str, bool]
"""A pair of opposites, and whether it is its first."""


def opposed(one: Unit, other: Unit) -> bool:
    """Whether one proposition has the opposite of what the other has, and neither has both or says no."""
    if one.negated or other.negated:
        return False
    mine, theirs = sides(one.text), sides(other.text)
    return any(
        (pair, not first) in theirs and (pair, not first) not in mine and (pair, first) not in theirs
        for pair, first in mine
    )


def differ_in_attitude(one: Unit, other: Unit) -> bool:
    """Whether one proposition tells what somebody thinks or hides of a thing, and the other does not."""
    return attitudes(one.words) != attitudes(other.words)


@lru_cache(maxsize=16384)
def sides(text: str) -> frozenset[Side]:
    """The sides of pairs of opposites that the text's words are on."""
    plain = plain_marks(text)
    return frozenset((pair, first) for pair, first, pattern in _pairs() if pattern.search(plain))


@lru_cache(maxsize=16384)
def attitudes(text: str) -> frozenset[str]:
    """The attitudes that the text's words tell of."""
    plain = plain_marks(text)
    return frozenset(name for name, pattern in _attitudes() if pattern.search(plain))


@cache
def _pairs() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    return tuple(
        (name, place == 0, whole(words))
        for name, pair in load("claims")["opposites"].items()
        for place, words in enumerate(pair)
    )


@cache
def _attitudes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, whole(words)) for name, words in load("claims")["attitudes"].items())
