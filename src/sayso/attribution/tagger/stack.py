"""Windows side by side as the network takes them, and the stretch around each cue that it looks at again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.attribution.tagger.pieces import FEATURES, Case, Integers, Window

OPEN, CLOSE = 101, 102
"""[CLS] and [SEP] of the encoder's vocabulary, which frame a window."""

REACH = 80
"""Pieces on each side of a cue's first one that may belong to its attribution, more on one side where the
window ends on the other. Of PolNeAR's training attributions 1.1 % reach further, most of them with the tail
of a long quotation."""

_EXACT = 12
_BUCKETS = 21
_GROWTH = 0.42
"""Distances are told apart up to 12 pieces; beyond, each bucket is half as wide again as the one before."""

PLACES = 2 * _BUCKETS
"""How many places relative to a cue the network tells apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Windows in one block of equal length, framed, with `Window`'s arrays; what is not a piece is masked.

    ``ids``, ``mask`` and ``paragraph`` are [windows, length], ``features`` [windows, length, 4].
    """

    ids: Integers
    mask: Integers
    features: Integers
    paragraph: Integers


@dataclass(frozen=True, slots=True, eq=False)
class Crops:
    """The stretch around each cue; every array is [cues, width].

    ``column`` is the place in the window, ``place`` the bucketed distance from the cue's first piece,
    ``together`` whether it is in the cue's paragraph, ``mask`` whether it is a piece at all.
    """

    column: Integers
    place: Integers
    together: Integers
    mask: Integers


def stacked(windows: Sequence[Window]) -> Stack:
    """The windows side by side; column ``k + 1`` holds a window's piece ``k``."""
    shape = (len(windows), max(len(window) for window in windows) + 2)
    ids = np.zeros(shape, dtype=np.int64)
    mask = np.zeros(shape, dtype=np.int64)
    features = np.zeros((*shape, FEATURES), dtype=np.int64)
    features[:, :, 0] = Case.OTHER
    paragraph = np.full(shape, -1, dtype=np.int64)
    for row, window in enumerate(windows):
        size = len(window)
        ids[row, : size + 2] = (OPEN, *window.ids, CLOSE)
        mask[row, : size + 2] = 1
        features[row, 1 : size + 1] = window.features
        paragraph[row, 1 : size + 1] = window.paragraph
    return Stack(ids, mask, features, paragraph)


def crops(stack: Stack, rows: Integers, columns: Integers) -> Crops:
    """The stretch around each cue, whose first piece is at ``[rows, columns]`` of the stack."""
    length = stack.ids.shape[1]
    width = min(2 * REACH, length)
    first = np.clip(columns - REACH, 0, length - width)
    column = first[:, None] + np.arange(width)
    return Crops(
        column=column,
        place=_places(column - columns[:, None]),
        together=(
            np.take_along_axis(stack.paragraph[rows], column, 1) == stack.paragraph[rows, columns][:, None]
        ).astype(np.int64),
        mask=np.take_along_axis(stack.mask[rows], column, 1),
    )


def _places(distance: Integers) -> Integers:
    """A bucket for each signed distance: 0 is the cue's first piece itself."""
    far = np.abs(distance)
    beyond = _EXACT + (np.log(np.maximum(far, 1) / _EXACT) / _GROWTH).astype(np.int64)
    bucket = np.where(far < _EXACT, far, np.minimum(beyond, _BUCKETS - 1))
    return np.where(distance < 0, bucket + _BUCKETS, bucket)
