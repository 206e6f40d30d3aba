"""Denials that there is such a thing as others tell of, or that somebody did one, and what they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.claims.answering.no_comment import end_of, start_of
from sayso.claims.propositions.voiced import said
from sayso.claims.propositions.words import is_clause, words_that
from sayso.model import PUTS_FORWARD, Stance
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from sayso.claims.likeness.nearness import Nearness
    from sayso.model import Attribution

_OUTRIGHT = 0.3
"""Least cosine of "there is no such panel" with what its report tells above all. By hand."""

RIGHT_BEHIND = 30
"""Characters from what gives a story to a denial of "the story" that is of that one: the marks between two
sentences and a word or two. By hand."""


def denied_outright(attribution: Attribution, text: str, chief: int, near: Nearness) -> float:
    """How near it is to what its report tells above all, where it denies that outright; or 0."""
    if attribution.stance not in {*PUTS_FORWARD, Stance.DENIES} or not attribution.content:
        return 0.0
    words = said(attribution, text)
    outright = words_that("referring", "outright").search(plain_marks(words))
    if outright is None or (attribution.stance is not Stance.DENIES and _describes(words, outright)):
        return 0.0
    if says_of_none(attribution, text, "no_such"):
        words = words.split(",", maxsplit=1)[0]
    _, score = near.best(words, [chief])
    return score if score >= _OUTRIGHT else 0.0


def _describes(words: str, outright: re.Match[str]) -> bool:
    """Whether it only describes what somebody speaks of ("talked about | a panel that never existed")."""
    return outright.group().startswith(("that ", "which ")) and not is_clause(words[: outright.start()])


def says_of_none(attribution: Attribution, text: str, kind: str) -> bool:
    """Whether it says but that there is "no such" thing, or that somebody did none ("no_such_deed")."""
    return words_that("referring", kind).search(plain_marks(said(attribution, text))) is not None


def is_of_nothing_told(
    attribution: Attribution, text: str, answered: Attribution | None, claims: Sequence[int]
) -> bool:
    """Whether it says that there is no such thing as nobody told, or that somebody did none of what is not
    told right before it."""
    if says_of_none(attribution, text, "no_such") and not claims:
        return True
    deed = says_of_none(attribution, text, "no_such_deed")
    return deed and not is_right_behind(attribution, answered)


def is_apposed(attribution: Attribution, answered: Attribution | None, text: str) -> bool:
    """Whether it calls what goes right before it a claim ("..., a claim Reeve denies")."""
    words = plain_marks(said(attribution, text))
    return is_right_behind(attribution, answered) and bool(words_that("referring", "apposed").match(words))


def is_right_behind(attribution: Attribution, answered: Attribution | None) -> bool:
    """Whether what it answers stands right before it."""
    return answered is not None and 0 <= start_of(attribution) - end_of(answered) <= RIGHT_BEHIND
