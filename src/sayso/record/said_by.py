"""Whom a report itself lays words to, where the lineage has them under another's name.

A spokesman's stand under his ministry's, a government's under its minister's: one origin, but not one mouth.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.abbreviations import stand_for
from sayso.lineage.naming.names import (
    MOUTHPIECE,
    body_words,
    listed,
    outlet_words,
    person_words,
    same_outlet,
    same_person,
    sounded,
)
from sayso.model import VEILED, SpeakerKind

if TYPE_CHECKING:
    from sayso.lineage.ways.statements import Statement
    from sayso.model import Attribution

_LONGEST = 90
"""Characters of a description that can stand in a name's place."""
_TOLD = re.compile(r"\s?[,;(]")
"""Where what is told of somebody begins, behind who it is."""


def said_by(statement: Statement, attribution: Attribution, name: str | None) -> str | None:
    """Whom the report names or describes as speaking, where that is another than ``name`` in other words."""
    called = _called(statement, attribution)
    if not name or not called or _is_called(called, name, attribution.speaker.kind):
        return None
    behind = statement.words(attribution.source).removeprefix(called)
    return None if _telling(name).keys() <= _telling(behind).keys() else called


def _called(statement: Statement, attribution: Attribution) -> str | None:
    """The speaker's name; of a person without one the report's description, without what is told of them
    behind a comma: a pronoun is none."""
    name, kind = attribution.speaker.name, attribution.speaker.kind
    if kind in VEILED and attribution.source:
        words = _TOLD.split(" ".join(statement.words(attribution.source[:1]).split()), maxsplit=1)[0]
        if _telling(words) and len(words) <= _LONGEST:
            return words
    return name if any(letter.isupper() for letter in name or "") or kind in VEILED else None


def _is_called(called: str, name: str, kind: SpeakerKind | None) -> bool:
    """Whether both mean one by name: a shorter or fuller form of it, or another spelling; who holds an office
    of somebody's is another than they."""
    if kind is SpeakerKind.PERSON and same_person(person_words(called), person_words(name)):
        return True
    if stand_for(called, name) or stand_for(name, called):
        return True
    if kind is SpeakerKind.OUTLET and same_outlet(outlet_words(called), outlet_words(name)):
        return True
    ours, theirs = _telling(called), _telling(name)
    if ours.keys() <= theirs.keys():
        return True
    added = {word for start, word in ours.items() if start not in theirs}
    return theirs.keys() < ours.keys() and (kind is SpeakerKind.PERSON or added.isdisjoint(_offices()))


def _telling(name: str) -> dict[str, str]:
    """The words of a name or description that tell whom it means, as they sound, by their first letters: all
    forms of a word have these ("Velmark", "Velmarkish")."""
    words = (sounded(word) for word in body_words(name) if word not in _plain())
    return {word[:_STEM]: word for word in words}


_STEM = 4
"""As many letters as those by which `sayso.lineage.ways.stating` compares words."""


@cache
def _offices() -> frozenset[str]:
    return frozenset(map(sounded, (*listed("offices"), MOUTHPIECE)))


@cache
def _plain() -> frozenset[str]:
    """Words that tell nobody from others: articles, pronouns, and that somebody is not named."""
    wording = lexicons.load("wording")
    groups = (wording[name] for name in ("pronouns", "articles", "joining", "persons", "rest"))
    return frozenset(lexicons.load("record")["unnamed"]).union(*groups)
