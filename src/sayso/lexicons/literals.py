"""Strings of which every match of a pattern has one: looking for them is far quicker than matching.

They are read off the pattern's parse. Python keeps its parser to itself (`re._parser`): where that is not as
expected, nothing is told of a pattern, and it is matched each time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

try:
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # another implementation of Python, or a later one
    codes = parser = None

Literals = frozenset[str]
"""In lower case; empty where nothing can be told."""

_LEAST = 2
"""Characters of a string that is worth looking for: a single one is in most sentences."""


def matches(pattern: re.Pattern[str], text: str, lower: str) -> Iterator[re.Match[str]]:
    """The pattern's matches, looked for where the text has a string that any has; ``lower`` is the text in
    lower case. For patterns that are slow beside that, and find nothing in most texts."""
    literals = literals_of(pattern)
    if literals and not any(literal in lower for literal in literals):
        return iter(())
    return pattern.finditer(text)


@cache
def literals_of(pattern: re.Pattern[str]) -> Literals:
    """Strings of which every match has at least one, in lower case.

    But for letters that match another without being its capital: "ſaid" for "said", which nobody prints.
    """
    if parser is None:
        return frozenset()
    return _of_row(list(parser.parse(pattern.pattern, pattern.flags))) or frozenset()


def _of_row(row: list[Any]) -> Literals | None:
    """The best that one of the parts of a row gives, all of which are in every match."""
    found: list[Literals] = []
    run: list[Any] = []
    for part, value in [*row, (None, None)]:
        if part is codes.LITERAL:
            run.append((part, value))
            continue
        if len(run) >= _LEAST:
            found.append(frozenset(["".join(chr(letter) for _, letter in run).lower()]))
        inner = None if part is None else _of_part(part, value, run)
        if inner:
            found.append(inner)
        run = []
    return max(found, key=lambda each: (min(map(len, each)), -len(each)), default=None)


def _of_part(part: Any, value: Any, before: list[Any]) -> Literals | None:
    """What a part gives; ``before`` are the letters that stand right before it: "n" before "ot" or "'t"."""
    if part is codes.BRANCH:
        branches = [_of_row([*before, *branch]) for branch in value[1]]
        return None if None in branches else frozenset().union(*(each for each in branches if each))
    if part in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
        return _of_row([*before, *(value[-1] if part is codes.SUBPATTERN else value)])
    if part in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT) and value[0] > 0:
        return _of_row([*before, *value[2]])
    return None
