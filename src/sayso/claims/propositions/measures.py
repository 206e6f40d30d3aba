"""Of what a measure is one: of the noun that it belongs to in its clause."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import stem, stop_words
from sayso.lexicons import load
from sayso.lexicons.patterns import pattern

if TYPE_CHECKING:
    from sayso.claims.propositions.counted import Quantity

_LINK = pattern("claims", "measures", "of_noun")
"""The noun that a measure after it belongs to ("a crack of 40 metres", "the wall is 91 metres high")."""
_DIRECT = pattern("claims", "measures", "right_behind")
_EXTENT = pattern("claims", "measures", "extent")
"""What follows a measure that stands right behind its noun ("a crack 40 metres long")."""
_BEFORE_NOUN = pattern("claims", "measures", "before_noun")
_LOOK_BACK = 80
"""Characters before a number in which a measure or a noun that it goes with ends. By hand."""


def thing_of(plain: str, quantity: Quantity) -> str | None:
    """The stem of the noun to which a measure belongs in its own clause; of what is counted ("two cracks")
    the thing is the unit. None where the words do not tell."""
    if quantity.unit not in measures():
        return quantity.unit or None
    before = plain[max(0, quantity.start - _LOOK_BACK) : quantity.start]
    if "-" in plain[quantity.start : quantity.end]:
        found = _BEFORE_NOUN.match(plain, quantity.end)
    else:
        found = _LINK.search(before)
        if found is None and _EXTENT.match(plain, quantity.end):
            found = _DIRECT.search(before)
    noun = found["noun"].lower().removesuffix("'s") if found else ""
    return stem(noun) if noun and noun not in stop_words() else None


@cache
def measures() -> frozenset[str]:
    """Units that measure something else: metres, days, crowns."""
    return frozenset(load("claims")["measures"]["words"])
