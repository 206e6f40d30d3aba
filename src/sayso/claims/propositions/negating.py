"""Whether words that say no say it of what others put forward: whether both have the same predicate.

"Nobody opened the sluice" denies that it was opened; "the sluice, not the first, was opened" does not, nor
does "the miller does not want it opened".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from sayso.claims.propositions.mood import of_one_mood
from sayso.claims.propositions.negated import (
    Negated,
    negated_stems,
    negations_of,
    telling_words,
)
from sayso.claims.propositions.referring import listed_stems
from sayso.claims.propositions.words import MARKS, events, is_clause, main_clause, stem, stems, words_that
from sayso.lexicons.negation import negation, without_lookalikes
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.claims.propositions.units import Unit


def negates(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether ``unit`` says that what one of the ``others`` puts forward is not so.

    Where most of the others tell that something ends, or what is done in its place, and ``unit`` does not,
    the claim is of the end: that the thing is not done denies no such claim, even if one or another of them
    says that it is done.
    """
    plain = plain_marks(unit.words)
    if found := words_that("turned").search(plain):
        return _turns(plain, found, others)
    text = plain_marks(unit.text)
    stops = bool(_ended(text))
    going = [other for other in others if stops or not _ended(plain_marks(other.text))]
    if 2 * len(going) < len(others):
        return False
    clear = [
        other
        for other in going
        if not negation("says_no").search(plain_marks(other.words)) and of_one_mood(unit.words, other.words)
    ]
    return any(_fits(one, other) for one in negations_of(text) for other in clear)


def ends_the_same(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether what it says not to be, or no longer, is what one of the others ends or puts another thing in
    the place of: "will no longer ship coal" beside "will stop shipping coal" or "will ship grain rather than
    ship coal"."""
    negated = {one.stems[0] for one in negations_of(plain_marks(unit.text)) if one.stems}
    return bool(negated) and any(negated & set(_ended(plain_marks(other.text))) for other in others)


@lru_cache(maxsize=16384)
def _ended(plain: str) -> tuple[str, ...]:
    """What words say to end, or name what is done in its place: the first telling words behind that, or the
    empty word where none follow; none at all if they say nothing of the kind. A claim's are asked for with
    each of those that may deny it."""
    found = words_that("negated", "stopping").search(plain)
    if not found:
        return ()
    return tuple(islice(telling_words(plain[found.end() :], frozenset()), _DONE_TO)) or ("",)


def is_a_verdict(unit: Unit) -> bool:
    """Whether its words call something false, if not what others put forward ("..., which is fake")."""
    found = words_that("turned").search(plain_marks(unit.words))
    return found is not None and words_that("turned", "living").search(found.group()) is None


def is_beside(unit: Unit) -> bool:
    """Whether what says no in its words is only joined to them ("it fell, they say, and nobody ...")."""
    clause = main_clause(plain_marks(unit.text))
    found = negation("says_no").search(without_lookalikes(clause))
    return found is not None and words_that("negated", "joined").search(clause[: found.start()]) is not None


def _turns(plain: str, found: re.Match[str], others: Sequence[Unit]) -> bool:
    """Whether "false", "a hoax" or "alive" is what the words themselves say of the matter."""
    before = plain[: found.start()]
    if words_that("turned", "reporting").match(before):
        return words_that("turned", "living").search(found.group()) is None
    if words_that("turned", "unsaid").search(before) or words_that("negated", "describing").search(before):
        return False
    if words_that("turned", "living").search(found.group()):
        return any("death" in other.events for other in others)
    return found.start() < len(main_clause(plain))


def _fits(negated: Negated, other: Unit) -> bool:
    """Whether the other proposition has what is negated for its predicate, and what that takes, and is of
    the same subject. That it goes on no longer is no denial that it did."""
    if not negated.stems:
        return bool(negated.names & other.names)
    if _is_of_claims(negated.stems):
        return True
    if negated.no_longer:
        return False
    known = _stems_of(other)
    share = sum(one in known for one in negated.stems) / len(negated.stems)
    if negated.noun and not _is_told_of(negated, other):
        return False
    if negated.all_of_it:
        return negated.events <= other.events and share >= (_FEW if negated.events else _MOST)
    if negated.events & other.events:
        return True
    if negated.of_a_thing:
        return share * len(negated.stems) >= min(2, len(negated.stems)) and any(
            one in known for one in negated.stems[:2]
        )
    done_to = negated.stems[1:_DONE_TO] if not negated.passive else (*negated.stems[1:], *negated.whom)
    return bool(_short_forms(negated.stems[0]) & known) and (not done_to or any(w in known for w in done_to))


def _is_told_of(negated: Negated, other: Unit) -> bool:
    """Whether the other tells what is negated, or the like, of the noun that "no" stands with: "two sailors
    were hurt" and "it hurt two sailors", but not "sailors say that a heron was hurt"."""
    words = plain_marks(other.text).replace("-", " ").split()
    bare = [stem(word.strip(MARKS).lower()) for word in words]
    at = [i for i, word in enumerate(bare) if word == negated.noun]
    near = ((i, j) for i in at for j in range(max(0, i - _FAR), min(len(words), i + _FAR + 1)))
    return any(
        (bare[j] in negated.verb or events(words[j]) & negated.events)
        and _is_next_to(i, j, words, passive=negated.passive)
        for i, j in near
    )


def _is_next_to(noun: int, verb: int, words: Sequence[str], *, passive: bool) -> bool:
    """Whether a noun near a verb is its own, by what stands between them: no other verb; and whether it is
    done to it, where that is what is negated."""
    first, last = sorted((noun, verb))
    between = " ".join(words[first + 1 : last])
    if words_that("negated", "of_another").search(between):
        return False
    if noun < verb:
        return not passive or _DONE.search(between) is not None
    return passive and not is_clause(between)


_DONE = re.compile(r"\b(?:is|are|was|were|been|being|get|got)\b")
"""What makes a verb behind it a passive one."""
_FAR = 5
"""Words from a verb to its noun, what describes that between them. By hand."""


def _is_of_claims(told: Sequence[str]) -> bool:
    """Whether what is negated is that any claim is so: "it never happened", "none of the story is true"."""
    first, *rest = told
    if rest and first in listed_stems("matters"):
        first = rest[0]
    return first in negated_stems("of_claims")


def _short_forms(word: str) -> frozenset[str]:
    """A stem with and without the "-ing" that verbs too short for stemming keep ("fly", "flying")."""
    return frozenset({word, f"{word}ing", word.removesuffix("ing") if len(word) >= _SHORT else word})


_SHORT = 6
"""Letters of the shortest verb with its "-ing" that tells anything ("flying"). By hand."""


def _stems_of(unit: Unit) -> frozenset[str]:
    """The stems of a proposition's words, as they stand and with its pronoun replaced."""
    return _stems_in(f"{unit.text} {unit.words}")


@lru_cache(maxsize=16384)
def _stems_in(words: str) -> frozenset[str]:
    """The stems of words; a claim's are asked for with each of those that may deny it."""
    return stems(words.replace("-", " "))


_DONE_TO = 2
"""Telling words behind a negator up to what something is done to. By hand."""
_MOST, _FEW = 0.6, 0.2
"""Share of the telling words behind "no" that the other has; where it tells of the same happening. By
hand."""
