"""Outlets that a report credits without saying what they said: "Via: Metro", "On NHK, Brome said".

A credit beside a statement is whom its source spoke to. A credit line ("Via: Metro", "This article first
appeared on Metro") is a step of its own, from the outlet to the report, where the report carries the claim.
The words are in `lexicons/credits.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.dates import MONTHS, WEEKDAYS
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.names import outlet_words
from sayso.model import Span
from sayso.outlets import outlets
from sayso.sentences import sentence_at
from sayso.wordforms import without_the

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.model import Attribution

_FAR = 160
"""Characters around source and cue in which a credit is looked for; a sentence is rarely longer."""
_NEAR = 3
"""Characters between source or cue and a credit that does not open the sentence: "Brome, over at Metro"."""
_THE = 4
"""Characters of "the" before an outlet's name."""


class Credit(NamedTuple):
    """An outlet's name and where the report credits it."""

    name: str
    at: Span


def spoken_to(text: str, attribution: Attribution) -> Credit | None:
    """The outlet to which, or on which, the sentence has the source speak; what is told is not looked at."""
    spans = sorted((*attribution.source, *attribution.cue))
    if not spans:
        return None
    start, end = sentence_at(text, spans[0].start, spans[-1].end, far=_FAR)
    for match in (*_channels().finditer(text, start, end), *_asking().finditer(text, start, end)):
        opens = not text[start : match.start()].strip()
        near = any(-len(match[0]) < match.start() - one.end <= _NEAR for one in spans)
        whole = Span(*match.span())
        if (opens or near) and not any(map(whole.overlaps, attribution.content)):
            credit = _credit(match)
            if _is_outlet(credit.name):
                return credit
    return None


def credit_lines(text: str) -> Iterator[Credit]:
    """The outlets that a text credits, each where it first does; what anybody posts on is none."""
    found = (credit for line in _lines().finditer(text) for credit in _listed(line))
    printed = map(_credit, _appeared().finditer(text))
    introduced = map(_credit, _introduced().finditer(text))
    seen: set[tuple[str, ...]] = set()
    for credit in (*found, *(one for one in printed if _is_outlet(one.name)), *introduced):
        words = outlet_words(credit.name)
        if words not in seen and not _never() & set(words):
            seen.add(words)
            yield credit


def _listed(line: re.Match[str]) -> Iterator[Credit]:
    """The names of a credit line: "Sources: Metro, Daily Mirror"."""
    for name in _PIECE.finditer(line["names"]):
        if _OPENS.match(name[0]):
            yield _named(name[0], line.start("names") + name.start())


def _credit(match: re.Match[str]) -> Credit:
    return _named(match["name"], match.start("name"))


def _named(words: str, start: int) -> Credit:
    """The outlet that the words begin with, by the name that the table has; else as they stand."""
    mentions = outlets().mentions(words)
    if mentions and mentions[0].span.start <= _THE:
        span = mentions[0].span
        return Credit(mentions[0].outlet.name, Span(start + span.start, start + span.end))
    bare = re.sub(r"['’]s?$", "", words.rstrip(".,"))
    return Credit(without_the(bare), Span(start, start + len(bare)))


def _is_outlet(name: str) -> bool:
    """Whether the table has it, or it is an address or called as outlets are: "Golf News Net", "730AM"."""
    words = {word.strip("0123456789.") for word in name.split()}
    known = outlets().by_name(name) is not None
    return known or bool(_ADDRESS.search(name)) or not words.isdisjoint(load("credits")["called"])


_ADDRESS = re.compile(r"\w\.(?:com|org|net|info|tv|co|[a-z]{2})\b")


_PIECE = re.compile(r"[^\s,/|&;][^,/|&;]*[^\s,/|&;]")
_OPENS = re.compile(r"[Tt]he\s|[a-z]?[A-Z0-9]|[a-z0-9-]+\.[a-z0-9-]+")
_WORD = r"[A-Z0-9][\w&.'’/-]*"
_NAME = rf"(?P<name>(?:[Tt]he\s)?(?:{_WORD}(?:\x20(?:of\x20)?{_WORD}){{0,4}}|[a-z0-9-]+(?:\.[a-z0-9-]+)+))"


@cache
def _never() -> frozenset[str]:
    return frozenset((*load("credits")["never"], *MONTHS, *WEEKDAYS))


@cache
def _channels() -> re.Pattern[str]:
    return re.compile(rf"(?<![Aa]ccording )\b(?i:{any_of('credits', 'channel')})\s{_NAME}")


@cache
def _asking() -> re.Pattern[str]:
    """An outlet that turns to somebody: "Metro reached out to the harbour, which denied it"."""
    return re.compile(rf"{_NAME}\s(?:has\s|had\s)?{any_of('credits', 'asking')}\s")


@cache
def _lines() -> re.Pattern[str]:
    """A line of its own, or what stands in brackets, that opens with a word of credit."""
    opening = rf"(?:^|[(\[])[ \t]*(?i:{any_of('credits', 'line')})(?::[ \t]*|[ \t]+)"
    names = r"(?P<names>[^\n()\[\]:]{2,60}?)"
    closing = r"(?=[)\],|.]*(?:[)\]|]|$))"
    return re.compile(opening + names + closing, re.MULTILINE)


@cache
def _appeared() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{any_of('credits', 'appeared')})\s{_NAME}")


@cache
def _introduced() -> re.Pattern[str]:
    """An outlet by its name and what it is: "published on the gossip site Kell Tattle"."""
    said = rf"\b{any_of('credits', 'carrying')}\s(?:on|in|by|to)\s(?:the\s|an?\s)?"
    return re.compile(said + rf"(?:[\w-]+\s){{0,3}}?{any_of('credits', 'kinds')}\s[“\"'‘]?" + _NAME)
