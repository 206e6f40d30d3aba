"""Pairs of propositions that language models judged (`gold/propositions.tsv`): are the two one claim?

Pairs are kept by report and offsets, since the texts are not ours; here they are found again among the
propositions of readings of the same reports.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sayso.claims.propositions.units import units_of_story
from sayso.errors import FormatError
from sayso.evaluation.changes import load_reports
from sayso.model import Span
from sayso.story import Filed, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sayso.claims.propositions.units import Unit

Place = tuple[str, Span]
"""A report's id, and where in its text."""

_DAY = "2015-01-01"
"""Of every report: the corpus dates none, and what is asked of these stories does not hang on it."""


class Relation(StrEnum):
    """How two propositions stand to each other, as gold/README.md has it; in the order in which a network
    that tells them apart gives its four figures."""

    SAME = "same"
    NEGATED = "negated"
    PART = "part"
    OTHER = "other"

    @property
    def one_claim(self) -> bool:
        """Whether they are one proposition, said or denied."""
        return self in {Relation.SAME, Relation.NEGATED}


@dataclass(frozen=True, slots=True)
class Judged:
    """A judged pair of a ``story``; what is ``held`` is only measured on."""

    story: str
    held: bool
    relation: Relation
    one: Place
    other: Place


def judged_pairs(path: Path) -> Iterator[Judged]:
    """The pairs of the file, a line each behind its head. Raises `FormatError` where a line is no pair."""
    with path.open(encoding="utf-8") as lines:
        next(lines, None)
        for number, line in enumerate(lines, 2):
            try:
                yield _judged(line.rstrip("\n").split("\t"))
            except (ValueError, IndexError) as error:
                raise FormatError(f"{path}, line {number}: no judged pair ({error})") from error


def _judged(fields: Sequence[str]) -> Judged:
    story, part, relation, *places = fields
    one, other = ((places[at], Span(int(places[at + 1]), int(places[at + 2]))) for at in (0, 3))
    return Judged(story, part == "held", Relation(relation), one, other)


def stories_of(rumours: Path, readings: Path) -> dict[str, list[Filed]]:
    """The readings of each rumour's articles, by the rumour's name; rumours of which none is read are not
    there.

    ``rumours`` is a corpus with a line for each, as `.gz`, and ``readings`` are reports as `sayso read
    --jsonl` writes them.
    """
    reports = load_reports(readings)
    found: dict[str, dict[str, Filed]] = defaultdict(dict)
    with gzip.open(rumours, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            for article in row["articles"]:
                if article["id"] in reports:
                    found[row["rumour"]][article["id"]] = Filed(reports[article["id"]], _DAY)
    return {name: list(in_order(list(filed.values()))) for name, filed in found.items()}


def placed(pairs: Iterable[Judged], filed: Sequence[Filed]) -> Iterator[tuple[Judged, Unit, Unit]]:
    """Those of a story's pairs whose two propositions its reports have, with them."""
    units = units_of_story(filed)
    for pair in pairs:
        one, other = at_place(units, pair.one), at_place(units, pair.other)
        if one is not None and other is not None and one != other:
            yield pair, units[one], units[other]


def propositions_in(filed: Sequence[Filed]) -> list[str]:
    """The texts of a story's propositions, in which they are compared: each once, in their order."""
    return list(dict.fromkeys(unit.text for unit in units_of_story(filed)))


def at_place(units: Sequence[Unit], place: Place) -> int | None:
    """The number of the proposition that has most of a judged place, if any has half of it; of several that
    have as much, the shortest, since what is said in passing stands within another."""
    report, span = place
    shared = {
        number: (min(unit.span.end, span.end) - max(unit.span.start, span.start), -len(unit.text))
        for number, unit in enumerate(units)
        if unit.ref.report == report
    }
    best = max(shared, key=lambda number: shared[number], default=None)
    return best if best is not None and 2 * shared[best][0] >= span.end - span.start else None
