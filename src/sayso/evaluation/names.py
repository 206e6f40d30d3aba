"""When two names in gold and prediction are the same: loosely, by the annotation guide's scorer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ChainKey = tuple[str, ...]
"""A chain's names in the form in which they are compared."""

_WORD = re.compile(r"\w+")
_UNTOLD = frozenset(["the", "news", "agency", "newspaper"])
"""Words that say nothing about which outlet or body is meant."""
_VAGUE = frozenset(
    _WORD.findall(
        "a an of in at and to for anonymous source sources official officials spokesman spokesperson"
        " government unnamed"
    )
)
"""Words that say nothing about which speaker is meant."""
_UNNAMED = re.compile(r"anonymous\b|unnamed .*source|an? (\w+ )?source\b|sources?\b")


def name_key(name: str | None) -> str:
    """The name without case, punctuation, possessives and words that tell nothing."""
    words: list[str] = _WORD.findall((name or "").casefold().replace("’s", "").replace("'s", ""))
    return " ".join([word for word in words if word not in _UNTOLD] or words)


def same_speaker(gold: str | None, predicted: str | None) -> bool:
    """Whether two resolved speakers share a telling word (any word where one has none), or both are empty."""
    left, right = name_key(gold), name_key(predicted)
    if left == right:
        return True
    words, others = set(left.split()), set(right.split())
    if words - _VAGUE and others - _VAGUE:
        return not (words - _VAGUE).isdisjoint(others)
    return not words.isdisjoint(others)


def chain_key(chain: Iterable[str]) -> ChainKey:
    """The chain's names for comparison; every unnamed source has the same."""
    keys = (name_key(name) for name in chain)
    return tuple("anonymous" if _UNNAMED.match(key) else key for key in keys)


def soft_chain(gold: ChainKey, predicted: ChainKey) -> bool:
    """Whether the outlets are the same and the first speakers equal, or sharing a telling word."""
    if not gold or not predicted or gold[1:] != predicted[1:]:
        return False
    telling = set(gold[0].split()) - _VAGUE
    return gold[0] == predicted[0] or not telling.isdisjoint(set(predicted[0].split()))
