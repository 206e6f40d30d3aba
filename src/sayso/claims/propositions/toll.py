"""What befell so many people: that nine workers were killed and that seven people died are two counts of one
thing, and that seven were hurt is none of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.propositions.counted import end_of_figure
from sayso.claims.propositions.measures import measures
from sayso.claims.propositions.words import events, words_that
from sayso.lexicons import load
from sayso.lexicons.numbers import spelt_numbers
from sayso.lexicons.roles import roles
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.claims.propositions.counted import Quantity


class Toll(NamedTuple):
    """The class of what happened, and what those are called whom it befell; "" where they are people at
    large ("nine dead")."""

    event: str
    who: str


def toll_of(plain: str, quantity: Quantity) -> Toll | None:
    """What befell those whom a number counts, where the words right behind it or before it tell: "nine people
    at the mill were killed", "nine dead", "killing nine workers"."""
    end = end_of_figure(plain, quantity)
    others = _OF_OTHERS.search(plain, max(0, quantity.start - _LOOK_BACK), quantity.start)
    if quantity.unit in measures() or others or _FURTHER.match(plain, end):
        return None
    if after := _befallen().match(plain, end):
        did_it = words_that("befalling", "done_by").match(plain, after.start("event"))
        passive = _PASSIVE.search(after["passive"]) is not None
        return _toll(after["event"], after["who"]) if passive or not did_it else None
    before = _befalling_them().search(plain[max(0, quantity.start - _LOOK_BACK) : quantity.start])
    return _toll(before["event"], quantity.unit) if before else None


def differ(one: Toll, number: float, other: Toll, other_number: float) -> bool:
    """Whether two numbers cannot be one count of the same people: those who are called something ("two
    teachers", beside "nine people") may be only some of them, unless theirs is the larger number."""
    if one.event != other.event or number == other_number:
        return False
    if one.who == other.who:
        return True
    if one.who and other.who:
        return False
    return number > other_number if one.who else other_number > number


def _toll(words: str, called: str) -> Toll | None:
    found = sorted(events(words) & _befalling_events())
    who = singular((called.split() or [""])[-1].lower())
    if not found or (who and not _is_of_people(who)):
        return None
    return Toll(found[0], "" if who in _at_large() else who)


def _is_of_people(word: str) -> bool:
    return word in _at_large() or any(word in roles(kind) for kind in _PEOPLE)


_PEOPLE = ("anonymous", "group", "callings", "official", "inner")
"""Lists of `lexicons/roles.toml` with nouns for people."""
_LOOK_BACK = 40
"""Characters before a number in which what was done to so many stands ("killing at least"). By hand."""
_OF_OTHERS = re.compile(
    rf"\b(?:another|(?:\d+|{'|'.join(spelt_numbers())})\s(?:of|in|out\sof)(?:\s(?:the|these|those))?)\s$",
    re.IGNORECASE,
)
"""What stands before a number that is not all of them, or from which others are taken ("eight of the / nine
people", "another / 12")."""
_FURTHER = re.compile(r"\s(?:more|other|others|further|additional)\b", re.IGNORECASE)
"""What stands behind a number that is not all of them ("12 / more people")."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|got)\b")


@cache
def _befallen() -> re.Pattern[str]:
    """What follows a number of people: who they are, where, and what befell them."""
    return re.compile(
        rf"(?P<who>(?:\s[\w'-]+){{0,3}}?)(?:\s(?:in|at|on|from|aboard|of|inside)(?:\s[\w'-]+){{1,5}}?)?"
        rf"(?P<passive>(?:\s(?:{load('claims')['befalling']['befell']}|\w+ly))*)\s(?P<event>{_happening()})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _befalling_them() -> re.Pattern[str]:
    """What stands right before a number of people whom it befell."""
    return re.compile(
        rf"\b(?P<event>{_happening()})\s(?:of\s)?(?:{load('claims')['befalling']['about']}\s)?$",
        re.IGNORECASE,
    )


@cache
def _happening() -> str:
    return "|".join(f"(?:{load('claims')['events'][name]})" for name in sorted(_befalling_events()))


@cache
def _befalling_events() -> frozenset[str]:
    return frozenset(load("claims")["befalling"]["events"])


@cache
def _at_large() -> frozenset[str]:
    return frozenset(load("claims")["befalling"]["at_large"])
