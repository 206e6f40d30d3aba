"""Reactions: statements that people post on what a report has told before.

"That provoked swift responses from readers. "Nonsense," one wrote.": they answer the claim that the report
opens with, until the report goes on to others than those who post.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import SpeakerKind
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from sayso.labels.answers.told import Told
    from sayso.labels.passage import Passage

_BEFORE = 250
"""Characters before a post's sentence in which its report says that people react: a sentence or two."""

_POSTERS = frozenset({SpeakerKind.PERSON, SpeakerKind.ANONYMOUS, SpeakerKind.GROUP})


def reacting(passage: Passage, told: Told, *, before: bool) -> bool:
    """Whether the passage is a post among reactions; ``before`` tells whether the one before it was."""
    if told.voices[passage.index].kind not in _POSTERS or not passage.content:
        return False
    if before and _is_near(passage, told):
        return True
    if not passage.cue_lemmas & _posting():
        return False
    start = max(0, passage.sentence.start - _BEFORE)
    around = straightened(passage.text[start : passage.sentence.start]) + " " + passage.source_words
    return _reactions().search(around) is not None


def _is_near(passage: Passage, told: Told) -> bool:
    """Whether it is posted, or an unnamed person speaks, no more than a paragraph behind the one before."""
    last = told.passages[passage.index - 1]
    near = passage.anchor.start - last.anchor.start <= 2 * _BEFORE
    unnamed = told.voices[passage.index].kind is SpeakerKind.ANONYMOUS
    return near and (unnamed or bool(passage.cue_lemmas & _posting()))


@cache
def _reactions() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('answers', 'reactions')}\b", re.IGNORECASE)


@cache
def _posting() -> frozenset[str]:
    return frozenset(load("answers")["posting"])
