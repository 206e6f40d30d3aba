"""Opening a ledger: the database, brought to this version, and what it embeds with."""

from __future__ import annotations

from pathlib import Path

from sayso.embedding import Embedder, Encoder
from sayso.errors import LedgerError
from sayso.ledger.engine import engine_of
from sayso.ledger.store import Ledger
from sayso.ledger.tellings import Telling, unseen
from sayso.ledger.upgrade import upgrade
from sayso.matching import comparer_for
from sayso.settings import Settings, settings_from


def open_ledger(
    where: str,
    *,
    embedder: Encoder | None = None,
    settings: Settings | None = None,
    make: bool = True,
    telling: Telling = unseen,
) -> Ledger:
    """The ledger in a file, or in a PostgreSQL database by its URL; where there is none it is made, if it is
    to be.

    ``embedder`` gives sentences their vectors: the shipped encoder, unless another is named. One ledger must
    keep to one. Behind the shipped one the shipped network compares propositions two by two, unless the
    ``settings`` (those of the environment) have claims made by rules. ``telling`` is handed the stories that
    a question has told anew, as they are told.

    Raises `LedgerError` where it cannot be opened, is no ledger, or a newer Sayso made it; and where there is
    no such file and none is to be made.
    """
    if not make and is_missing(where):
        raise LedgerError(
            f"there is no ledger {where}",
            command="`sayso add SOURCE` makes one, `--ledger FILE` names another",
        )
    engine = engine_of(where)
    try:
        upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    if embedder is not None:
        return Ledger(engine, embedder, telling=telling)
    shipped = Embedder()
    return Ledger(engine, shipped, comparer_for(settings or settings_from(), shipped), telling=telling)


def is_missing(where: str) -> bool:
    """Whether a ledger would have to be made there: there is no such file. A database is there by its URL; no
    name at all, and a folder's, are told as what they are when they are opened."""
    return "://" not in where and bool(where) and not Path(where).exists()
