"""Nouns that name a role, a body or a sort of source, titles, and the ranks that stand before names."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives
from sayso.wordforms import singular


@cache
def roles(*kinds: str) -> frozenset[str]:
    """The role nouns of a kind, or of any of several, as they are written there."""
    return frozenset(noun for kind in kinds for noun in load("roles")[kind])


@cache
def full_title(word: str) -> str:
    """The title that the word abbreviates, in lower case, or the word itself."""
    abbreviations: dict[str, str] = load("roles")["abbreviations"]
    return abbreviations.get(word.lower(), word.lower())


@cache
def titles_alike(noun: str) -> frozenset[str]:
    """Words of other titles whose bearers are called by the noun: "the cleric" for a pastor."""
    return _alike().get(noun, frozenset())


@cache
def _alike() -> dict[str, frozenset[str]]:
    alike = {one: frozenset(titles) for one, titles in load("roles")["alike"].items()}
    each, either, also = (frozenset(load("roles")["magnates"][part]) for part in ("each", "either", "also"))
    alike |= {one: (each | either | also) - {one} for one in each}
    return alike | dict.fromkeys(either, each | also)


@cache
def names_of_sort(noun: str) -> frozenset[str]:
    """Words in the names of the bodies that the noun means: "the hospital" is a medical centre."""
    return frozenset(load("roles")["sorts_of_bodies"].get(noun, ()))


@cache
def gender_words(gender: str) -> frozenset[str]:
    """Words that tell the gender of whoever they name."""
    return frozenset(load("roles")["gender"][gender])


@cache
def _nouns() -> frozenset[str]:
    kinds = ("official", "anonymous", "group", "offices", "callings", "organization", "outlet", "titles")
    return frozenset(noun for kind in kinds for noun in roles(kind))


def is_noun(word: str) -> bool:
    """Whether the word names a role, a body or a sort of source."""
    lowered = word.lower().strip(".,")
    known = lowered in _nouns() or singular(lowered) in _nouns() or lowered.rpartition("-")[2] in _nouns()
    return known or lowered.endswith("year-old")


def is_human(word: str) -> bool:
    """Whether the word names people by their role, office or calling, not a body."""
    lowered = singular(word.lower().strip(".,"))
    return any(lowered in roles(kind) for kind in ("official", "anonymous", "offices", "callings", "group"))


def is_rank(word: str) -> bool:
    """Whether the word is a short form that stands right before a name: "Gen.", "Rep.", "Mr"."""
    lowered = word.lower()
    full = full_title(lowered)
    return (lowered != full and " " not in full) or lowered.strip(".") in roles("honorifics")


def is_of(head: str, section: str) -> bool:
    """Whether the section has the noun, in the singular or the plural."""
    return head in roles(section) or singular(head) in roles(section) or f"{head}s" in roles(section)


@cache
def mouthpieces() -> frozenset[str]:
    """Words for those who speak for others, for one of them and for several."""
    return roles("mouthpieces") | {f"{one}s" for one in roles("mouthpieces")}


@cache
def full_ranks() -> frozenset[str]:
    """The ranks that have short forms, written out: "colonel"."""
    return frozenset(full_title(rank) for rank in roles("short_ranks"))


def speaks_for(role: str, body: str) -> bool:
    """Whether somebody of this role speaks for the body: "defence ministry spokesman", with a rank or
    without, and no former one."""
    told, named = _telling(role), _telling(body)
    if mouthpieces().isdisjoint(told) or not named:
        return False
    return told - mouthpieces() - full_ranks() == named


def _telling(words: str) -> set[str]:
    """The words of a role or a body's name, without those between them."""
    return set(re.findall(r"[\w-]+", re.sub(r"['’]s\b", "", words.lower()))) - {"the", "of", "for"}


@cache
def honorific() -> str:
    """A form of address before a name, as a part of a pattern: "Mr", "Prof"."""
    return alternatives(word.capitalize() for word in roles("honorifics", "learned"))


@cache
def before_names() -> frozenset[str]:
    """Words before a person's name that are no part of it: forms of address and short ranks."""
    return roles("honorifics", "learned", "short_ranks")


PERSON_ENDING = re.compile(r"(?:er|or|ist|ian|ant|eon|crat|(?<!m)ent|ee|man|woman|year-old)$")
"""How nouns of persons end; tried on those alone that no list has."""
