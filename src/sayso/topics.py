"""How much two pieces of content speak of the same thing, by the words they share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.responses import mood_words
from sayso.wordforms import singular, stem, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.model import Spans

_ENDINGS = (("ions", 5), ("ion", 5), ("ing", 4), ("ed", 4), ("es", 4), ("s", 4), ("e", 4))
"""Endings with the letters that must be left: "defections" meets "defected", but no "station" a "state"."""


@cache
def _stop_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


def topic(text: str, spans: Spans) -> frozenset[str]:
    """The stems of the content's telling words: no function words, none that merely mean "claim"."""
    words = (word for span in spans for word in words_of(span.of(text)))
    return frozenset(_stems(words))


def stems_of(words: str) -> frozenset[str]:
    """The stems of a name's or a phrase's telling words."""
    return frozenset(_stems(words_of(words)))


def _stems(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        bare = word.removesuffix("'s").strip(".'-")
        if len(bare) > 2 and bare not in _stop_words() and singular(bare) not in mood_words("references"):
            yield stem(bare, _ENDINGS)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter topic's stems that the longer has too; 0 where fewer than two are shared."""
    common = len(one & other)
    if common < min(2, len(one), len(other)) or not common:
        return 0.0
    return common / min(len(one), len(other))


def shared_of(response: frozenset[str], claim: frozenset[str]) -> float:
    """The share of the response's stems that the claim has; 0 where fewer than two are shared."""
    common = len(response & claim)
    if not common or common < min(2, len(response), len(claim)):
        return 0.0
    return common / len(response)


def shared_stems(one: frozenset[str], other: frozenset[str]) -> int:
    """How many stems the two topics share."""
    return len(one & other)
