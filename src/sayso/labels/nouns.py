"""Nouns that name a role, a body or a sort of source, and the ranks that stand before names."""

from __future__ import annotations

from functools import cache

from sayso.labels.words import full_title, roles, singular


@cache
def _nouns() -> frozenset[str]:
    kinds = ("official", "anonymous", "group", "offices", "callings", "organization", "outlet", "titles")
    return frozenset(noun for kind in kinds for noun in roles(kind))


def is_noun(word: str) -> bool:
    """Whether the word names a role, a body or a sort of source."""
    lowered = word.lower().strip(".,")
    return lowered in _nouns() or singular(lowered) in _nouns() or lowered.rpartition("-")[2] in _nouns()


def is_human(word: str) -> bool:
    """Whether the word names people by their role, office or calling, not a body."""
    lowered = singular(word.lower().strip(".,"))
    return any(lowered in roles(kind) for kind in ("official", "anonymous", "offices", "callings", "group"))


def is_rank(word: str) -> bool:
    """Whether the word is a short form that stands right before a name: "Gen.", "Rep.", "Mr"."""
    lowered = word.lower()
    full = full_title(lowered)
    return (lowered != full and " " not in full) or lowered.strip(".") in roles("honorifics")
