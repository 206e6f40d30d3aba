"""Which stories a question is on, and what the ledger holds on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.answers.context import Context, context_of
from sayso.answers.narrowed import of_claim
from sayso.ledger.kept_vectors import KeptVectors
from sayso.ledger.search import stories_with
from sayso.ledger.word_index import terms_of
from sayso.ledger.worth import worth_of
from sayso.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.embedding import Encoder
    from sayso.ledger.store import Ledger
    from sayso.model import Report
    from sayso.story import ClaimAccount, Story

_STORIES = 4
"""Stories that are looked at; those further down have few of the question's words."""


def context_for(ledger: Ledger, question: str, encoder: Encoder, *, words: int) -> Context:
    """What the ledger holds on a question, in about so many ``words``.

    Stories are found by the question's words, no one of which has to occur; their claims are put in order by
    how near each one's sentence is to the question. Texts are read claim by claim, for what is given.
    """

    def near(sentences: Sequence[str]) -> list[float]:
        with ledger.reading() as connection:
            vectors = KeptVectors(connection, encoder, keep=False).of([question, *sentences])
        return [round(float(cosine), 3) for cosine in vectors[1:] @ vectors[0]]

    def texts(story: Story, account: ClaimAccount) -> Mapping[str, Report]:
        return ledger.texts(of_claim(story, account))

    return context_of(question, ledger.told(stories_on(ledger, question)), near, texts, words=words)


def stories_on(ledger: Ledger, question: str) -> list[str]:
    """The stories that have most of the question's words, rare ones counting more, the best first."""
    with ledger.reading() as connection:
        return stories_with(connection, worth_of(connection, telling_words(question)).words, limit=_STORIES)


def telling_words(question: str) -> list[str]:
    """The words of a question that tell what it is about, in the order in which they stand."""
    words = load("questions")
    passed_over = {*words["asking"], *words["passed_over"]}
    return [term for term in dict.fromkeys(terms_of(question)) if term not in passed_over]
