"""When two names in several reports are one: persons by full and last names, bodies by their telling words.

A shorter name is the longer one's only where no other longer name in the story could be meant.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.outlets import outlet_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Words = tuple[str, ...]

_WORD = re.compile(r"\w+")
_INITIAL = 1


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of `lexicons/lineage.toml`."""
    return frozenset(lexicons.load("lineage")[name])


@lru_cache(maxsize=8192)
def plain_words(name: str) -> Words:
    """The words of a name without case, accents, points and possessives."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    bare = re.sub(r"['’]s?\b", "", bare.casefold()).replace(".", "")
    return tuple(_WORD.findall(bare))


def person_words(name: str) -> Words:
    """The words of a person's name as they sound, without titles and particles."""
    words = plain_words(name)
    kept = tuple(word for word in words if word not in listed("titles") | listed("particles"))
    return tuple(sounded(word) for word in kept or words)


@lru_cache(maxsize=8192)
def body_words(name: str) -> Words:
    """The telling words of a body, an office or a group, spokesmen and spokeswomen alike."""
    words = plain_words(name)
    kept = tuple(word for word in words if word not in listed("body_words"))
    return tuple("spokes" if word in listed("mouthpieces") else word for word in kept or words)


@lru_cache(maxsize=8192)
def outlet_words(name: str) -> Words:
    """The telling words of an outlet, by the name that the table of outlets has for it."""
    words = plain_words(outlet_key(_FREQUENCY.sub(" ", _DOMAIN.sub("", name))))
    return tuple(word for word in words if word not in listed("outlet_words")) or words


_DOMAIN = re.compile(r"(?<=\w)\.(?:com|org|net|info|(?:co\.)?[a-z]{2})$", re.IGNORECASE)
"""The end of an address that an outlet goes by: "ESPN.com" is ESPN."""


_FREQUENCY = re.compile(r"(?<=\d)(?=[AF]M\b)")
"""Where a station's frequency is written together: "730AM" is "730 AM"."""


def document_words(name: str) -> Words:
    """The words of a document up to what says whose it is: its last word says what it is."""
    words = plain_words(name)
    tail = next((i for i, word in enumerate(words) if i and word in listed("tails")), len(words))
    return body_words(" ".join(words[:tail]))


@cache
def sounded(word: str) -> str:
    """One spelling for the usual ways to write a sound of another script: "Qaddafi", "Kadafi"."""
    for spelling, sound in lexicons.load("lineage")["sounds"]:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", word)


def same_person(one: Words, other: Words) -> bool:
    """Whether two names of two words or more have the same last name and first names that agree."""
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return one == other
    first, second = one[0], other[0]
    short = min(len(first), len(second))
    return first == second or (short == _INITIAL and first[:1] == second[:1])


def ends_in(long: Words, short: Words) -> bool:
    """Whether the shorter name is the end of the longer: a last name."""
    return 0 < len(short) < len(long) and long[-len(short) :] == short


def may_be_called(long: Words, short: Words) -> bool:
    """Whether the shorter name is the longer one's last name, or several of its names in a row."""
    if ends_in(long, short):
        return True
    runs = (long[i : i + len(short)] for i in range(len(long) - len(short) + 1))
    return 1 < len(short) < len(long) and short in runs


def contains(long: Words, short: Words) -> bool:
    """Whether the shorter name has none but words of the longer, and the same last word."""
    return len(short) < len(long) and set(short) < set(long) and long[-1] == short[-1]


def shares_all(long: Words, short: Words) -> bool:
    """Whether the shorter name has none but words of the longer."""
    return len(short) < len(long) and set(short) < set(long)


def same_words(one: Words, other: Words) -> bool:
    """Whether two names have the same words in whatever order."""
    return set(one) == set(other)


def same_outlet(one: Words, other: Words) -> bool:
    """Whether two outlets' names have the same words, or are the same written together: "kelltattle.com"."""
    return same_words(one, other) or "".join(one) == "".join(other)


def united(
    names: Iterable[Words], same: Callable[[Words, Words], bool], part: Callable[[Words, Words], bool]
) -> dict[Words, Words]:
    """For each name the one it goes under: the longest of those that are the same.

    ``part(long, short)`` holds where the shorter may stand for the longer, which counts only where all
    longer names that it may stand for are one.
    """
    ordered = sorted(set(names), key=lambda words: (-len(words), words))
    chief: dict[Words, Words] = {}
    for words in ordered:
        equal = {chief[other] for other in chief if same(words, other)}
        longer = equal or {chief[other] for other in chief if part(other, words)}
        chief[words] = longer.pop() if len(longer) == 1 else words
    return chief
