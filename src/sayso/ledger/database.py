"""The database of a ledger, and by what its stories are told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Self

from sqlalchemy import Connection, Engine

from sayso.embedding import Encoder
from sayso.ledger.moments import now
from sayso.ledger.reckoned import Reckoned
from sayso.ledger.tellings import Telling, unseen
from sayso.ledger.transactions import reading
from sayso.matching import Comparer


class LedgerDatabase:
    """A ledger's database, as a context manager let go of at the end."""

    def __init__(
        self,
        engine: Engine,
        embedder: Encoder,
        comparer: Comparer | None = None,
        *,
        clock: Callable[[], str] = now,
        telling: Telling = unseen,
    ) -> None:
        self._engine = engine
        self._embedder = embedder
        self._comparer = comparer
        self._clock = clock
        self._telling = telling
        self.reckoned = Reckoned()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees the ledger as it is at one moment, for queries of `sayso.ledger`'s own."""
        return reading(self._engine)

    def close(self) -> None:
        """Let go of the database's connections."""
        self._engine.dispose()
