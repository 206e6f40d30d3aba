"""Which stories a question is on, and what the ledger holds on it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sayso.answers import brief_of
from sayso.answers.context import Context, Told, context_of
from sayso.ledger.search import Query, stories_with
from sayso.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.embedding import Vectors
    from sayso.ledger.store import Ledger
    from sayso.model import Report
    from sayso.story import Story

_MOST_WORDS = 8
"""Words of a question that are looked up, each by itself: the longest ones, which tell most."""
_HITS = 40
"""Reports that are looked at for each word."""
_STORIES = 4
"""Stories that are looked at; those further down have few of the question's words."""
_WORD = re.compile(r"\w[\w'’-]*")


def context_for(ledger: Ledger, question: str, vectors: Vectors, *, words: int) -> Context:
    """What the ledger holds on a question, in about so many ``words``.

    Stories are found by the question's words, no one of which has to occur; their claims are put in order by
    how near each one's sentence is to the question.
    """
    told = [Told(brief_of(story, reports), reports) for story, reports in _stories(ledger, question)]

    def near(sentences: Sequence[str]) -> list[float]:
        asked = vectors.of([question])[0]
        return [round(float(cosine), 3) for cosine in vectors.of(sentences) @ asked]

    return context_of(question, told, near, words=words)


def _stories(ledger: Ledger, question: str) -> Iterator[tuple[Story, dict[str, Report]]]:
    for address in stories_on(ledger, question):
        story = ledger.story(address)
        yield story, ledger.texts(story)


def stories_on(ledger: Ledger, question: str) -> list[str]:
    """The stories that have most of the question's words, rare ones counting more, the best first."""
    scores: dict[str, float] = defaultdict(float)
    with ledger.reading() as connection:
        for word in telling_words(question):
            hits = stories_with(connection, Query(word), limit=_HITS)
            for story in {story for story in hits if story}:
                scores[story] += 1 / math.log2(1 + len(hits))
    best = sorted(scores, key=lambda story: (-round(scores[story], 6), story))
    return best[:_STORIES]


def telling_words(question: str) -> list[str]:
    """The words of a question that tell what it is about, in the order in which they stand."""
    words = load("questions")
    passed_over = {*words["asking"], *words["passed_over"]}
    found = dict.fromkeys(word for word in _WORD.findall(question.casefold()) if word not in passed_over)
    longest = sorted(found, key=lambda word: -len(word))[:_MOST_WORDS]
    return [word for word in found if word in longest]
