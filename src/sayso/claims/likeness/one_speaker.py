"""What a speaker says of himself, and of one thing beside another, where words alone would make one claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import stems
from sayso.model import PUTS_FORWARD
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.claims.propositions.units import Unit


def set_against(one: Unit, other: Unit) -> bool:
    """Whether somebody says in a report that one thing is so and another is not ("the north mill is safe, the
    south mill is not safe"): nobody denies what he says himself."""
    if one.ref.report != other.ref.report or not one.speaker or one.speaker != other.speaker:
        return False
    if one.negated == other.negated or not {one.stance, other.stance} <= PUTS_FORWARD:
        return False
    is_not = _IS_NOT.search(plain_marks((one if one.negated else other).text))
    said_of_both = is_not and stems(is_not["what"]) & one.stems & other.stems
    return bool(said_of_both and one.stems - other.stems and other.stems - one.stems)


_IS_NOT = re.compile(
    r"\b(?:(?:is|are|was|were|be|been)\s(?:not|never|no\slonger)|(?:is|are|was|were)n't)\s(?:\w+ly\s)?(?P<what>\w+)"
)
"""What a thing is said not to be: "is not safe"."""


def of_two_speakers(one: Unit, other: Unit) -> bool:
    """Whether two speakers without names, called by other words, each tell of themselves ("he was ill")."""
    return bool(one.himself and other.himself) and one.himself.isdisjoint(other.himself)
