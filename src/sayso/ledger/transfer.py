"""A whole ledger into an empty one, of either database: every table, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    MetaData,
    String,
    Table,
    Text,
    func,
    insert,
    select,
    text,
)

from sayso.errors import LedgerError, NotInLedgerError
from sayso.ledger.engine import engine_of
from sayso.ledger.readings import storable
from sayso.ledger.tables import changes, metadata
from sayso.ledger.transactions import reading, writing
from sayso.ledger.upgrade import upgrade

_AT_ONCE = 2_000
"""Rows that are read and written at a time: some megabytes of readings."""

Heard = Callable[[int], None]
"""What hears of rows: how many there are, or how many more were written."""


def copy_ledger(
    source: str, target: str, *, total: Heard = lambda _: None, written: Heard = lambda _: None
) -> tuple[int, int]:
    """Copy a ledger into one that holds nothing, which is made where there is none: all of it, or nothing.

    The source is read as it is at one moment, and its writers are not waited for. ``total`` hears how many
    rows there are, ``written`` how many more were written. Returns how many reports and rows there are.

    Raises `LedgerError` where one of them cannot be opened, or the target holds anything.
    """
    if "://" not in source and not Path(source).is_file():
        raise NotInLedgerError(f"there is no ledger {source}")
    with _opened(source) as ours, _opened(target) as theirs, reading(ours) as from_, writing(theirs) as to:
        tables = [*metadata.sorted_tables, _words(ours)]
        _refuse_what_holds_anything(to, target)
        counts = {table.name: from_.scalar(select(func.count()).select_from(table)) or 0 for table in tables}
        total(sum(counts.values()))
        for table in tables:
            _copy_table(from_, to, table, written)
        _go_on_counting(to)
        return counts["reports"], sum(counts.values())


@contextmanager
def _opened(where: str) -> Iterator[Engine]:
    engine = engine_of(where)
    try:
        upgrade(engine)
        yield engine
    finally:
        engine.dispose()


def _words(engine: Engine) -> Table:
    """The full-text index as a table: what it was made from, which is the same on both databases."""
    number = "rowid" if engine.dialect.name == "sqlite" else "number"
    texts = (Column(name, Text) for name in ("headline", "body"))
    return Table(
        "words", MetaData(), Column(number, BigInteger, key="number"), Column("report", String), *texts
    )


def _refuse_what_holds_anything(to: Connection, target: str) -> None:
    for table in metadata.sorted_tables:
        if to.execute(select(table).limit(1)).first() is not None:
            raise LedgerError(f"{_named(to, target)} holds a ledger already; copy into an empty one")


def _named(connection: Connection, where: str) -> str:
    return connection.engine.url.render_as_string(hide_password=True) if "://" in where else where


def _copy_table(from_: Connection, to: Connection, table: Table, written: Heard) -> None:
    """Every row of the table, in portions: a ledger may be larger than the memory."""
    target = _words(to.engine) if table.name == "words" else table
    wanted = select(*(column.label(column.key) for column in table.c))
    rows = from_.execution_options(yield_per=_AT_ONCE).execute(wanted)
    for some in rows.mappings().partitions():
        to.execute(insert(target), _storable(some))
        written(len(some))


def _storable(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """The rows without what only SQLite's texts can hold, such as in a judgement's note."""
    return [
        {name: storable(value) if isinstance(value, str) else value for name, value in row.items()}
        for row in rows
    ]


def _go_on_counting(to: Connection) -> None:
    """Have PostgreSQL number changes from the last one on, and plan for what there is now."""
    if to.dialect.name != "postgresql":
        return
    last = to.scalar(select(func.max(changes.c.number)))
    if last is not None:
        to.execute(text("SELECT setval(pg_get_serial_sequence('changes', 'number'), :last)"), {"last": last})
    to.execute(text("ANALYZE"))
