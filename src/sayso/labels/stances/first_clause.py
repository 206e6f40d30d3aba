"""The first clause of what is said: where a second one is joined on, the first decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.clause import governing
from sayso.lexicons.negation import negation
from sayso.parse import FINITE

if TYPE_CHECKING:
    from sayso.labels.passage import Passage


def first_clause(passage: Passage, sentence: str) -> str:
    """The governing clause up to the clause that is joined to it, if it has a verb by then."""
    clause = governing(sentence)
    start = passage.said.text.find(clause)
    if start < 0:
        return clause
    verbs = [passage.place(token) for token in passage.content_tokens if token.tag_ in FINITE]
    first = passage.said.places[start] if clause else 0
    for joined in negation("joint").finditer(clause):
        end = passage.said.places[start + joined.start()]
        if any(first <= place < end for place in verbs):
            return clause[: joined.start()]
    return clause
