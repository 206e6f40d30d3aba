"""Reading and writing in one go or not at all, on either database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text

from sayso.ledger.complaints import complaints_told

_LINKING = 7_291_153
"""PostgreSQL's lock that writers of a ledger take in turn; the number is this project's own."""


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the ledger as it is at one moment.

    Raises `LedgerFailedError` where the database does not answer or is damaged.
    """
    options = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with (
        complaints_told(engine),
        engine.connect().execution_options(**options) as connection,
        connection.begin(),
    ):
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection whose changes are all kept, or none; writers take turns, so that what is linked to a
    report is never computed from half of another's.

    Raises `LedgerFailedError` where the database does not answer, is damaged, or another writer does not
    finish.
    """
    with (
        complaints_told(engine),
        engine.connect().execution_options(writes=True) as connection,
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LINKING})
        yield connection
