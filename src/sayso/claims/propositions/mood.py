"""Whether what is said not to be and what others say to be are of one time and mood.

"They had not removed the sign" tells the outcome: it denies that they removed it, and not that they would or
were expected to. "It will probably do no harm" only expects, and denies nothing that has happened; "nobody
falls ill unless he drinks it" denies of nobody that he fell ill. "She will not be dismissed" denies neither
that she should be nor that somebody wants her to be.
"""

from __future__ import annotations

from functools import lru_cache

from sayso.claims.propositions.words import main_clause, words_that
from sayso.wordforms import plain_marks


def of_one_mood(negative: str, positive: str) -> bool:
    """Whether the ``negative`` words may deny what the ``positive`` ones put forward, by their verbs."""
    if words_that("mood", "unless").search(plain_marks(negative)):
        return False
    if not _is_of_its_will(negative, positive):
        return False
    if _is_to_be(positive):
        return not _is_outcome(negative)
    return not _is_foreseen(negative)


def _is_of_its_will(negative: str, positive: str) -> bool:
    """Whether what ought to be is denied by what ought not, and a wish by words of what somebody has a mind
    to."""
    if _tells("wish", positive):
        return _tells("minded", negative)
    return not _tells("duty", positive) or _tells("duty", negative)


@lru_cache(maxsize=16384)
def _tells(kind: str, words: str) -> bool:
    """Whether the main clause tells of a duty, or a wish."""
    return words_that("mood", kind).search(main_clause(plain_marks(words))) is not None


@lru_cache(maxsize=16384)
def _is_to_be(words: str) -> bool:
    """Whether it tells what somebody is to do, or is expected to."""
    return words_that("mood", "to_be").search(main_clause(plain_marks(words))) is not None


@lru_cache(maxsize=16384)
def _is_outcome(words: str) -> bool:
    """Whether it tells what did not happen, or has not, and nothing of what is to come."""
    clause = main_clause(plain_marks(words))
    came = words_that("mood", "did_not").search(clause)
    return came is not None and words_that("mood", "ahead").search(clause) is None


@lru_cache(maxsize=16384)
def _is_foreseen(words: str) -> bool:
    """Whether it is what somebody only expects of the future."""
    clause = main_clause(plain_marks(words))
    to_be = words_that("mood", "to_be").search(clause)
    return to_be is not None and words_that("mood", "guessing").search(clause) is not None
