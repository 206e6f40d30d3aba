"""Things of one sort told apart by name or number: the Arle and the Brock Dam, Route 12 and Route 14.

Sentences on such two are as near as can be to an encoder, and yet two claims.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.claims.propositions.words import name_words, stems, stop_words
from sayso.dates import MONTHS
from sayso.lexicons.roles import before_names
from sayso.wordforms import plain_marks

Name = tuple[str, ...]

_RUN = re.compile(r"(?<![\w'])[A-Z][\w'-]*(?:\s(?:[A-Z][\w'-]*|\d{1,4}(?![\w,.]\d|\s?%)))*")


@lru_cache(maxsize=16384)
def things(text: str) -> frozenset[Name]:
    """The names of several words, and of a word and a number, in lower case."""
    found = set()
    for run in _RUN.finditer(plain_marks(text)):
        words = tuple(word.lower().removesuffix("'s") for word in run.group().split())
        while words and (words[0] in stop_words() or words[0].rstrip(".") in before_names()):
            words = words[1:]
        if len(words) > 1 and not (words[-1].isdigit() and words[-2] in MONTHS):
            found.add(words)
    return frozenset(found)


def of_one_sort(one: str, other: str) -> bool:
    """Whether the two texts name different things of one sort, and have no such name in common."""
    mine, theirs = things(one), things(other)
    return not mine & theirs and any(_differ(a, b) for a in mine for b in theirs)


def _differ(one: Name, other: Name) -> bool:
    """Whether two names end alike and begin differently, or differ in their number alone."""
    if one[-1].isdigit() and other[-1].isdigit():
        return one[-2] == other[-2] and one[-1] != other[-1]
    return one[-1] == other[-1] and set(one[:-1]).isdisjoint(other[:-1])


@lru_cache(maxsize=16384)
def _frame(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names' words, and the telling words that are left without them."""
    names = frozenset(word for word, opens in name_words(text))
    return names, stems(text) - names - stems(" ".join(names))


def but_for_names(one: str, other: str) -> bool:
    """Whether two texts say the same, or the opposite, of what has other names: "a bridge fell in Harn" and
    "... in Torv"; "the bridge at Harn is shut" and "the tunnel at Orsa is not"."""
    (mine, rest), (theirs, other_rest) = _frame(one), _frame(other)
    if not (mine and theirs and mine.isdisjoint(theirs)):
        return False
    there, elsewhere = _placed(one), _placed(other)
    if there and elsewhere:
        rest, other_rest = rest - there, other_rest - elsewhere
    return bool(rest) and rest == other_rest


_PLACED = re.compile(r"\b[Tt]he\s(\w+)\s(?:at|in|near|on|outside|of)\s(?=[A-Z])")


@lru_cache(maxsize=16384)
def _placed(text: str) -> frozenset[str]:
    """The stems of nouns of things told by where they are: "the bridge at Harn"."""
    return stems(" ".join(_PLACED.findall(plain_marks(text))))
