"""Sentence vectors and the pieces of propositions that the ledger keeps, so that no text is read twice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from sayso.embedding import Encoder
from sayso.ledger.kept_texts import KeptTexts
from sayso.matching import Compared, Comparer, Pieces

_STEPS = 127
"""A unit vector's components as signed bytes: likenesses move by less than .01 (MiniLM itself is run in 8
bits), and a vector takes 384 bytes instead of 1,536."""

_PIECES = "p:"
"""Before the keys of pieces, which are kept beside the vectors."""


class KeptVectors:
    """Vectors from the ledger, and from the embedder where the ledger has none of its making yet.

    With ``keep`` those are kept at once, which only a writer may; without, `keep_in` keeps them later.
    """

    def __init__(self, connection: Connection, embedder: Encoder, *, keep: bool = True) -> None:
        self._embedder = embedder
        self.encoder = embedder.version
        self._kept = KeptTexts(connection, self.encoder, keep=keep)

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text, in their order."""
        if not texts:
            return self._embedder.of([])
        kept = self._kept.of(texts, lambda missing: map(_bytes, self._embedder.of(missing)))
        return np.stack([_vector(data) for data in kept])

    def keep_in(self, connection: Connection) -> None:
        """Keep what was embedded and not kept yet, but for what another kept meanwhile."""
        self._kept.keep_in(connection)


class KeptMatches:
    """Texts compared by the network with the pieces that the ledger keeps; ``keep`` as for vectors."""

    def __init__(self, connection: Connection, comparer: Comparer, *, keep: bool = True) -> None:
        self._comparer = comparer
        self.version = comparer.version
        self._kept = KeptTexts(connection, self.version, prefix=_PIECES, keep=keep)

    def of(self, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Compared:
        """See `sayso.matching.Matches`."""
        wanted = sorted({number for pair in pairs for number in pair})
        at = {number: place for place, number in enumerate(wanted)}
        kept = self._kept.of([texts[number] for number in wanted], self._made)
        pieces = [Pieces.from_bytes(data) for data in kept]
        return self._comparer.between(pieces, [(at[i], at[j]) for i, j in pairs])

    def keep_in(self, connection: Connection) -> None:
        """Keep the pieces that were made and not kept yet."""
        self._kept.keep_in(connection)

    def _made(self, texts: Sequence[str]) -> list[bytes]:
        return [one.to_bytes() for one in self._comparer.pieces(texts)]


def _bytes(vector: NDArray[np.float32]) -> bytes:
    return np.round(vector * _STEPS).astype(np.int8).tobytes()


def _vector(data: bytes) -> NDArray[np.float32]:
    vector = np.frombuffer(data, np.int8).astype(np.float32)
    return vector / max(float(np.linalg.norm(vector)), 1.0)
