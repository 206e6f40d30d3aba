"""Word lists as parts of regular expressions."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from sayso.errors import LexiconError
from sayso.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def any_of(lexicon: str, *path: str) -> str:
    """The list at ``path`` of a lexicon as one group of alternatives, longest first.

    A space in an entry stands for any white space; an entry ``{words, then}`` for every one of its words
    before every one of ``then``. Raises `LexiconError` where there is no such list.
    """
    data: Any = load(lexicon)
    try:
        for step in path:
            data = data[step]
        pairs = [entry for entry in data if not isinstance(entry, str)]
        groups = [rf"{alternatives(pair['words'])}\s{alternatives(pair['then'])}" for pair in pairs]
    except (KeyError, TypeError) as error:
        raise LexiconError(f"lexicon {lexicon!r} has no word list {'.'.join(path)!r}") from error
    if plain := [entry for entry in data if isinstance(entry, str)]:
        groups.append(alternatives(plain))
    return rf"(?:{'|'.join(groups)})"


def alternatives(words: Iterable[str]) -> str:
    """The words as one group of alternatives, longest first, so that none hides a longer one; without any,
    what fits nowhere."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, longest)) or _NOWHERE})".replace(r"\ ", r"\s")


_NOWHERE = r"(?!)"


@cache
def listed(lexicon: str, *path: str) -> frozenset[str]:
    """The single words of the list at ``path``. Raises `LexiconError` where there is no such list."""
    entry = _entry(lexicon, path)
    if not isinstance(entry, list):
        raise LexiconError(f"lexicon {lexicon!r} has no word list {'.'.join(path)!r}")
    return frozenset(entry)


@cache
def pattern(lexicon: str, *path: str) -> re.Pattern[str]:
    """The one pattern at ``path`` of a lexicon; it goes without regard to case if it begins with ``(?i)``.

    Raises `LexiconError` where there is none, or it is malformed.
    """
    try:
        return re.compile(_entry(lexicon, path))
    except (TypeError, re.error) as error:
        raise LexiconError(f"lexicon {lexicon!r} has no pattern {'.'.join(path)!r}: {error}") from error


def _entry(lexicon: str, path: tuple[str, ...]) -> Any:
    entry: Any = load(lexicon)
    for step in path:
        entry = entry.get(step) if isinstance(entry, dict) else None
    return entry


def whole(words: str) -> re.Pattern[str]:
    """Alternatives, themselves patterns, as whole words in either case."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def set_apart(words: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """A group of alternatives where no letter, apostrophe or hyphen joins it to another word."""
    return re.compile(rf"(?<![\w'-]){words}(?![\w'-])", flags)
