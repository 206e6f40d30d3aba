"""When two names in several reports are one: persons by full and last names, bodies by their telling words.

A shorter name is the longer one's only where no other longer name in the story could be meant.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import before_names, mouthpieces
from sayso.outlets import compared_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Words = tuple[str, ...]

_WORD = re.compile(r"\w+")
_INITIAL = 1

MOUTHPIECE = "spokes"
"""How `body_words` has those who speak for others."""


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
    """The words of a person's name as they sound, without titles and particles of the last name."""
    words = plain_words(_joined_particle().sub("", without_handle(name)))
    kept = tuple(word for word in words if word not in before_names()) or words
    if len(kept) >= _PARTICLE_AND_NAMES and kept[-2] in listed("particles"):
        kept = (*kept[:-2], kept[-1])
    return tuple(sounded(word) for word in kept)


def without_handle(name: str) -> str:
    """The name of somebody who is shown with an account's: "Ada Brome (@adabrome)" is Ada Brome; an account
    that is named alone keeps its name."""
    return _HANDLE.sub("", name).strip() or name


_HANDLE = re.compile(r"\s?[(\[]?@\w+[)\]]?")


_PARTICLE_AND_NAMES = 3
"""Words of a name in which a particle may stand by itself: in "Al Brome" it is a first name."""


@cache
def _joined_particle() -> re.Pattern[str]:
    """A particle with the hyphen that joins it to a name: "al-Brome", "al - Brome"."""
    return re.compile(rf"\b{any_of('lineage', 'particles')}\s?[-\u2010\u2011]\s?(?=\w)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def body_words(name: str) -> Words:
    """The telling words of a body, an office or a group, spokesmen and spokeswomen alike.

    One body has the same words by each of its well-known names, and in each spelling.
    """
    words = _spelt_words(_sort_left_out(name))
    kept = tuple(word for word in words if word not in listed("body_words"))
    telling = tuple(MOUTHPIECE if word in mouthpieces() else word for word in kept or words)
    return _also_called().get(telling, telling)


def _sort_left_out(name: str) -> str:
    """The name without "group" beside it, where a name is left: "the Orsa Front group"."""
    bare = _group().sub("", _group_before().sub("", name))
    return bare if re.search(r"[A-Z]", bare) else name


@cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"(?:\s{any_of('lineage', 'armed')})?\s(?:group|organi[sz]ation)$")


@cache
def _group_before() -> re.Pattern[str]:
    return re.compile(rf"^(?:the\s)?{any_of('lineage', 'armed')}\s(?:group|organi[sz]ation)\s(?=[A-Z])")


@cache
def _spelt() -> dict[str, str]:
    return dict(lexicons.load("lineage")["spellings"])


@cache
def _also_called() -> dict[Words, Words]:
    """The first of each body's well-known names by the others, in telling words."""
    names = [[_bare_body(name) for name in names] for names in lexicons.load("lineage")["also_called"]]
    return {other: first for first, *others in names for other in others}


def _bare_body(name: str) -> Words:
    return tuple(word for word in _spelt_words(name) if word not in listed("body_words"))


def _spelt_words(name: str) -> Words:
    """The words of a name, each in the one spelling that it is compared in."""
    return tuple(_spelt().get(word, word) for word in plain_words(name))


@lru_cache(maxsize=8192)
def outlet_words(name: str) -> Words:
    """The telling words of an outlet, by the name that it is compared by."""
    words = plain_words(compared_name(name))
    return tuple(word for word in words if word not in listed("outlet_words")) or words


@cache
def sounded(word: str) -> str:
    """One spelling for the usual ways to write a sound of another script: "Qaddafi", "Kadafi"."""
    for spelling, sound in lexicons.load("lineage")["sounds"]:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", word)


def consonants(word: str) -> Words:
    """A sounded word's consonants in no order: spellings of a name from a script without vowels have them in
    common ("Badri", "Bredi")."""
    return tuple(sorted(letter for letter in word if letter not in "aiu"))


def same_person(one: Words, other: Words) -> bool:
    """Whether two names of two words or more have last names and first names that agree."""
    if len(one) < 2 or len(other) < 2:
        return one == other
    first, second = one[0], other[0]
    if one[-1] != other[-1]:
        return first == second and misspelt(one[-1], other[-1])
    short, long = sorted((first, second), key=len)
    return first == second or _is_short_for(short, long)


def _is_short_for(short: str, long: str) -> bool:
    """Whether a first name is the other's initial, beginning or pet form; "Paula" is not Paul's."""
    if {short, long} in _pet_names():
        return True
    rest = long[len(short) :]
    return (
        len(short) in _SHORTENED and long == short + rest and (len(short) == _INITIAL or rest not in _hers())
    )


@cache
def _pet_names() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(sounded, pair)) for pair in lexicons.load("lineage")["pet_names"])


@cache
def _hers() -> frozenset[str]:
    return frozenset(map(sounded, listed("her_endings")))


_SHORTENED = (_INITIAL, 4, 5, 6)
"""Letters of a first name's shorter form: an initial, "Jeff", "Chris"."""


def misspelt(one: str, other: str) -> bool:
    """Whether two names differ in one letter that is left out, put in the place of another or before it."""
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest, others = one[start:], other[start:]
    if rest[:2] == others[:2][::-1] and len(rest) > 1:
        return rest[2:] == others[2:]
    return rest[1:] == others or rest == others[1:] or (len(one) >= _LONGER and rest[1:] == others[1:])


_LONG = 6
"""Letters of a name in which one that is missing is a slip: shorter ones are often two people's."""
_LONGER = 8
"""The same where one stands for another ("Oberholm", "Oberhalm"): more names differ so ("Brown", "Braun")."""


def ends_in(long: Words, short: Words) -> bool:
    """Whether the shorter name is the end of the longer: a last name."""
    return 0 < len(short) < len(long) and long[-len(short) :] == short


def may_be_called(long: Words, short: Words) -> bool:
    """Whether the shorter name is the longer one's first or last name, or several of its names in a row."""
    if ends_in(long, short):
        return True
    if len(short) == 1 < len(long):
        return long[0] == short[0] or misspelt(long[-1], short[0])
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
