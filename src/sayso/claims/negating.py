"""Whether words that say no say it of what others put forward: whether both have the same predicate.

"Nobody opened the sluice" denies that it was opened; "the sluice, not the first, was opened" does not, nor
does "the miller does not want it opened". Propositions are not parsed when claims are made, so that the
predicate is read off the words behind the negator: its verb or complement is the first that tells anything.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.words import events, main_clause, names, stem, stems, stop_words, straight, words_that
from sayso.lexicons import load
from sayso.lexicons.negation import negation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.claims.units import Unit

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_OF_A_NOUN = re.compile(
    r"(?:no(?!\s(?:longer|more)\b)|none|neither|nobody|nothing|no\s?one|not\s(?:an?\s(?:single\s)?|one\b|any\b))(?![\w-])",
    re.IGNORECASE,
)
"""Negators of who or what: their predicate is a verb farther on, so that all that is told must fit."""
_THERE_IS = re.compile(
    r"\b(?:ha[sd]|have|having|with|(?:is|are|was|were|be|been|being|'s))\s$", re.IGNORECASE
)
_PREDICATE, _OF_A_VERB = 6, 4
"""Telling words behind a negator of a noun in which its verb stands; of a verb, with what it takes (hand)."""


class _Negated(NamedTuple):
    """What a negation is of: its telling words in their order; whether all must fit, or the first; whether
    it is of a thing that there is not; the telling words of whom it is said, or done to if "passive";
    whether it says that it goes on no longer."""

    stems: tuple[str, ...]
    names: frozenset[str]
    events: frozenset[str]
    all_of_it: bool = False
    of_a_thing: bool = False
    whom: frozenset[str] = frozenset()
    passive: bool = False
    no_longer: bool = False


def negates(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether ``unit`` says that what one of the ``others`` puts forward is not so.

    Where most of the others tell that something ends, or what is done in its place, and ``unit`` does not,
    the claim is of the end: that the thing is not done denies no such claim, even if one or another of them
    says that it is done.
    """
    plain = straight(unit.words)
    if found := words_that("turned").search(plain):
        return _turns(plain, found, others)
    text = straight(unit.text)
    stops = bool(_ended(text))
    going = [other for other in others if stops or not _ended(straight(other.text))]
    if 2 * len(going) < len(others):
        return False
    clear = [other for other in going if not negation("says_no").search(straight(other.words))]
    return any(_fits(one, other) for one in _negated(text) for other in clear)


