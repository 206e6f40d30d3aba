"""Which predicted statement is which gold one: the matching that `sayso.evaluation.statements` describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.evaluation.pairing import Candidate, jaccard_index, one_to_one
from sayso.model import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.evaluation.gold_form import Quoted, Statement

LEAST_JACCARD = 0.5
ANSWERS = frozenset([Stance.DECLINES, Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS, Stance.UNAWARE])
"""Stances whose content may be given as a short reference or as a whole clause."""

_WORD = re.compile(r"\w+")


def match_statements(gold: Sequence[Statement], predicted: Sequence[Statement]) -> list[tuple[int, int]]:
    """Pairs of indexes, gold first, in gold order."""
    places = [_Places(statement) for statement in gold]
    found = [_Places(statement) for statement in predicted]
    pairs = one_to_one(_by_content(places, found))
    golds, predictions = {g for g, _ in pairs}, {p for _, p in pairs}
    left = [
        candidate
        for candidate in _by_cue(places, found)
        if candidate[1] not in golds and candidate[2] not in predictions
    ]
    return sorted(pairs + one_to_one(left))


def same_source(gold: Statement, predicted: Statement) -> bool:
    """Whether both name the source at the same place (a word in common), or both name none."""
    left, right = _words(gold.source), _words(predicted.source)
    return not left.isdisjoint(right) if left or right else True


class _Places:
    """Where a statement's parts stand."""

    def __init__(self, statement: Statement) -> None:
        self.content = _characters(statement.content)
        self.cue = _characters(statement.cue)
        self.answers = statement.stance in ANSWERS
        self.statement = statement


def _by_content(golds: list[_Places], predictions: list[_Places]) -> Iterable[Candidate]:
    for g, gold in enumerate(golds):
        for p, predicted in enumerate(predictions):
            shared = jaccard_index(gold.content, predicted.content)
            if shared >= LEAST_JACCARD:
                other_source = not same_source(gold.statement, predicted.statement)
                cues = jaccard_index(gold.cue, predicted.cue)
                yield (-round(shared, 1), other_source, -cues, -shared), g, p


def _by_cue(golds: list[_Places], predictions: list[_Places]) -> Iterable[Candidate]:
    for g, gold in enumerate(golds):
        for p, predicted in enumerate(predictions):
            bare = not gold.content and not predicted.content
            cues = jaccard_index(gold.cue, predicted.cue)
            if cues and (bare or gold.answers or predicted.answers):
                other_source = not same_source(gold.statement, predicted.statement)
                yield (not bare, other_source, -cues), g, p


def _characters(spans: Iterable[Quoted]) -> frozenset[int]:
    """What the spans cover, without white space where their words are known."""
    return frozenset(
        place
        for span in spans
        for place in range(span.start, span.end)
        if span.words is None or not span.words[place - span.start].isspace()
    )


def _words(spans: Iterable[Quoted]) -> frozenset[int]:
    """The places of the spans' words; of everything where the words are not known."""
    places: set[int] = set()
    for span in spans:
        if span.words is None:
            places.update(range(span.start, span.end))
        for match in _WORD.finditer(span.words or ""):
            places.update(range(span.start + match.start(), span.start + match.end()))
    return frozenset(places)
