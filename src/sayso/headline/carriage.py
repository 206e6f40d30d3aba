"""How the body carries what a headline says: in its own voice, or on somebody's word, or holding back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.model import PUTS_FORWARD, Certainty, Polarity, Stance
from sayso.topics import stems_of
from sayso.wordforms import singular, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sayso.headline.body import Body, Sentence
    from sayso.headline.wording import Wording
    from sayso.model import Attribution

_SPEAKS_FOR_IT = PUTS_FORWARD | {Stance.PLEDGES}


@dataclass(frozen=True, slots=True)
class Carriage:
    """The headline's telling words as the body has them. The shares are of their weight: ``own`` in the
    sentence of the report's own voice that has most, ``laid`` in the one attribution that has
    most, ``held`` in the one sentence that holds back. ``words`` counts those that the body has at all."""

    words: int
    own: float
    stated: Sentence | None
    laid: float
    speaking: tuple[Attribution, ...]
    held: float
    hedged: Sentence | None


_NEARLY = 0.75
"""Share of the best attribution's weight that others have who carry the headline as well."""


def carriage(headline: Wording, body: Body) -> Carriage:
    """Look up the headline in the body."""
    weights = body.weights(headline)
    own, stated = _best(weights, ((s.own, s) for s in body.sentences if s.negative or not headline.negative))
    shown = max((share(weights, body.topic_of(a)) for a in body.attributions if _is_shown(a)), default=0.0)
    held, hedged = _best(weights, ((s.own | s.held, s) for s in body.sentences if _holds_back(headline, s)))
    laid = [(share(weights, body.topic_of(a)), a) for a in puts_forward(headline, body)]
    most = max((part for part, _ in laid), default=0.0)
    speaking = [pair for pair in laid if pair[0] and pair[0] >= _NEARLY * most]
    ordered = tuple(a for _, a in sorted(speaking, key=lambda pair: -pair[0]))
    return Carriage(len(weights), max(own, shown), stated, most, ordered, held, hedged)


def puts_forward(headline: Wording, body: Body) -> list[Attribution]:
    """The attributions that say what the headline says, on somebody's word."""
    return [a for a in body.attributions if _puts_forward(headline, a) and not _is_shown(a)]


def _puts_forward(headline: Wording, attribution: Attribution) -> bool:
    """Whether it says what the headline says, or that it is not so where that is what the headline says."""
    if not headline.negative:
        return attribution.stance in _SPEAKS_FOR_IT and attribution.polarity is not Polarity.NEGATIVE
    if attribution.stance is Stance.DENIES:
        return True
    return attribution.stance in _SPEAKS_FOR_IT and attribution.polarity is Polarity.NEGATIVE


def _holds_back(headline: Wording, sentence: Sentence) -> bool:
    """Whether the sentence holds back from something of the headline; how long it took is nothing of it: who
    "apparently stayed for eight years until he was sacked" was sacked."""
    return bool(sentence.hedges) and not headline.topic.isdisjoint(sentence.held - _lengths_of_time())


@cache
def _lengths_of_time() -> frozenset[str]:
    return stems_of("minutes hours days weeks months years")


def _is_shown(attribution: Attribution) -> bool:
    """Whether it is a video or the like that shows it, which the report has seen."""
    named = words_of(attribution.speaker.name or "")
    certain = attribution.certainty is Certainty.CERTAIN
    return certain and any(singular(word) in load("headlines")["evidence"]["nouns"] for word in named)


def _best(
    weights: Mapping[str, float], candidates: Iterable[tuple[frozenset[str], Sentence]]
) -> tuple[float, Sentence | None]:
    shares = ((share(weights, words), sentence) for words, sentence in candidates)
    return max(shares, key=lambda pair: pair[0], default=(0.0, None))


def share(weights: Mapping[str, float], words: frozenset[str]) -> float:
    """The share of the headline's weight that the words have."""
    total = sum(weights.values())
    return sum(weight for stem, weight in weights.items() if stem in words) / total if total else 0.0