def ends_the_same(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether what it says not to be, or no longer, is what one of the others ends or puts another thing in
    the place of: "will no longer ship coal" beside "will stop shipping coal" or "will ship grain rather than
    ship coal"."""
    negated = {one.stems[0] for one in _negated(straight(unit.text)) if one.stems}
    return bool(negated) and any(negated & set(_ended(straight(other.text))) for other in others)


@lru_cache(maxsize=16384)
def _ended(plain: str) -> tuple[str, ...]:
    """What words say to end, or name what is done in its place: the first telling words behind that, or the
    empty word where none follow; none at all if they say nothing of the kind. A claim's are asked for with
    each of those that may deny it."""
    found = words_that("negated", "stopping").search(plain)
    if not found:
        return ()
    return tuple(islice(_telling(plain[found.end() :], frozenset()), _DONE_TO)) or ("",)


def is_a_verdict(unit: Unit) -> bool:
    """Whether its words call something false, if not what others put forward ("..., which is fake")."""
    found = words_that("turned").search(straight(unit.words))
    return found is not None and words_that("turned", "living").search(found.group()) is None


def is_beside(unit: Unit) -> bool:
    """Whether what says no in its words is only joined to them ("it fell, they say, and nobody ...")."""
    clause = main_clause(straight(unit.text))
    found = negation("says_no").search(_plain_of(clause))
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


def _negated(plain: str) -> Iterator[_Negated]:
    """What the negations of the main clause are of."""
    clause = _plain_of(main_clause(plain))
    named = names(plain)
    for found in negation("says_no").finditer(clause):
        before = clause[: found.start()]
        after = words_that("negated", "planning").sub("", clause[found.end() :])
        after = words_that("negated", "use_of").sub(" ", after)
        if words_that("negated", "describing").search(before) or _is_of_no_predicate(before, found, after):
            continue
        of_noun = _OF_A_NOUN.match(clause, found.start()) is not None
        telling = tuple(_telling(after, named))
        called = names(f"- {after}")
        whom = frozenset(_telling(_LEADING_IN.sub("", before), frozenset()))
        if of_noun and not _THERE_IS.search(before):
            yield _Negated(telling[:_PREDICATE], called, events(after), all_of_it=True)
        elif of_noun:
            yield _Negated(telling[:_OF_A_VERB], called, frozenset(), of_a_thing=True)
        elif telling[:1] and telling[0] in _stems("passing_on"):
            yield _Negated(telling[1:], called, frozenset(), all_of_it=True)
        else:
            ended = _NO_LONGER.match(clause, found.start()) is not None
            happening = _first_events(after, telling)
            passive = _PASSIVE.search(f"{before} {after[:_NEXT]}") is not None
            yield _Negated(
                telling[:_OF_A_VERB], called, happening, whom=whom, passive=passive, no_longer=ended
            )


def _is_of_no_predicate(before: str, found: re.Match[str], after: str) -> bool:
    """Whether a negation is of no predicate that others could put forward: of a noun made of a verb ("not
    arresting them would help"), of being the only one, of saying or knowing it, of having to do with it."""
    if _NOT_DOING.match(found.group() + after) and not _BEING.search(before):
        return True
    return words_that("negated", "of_no_predicate").match(after) is not None


_LEADING_IN = re.compile(r"^.*\b(?:that|says|said)\s", re.IGNORECASE)
"""What leads into the clause in which no is said."""
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s)?(?:been\s)?\w+(?:ed|en|un|ng|ld|de|ht|t)\b"
)
_NEXT = 30
"""Characters behind a negator in which its verb stands: two adverbs and a verb. By hand."""
_NOT_DOING = re.compile(r"not\s\w+ing\b", re.IGNORECASE)
_BEING = re.compile(r"(?:\b(?:is|are|was|were|am|be|been|being)|'(?:s|re|m))\s(?:\w+\s){0,2}$", re.IGNORECASE)
_NO_LONGER = re.compile(r"no\s(?:longer|more)\b|not\b[^,.;]*\bany\s?more\b", re.IGNORECASE)


def _first_events(after: str, telling: Sequence[str]) -> frozenset[str]:
    """What happens by the words behind a negator, up to the first that tells anything."""
    first = re.match(rf"\W*(?:.*?\b)?{re.escape(telling[0])}\w*", after, re.IGNORECASE) if telling else None
    return events(first.group()) if first else frozenset()


def _plain_of(clause: str) -> str:
    """The clause with blanks for what only looks like a negation."""
    return negation("no_negation").sub(lambda found: " " * len(found.group()), clause)


def _telling(words: str, named: frozenset[str]) -> Iterator[str]:
    """The stems of the words that tell what is negated, in their order."""
    light = load("claims")["negated"]["light"]
    for found in _WORD.finditer(words.replace("-", " ")):
        word = found.group().lower().removesuffix("'s")
        if word not in stop_words() and word not in light and word not in named and not word[0].isdigit():
            yield stem(word)


def _fits(negated: _Negated, other: Unit) -> bool:
    """Whether the other proposition has what is negated for its predicate, and what that takes, and is of
    the same subject. That it goes on no longer is no denial that it did."""
    if not negated.stems:
        return bool(negated.names & other.names)
    if negated.stems[0] in _stems("of_claims"):
        return True
    if negated.no_longer:
        return False
    known = _stems_of(other)
    share = sum(one in known for one in negated.stems) / len(negated.stems)
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


@cache
def _stems(kind: str) -> frozenset[str]:
    """The stems of a list of what is negated."""
    return frozenset(stem(word) for word in load("claims")["negated"][kind])


_DONE_TO = 2
"""Telling words behind a negator up to what something is done to. By hand."""
_MOST, _FEW = 0.6, 0.2
"""Share of the telling words behind "no" that the other has; where it tells of the same happening. By
hand."""
