"""Odds: how likely a response answers each claim, where no word of either settles it.

A logistic choice between the claims and no claim at all (McFadden 1974, "Conditional logit analysis of
qualitative choice behavior"): each claim has a score, the sum of a few weighted traits of its own and of the
response; "none" has the score 0. The weights stand in the lexicon "answer_odds" and were fitted to annotated
reports by ``benchmarks/answer_odds.py``.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.answers.references import is_bare, is_known_thing, points
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.labels.answers.told import Told
    from sayso.labels.passage import Passage

_OWN_MATTER = 2
"""Stems with which a response has a matter of its own: one is often the report's word for all of it."""

_NAMES_CLAIMS = frozenset({Stance.DENIES, Stance.DECLINES})
"""Stances whose content may be a name for what was claimed ("the truce")."""

_PARAGRAPH = 100
"""Characters, about a sentence, in which distance is counted before its logarithm is taken."""

_MOST_SHARED = 10.0
"""The weight of shared stems from which more say no more; a long quotation would else outweigh all."""


LIKELIEST = "answers the likeliest of the claims"
NONE_LIKELY = "no other statement is likely what it answers"
RULES = frozenset({LIKELIEST, NONE_LIKELY})
"""The rules that are named in the reasons of what is decided here."""


def likeliest(passage: Passage, told: Told) -> tuple[Passage, float] | None:
    """The claim that the passage most likely answers, and how likely it is that it answers any."""
    weights: Mapping[str, float] = load("answer_odds")["weights"]
    found = [
        (claim, sum(weights[t] * v for t, v in traits.items())) for claim, traits in traits_of(passage, told)
    ]
    if not found:
        return None
    best, highest = max(found, key=lambda pair: (pair[1], -pair[0].index))
    top = max(highest, 0.0)
    none = math.exp(-top)
    likely = 1 - none / (none + sum(math.exp(score - top) for _, score in found))
    return (best, likely) if likely >= load("answer_odds")["least"] else None


def traits_of(passage: Passage, told: Told) -> Sequence[tuple[Passage, dict[str, float]]]:
    """What speaks for and against each claim that the passage may answer."""
    own = _own(passage, told)
    bound = len(passage.topic) >= _OWN_MATTER and not _names_a_claim(passage, told)
    claims = [
        c for c in told.put_forward_for(passage) if c is not passage and not told.is_part_of(passage, c)
    ]
    kept = [c for c in claims if not bound or passage.topic & c.topic]
    return [(claim, own | _of_claim(claim, told) | _of_both(passage, claim, told)) for claim in kept]


def _names_a_claim(passage: Passage, told: Told) -> bool:
    """Whether the words stand for what others have put forward, and so need not be theirs."""
    known = told.stances[passage.index].stance in _NAMES_CLAIMS and is_known_thing(passage)
    return bool(passage.content) and (known or points(passage) or is_bare(passage))


def _own(passage: Passage, told: Told) -> dict[str, float]:
    stance = told.stances[passage.index].stance
    return {
        "bias": 1.0,
        "says_nothing": float(not passage.content),
        "points": float(points(passage)),
        "is_unaware": float(stance is Stance.UNAWARE),
        "declines": float(stance is Stance.DECLINES),
    }


def _of_claim(claim: Passage, told: Told) -> dict[str, float]:
    kind = told.voices[claim.index].kind
    return {
        "early": 1 / (1 + claim.index),
        "outlet": float(kind is SpeakerKind.OUTLET),
        "organization": float(kind is SpeakerKind.ORGANIZATION),
    }


def _of_both(passage: Passage, claim: Passage, told: Told) -> dict[str, float]:
    weight = min(told.weight_of(passage.topic & claim.topic), _MOST_SHARED)
    worded = _put_as_claim().search(f"{claim.cue_words} {claim.source_words}") is not None
    apart = abs(passage.anchor.start - claim.anchor.start)
    beside = passage.sentence == claim.sentence
    return {
        "later": float(claim.index > passage.index),
        "same_speaker": float(told.is_same(passage, claim)),
        "same_sentence": float(beside),
        "same_paragraph": float(not beside and passage.block is claim.block),
        "distance": math.log1p(apart / _PARAGRAPH),
        "shared": weight / _MOST_SHARED,
        "worded_as_claim": float(worded and not weight),
        "worded_as_claim_on_it": float(worded and weight > 0),
    }


@cache
def _put_as_claim() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('answers', 'put_as_claim')}\b", re.IGNORECASE)
