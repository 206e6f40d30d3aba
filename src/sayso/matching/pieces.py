"""A text's word pieces as the network compares them, and as a ledger keeps them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

WIDTH = 128
"""Numbers in a piece's state."""

MOST = 58
"""Pieces that are compared, with the two marks around them; of a longer text the first ones and the last
mark, as in training. Nine in ten propositions have fewer than 40."""

STEPS = 24.0
"""Of a state's number, per unit: they come out of a normalisation, so that hardly any is beyond 5."""


class Pieces(NamedTuple):
    """The ids of a text's pieces [n] and their states in 8 bits [n, `WIDTH`]."""

    ids: NDArray[np.uint16]
    states: NDArray[np.int8]

    def to_bytes(self) -> bytes:
        """As they are kept."""
        return self.ids.tobytes() + self.states.tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Pieces:
        """As they were kept."""
        count = len(data) // (WIDTH + 2)
        ids = np.frombuffer(data, np.uint16, count)
        return cls(ids, np.frombuffer(data, np.int8, offset=2 * count).reshape(count, WIDTH))


def kept(count: int) -> list[int]:
    """Which of so many pieces of a text are compared."""
    return list(range(count)) if count <= MOST else [*range(MOST - 1), count - 1]


def pieces_of(ids: NDArray[np.int64], states: NDArray[np.float32]) -> Pieces:
    """Pieces and their states as they come out of the network, in 8 bits."""
    rounded = np.clip(np.round(states * STEPS), -127, 127).astype(np.int8)
    return Pieces(ids.astype(np.uint16), rounded)


def shared(one: NDArray[np.uint16], other: NDArray[np.uint16]) -> NDArray[np.int64]:
    """Which pieces of the one, by their ids, the other has too [n]; the marks around them are none."""
    found = np.zeros(len(one), np.int64)
    found[1:-1] = np.isin(one[1:-1], other[1:-1])
    return found
