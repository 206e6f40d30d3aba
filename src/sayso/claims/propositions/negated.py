"""What the negations of a proposition are of: the words that tell what is said not to be.

Propositions are not parsed when claims are made, so that the predicate is read off the words behind the
negator: its verb or complement is the first that tells anything.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.propositions.words import (
    events,
    main_clause,
    names,
    passive_verb,
    stem,
    stop_words,
    words_that,
)
from sayso.lexicons import load
from sayso.lexicons.negation import negation, without_lookalikes
from sayso.lexicons.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


class Negated(NamedTuple):
    """What a negation is of: its telling words in their order; whether all must fit, or the first; whether
    it is of a thing that there is not; the telling words of whom it is said, or done to if "passive";
    whether it says that it goes on no longer; the noun of which it says "no", with what it says
    of that ("no sailors were hurt")."""

    stems: tuple[str, ...]
    names: frozenset[str]
    events: frozenset[str]
    all_of_it: bool = False
    of_a_thing: bool = False
    whom: frozenset[str] = frozenset()
    passive: bool = False
    no_longer: bool = False
    noun: str = ""
    verb: frozenset[str] = frozenset()


def negations_of(plain: str) -> Iterator[Negated]:
    """What the negations of the main clause are of."""
    clause = without_lookalikes(main_clause(plain))
    named = names(plain)
    for found in negation("says_no").finditer(clause):
        before = clause[max(0, found.start() - _AROUND) : found.start()]
        after = words_that("negated", "planning").sub("", clause[found.end() : found.end() + _AROUND])
        after = words_that("negated", "use_of").sub(" ", after)
        if _is_of_no_predicate(before, found, after):
            continue
        if _FOUND_NOT_TO_BE.match(found.group()):
            yield _found_not_to_be(before, found.group(), after)
        elif _OF_A_NOUN.match(clause, found.start()):
            yield _of_a_noun(before, found.group(), after, named)
        else:
            ended = _NO_LONGER.match(clause, found.start(), found.end() + _AROUND) is not None
            yield _of_a_verb(before, after, named, ended=ended)


_AROUND = 400
"""Characters of the clause on either side of a negator: more than a clause of the news has, so that only what
is no sentence (a table, a list) is not read again for each negator in it. By hand."""


def _of_a_noun(before: str, negator: str, after: str, named: frozenset[str]) -> Negated:
    """Of what "no sailors were hurt" is, or "there is no leak": a thing that there is not."""
    telling = tuple(telling_words(after, named))
    called = names(f"- {after}")
    if _THERE_IS.search(before):
        return Negated(telling[:_OF_A_VERB], called, frozenset(), of_a_thing=True)
    noun, verb, passive = _noun_of(negator, after, named)
    return Negated(
        telling[:_PREDICATE],
        called,
        events(after),
        all_of_it=True,
        noun=noun,
        verb=frozenset(verb),
        passive=passive,
    )


def _of_a_verb(before: str, after: str, named: frozenset[str], *, ended: bool) -> Negated:
    """Of what "was not hurt" is, or "did not tell him to swim", where it is the swimming; ``ended`` says that
    it goes on no longer."""
    telling = tuple(telling_words(after, named))
    called = names(f"- {after}")
    if telling[:1] and telling[0] in negated_stems("passing_on"):
        return Negated(telling[1:], called, frozenset(), all_of_it=True)
    return Negated(
        telling[:_OF_A_VERB],
        called,
        _first_events(after, telling),
        whom=frozenset(telling_words(_LEADING_IN.sub("", before), frozenset())),
        passive=passive_verb().search(f"{before} {after[:_NEXT]}") is not None,
        no_longer=ended,
    )


def _found_not_to_be(before: str, negator: str, after: str) -> Negated:
    """Of what "has ruled out a leak", "a leak has been ruled out", "tested negative for the fever" are: a
    thing that there is not, which stands behind the verb or is its passive subject."""
    thing = _LEADING_IN.sub("", before) if _PASSIVE_OF.search(before) else f"{negator} {after}"
    telling = tuple(telling_words(_FOUND_NOT_TO_BE.sub("", thing), frozenset()))
    return Negated(telling[:_OF_A_VERB], names(f"- {thing}"), frozenset(), of_a_thing=True)


_FOUND_NOT_TO_BE = pattern("claims", "negated", "found_not_to_be")
_PASSIVE_OF = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s|also\s|now\s)?$", re.IGNORECASE)


def _is_of_no_predicate(before: str, found: re.Match[str], after: str) -> bool:
    """Whether a negation is of no predicate that others could put forward: of what only describes, or is
    wondered at, of a noun made of a verb ("not arresting them would help"), of being the only one, of saying
    or knowing it, of having to do with it."""
    if any(words_that("negated", kind).search(before) for kind in ("describing", "wondered_at")):
        return True
    if _NOT_DOING.match(found.group() + after) and not _AFTER_BE.search(before):
        return True
    return words_that("negated", "of_no_predicate").match(after) is not None


def _noun_of(negator: str, after: str, named: frozenset[str]) -> tuple[str, Sequence[str], bool]:
    """The stem of the noun between "no" and its verb, the verb's, and whether that is passive; none where the
    words that say no are a pronoun, or what the noun is to do stands behind it ("no order to leave was given"
    denies that anybody was told to leave, in whatever words)."""
    found = _AUXILIARY.search(after) if _DETERMINER.fullmatch(negator) else None
    noun = after[: found.start()] if found else ""
    telling = tuple(telling_words(noun, named))
    if not found or not telling or _TO_DO.search(noun):
        return "", (), False
    passive = passive_verb().match(after, found.start()) is not None
    return telling[-1], tuple(telling_words(after[found.end() :], named))[:1], passive


_TO_DO = re.compile(r"\sto\s")
_DETERMINER = re.compile(r"no|not\s(?:an?(?:\ssingle)?|one|any)", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|been|has|have|had|will|would|can|could|did|do|does)\b")


_LEADING_IN = re.compile(r"^.*\b(?:that|says|said)\s", re.IGNORECASE)
"""What leads into the clause in which no is said."""
_NEXT = 30
"""Characters behind a negator in which its verb stands: two adverbs and a verb. By hand."""
_NOT_DOING = re.compile(r"not\s\w+ing\b", re.IGNORECASE)
_AFTER_BE = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been|being)|'(?:s|re|m))\s(?:\w+\s){0,2}$", re.IGNORECASE
)
_NO_LONGER = re.compile(r"no\s(?:longer|more)\b|not\b[^,.;]*\bany\s?more\b", re.IGNORECASE)


def _first_events(after: str, telling: Sequence[str]) -> frozenset[str]:
    """What happens by the words behind a negator, up to the first that tells anything."""
    first = re.match(rf"\W*(?:.*?\b)?{re.escape(telling[0])}\w*", after, re.IGNORECASE) if telling else None
    return events(first.group()) if first else frozenset()


def telling_words(words: str, named: frozenset[str]) -> Iterator[str]:
    """The stems of the words that tell what is negated, in their order."""
    light = load("claims")["negated"]["light"]
    for found in _WORD.finditer(words.replace("-", " ")):
        word = found.group().lower().removesuffix("'s")
        if word not in stop_words() and word not in light and word not in named and not word[0].isdigit():
            yield stem(word)


@cache
def negated_stems(kind: str) -> frozenset[str]:
    """The stems of a list of what is negated."""
    return frozenset(stem(word) for word in load("claims")["negated"][kind])
