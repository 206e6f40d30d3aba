"""Polarity: whether the content, as worded, says that something is not so.

A negation counts that stands in the first governing clause, which says what the rest explains, and belongs
to that clause's verb by the parse, as against to what is only said, described or dated within it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.clause import governing, sentences
from sayso.labels.passage import reading
from sayso.labels.stances.core import core
from sayso.labels.stances.first_clause import first_clause
from sayso.lexicons.negation import negation, without_lookalikes
from sayso.lexicons.responses import mood_words
from sayso.model import ASKS_OR_PROMISES, Polarity, Stance

if TYPE_CHECKING:
    from collections.abc import Set

    from spacy.tokens import Token

    from sayso.labels.passage import Passage, Reading
    from sayso.model import Span

_BARRED = frozenset({"relcl", "acl", "advcl", "pcomp", "csubj", "csubjpass", "appos"})
"""Steps of the parse that lead out of a clause which only explains, dates or describes."""


def read_polarity(passage: Passage, stance: Stance | None) -> Reading[Polarity | None]:
    """The polarity of the content's first sentence: "-" where it says that something is not so; "+" where
    somebody declines."""
    if stance is Stance.DECLINES or not passage.content:
        return reading("polarity", Polarity.POSITIVE, "nothing is put forward")
    if negation("forbids").search(passage.cue_words):
        return reading("polarity", Polarity.NEGATIVE, "cue forbids", passage.cue, 0.8)
    if stance in ASKS_OR_PROMISES and (order := negation("order").search(passage.said.text)):
        span = passage.said.span(order.start(), order.end())
        return reading("polarity", Polarity.NEGATIVE, "told not to", (span,), 0.8)
    if found := _negation(passage, stance) or _negation_of_core(passage):
        return reading("polarity", Polarity.NEGATIVE, "negated governing clause", (found,), 0.8)
    return reading("polarity", Polarity.POSITIVE, "no negation in the governing clause", (), 0.9)


def _negation(passage: Passage, stance: Stance | None) -> Span | None:
    """The first negation that belongs to the clause that decides."""
    said, clause = passage.said, first_clause(passage, _telling(passage, stance))
    start = said.text.find(clause)
    if start < 0 or not clause:
        return None
    words = without_lookalikes(clause)
    inside = passage.tokens((said.span(start, start + len(clause)),))
    for found in negation("says_no").finditer(words):
        span = said.span(start + found.start(), start + found.end())
        tokens = passage.tokens((span,))
        if not tokens or _is_of_main_clause(tokens[-1], {token.i for token in inside}):
            return span
    return None


def _negation_of_core(passage: Passage) -> Span | None:
    """The negation of the first sentence's verb, where a clause within its subject comes before it."""
    short = core(passage)
    if short is None:
        return None
    first = next(iter(sentences(short.text)), "")
    words = without_lookalikes(governing(first))
    found = negation("says_no").search(words)
    if found is None:
        return None
    span = short.span(found.start(), found.end())
    tokens = passage.tokens((span,))
    return span if tokens and tokens[-1].dep_ == "neg" and passage.is_top(tokens[-1].head) else None


def _telling(passage: Passage, stance: Stance | None) -> str:
    """The first sentence that is no question, behind the mere "That is false" of a denial."""
    told = [one for one in sentences(passage.said.text) if not one.rstrip().endswith("?")]
    if stance is Stance.DENIES and len(told) > 1 and len(told[0]) <= _SHORT:
        return told[1]
    return told[0] if told else passage.said.text


_SHORT = 24
"""Characters of a sentence that only rejects: "That is not true." Set by hand."""


def _is_of_main_clause(negator: Token, inside: Set[int]) -> bool:
    """Whether the way from the negator to the top of the clause crosses into no other clause."""
    token = negator
    while not _leads_out(token, negator, inside):
        if token.head.i not in inside or token.head.i == token.i:
            return True
        token = token.head
    return False


def _leads_out(token: Token, negator: Token, inside: Set[int]) -> bool:
    """Whether the step up from the token leaves a clause or phrase that is not the main one."""
    if _is_second(token) or _is_beside(token, negator):
        return True
    return token.head.i in inside and (token.dep_ in _BARRED or _is_said_within(token))


def _is_said_within(token: Token) -> bool:
    """Whether it is a clause that somebody within the content says or hopes, not merely thinks."""
    if token.dep_ != "ccomp" or token.head.i > token.i:
        return False
    return token.head.lemma_.lower() not in mood_words("transparent")


def _is_second(token: Token) -> bool:
    """Whether it is a verb joined to another by "and"."""
    return token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and token.head.pos_ in ("VERB", "AUX")


def _is_beside(token: Token, negator: Token) -> bool:
    """Whether the negation only belongs to a circumstance ("with no lights"), and makes no "at no time"."""
    if token.dep_ != "prep" or token.i >= negator.i:
        return False
    return negation("circumstance").search(f"{token.lower_} {negator.lower_} {_next(negator)}") is None


def _next(token: Token) -> str:
    return str(token.nbor().lower_) if token.i + 1 < len(token.doc) else ""
