"""Letters that stand for a name: as "Name (LETTERS)" writes it out, or as the first letters of its words."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons import load

_LETTERS = re.compile(r"[A-Z]{2,7}")
_IN_BRACKETS = re.compile(r"\s\((?P<letters>[A-Z]{2,7})\)")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]*(?:\s(?:of|for|the|and|in|to|on|[A-Z][\w’'-]*)){1,9}$")
_LONGEST = 200
"""Characters of a name of ten words at most: so far back one before letters in brackets may begin."""


def names_of_letters(text: str) -> dict[str, str]:
    """The names that a text gives before letters in brackets, by the letters; the first where there are
    several.

    >>> names_of_letters("The Orsa Harbour Board (OHB) met.")
    {'OHB': 'Orsa Harbour Board'}
    """
    found: dict[str, str] = {}
    for match in _IN_BRACKETS.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST), match.start())
        if before and (name := _stood_for(before.group().split(), match["letters"])):
            found.setdefault(match["letters"], name)
    return found


def are_letters(words: str) -> bool:
    """Whether it is nothing but two to seven capital letters."""
    return _LETTERS.fullmatch(words) is not None


def stand_for(letters: str, name: str) -> bool:
    """Whether the letters are first letters of the name's words, in order, its first word's first.

    >>> stand_for("OHB", "Orsa Harbour Board"), stand_for("OHB", "Harbour Board of Orsa")
    (True, False)
    """
    words = re.findall(r"\w+", name)
    if not are_letters(letters) or len(words) < 2 or words[0][0].upper() != letters[0]:
        return False
    waiting = iter(word[0].upper() for word in words)
    every = all(letter in waiting for letter in letters)
    told = [word for word in words if word.casefold() not in _small()]
    return every and len(letters) >= len(told) - 1


def _stood_for(words: list[str], letters: str) -> str | None:
    """The shortest end of the words for which the letters stand."""
    ends = (words[start:] for start in range(len(words) - 2, -1, -1))
    return next((" ".join(end) for end in ends if stand_for(letters, " ".join(end))), None)


@cache
def _small() -> frozenset[str]:
    return frozenset(load("mentions")["in_names"])
