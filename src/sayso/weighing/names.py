"""Names in a report's text: whom a statement may be of, and by which outlet it may have come."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Words = frozenset[str]
"""A name's telling words, in lower case."""

_NAME = re.compile(
    r"(?:[A-Z@][\w’'&.\-]*\w|[A-Z])"
    r"(?:(?: (?:of|for|the|de|al|al-|and|van|von|bin|on))?(?: the)? (?:[A-Z0-9][\w’'&.\-]*\w|[A-Z]))*"
)
"""Capitalised words in a row, and what may join them."""
_JOINT = re.compile(r" (and|of|for|on) ")
_POSSESSIVE = re.compile(r"[’']s$")
_WORD = re.compile(r"\w+")

LONGEST = 150
"""Characters of a source mention that may be taken for a name: a longer one is a clause."""


def telling_words(name: str | None) -> list[str]:
    """The name's words in their order but for those that tell nothing of it; all of them where none does."""
    found: list[str] = _WORD.findall((name or "").casefold().replace("’s", "").replace("'s", ""))
    return [word for word in found if word not in _listed("untold")] or found


def words_of(name: str | None) -> Words:
    """The name's words but for those that tell nothing of it."""
    return frozenset(telling_words(name))


def without_vague(words: Words) -> Words:
    """Those of the words by which somebody is known."""
    return words - _listed("vague")


def telling(words: Words) -> Words:
    """Those of the words by which somebody is known; all of them where there are none."""
    return without_vague(words) or words


def may_be_one(words: Words, others: Words) -> bool:
    """Whether two names share a telling word, any word where one has none, or are both empty."""
    left, right = without_vague(words), without_vague(others)
    if left and right:
        return not left.isdisjoint(right)
    return not words.isdisjoint(others) or words == others


def is_within(known: Words, others: Words) -> bool:
    """Whether the words by which one is known (`without_vague`) are all among the other's: "Brome" and "Ada
    Brome"."""
    return bool(known and others) and (known <= others or others <= known)


def is_part(words: Words, others: Words) -> bool:
    """Whether all words of one name, vague ones too, are among the other's: how outlets are told."""
    return bool(words) and (words <= others or others <= words)


def names_in(text: str, mentions: Iterable[Span]) -> list[Span]:
    """The names that stand in the text, and those of the ``mentions`` that are no pronouns, in text order."""
    found = set(_capitalised(text))
    for span in mentions:
        if span.end - span.start < LONGEST and span.of(text).lower() not in _listed("pronouns"):
            found.add(span)
    return sorted(found)


def _capitalised(text: str) -> Iterator[Span]:
    for match in _NAME.finditer(text):
        start, end = match.span()
        words = match.group().split(" ")
        while words and words[0] in _listed("openers"):
            start += len(words.pop(0)) + 1
        if not words or end - start < 2:
            continue
        if possessive := _POSSESSIVE.search(text, start, end):
            end = possessive.start()
        yield Span(start, end)
        for joint in _JOINT.finditer(text, start, end):
            if joint.group(1) == "and":
                yield Span(start, joint.start())
                yield Span(joint.end(), end)


@cache
def _listed(name: str) -> frozenset[str]:
    """A word list of `lexicons/weighing.toml`."""
    return frozenset(load("weighing")[name])
