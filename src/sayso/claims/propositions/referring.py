"""Content that names no matter of its own but refers to one: "these claims are false", "a bogus story"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import MARKS, is_negated, is_turned, names, stem, stems, words_that
from sayso.lexicons import load
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.model import Report

_UNMARKED = str.maketrans(dict.fromkeys(MARKS, " "))
_HEARER = re.compile(r"\sto\s(?:the\s)?[A-Z]\w*(?:\s[A-Z]\w*){0,4}\W*$")
"""To whom it was told ("denied the story to the Lund Post")."""
_TAKING_UP = ("corrected", "own_report", "any_such", "no_such", "no_such_deed", "false_talk")
"""Lists of what takes up what others tell."""
_NOT_SO = ("only_talk", "no_such", "no_such_deed", "false_talk")
"""Those of them, and others, that say by themselves that it is not so."""
_ASIDE = 1
"""Telling words beside those that refer and judge that still name no matter ("the photo is faked, mate")."""


def refers(text: str, speakers: frozenset[str] = frozenset()) -> bool:
    """Whether the words only refer to a claim, to a report, or to what ``speakers`` claim.

    ``speakers`` are words of names whose claims they may be ("the stories that Brome made").
    """
    if any(words_that("referring", kind).search(plain_marks(text)) for kind in _TAKING_UP):
        return True
    text = _HEARER.sub("", plain_marks(text))
    words = frozenset(
        stem(word) for word in plain_marks(text).lower().replace("'s", "").translate(_UNMARKED).split()
    )
    matters, verdicts = words & listed_stems("matters"), words & listed_stems("verdicts")
    only_talk = words_that("referring", "only_talk").search(text) is not None
    if verdicts or only_talk:
        matters |= words & listed_stems("measured")
    if not (matters or verdicts):
        return False
    told = stems(text) | {stem(name) for name in names(text)}
    rest = told - matters - verdicts - listed_stems("empty") - speakers
    return len(rest) <= (_ASIDE if verdicts or only_talk else 0)


def calls_it_false(text: str) -> bool:
    """Whether words that only refer to a claim say of it that it is not so."""
    plain = plain_marks(text)
    if is_turned(text) or any(words_that("referring", kind).search(plain) for kind in _NOT_SO):
        return True
    words = {stem(word) for word in plain_marks(text).lower().translate(_UNMARKED).split()}
    if is_negated(text):
        return bool(words & listed_stems("truth"))
    return bool(words & listed_stems("falsity"))


def speaker_words(report: Report) -> frozenset[str]:
    """The words of the names of all who speak in a report, or whom they speak through, as stems too."""
    names = [
        name
        for attribution in report.attributions
        for name in (attribution.speaker.name, *(relay.name for relay in attribution.via or ()))
    ]
    found = {
        word.lower().removesuffix("'s")
        for name in names
        for word in plain_marks(name or "").split()
        if word[:1].isupper()
    }
    return frozenset(found | {stem(word) for word in found})


@cache
def listed_stems(name: str) -> frozenset[str]:
    """A word list of what refers, by `lexicons/claims.toml`, as stems."""
    return frozenset(stem(word) for word in load("claims")["referring"][name])
