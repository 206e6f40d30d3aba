"""Sentence vectors that the ledger keeps, so that no text is embedded twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, insert, select

from sayso.embedding import Encoder
from sayso.ids import content_id
from sayso.ledger.portions import portions
from sayso.ledger.tables import vectors

_STEPS = 127
"""A unit vector's components as signed bytes: likenesses move by less than .01 (MiniLM itself is run in 8
bits), and a vector takes 384 bytes instead of 1,536."""


class KeptVectors:
    """Vectors from the ledger, and from the embedder where the ledger has none of its making yet.

    With ``keep`` those are kept at once, which only a writer may; without, `keep_in` keeps them later.
    """

    def __init__(self, connection: Connection, embedder: Encoder, *, keep: bool = True) -> None:
        self._connection = connection
        self._embedder = embedder
        self._keep = keep
        self._fresh: dict[str, bytes] = {}

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text, in their order."""
        keys = [content_id(text) for text in texts]
        known = self._known(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            made = self._embedder.of(list(missing.values()))
            fresh = {key: _bytes(vector) for key, vector in zip(missing, made, strict=True)}
            self._fresh |= fresh
            if self._keep:
                self.keep_in(self._connection)
            known |= fresh
        if not keys:
            return self._embedder.of([])
        return np.stack([_vector(known[key]) for key in keys])

    def keep_in(self, connection: Connection) -> None:
        """Keep what was embedded and not kept yet, but for what another kept meanwhile."""
        known = _kept(connection, self._fresh, self.encoder)
        new = {key: data for key, data in self._fresh.items() if key not in known}
        for some in portions(new):  # what another encoder made of them
            connection.execute(delete(vectors).where(vectors.c.text.in_(some)))
        if new:
            rows = [{"text": key, "vector": data, "encoder": self.encoder} for key, data in new.items()]
            connection.execute(insert(vectors), rows)
        self._fresh = {}

    @cached_property
    def encoder(self) -> str:
        """The embedder's version: vectors of two must not be compared."""
        return self._embedder.version

    def _known(self, keys: Iterable[str]) -> dict[str, bytes]:
        wanted = set(keys)
        fresh = {key: data for key, data in self._fresh.items() if key in wanted}
        return fresh | _kept(self._connection, wanted - fresh.keys(), self.encoder)


def _kept(connection: Connection, keys: Iterable[str], encoder: str) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for some in portions(keys):
        made = vectors.c.text.in_(some) & (vectors.c.encoder == encoder)
        rows = connection.execute(select(vectors.c.text, vectors.c.vector).where(made))
        found |= {row.text: row.vector for row in rows}
    return found


def _bytes(vector: NDArray[np.float32]) -> bytes:
    return np.round(vector * _STEPS).astype(np.int8).tobytes()


def _vector(data: bytes) -> NDArray[np.float32]:
    vector = np.frombuffer(data, np.int8).astype(np.float32)
    return vector / max(float(np.linalg.norm(vector)), 1.0)
