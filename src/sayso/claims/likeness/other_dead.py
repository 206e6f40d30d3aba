"""Whose death it is: that six fighters were killed is not that their leader was, nor that a strike hit a
house that anybody died in it, nor that the one side killed a pilot that the other killed a hostage.

What the dead are called does not part them by itself: one report's aid worker is another's hostage.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.toll import toll_of
from sayso.claims.propositions.words import main_clause, named, stems, words_that
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.model import PUTS_FORWARD
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.claims.propositions.units import Unit

_DEATH = "death"
"""The class of happenings, in `[events]` of claims.toml."""


def of_other_dead(one: Unit, other: Unit) -> bool:
    """Whether the one tells of somebody's death, and the other of other people's, or of an attack and no
    death; or each of another's deed to somebody else."""
    return (
        _of_many_others(one, other)
        or _of_many_others(other, one)
        or _only_attacks(one, other)
        or _only_attacks(other, one)
        or _deeds_apart(one, other)
    )


def _of_many_others(many: Unit, single: Unit) -> bool:
    """Whether so many died in the one and one person in the other, who is not told of among them."""
    plain = plain_marks(many.words)
    if not _is_of_one(single.text) or words_that("befalling", "among").search(plain):
        return False
    if many.names & _names_of_the_dead(single.text):
        return False
    tolls = ((toll_of(plain, quantity), quantity.value) for quantity in many.quantities)
    return any(toll is not None and toll.event == _DEATH and number > 1 for toll, number in tolls)


def _only_attacks(attack: Unit, death: Unit) -> bool:
    """Whether the one puts forward an attack and no death, and the other that somebody died."""
    if _DEATH in attack.events or attack.stance not in PUTS_FORWARD or attack.against:
        return False
    return _is_of_one(death.text) and words_that("befalling", "attack").search(attack.text) is not None


def _deeds_apart(one: Unit, other: Unit) -> bool:
    """Whether who killed is another in each, and so is whom they killed."""
    mine, theirs = _deed(one.text), _deed(other.text)
    return bool(mine and theirs) and not any(a & b for a, b in zip(mine, theirs, strict=True))


@lru_cache(maxsize=16384)
def _deed(text: str) -> tuple[frozenset[str], ...]:
    """Who killed, by a name, and who was killed, by a calling alone: the stems of both; none where it
    does not tell."""
    found = _killing().search(main_clause(plain_marks(text)))
    if found is None or not named(found["killer"]) or named(found["killed"].split()[-1]):
        return ()
    deed = (stems(found["killer"]), stems(found["killed"].split()[-1]))
    return deed if all(deed) else ()


@lru_cache(maxsize=16384)
def _is_of_one(text: str) -> bool:
    """Whether it tells of one person's death."""
    return _one_dead().search(plain_marks(text)) is not None


@lru_cache(maxsize=16384)
def _names_of_the_dead(text: str) -> frozenset[str]:
    found = _one_dead().search(plain_marks(text))
    called = (found["who"] or found["whom"]).partition(" of ")[0] if found else ""
    return frozenset(named(called)[-1:])


@cache
def _killing() -> re.Pattern[str]:
    """Who, in a few words without a clause, killed whom."""
    return re.compile(
        r"^\W*(?:that\s)?(?P<killer>(?:(?!who\b|which\b|that\b|was\b|were\b|is\b|are\b|been\b|said\b)[\w'-]+\s){1,6}?)"
        r"(?:ha[ds]\s|have\s)?(?:killed|murdered|beheaded|executed)\s"
        r"(?P<killed>(?:(?!in\b|at\b|on\b|by\b|near\b|during\b|who\b|that\b|it\b|when\b|after\b|while\b|as\b|and\b|of\b)"
        r"[\w'-]+(?:\s|\W*$)){1,5})"
    )


@cache
def _one_dead() -> re.Pattern[str]:
    """One person by a name or a calling, with a verb of one, and that he is dead."""
    persons = alternatives(
        {word for kind in ("callings", "official", "offices", "anonymous", "inner") for word in roles(kind)}
    )
    return re.compile(
        rf"(?P<who>\b(?:(?i:{persons})(?:\sof\s(?:[\w'-]+,?\s){{0,6}}?[\w'-]+)?|[A-Z][\w-]+)),?\s(?i:(?:was|is|has\sbeen|had\sbeen)\s(?:\w+ly\s|also\s|indeed\s)?"
        r"(?:killed|dead|murdered|slain|beheaded|executed|assassinated)|(?:has\s|had\s)?died)\b"
        r"|(?i:\b(?:killed|murdered|beheaded|assassinated|death\sof|killing\sof)\s)"
        r"(?P<whom>(?:(?:the|a|an)\s)?(?:[\w'-]+\s){0,3}?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)(?=\W*$|[.,;]|\s(?:in|at|on|during|near|last|by)\b)"
    )
