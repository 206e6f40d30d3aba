"""Content that names no matter of its own but refers to one: "these claims are false", "a bogus story"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.claims.words import names, stem, stems, straight, words_that
from sayso.lexicons import load

if TYPE_CHECKING:
    from sayso.model import Report

_MARKS = str.maketrans(dict.fromkeys(".,;:!?\"'()[]", " "))
_ASIDE = 1
"""Telling words beside those that refer and judge that still name no matter ("the photo is faked, mate")."""


def refers(text: str, speakers: frozenset[str] = frozenset()) -> bool:
    """Whether the words only refer to a claim, to a report, or to what ``speakers`` claim.

    ``speakers`` are words of names whose claims they may be ("the stories that Brome made").
    """
    if words_that("referring", "corrected").search(straight(text)):
        return True
    words = frozenset(
        stem(word) for word in straight(text).lower().replace("'s", "").translate(_MARKS).split()
    )
    matters, verdicts = words & listed_stems("matters"), words & listed_stems("verdicts")
    if not (matters or verdicts):
        return False
    told = stems(text) | {stem(name) for name in names(text)}
    rest = told - matters - verdicts - listed_stems("empty") - speakers
    return len(rest) <= (_ASIDE if verdicts else 0)


def speaker_words(report: Report) -> frozenset[str]:
    """The words of the names of all who speak in a report, as stems too."""
    found = {
        word.lower().removesuffix("'s")
        for attribution in report.attributions
        for word in straight(attribution.speaker.name or "").split()
        if word[:1].isupper()
    }
    return frozenset(found | {stem(word) for word in found})


@cache
def listed_stems(name: str) -> frozenset[str]:
    """A word list of what refers, by `lexicons/claims.toml`, as stems."""
    return frozenset(stem(word) for word in load("claims")["referring"][name])
