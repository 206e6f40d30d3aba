"""Nouns that name a role, a body or a sort of source, and the ranks that stand before names."""

from __future__ import annotations

import re
from functools import cache

from sayso.labels.words import full_title, roles, singular


@cache
def _nouns() -> frozenset[str]:
    kinds = ("official", "anonymous", "group", "offices", "callings", "organization", "outlet", "titles")
    return frozenset(noun for kind in kinds for noun in roles(kind))


def is_noun(word: str) -> bool:
    """Whether the word names a role, a body or a sort of source."""
    lowered = word.lower().strip(".,")
    known = lowered in _nouns() or singular(lowered) in _nouns() or lowered.rpartition("-")[2] in _nouns()
    return known or lowered.endswith("year-old")


def is_human(word: str) -> bool:
    """Whether the word names people by their role, office or calling, not a body."""
    lowered = singular(word.lower().strip(".,"))
    return any(lowered in roles(kind) for kind in ("official", "anonymous", "offices", "callings", "group"))


def is_rank(word: str) -> bool:
    """Whether the word is a short form that stands right before a name: "Gen.", "Rep.", "Mr"."""
    lowered = word.lower()
    full = full_title(lowered)
    return (lowered != full and " " not in full) or lowered.strip(".") in roles("honorifics")


def is_of(head: str, section: str) -> bool:
    """Whether the section has the noun, in the singular or the plural."""
    return head in roles(section) or singular(head) in roles(section) or f"{head}s" in roles(section)


PERSON_ENDING = re.compile(r"(?:er|or|ist|ian|ant|eon|crat|(?<!m)ent|ee|man|woman|year-old)$")
"""How nouns of persons end; tried on those alone that no list has."""
