"""When two names in gold and prediction are the same: loosely, by the annotation guide's scorer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.weighing.names import may_be_one, telling_words, without_vague, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

ChainKey = tuple[str, ...]
"""A chain's names in the form in which they are compared."""

_UNNAMED = re.compile(r"anonymous\b|unnamed .*source|an? (\w+ )?source\b|sources?\b")


def name_key(name: str | None) -> str:
    """The name without case, punctuation, possessives and words that tell nothing."""
    return " ".join(telling_words(name))


def same_speaker(gold: str | None, predicted: str | None) -> bool:
    """Whether two resolved speakers share a telling word (any word where one has none), or both are empty."""
    return may_be_one(words_of(gold), words_of(predicted))


def chain_key(chain: Iterable[str]) -> ChainKey:
    """The chain's names for comparison; every unnamed source has the same."""
    keys = (name_key(name) for name in chain)
    return tuple("anonymous" if _UNNAMED.match(key) else key for key in keys)


def soft_chain(gold: ChainKey, predicted: ChainKey) -> bool:
    """Whether the outlets are the same and the first speakers equal, or sharing a telling word."""
    if not gold or not predicted or gold[1:] != predicted[1:]:
        return False
    telling = without_vague(frozenset(gold[0].split()))
    return gold[0] == predicted[0] or not telling.isdisjoint(predicted[0].split())
