"""Who speaks on record: named persons and bodies that speak openly, and who speaks openly for them.

A document, a picture or a headline says what it says and answers for nothing; "an official" or "a company
agent" has no name and is no voice of the body. Nobody can ask either of them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.lexicons.roles import mouthpieces
from sayso.lineage.naming.names import listed, plain_words, without_handle
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Speaker


def speaks_openly(speaker: Speaker) -> bool:
    """Whether the speaker can be held to what they say, by kind and name."""
    name = speaker.name or ""
    if speaker.kind is SpeakerKind.PERSON:
        return _CAPITAL.search(name) is not None or without_handle(name) != name
    if speaker.kind is SpeakerKind.ORGANIZATION:
        return _is_body(name)
    return speaker.kind is SpeakerKind.OFFICIAL and not _is_unnamed(name)


_CAPITAL = re.compile(r"[A-Z]|[^\W\d_a-z]")
"""A letter that opens a name: a capital, or one of a script that has none."""


def _is_body(name: str) -> bool:
    """Whether it is a body that speaks: one with a name, or of a sort with a voice of its own ("police")."""
    words = plain_words(name)
    if not listed("writings").isdisjoint({*words[-1:], *name.split()}):
        return False
    if _CAPITAL.search(_DAY.sub("", name)):
        return True
    at_one = not listed("beside_a_body").isdisjoint(name.split())
    return not at_one and not (listed("kinds_of_body") | listed("offices")).isdisjoint(words[-1:])


_DAY = re.compile(r"\b[A-Z][a-z]+day['’]?s?\b|\b[A-Z]\w*-based\b")
"""Where a capital names nobody: "Thursday's reports", "a Velmark-based group"."""


def _is_unnamed(name: str) -> bool:
    """Whether an official without a name speaks who is no voice of the body: "a senior official"."""
    words = set(plain_words(name))
    if words & mouthpieces() and not words & listed("counters"):
        return False
    if _is_held_by_one(plain_words(name)):
        words -= {_GENERAL, "senior"}
    return bool(words & listed("unnamed_officials")) and not _AGENT.search(name)


def _is_held_by_one(words: Sequence[str]) -> bool:
    """Whether it is an office that one person holds, whose "general" is no rank: "the attorney general",
    "Orsa's deputy general counsel", but not "a general" nor "two attorneys general"."""
    return any(
        (second == _GENERAL and first in listed("general_behind"))
        or (first == _GENERAL and second in listed("general_before"))
        for first, second in pairwise(words)
    )


_GENERAL = "general"


_AGENT = re.compile(r"^(?:[A-Z][\w.-]*\s){1,3}[A-Z]?[\w-]*['’]s?\sagent$|^[A-Z][\w.-]*['’]s?\sagent$")
"""The agent of a person, who speaks for that person."""
