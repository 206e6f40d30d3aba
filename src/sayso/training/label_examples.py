"""What the label network learns from: a report's statements, what rules made of them, and what the guide has.

Each annotated report gives two examples. In one the statements stand where the guide has them, in the other
where the reading has them, as they will when it is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor

from sayso.evaluation.gold_form import gold_form_of
from sayso.evaluation.statement_pairs import match_statements
from sayso.model import Span
from sayso.training.label_design import Given
from sayso.weighing.inputs import Inputs, inputs_of
from sayso.weighing.names import Words, is_part, may_be_one, telling, words_of
from sayso.weighing.verdict import LABELS, NOBODY, Stated, stated_of

if TYPE_CHECKING:
    from sayso.attribution.tagger import Seen
    from sayso.evaluation.gold_form import GoldReport, Quoted, Statement
    from sayso.model import Report, Spans

UNTOLD = -100
"""In place of a label's value that is not annotated; torch's losses pass over it."""


class Wanted(NamedTuple):
    """What is right of S statements, with N names.

    ``labels`` [S, 4]: the place of each label's value in `LABELS`, or `UNTOLD`. ``answers`` [S]: the
    statement that is answered, S for nothing, or `UNTOLD`. ``speaker`` [S, N + 2]: every choice by which the
    speaker is named. ``via`` [S, N]. ``told`` [S]: whether the guide has the statement at all; where it has
    not, nothing is known of it.
    """

    labels: Tensor
    answers: Tensor
    speaker: Tensor
    via: Tensor
    told: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class LabelExample:
    """A report's statements: the ``states`` of its windows, [T, hidden] each in 16 bits and framed, what is
    ``given`` of them, and what is ``wanted``."""

    states: Sequence[Tensor]
    given: Given
    wanted: Wanted


class LabelExamples(NamedTuple):
    """A report's statements where the guide has them, and where the reading has them."""

    annotated: LabelExample
    read: LabelExample


def label_examples(gold: GoldReport, reading: Report, seen: Sequence[Seen]) -> LabelExamples | None:
    """The examples of an annotated report, its ``reading`` by rules and its windows as the tagger has
    ``seen`` them; None where the guide or the reading has no statement in them.

    Display matter is not learned where the guide has it.
    """
    pieces = _Pieces(reading.text, seen)
    read = stated_of(reading.attributions)
    pairs = match_statements(gold.statements, gold_form_of(reading).statements)
    annotated = pieces.example(*_annotated(gold, read, dict(pairs)))
    right = {place: gold.statements[number] for number, place in pairs}
    as_read = pieces.example(read, [right.get(place) for place in range(len(read))], dict(pairs))
    return LabelExamples(annotated, as_read) if annotated and as_read else None


def _annotated(
    gold: GoldReport, read: Sequence[Stated], pairs: Mapping[int, int]
) -> tuple[list[Stated], list[Statement], dict[int, int]]:
    """The guide's statements with the verdicts on what the reading has in their place; then the same as they
    are annotated, and the place of each in the list by its number in the report."""
    numbers = [number for number, one in enumerate(gold.statements) if one.region is None]
    right = [gold.statements[number] for number in numbers]
    places = {pairs[number]: place for place, number in enumerate(numbers) if number in pairs}
    stated = [
        Stated(
            _spans(one.source),
            _spans(one.cue),
            _spans(one.content),
            read[pairs[number]].within(places).verdict if number in pairs else None,
        )
        for number, one in zip(numbers, right, strict=True)
    ]
    return stated, right, {number: place for place, number in enumerate(numbers)}


def _spans(pieces: Sequence[Quoted]) -> Spans:
    return tuple(Span(piece.start, piece.end) for piece in pieces)


class _Pieces:
    """A report's text as its windows have it."""

    def __init__(self, text: str, seen: Sequence[Seen]) -> None:
        nothing = np.zeros(0, np.int64)
        self.text = text
        self.start = np.concatenate([nothing, *(one.window.start for one in seen)])
        self.end = np.concatenate([nothing, *(one.window.end for one in seen)])
        self.states = [torch.from_numpy(one.states[0]).half() for one in seen]

    def example(
        self, stated: Sequence[Stated], right: Sequence[Statement | None], places: Mapping[int, int]
    ) -> LabelExample | None:
        """The statements with what is ``right`` of each; ``places`` are those of the guide's statements, by
        their numbers in the report. None where none has a piece."""
        inputs = inputs_of(self.text, self.start, self.end, stated)
        if not inputs.numbers:
            return None
        rows = {inputs.numbers.index(place): right[place] for place in inputs.numbers}
        sources = [_words_at(self.text, stated[place].source) for place in inputs.numbers]
        answered = {
            number: inputs.numbers.index(place) for number, place in places.items() if place in inputs.numbers
        }
        return LabelExample(self.states, _given(inputs), _wanted(inputs.words, rows, sources, answered))


def _words_at(text: str, source: Spans) -> Words:
    return words_of(text[source[0].start : source[-1].end]) if source else frozenset()


def _given(inputs: Inputs) -> Given:
    return Given(**{name: torch.from_numpy(getattr(inputs, name)) for name in Given._fields})


def _wanted(
    names: Sequence[Words],
    rows: Mapping[int, Statement | None],
    sources: Sequence[Words],
    answered: Mapping[int, int],
) -> Wanted:
    """``rows`` are what is right of each statement, in order, ``sources`` the words of each one's source, and
    ``answered`` the rows of the guide's statements by their numbers in the report."""
    count = len(rows)
    wanted = Wanted(
        labels=torch.full((count, len(LABELS)), UNTOLD),
        answers=torch.full((count,), UNTOLD),
        speaker=torch.zeros(count, len(names) + 2, dtype=torch.bool),
        via=torch.zeros(count, len(names)),
        told=torch.zeros(count, dtype=torch.bool),
    )
    for row, one in rows.items():
        if one is None:
            continue
        wanted.told[row] = True
        for column, (name, values) in enumerate(LABELS.items()):
            if (value := getattr(one, name)) is not None:
                wanted.labels[row, column] = values.index(value)
        wanted.answers[row] = count if one.responds_to is None else answered.get(one.responds_to, UNTOLD)
        for column in _speaker(one, names, sources[row]):
            wanted.speaker[row, column] = True
        for relay in map(words_of, one.via):
            for column, words in enumerate(names):
                if is_part(words, relay):
                    wanted.via[row, column] = 1
    return wanted


def _speaker(one: Statement, names: Sequence[Words], source: Words) -> list[int]:
    """The choices by which the statement's speaker is named: the source's own words where they do, else any
    name that may be theirs, else nobody."""
    speaker = words_of(one.speaker)
    if source and one.speaker and may_be_one(speaker, source):
        return [len(names)]
    if (one.speaker or "").lower() in NOBODY:
        return [len(names) + 1]
    found = [
        column
        for column, words in enumerate(names)
        if telling(words) & telling(speaker) and may_be_one(words, speaker)
    ]
    return found or [len(names) + 1]
