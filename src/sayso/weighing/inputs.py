"""Statements and names as arrays: what the network weighs, of one stretch of a report.

Training and reading share this module, so that both see the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso.model import Span
from sayso.weighing.names import (
    Words,
    is_part,
    is_within,
    may_be_one,
    names_in,
    without_vague,
    words_of,
)
from sayso.weighing.verdict import NOBODY, UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.weighing.verdict import Stated, Verdict

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Places = NDArray[np.bool_]

PARTS = 3
"""Source, cue, content."""
SHAPES = 4
"""Columns of `Inputs.shapes`."""
MOST_NAMES = 400
"""Names of a stretch that are weighed, from its first on; reports have 30 to 100."""
_APART = 500
"""Characters between two pieces that are not of one run: more than what stands between two paragraphs."""

_DISTANCES = np.array([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
BUCKETS = 2 * (len(_DISTANCES) + 1)
"""How many distances between a mention and a name are told apart, in pieces, each way."""


@dataclass(frozen=True, slots=True, eq=False)
class Inputs:
    """A stretch's ``numbers`` of statements (S of them), and its ``names`` (N), over its P pieces.

    ``words`` are each name's, ``telling`` those of them by which somebody is known.

    ``parts`` [S, 3, P] and ``at`` [N, P] say which pieces belong to a statement's source, cue and content,
    and to a name. ``shapes`` [N, 4]: how often the name's rarest word occurs among the names (fifths),
    whether it is somebody's source, whether it is capitalised, its number of words (quarters). ``distance``
    [S, N] is bucketed. ``verdicts`` [S, 5]; ``speaker`` [S, N + 2]: the names that the rules' speaker may be,
    whether the source's own words name it, and whether nobody is known; ``via`` [S, N]: the names of the
    rules' relays; ``answers`` [S, S + 1]: what the rules have it answer, the last for nothing.
    """

    numbers: list[int]
    names: list[Span]
    words: list[Words]
    telling: list[Words]
    parts: Places
    at: Places
    shapes: Floats
    distance: Integers
    verdicts: Integers
    speaker: Floats
    via: Floats
    answers: Floats


def inputs_of(text: str, start: Integers, end: Integers, stated: Sequence[Stated]) -> Inputs:
    """The arrays of the statements that have a piece in the stretch whose pieces begin and end so."""
    marked = [_parts(one, start, end) for one in stated]
    numbers = [number for number, parts in enumerate(marked) if parts.any()]
    kept = [stated[number] for number in numbers]
    sources = {
        number: Span(one.source[0].start, one.source[-1].end) for number, one in enumerate(kept) if one.source
    }
    names, at = _names(text, start, end, set(sources.values()))
    words = [words_of(name.of(text)) for name in names]
    parts = (
        np.stack([marked[number] for number in numbers])
        if numbers
        else np.zeros((0, PARTS, len(start)), bool)
    )
    inputs = Inputs(
        numbers=numbers,
        names=names,
        words=words,
        telling=[without_vague(each) for each in words],
        parts=parts,
        at=at,
        shapes=_shapes(text, names, words, set(sources.values())),
        distance=_distances(parts, at),
        verdicts=np.array(
            [one.verdict.numbers() if one.verdict else UNREAD for one in kept], np.int64
        ).reshape(-1, len(UNREAD)),
        speaker=np.zeros((len(kept), len(names) + 2), np.float32),
        via=np.zeros((len(kept), len(names)), np.float32),
        answers=np.zeros((len(kept), len(kept) + 1), np.float32),
    )
    rows = {number: row for row, number in enumerate(numbers)}
    for row, one in enumerate(kept):
        if one.verdict is not None:
            source = sources.get(row)
            _mark(inputs, row, one.verdict, words_of(source.of(text)) if source else None, rows)
    return inputs


def covered(spans: Iterable[Span], start: Integers, end: Integers) -> Places:
    """The pieces that share a character with one of the spans."""
    found = np.zeros(len(start), bool)
    for span in spans:
        found[np.searchsorted(end, span.start, side="right") : np.searchsorted(start, span.end)] = True
    return found


def _parts(one: Stated, start: Integers, end: Integers) -> Places:
    return np.stack([covered(spans, start, end) for spans in (one.source, one.cue, one.content)])


def _names(text: str, start: Integers, end: Integers, sources: set[Span]) -> tuple[list[Span], Places]:
    """The first names in what the pieces cover, and the pieces of each."""
    names = list(_names_between(text, start, end, sources))
    first = np.searchsorted(end, [name.start for name in names], side="right")
    after = np.searchsorted(start, [name.end for name in names])
    kept = np.flatnonzero(first < after)[:MOST_NAMES]
    pieces = np.arange(len(start))
    at = (pieces >= first[kept, None]) & (pieces < after[kept, None])
    return [names[number] for number in kept.tolist()], at


def _names_between(text: str, start: Integers, end: Integers, sources: set[Span]) -> Iterator[Span]:
    """The names in each run of pieces: windows that were passed over are not looked through."""
    breaks = np.flatnonzero(start[1:] - end[:-1] > _APART) + 1
    for run in np.split(np.arange(len(start)), breaks):
        if not len(run):
            continue
        first, last = int(start[run[0]]), int(end[run[-1]])
        inside = [
            source.shifted(-first) for source in sources if first <= source.start and source.end <= last
        ]
        yield from (name.shifted(first) for name in names_in(text[first:last], inside))


def _shapes(text: str, names: Sequence[Span], words: Sequence[Words], sources: set[Span]) -> Floats:
    often = Counter(word for each in words for word in each)
    rows = [
        (
            min((often[word] for word in each), default=0) / 5,
            float(name in sources),
            float(text[name.start].isupper()),
            len(each) / 4,
        )
        for name, each in zip(names, words, strict=True)
    ]
    return np.array(rows, np.float32).reshape(-1, SHAPES)


def _distances(parts: Places, at: Places) -> Integers:
    """From each statement's source, or its first piece where it has none, to each name, bucketed."""
    if not len(parts) or not len(at):
        return np.zeros((len(parts), len(at)), np.int64)
    first = np.where(parts[:, 0].any(-1), parts[:, 0].argmax(-1), parts.any(1).argmax(-1))
    apart = at.argmax(-1)[None, :] - first[:, None]
    buckets = np.searchsorted(_DISTANCES, np.abs(apart), side="right")
    found: Integers = np.where(apart < 0, buckets + BUCKETS // 2, buckets)
    return found


def _mark(inputs: Inputs, row: int, verdict: Verdict, source: Words | None, rows: dict[int, int]) -> None:
    """Write the rules' speaker, relays and answer of one statement into the arrays."""
    speaker, count = words_of(verdict.speaker), len(inputs.names)
    inputs.speaker[row, count] = (
        bool(source) and bool(verdict.speaker) and may_be_one(speaker, source or frozenset())
    )
    if (verdict.speaker or "").lower() in NOBODY:
        inputs.speaker[row, count + 1] = 1
    else:
        known = without_vague(speaker)
        inputs.speaker[row, :count] = [is_within(known, words) for words in inputs.telling]
    for relay in verdict.via:
        named = words_of(relay)
        columns = [column for column, words in enumerate(inputs.words) if is_part(words, named)]
        inputs.via[row, columns] = 1
    if verdict.answers is None:
        inputs.answers[row, -1] = 1
    elif verdict.answers in rows:
        inputs.answers[row, rows[verdict.answers]] = 1
