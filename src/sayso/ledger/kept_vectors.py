"""Sentence vectors that the ledger keeps, so that no text is embedded twice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, insert, select

from sayso.embedding import Vectors
from sayso.ids import content_id
from sayso.ledger.tables import vectors

_STEPS = 127
"""A unit vector's components as signed bytes: likenesses move by less than .01 (MiniLM itself is run in 8
bits), and a vector takes 384 bytes instead of 1,536."""

_AT_ONCE = 500


class KeptVectors:
    """Vectors from the ledger, and from the embedder where the ledger has none yet."""

    def __init__(self, connection: Connection, embedder: Vectors) -> None:
        self._connection = connection
        self._embedder = embedder

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text, in their order."""
        keys = [content_id(text) for text in texts]
        known = self._known(sorted(set(keys)))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            made = self._embedder.of(list(missing.values()))
            fresh = {key: _bytes(vector) for key, vector in zip(missing, made, strict=True)}
            self._connection.execute(
                insert(vectors), [{"text": key, "vector": data} for key, data in fresh.items()]
            )
            known |= fresh
        if not keys:
            return self._embedder.of([])
        return np.stack([_vector(known[key]) for key in keys])

    def _known(self, keys: Sequence[str]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for first in range(0, len(keys), _AT_ONCE):
            some = keys[first : first + _AT_ONCE]
            rows = self._connection.execute(select(vectors).where(vectors.c.text.in_(some)))
            found |= {row.text: row.vector for row in rows}
        return found


def _bytes(vector: NDArray[np.float32]) -> bytes:
    return np.round(vector * _STEPS).astype(np.int8).tobytes()


def _vector(data: bytes) -> NDArray[np.float32]:
    vector = np.frombuffer(data, np.int8).astype(np.float32)
    return vector / max(float(np.linalg.norm(vector)), 1.0)
