"""Fit the weights of ``sayso.labels.answers.odds`` and print them as its lexicon has them.

    python benchmarks/answer_odds.py FOLDER...

Each folder holds annotated reports with their texts. Each report is read twice: with the annotators'
statements, and with those found, where the annotators' stand behind the found ones that they match. Fitted
are the responses that no rule places; five parts, by report, are held back in turn for the figures.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from sayso.attribution.finder import Finding
from sayso.evaluation.gold_files import document_of, load_gold_folder
from sayso.evaluation.gold_form import gold_form_of
from sayso.evaluation.statement_pairs import match_statements
from sayso.labels.answers.answered import read_answers
from sayso.labels.answers.odds import RULES, traits_of
from sayso.labels.answers.told import Told
from sayso.labels.passage import passages
from sayso.labels.stances.position import Position
from sayso.labels.voice import Voice
from sayso.model import Span, Stance
from sayso.pipeline import ReportReader
from sayso.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from sayso.evaluation.gold_form import GoldReport, Quoted, Statement
    from sayso.labels.passage import Passage
    from sayso.model import Spans
    from sayso.parse import ParsedReport

PARTS = 5
STEPS, RATE, SHRINK = 400, 0.05, 2.0
"""Steps of Adam, their size, and the weight of the squares: with 1 to 10 the held-back figures are alike."""


@dataclass(frozen=True)
class Choice:
    """One response: its claims' traits, a row each, and the row that it answers, if it answers one."""

    rows: NDArray[np.float64]
    answered: int | None


def main() -> None:
    """Print the figures on the held-back parts, then the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folders", nargs="+", type=Path)
    reports = [gold for folder in options.parse_args().folders for gold in load_gold_folder(folder).values()]
    reader, names = ReportReader(Settings()), list[str]()
    choices = [list(_choices(gold, reader, names)) for gold in sorted(reports, key=lambda gold: gold.id)]
    right = given = linked = 0
    for part in range(PARTS):
        weights = fit([c for n, found in enumerate(choices) if n % PARTS != part for c in found])
        for choice in (c for n, found in enumerate(choices) if n % PARTS == part for c in found):
            chosen = choose(choice.rows, weights)
            given += chosen is not None
            linked += choice.answered is not None
            right += chosen is not None and chosen == choice.answered
    print(f"# held back: {right} right, {given} given, {linked} annotated and within reach")
    for name, weight in zip(names, fit([c for found in choices for c in found]), strict=True):
        print(f"{name} = {weight:.2f}")


def fit(choices: Sequence[Choice]) -> NDArray[np.float64]:
    """The weights under which the annotated choices are likeliest, drawn towards 0."""
    rows = np.concatenate([choice.rows for choice in choices])
    sizes = np.array([len(choice.rows) for choice in choices])
    of, starts = np.repeat(np.arange(len(choices)), sizes), np.concatenate([[0], np.cumsum(sizes)[:-1]])
    answered = [
        start + c.answered for start, c in zip(starts, choices, strict=True) if c.answered is not None
    ]
    weights, mean, square = (np.zeros(rows.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        odds = np.exp(rows @ weights)
        chances = odds / (1 + np.bincount(of, odds, len(choices)))[of]
        slope = rows.T @ chances - rows[answered].sum(0) + SHRINK * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def choose(rows: NDArray[np.float64], weights: NDArray[np.float64]) -> int | None:
    """The row of the claim that is answered, if any is more likely than not."""
    odds = np.exp(rows @ weights)
    return int(odds.argmax()) if odds.sum() > 1 else None


def _choices(gold: GoldReport, reader: ReportReader, names: list[str]) -> Iterator[Choice]:
    seen: list[tuple[Sequence[Passage], Sequence[Voice], Sequence[Position]]] = []
    parses: list[ParsedReport] = []
    parse = reader.parser.parse

    def kept(report):  # type: ignore[no-untyped-def]
        parses.append(parse(report))
        return parses[-1]

    def told(*heard):  # type: ignore[no-untyped-def]
        seen.append(heard)
        return read_answers(*heard)

    with patch("sayso.labels.read_answers", told), patch.object(reader.parser, "parse", kept):
        report = reader.read(document_of(gold))
    pairs = dict(match_statements(gold.statements, gold_form_of(report).statements))
    links = {pairs[n]: s.responds_to for n, s in enumerate(gold.statements) if n in pairs}
    missed = len(report.attributions)
    yield from _of_links(
        seen[-1], {n: None if t is None else pairs.get(t, missed) for n, t in links.items()}, names
    )
    every = {number: statement.responds_to for number, statement in enumerate(gold.statements)}
    yield from _of_links(_annotated(gold, parses[-1]), every, names)


def _of_links(
    heard: tuple[Sequence[Passage], Sequence[Voice], Sequence[Position]],
    links: Mapping[int, int | None],
    names: list[str],
) -> Iterator[Choice]:
    """The choices among one reading's statements, but for those whose claim is not among them."""
    told = Told(*heard)
    for passage, reading in zip(heard[0], read_answers(*heard), strict=True):
        if reading.reason.rule not in RULES or passage.index not in links:
            continue
        found, answered = traits_of(passage, told), links[passage.index]
        claims = [claim.index for claim, _ in found]
        if not found or (answered is not None and answered not in claims):
            continue
        names[:] = list(found[0][1])
        rows = np.array([[traits[name] for name in names] for _, traits in found])
        yield Choice(rows, None if answered is None else claims.index(answered))


def _annotated(
    gold: GoldReport, parsed: ParsedReport
) -> tuple[Sequence[Passage], Sequence[Voice], Sequence[Position]]:
    found = [
        Finding(_spans(s.content), _spans(s.cue), _spans(s.source), "annotated") for s in gold.statements
    ]
    return (
        passages(parsed, found),
        [_voice(s) for s in gold.statements],
        [_position(s) for s in gold.statements],
    )


def _voice(statement: Statement) -> Voice:
    return Voice(statement.speaker, statement.speaker, statement.kind)


def _position(statement: Statement) -> Position:
    return Position(statement.stance or Stance.ASSERTS)


def _spans(quoted: Sequence[Quoted]) -> Spans:
    return tuple(Span(span.start, span.end) for span in quoted)


if __name__ == "__main__":
    main()
