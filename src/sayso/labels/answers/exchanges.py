"""Exchanges: statements that reply to the one right before, or answer the question there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import Stance

if TYPE_CHECKING:
    from sayso.labels.answers.told import Told
    from sayso.labels.passage import Passage

_RIGHT_BEHIND = 300
"""Characters from a question to the answer that comes next, with the question's own words between."""


def replied_to(passage: Passage, told: Told) -> Passage | None:
    """The statement by another speaker right before one with a verb of reply."""
    declines = told.stances[passage.index].stance is Stance.DECLINES
    if not passage.index or not passage.content or declines or not passage.cue_lemmas & _replies():
        return None
    before = told.passages[passage.index - 1]
    mine, other = told.voices[passage.index].key, told.voices[before.index].key
    return before if before.content and (mine is None or mine != other) else None


def asked_before(passage: Passage, told: Told) -> Passage | None:
    """The question by another speaker that stands right before."""
    if not passage.index or not passage.content or is_question(passage):
        return None
    before = told.passages[passage.index - 1]
    if told.stances[before.index].stance is not Stance.URGES or not before.content:
        return None
    near = 0 <= passage.anchor.start - before.anchor.start <= _RIGHT_BEHIND
    return before if near and is_question(before) and not told.is_same(passage, before) else None


def is_question(passage: Passage) -> bool:
    """Whether it is a question, not a request: "asked if the gate held", but not "asked her to open it"."""
    said = passage.said.text
    if said.rstrip(" \"'”’").endswith("?"):
        return True
    beside = passage.text[passage.anchor.start : passage.anchor.end + _OBJECT]
    about = _question().match(said) or _asks().match(beside)
    return bool(passage.cue_lemmas & _asking()) and about is not None


_OBJECT = 60
"""Characters behind a verb of asking in which those asked stand before "whether"."""


@cache
def _asks() -> re.Pattern[str]:
    """A verb of asking with those asked, if any, up to the question: no "asked her to stop it if"."""
    return re.compile(rf"\w+(?:\s(?!(?:to|for)\b)[\w'’-]+){{0,4}}?,?\s{any_of('answers', 'questions')}\b")


@cache
def _question() -> re.Pattern[str]:
    return re.compile(rf"\W*\b{any_of('answers', 'questions')}\b", re.IGNORECASE)


@cache
def _asking() -> frozenset[str]:
    return frozenset(load("answers")["asking"])


@cache
def _replies() -> frozenset[str]:
    return frozenset(load("answers")["replies"])
