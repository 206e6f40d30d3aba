"""Whom a happening befalls, and who did it: that Brome's aide was killed is not that Brome was, nor is what
is told of dead fish that a spill killed them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import events, main_clause, words_that
from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.claims.propositions.units import Unit

_NAME = re.compile(r"\b(?:[\w']+-)*(?P<last>[A-Z]\w+)")
"""A word of a name; of "al-Orrin" and "Reeve-Tarn" the last part, by which they are called."""


def befalls_another(one: Unit, other: Unit) -> bool:
    """Whether what happens to somebody in the one befalls in the other only their aide, kin or friend."""
    if not one.events & other.events & _befalling():
        return False
    return _only_owns(one.text, other.text) or _only_owns(other.text, one.text)


def is_who_did_it(one: Unit, other: Unit) -> bool:
    """Whether the one tells who did what befell somebody, and the other only calls them after it."""
    shared = one.events & other.events & _befalling()
    return bool(shared) and (_calls_after(one, other, shared) or _calls_after(other, one, shared))


def _calls_after(calling: Unit, telling: Unit, shared: frozenset[str]) -> bool:
    plain = plain_marks(calling.text)
    bare = words_that("befalling", "called_after").sub(" ", plain)
    return (
        bare != plain
        and not shared & events(bare)
        and words_that("befalling", "done_by").search(main_clause(plain_marks(telling.text))) is not None
    )


def _only_owns(text: str, bare: str) -> bool:
    """Whether somebody is named in ``text`` only by what another is to them, and in ``bare``, which tells of
    nobody's aide or kin, by themselves."""
    owning, by_themselves = _named(text)
    if not owning or _relation().search(plain_marks(bare)):
        return False
    return bool((owning - by_themselves) & _named(bare)[1])


@lru_cache(maxsize=16384)
def _named(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Who is named by what another is to them ("Brome's aide"), and who by themselves, by last name."""
    plain = plain_marks(text)
    owning = [found for found in _related().finditer(plain) if not _saying().match(plain, found.end())]
    rest = plain
    for found in owning:
        rest = rest[: found.start()] + " " * len(found.group()) + rest[found.end() :]
    called = (list(_last_names(found["owner"] or found["of"])) for found in owning)
    return frozenset(names[-1] for names in called if names), frozenset(_last_names(rest))


def _last_names(words: str) -> Iterator[str]:
    return (found["last"].casefold() for found in _NAME.finditer(words))


@cache
def _relation() -> re.Pattern[str]:
    """What somebody is to another: aide, kin or friend."""
    return re.compile(
        rf"\b(?:{load('claims')['befalling']['serving']}|{alternatives(roles('relations'))}s?)\b",
        re.IGNORECASE,
    )


@cache
def _related() -> re.Pattern[str]:
    """Whose it is: "Brome's wounded aide", "the right arm of the guild's leader Ken Brome"."""
    related = rf"(?-i:{_relation().pattern})"
    return re.compile(
        rf"\b(?P<owner>[A-Z][\w-]+)'s?\s(?:\w+\s){{0,2}}{related}\b"
        rf"|\b{related}(?:\sand\s(?:\w+\s){{0,2}}{related})?\s(?:to|of)"
        rf"\s(?P<of>(?:(?:[A-Z\"(][\w'.)\"-]*|the|an?|of|group|group's|[\w-]+'s|{alternatives(roles('offices'))}|[\w-]*[A-Z]\w+)\s){{0,9}}[\w-]*[A-Z]\w+)"
    )


@cache
def _saying() -> re.Pattern[str]:
    """What one who is so called does who only speaks ("Brome's wife said that he was killed")."""
    return re.compile(rf"\s(?:\w+\s){{0,2}}?{load('put_forward')['saying']}", re.IGNORECASE)


@cache
def _befalling() -> frozenset[str]:
    return frozenset(load("claims")["befalling"]["events"])
