"""Opening a ledger: the database, brought to this version, and what it embeds with."""

from __future__ import annotations

from sayso.embedding import Embedder, Encoder
from sayso.ledger.engine import engine_of
from sayso.ledger.store import Ledger
from sayso.ledger.upgrade import upgrade


def open_ledger(where: str, *, embedder: Encoder | None = None) -> Ledger:
    """The ledger in a file, made where there is none, or in a PostgreSQL database by its URL.

    ``embedder`` gives sentences their vectors: the shipped encoder, unless another is named. One ledger must
    keep to one.

    Raises `LedgerError` where it cannot be opened, is no ledger, or a newer Sayso made it.
    """
    engine = engine_of(where)
    try:
        upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return Ledger(engine, embedder or Embedder())
