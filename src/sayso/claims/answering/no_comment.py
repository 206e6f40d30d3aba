"""On which claims somebody is silent who names no matter: "he declined to comment", "we can't confirm that".

The nearest statement is seldom what was asked about: most such words close a report, behind quotations of all
sorts, and are on what the report tells above all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.propositions.voiced import said
from sayso.claims.propositions.words import words_that
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.model import Attribution, Report, Span

NEXT_TO_IT = 300
"""Characters from what is answered in which an answer that names no matter is to that. By hand, on some 50
of the rumours' training part."""
OUTWEIGHS = 1.5
"""How many times the reports of what a report tells elsewhere it must be told in. By hand, on the same."""
_FEW = 2
"""Claims that somebody can be asked about at once; a longer quotation has many. By hand."""


class Asked(NamedTuple):
    """What is at hand to tell what somebody was asked about: the report's chief claim, those of what the
    reading has as answered, and those of what the same speaker said last."""

    chief: int | None
    answered: Sequence[int]
    answering: Attribution | None
    own: Sequence[int]


def silent_on(
    attribution: Attribution, report: Report, asked: Asked, spread: Mapping[int, int]
) -> tuple[list[int], str]:
    """The claims on which somebody is silent who names no matter, and by which rule; ``spread`` tells in how
    many reports each claim is."""
    words = words_of(attribution, report.text)
    if asked.own and words_that("no_comment", "further").search(words):
        return list(asked.own), "says no more of what was said"
    if withholds_a_name(words):
        beside = bool(asked.answered) and _is_of_that(attribution, asked.answering, report)
        return (list(asked.answered) if beside else []), "answers it in its report"
    if asked.chief is not None and asked.chief in asked.answered:
        return [asked.chief], "answers it in its report"
    if not asked.answered:
        named = asked.chief is None or words_that("no_comment", "particulars").search(words) is not None
        return ([] if asked.chief is None or named else [asked.chief]), "names nothing but the matter"
    heaviest = max(asked.answered, key=lambda claim: (spread[claim], -claim))
    few = len(asked.answered) <= _FEW
    if asked.chief is None or (few and _is_of_that(attribution, asked.answering, report)):
        return list(asked.answered), "answers it in its report"
    if spread[asked.chief] >= OUTWEIGHS * spread[heaviest]:
        return [asked.chief], "names nothing but the matter"
    return (list(asked.answered) if few else [heaviest]), "answers it in its report"


def withholds_a_name(words: str) -> bool:
    """Whether by these words somebody will not say who it is of whom he speaks ("declined to name him")."""
    return words_that("no_comment", "persons").search(words) is not None


def _is_of_that(attribution: Attribution, answered: Attribution | None, report: Report) -> bool:
    """Whether what is answered stands next to the answer, or names who answers."""
    if answered is None:
        return False
    start, end = start_of(attribution), end_of(answered)
    name = (attribution.speaker.name or "").split()
    named = bool(name) and name[-1] in said(answered, report.text).split()
    return named or 0 <= start - end <= NEXT_TO_IT


def _spans(attribution: Attribution) -> list[Span]:
    return [*attribution.content, *attribution.cue, *attribution.source]


def end_of(attribution: Attribution) -> int:
    """Where the words of an attribution end: what is said, by whom and how."""
    return max((span.end for span in _spans(attribution)), default=0)


def start_of(attribution: Attribution) -> int:
    """Where they begin."""
    return min((span.start for span in _spans(attribution)), default=0)


def words_of(attribution: Attribution, text: str) -> str:
    """All of them in one string, with what stands between."""
    spans = _spans(attribution)
    if not spans:
        return ""
    return plain_marks(text[start_of(attribution) : max(span.end for span in spans)])
