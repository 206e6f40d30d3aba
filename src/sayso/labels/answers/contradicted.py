"""Contradicted: plain statements that are somebody's answer all the same, by how they are put.

"Yes, it was us", "she begged to differ", "he insisted": they say nothing of a claim or of denying, and
a reader of stances takes them for statements like any other.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.patterns import any_of

if TYPE_CHECKING:
    from sayso.labels.passage import Passage


def says_yes_or_no(passage: Passage) -> bool:
    """Whether what is said opens as an answer: "Yes, it was us"."""
    return bool(passage.content) and _yes_or_no().match(passage.said.text) is not None


def sets_against(passage: Passage) -> bool:
    """Whether the cue sets what is said against what others say: "insisted", "begged to differ"."""
    if passage.cue_lemmas & frozenset(load("answers")["against"]):
        return True
    return against().search(passage.cue_words) is not None


@cache
def _yes_or_no() -> re.Pattern[str]:
    return re.compile(rf"[\s\"“‘'’]*{any_of('answers', 'yes_or_no')}(?:\s?[,.!:;—–-]|\W*$)", re.IGNORECASE)


@cache
def against() -> re.Pattern[str]:
    """Phrases by which a speaker sets what is said against what others say: "begged to differ"."""
    return re.compile(rf"\b{any_of('answers', 'against_phrases')}\b", re.IGNORECASE)
