"""Of what a sum or a share is one: what was lost, the price, by how much it grew.

That a bank lost 14 million and that it lost 40 are two accounts of one thing; what it lost and what it owes,
what it lost on loans and on ships, what it lost and what it may lose are two things.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.propositions.words import stems
from sayso.lexicons import load
from sayso.lexicons.patterns import pattern
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.claims.propositions.counted import Quantity
    from sayso.claims.propositions.units import Unit


class Amount(NamedTuple):
    """The class of what came to so much, in what unit, whose it is by name, what stands behind it by the
    word that leads there ("on": loans), and of what years and months it is told."""

    of: str
    unit: str
    names: frozenset[str]
    behind: tuple[tuple[str, frozenset[str]], ...]
    times: frozenset[str]


def amount_of(unit: Unit, quantity: Quantity) -> Amount | None:
    """Of what a sum of money or a share is one; None where its words do not tell, or of another measure."""
    measured = load("claims")["amounts"]["units"].get(quantity.unit)
    plain = plain_marks(unit.words)
    if measured is None or _RANGE.search(plain, 0, quantity.start):
        return None
    found = _named_before(plain, quantity) or _named_behind(plain, quantity)
    if found is None:
        return None
    of, until = found
    rate = _RATE.match(plain, quantity.end)
    words = {word.strip(".,;:\"'").removesuffix("'s").lower() for word in plain[:until].split()}
    behind = tuple(
        (word["lead"].lower(), stems(word["what"]))
        for word in _BEHIND.finditer(plain[quantity.end :].partition(",")[0])
    )
    return Amount(
        of + (f" {rate.group()}" if rate else ""), measured, unit.names & words, behind, _times(plain)
    )


def of_one_thing(one: Amount, other: Amount) -> bool:
    """Whether two amounts are told of one and the same thing, as far as their words tell."""
    if (one.of, one.unit, one.times) != (other.of, other.unit, other.times):
        return False
    if one.names and other.names and not one.names & other.names:
        return False
    theirs = dict(other.behind)
    return not any(
        what and theirs.get(lead) and not what & theirs[lead] for lead, what in dict(one.behind).items()
    )


def _times(plain: str) -> frozenset[str]:
    return frozenset(found.group().lower() for found in _TIME.finditer(plain))


def _named_before(plain: str, quantity: Quantity) -> tuple[str, int] | None:
    """The class of what is named before the amount, and where that stands; None where it is said not to
    be."""
    start = max(0, quantity.start - _LOOK_BACK)
    for form in _before():
        if found := form.search(plain, start, quantity.start):
            lead = plain[start : found.start()]
            if _NOT.search(lead):
                return None
            of = _class_of(found["word"])
            to = " to" if found["link"] in {"to", "from"} else ""
            return f"{of}{to}{' to come' if _TO_COME.search(lead) else ''}", found.start()
    return None


def _named_behind(plain: str, quantity: Quantity) -> tuple[str, int] | None:
    """The class of the noun that the amount goes before ("a 22 million pound move")."""
    found = _before_noun().match(plain, quantity.end)
    if found is None or plain[quantity.end - 2 : quantity.end] in _PLURAL:
        return None
    return _class_of(found["word"]), len(plain)


def _class_of(word: str) -> str:
    of_it = (name for name, words in _classes().items() if re.fullmatch(words, word, re.IGNORECASE))
    return next(of_it, _PRICE)


_PRICE = "price"
"""The class of what is traded, in `[amounts.of]` of claims.toml."""


_PLURAL = {"ds", "ns", "rs", "os", "ts"}
"""The ends of units of which a noun goes on no more ("pounds", "crowns", "dollars", "euros", "cents")."""
_LOOK_BACK = 80
"""Characters before an amount in which what it is of begins. By hand."""
_TIME = pattern("claims", "amounts", "time")
_RANGE = pattern("claims", "amounts", "range")
_RATE = pattern("claims", "amounts", "rate")
_BEHIND = pattern("claims", "amounts", "behind")
_NOT = pattern("claims", "amounts", "not")
_TO_COME = pattern("claims", "amounts", "to_come")


@cache
def _classes() -> Mapping[str, str]:
    classes: Mapping[str, str] = load("claims")["amounts"]["of"]
    return classes


@cache
def _before() -> tuple[re.Pattern[str], ...]:
    """What leads to an amount: "lost about", "a fee of", "sold the ferry for", "fined the bank"."""
    amounts = load("claims")["amounts"]
    hedged = rf"(?:{amounts['hedge']}\s){{0,2}}$"
    words = "|".join(_classes().values())
    for_it = f"{amounts['traded']}|{_classes()[_PRICE]}"
    whom = "|".join(_classes()[name] for name in amounts["of_somebody"])
    between = amounts["between"]
    forms = (
        rf"\b(?P<word>{words})(?:\s(?P<link>{amounts['link']}))?\s{hedged}",
        rf"\b(?P<word>{for_it})\s(?:{between}\s){{0,8}}?(?P<link>for)\s{hedged}",
        rf"\b(?P<word>{whom})\s(?P<link>(?:{between}\s){{1,6}}?){hedged}",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _before_noun() -> re.Pattern[str]:
    words = "|".join(_classes().values())
    return re.compile(rf"[\s-](?:[a-z-]+\s)?(?P<word>{words})\b", re.IGNORECASE)
