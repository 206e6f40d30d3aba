"""From a network's scores to attributions that might be: the way that reading and training share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.attribution.tagger.pieces import Case, Integers, Window
from sayso.attribution.tagger.roles import Role
from sayso.attribution.tagger.stack import Crops, Stack, crops, stacked
from sayso.model import Span, Spans

Scores = NDArray[np.float32]

_SHORT = 5
"""Words of a content; in a longer one a word on its own is a slip."""


class Encoding(NamedTuple):
    """For each piece of a stack: the logit that a cue begins there [N, T], two vectors for the second look
    [N, T, ...], and the logits that it is source and content of anything, regardless of the cue [N, T, 2].

    ``states`` [N, T, 384] are the encoder's own, before its last layers; None where there are none to give.
    """

    anchor: Scores
    asks: Scores
    tells: Scores
    regardless: Scores
    states: Scores | None = None


class Looked(NamedTuple):
    """For each cue: a logit for each role of each piece around it [K, W, 4], and one for accepting it [K]."""

    roles: Scores
    accept: Scores


class Network(Protocol):
    """What scores pieces: the shipped model, or one in training."""

    def encode(self, stack: Stack) -> Encoding:
        """A score for each piece as the first of a cue, and what the second look needs."""
        ...

    def look(self, asks: Scores, tells: Scores, around: Crops) -> Looked:
        """The second look at each cue."""
        ...


class Evidence(NamedTuple):
    """What speaks for a candidate: what its confidence is made from.

    ``anchor`` and ``accept`` are the cue's logits; ``content``, ``source`` and ``cue`` the mean, over their
    words, of the summed log-probabilities of the word's pieces; ``any_content`` and ``any_source`` the mean
    logits of these being so regardless of the cue.
    """

    anchor: float
    accept: float
    content: float
    source: float
    cue: float
    any_content: float
    any_source: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """An attribution that the network proposes, with what speaks for it."""

    source: Spans
    cue: Spans
    content: Spans
    evidence: Evidence


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """A window, framed as a stack of one, and what the network made of it."""

    window: Window
    stack: Stack
    encoding: Encoding


def encoded(windows: Iterable[Window], network: Network) -> Iterator[Encoded]:
    """The windows, each encoded by itself as it is asked for.

    On one core more together gain nothing: eight take a quarter longer, since the shorter ones are padded,
    and twice the memory.
    """
    for window in windows:
        stack = stacked([window])
        yield Encoded(window, stack, network.encode(stack))


def candidates(windows: Iterable[Encoded], network: Network, *, least_likely: float) -> list[Candidate]:
    """Every place whose probability of beginning a cue is at least ``least_likely``, read out.

    In the order of the windows; a place where the second look finds no content, or no cue, gives none.
    """
    least = float(np.log(least_likely / (1 - least_likely)))
    return [candidate for one in windows for candidate in _in_window(one, network, least)]


def _in_window(one: Encoded, network: Network, least: float) -> Iterator[Candidate]:
    encoding = one.encoding
    rows, columns = np.nonzero((encoding.anchor >= least) & (one.stack.paragraph >= 0))
    if not len(rows):
        return
    around = crops(one.stack, rows, columns)
    looked = network.look(encoding.asks[rows, columns], encoding.tells[rows[:, None], around.column], around)
    roles = _log_softmax(looked.roles)
    for number, column in enumerate(columns.tolist()):
        candidate = _read_out(
            one.window,
            around.column[number],
            roles[number],
            encoding.regardless[0],
            (float(encoding.anchor[0, column]), float(looked.accept[number])),
        )
        if candidate is not None:
            yield candidate


def _read_out(
    window: Window, columns: Integers, roles: Scores, regardless: Scores, scores: tuple[float, float]
) -> Candidate | None:
    """The likeliest role of each word, as spans; a word's pieces decide together.

    ``roles`` are each piece's log-probabilities.
    """
    inside = (columns >= 1) & (columns <= len(window))
    pieces = columns[inside] - 1
    first = _word_starts(window, pieces)
    words = np.add.reduceat(roles[inside], first, axis=0)
    paragraph = window.paragraph[pieces[first]]
    role = _smoothed(words.argmax(1), paragraph, window.features[pieces[first], 0] != Case.OTHER)
    start = window.start[pieces[first]]
    end = window.end[pieces[np.append(first[1:], len(pieces)) - 1]]
    spans = _spans(role, paragraph, start, end)
    if not spans[Role.CONTENT] or not spans[Role.CUE]:
        return None
    source, content, cue = (role == each for each in (Role.SOURCE, Role.CONTENT, Role.CUE))
    of_any = regardless[columns[inside][first]]
    return Candidate(
        source=tuple(spans[Role.SOURCE]),
        cue=tuple(spans[Role.CUE]),
        content=tuple(spans[Role.CONTENT]),
        evidence=Evidence(
            *scores,
            content=_mean(words[content, Role.CONTENT]),
            source=_mean(words[source, Role.SOURCE]),
            cue=_mean(words[cue, Role.CUE]),
            any_content=_mean(of_any[content, 1]),
            any_source=_mean(of_any[source, 0]),
        ),
    )


def _word_starts(window: Window, pieces: Integers) -> Integers:
    """Where words begin among the pieces; what begins in the middle of one counts as a word."""
    first = np.flatnonzero(window.features[pieces, 2] == 0)
    return first if len(first) and first[0] == 0 else np.concatenate([[0], first])


def _smoothed(role: Integers, paragraph: Integers, is_word: NDArray[np.bool_]) -> Integers:
    """Content without a hole of one word, and without a lone word beside more of it.

    Both were chosen on PolNeAR dev, where they make .4 points more of the contents exact.
    """
    role = role.copy()
    content = np.flatnonzero(role == Role.CONTENT)
    for at in np.flatnonzero(np.diff(content) > 1).tolist():
        left, right = int(content[at]), int(content[at + 1])
        hole = slice(left + 1, right)
        if paragraph[left] == paragraph[right] and is_word[hole].sum() <= 1:
            role[hole] = np.where(role[hole] == Role.NONE, Role.CONTENT, role[hole])
    content = np.flatnonzero(role == Role.CONTENT)
    if is_word[content].sum() > _SHORT:
        for run in np.split(content, np.flatnonzero(np.diff(content) > 1) + 1):
            if is_word[run].sum() <= 1:
                role[run] = Role.NONE
    return role


def _log_softmax(logits: Scores) -> Scores:
    shifted = logits - logits.max(-1, keepdims=True)
    found: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return found


def _mean(values: Scores) -> float:
    return float(values.mean()) if len(values) else 0.0


def _spans(role: Integers, paragraph: Integers, start: Integers, end: Integers) -> dict[int, list[Span]]:
    """For each role its words as spans, neighbours joined; none runs over a paragraph's edge."""
    found: dict[int, list[Span]] = {each: [] for each in range(len(Role))}
    breaks = np.flatnonzero((np.diff(role) != 0) | (np.diff(paragraph) != 0)) + 1
    for first, after in pairwise([0, *breaks.tolist(), len(role)]):
        found[int(role[first])].append(Span(int(start[first]), int(end[after - 1])))
    return found
