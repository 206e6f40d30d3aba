"""Opening a ledger's database by file name or URL."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from sayso.errors import LedgerError
from sayso.ledger.complaints import complaints_told
from sayso.ledger.readings import is_storable

_WAIT_SECONDS = 60
"""How long a writer waits for another: a report is filed in well under a second."""

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "sqlite": "sqlite"}


def engine_of(where: str) -> Engine:
    """The engine for a file's path or a database's URL; nothing is opened yet.

    Raises `LedgerError` for what can be no file's name, for a URL of another database than SQLite or
    PostgreSQL, or where the driver of the latter is not installed.
    """
    if not is_storable(where):  # SQLite ends names at a NUL, and half a character is no text
        raise LedgerError(f"{where!r}: no file has such a name; name one, such as ledger.db")
    url = _url_of(where)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    try:
        return create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as missing:
        raise LedgerError(
            "a ledger in PostgreSQL needs its driver: pip install 'sayso[postgresql]'"
        ) from missing


def _url_of(where: str) -> URL:
    if "://" not in where:
        return URL.create("sqlite", database=where)
    scheme, _, rest = where.partition("://")
    driver = _DRIVERS.get(scheme.partition("+")[0])
    if driver is None:
        raise LedgerError(f"a ledger is a file or a postgresql:// URL, not {scheme}://")
    try:
        return make_url(f"{driver}://{rest}")
    except (ArgumentError, ValueError) as error:
        raise LedgerError("the ledger's URL cannot be read; write postgresql://user@host/database") from error


def _sqlite(url: URL) -> Engine:
    path = Path(url.database or "")
    if not url.database:
        raise LedgerError("no ledger is named; name a file, such as ledger.db")
    if path.is_dir():
        raise LedgerError(
            f"{path} is a folder, and a ledger is a file; name one, such as {path / 'ledger.db'}"
        )
    if not path.absolute().parent.is_dir():
        raise LedgerError(f"{path}: there is no folder {path.absolute().parent}; make it first")
    engine = create_engine(url, connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    """References that hold, and no transactions of the driver's own; nothing that changes the file."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def keep_readers_beside_writers(engine: Engine) -> None:
    """Have SQLite write ahead (WAL), which the file remembers; PostgreSQL does so by itself."""
    if engine.dialect.name != "sqlite":
        return
    with complaints_told(engine):
        connection = engine.raw_connection()
        try:
            with suppress(sqlite3.OperationalError):  # busy: another makes this ledger, and does it
                connection.cursor().execute("PRAGMA journal_mode=WAL")
        finally:
            connection.close()


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once: a reader that turns into one could not wait for another."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
