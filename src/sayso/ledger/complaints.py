"""What a database complains of, in one line: SQLite's in words that say what to do, others' in their own."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from sayso.errors import LedgerFailedError

_DAMAGED = (
    "the ledger {} is damaged; go on with a copy of it (`sayso copy` makes them), or begin a new one with "
    "`sayso add SOURCE --ledger OTHER`"
)
_BUSY = "the ledger {} is being written to by another command; try again when that is done"
_OF_SQLITE = {
    sqlite3.SQLITE_NOTADB: "{} is no ledger; name another with --ledger, or move the file away to begin one",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: "the ledger {} may not be written to: check its permissions and its folder's",
    sqlite3.SQLITE_CANTOPEN: "the ledger {} cannot be opened: check its permissions and its folder's",
    sqlite3.SQLITE_PERM: "the ledger {} cannot be opened: check its permissions and its folder's",
    sqlite3.SQLITE_FULL: "the ledger {} cannot grow: the disk is full",
    sqlite3.SQLITE_IOERR: "the ledger {} cannot be read or written: the disk fails",
}
"""By the primary result code, which is the lowest byte of an extended one."""

_NO_TEXT = "decode to UTF-8"
"""SQLite's driver has no code for text that is none."""
_LONGEST = 200
"""Characters of an engine's own words: its first sentence, and no query."""


@contextmanager
def complaints_told(engine: Engine) -> Iterator[None]:
    """Have what goes wrong with the database inside told as a `LedgerFailedError`.

    What was kept packed has a checksum of its own: where it does not unpack, the file is damaged as well.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise LedgerFailedError(_line(engine, error)) from error
    except (zlib.error, json.JSONDecodeError, UnicodeDecodeError) as error:
        raise LedgerFailedError(_DAMAGED.format(_named(engine))) from error


def _line(engine: Engine, error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        known = _DAMAGED if _NO_TEXT in str(cause) else _OF_SQLITE.get(code)
        if known:
            return known.format(_named(engine))
    reason = " ".join(str(cause).split())[:_LONGEST]
    return f"the ledger {_named(engine)}: {reason}"


def _named(engine: Engine) -> str:
    """A file by its path, a database by its address without the password."""
    if engine.dialect.name == "sqlite":
        return str(engine.url.database)
    return engine.url.render_as_string(hide_password=True)
