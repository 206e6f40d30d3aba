"""What can be opened as a ledger, and what is said of the rest."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from sayso.errors import LedgerError
from sayso.ledger import open_ledger
from sayso.ledger.engine import engine_of
from sayso.ledger.transactions import writing


def test_a_file_is_made_with_write_ahead_log(tmp_path: Path) -> None:
    open_ledger(str(tmp_path / "ledger.db")).close()
    with sqlite3.connect(tmp_path / "ledger.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("mysql://host/ledger", "a file or a postgresql:// URL"),
        ("no-such-folder/ledger.db", "there is no folder"),
        (".", "not a file"),
        ("", "not a file"),
        ("postgresql://nobody@127.0.0.1:1/none", "127.0.0.1"),
        ("postgresql://host:port/none", "URL cannot be read"),
    ],
)
def test_what_is_no_ledger_is_said(
    where: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LedgerError, match=told):
        open_ledger(where)


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("Dear diary")
    with pytest.raises(LedgerError, match="not a database"):
        open_ledger(str(tmp_path / "notes.db"))
    with sqlite3.connect(tmp_path / "shop.db") as connection:
        connection.execute("CREATE TABLE orders (id)")
    before = (tmp_path / "shop.db").read_bytes()
    with pytest.raises(LedgerError, match="something else"):
        open_ledger(str(tmp_path / "shop.db"))
    assert (tmp_path / "shop.db").read_bytes() == before


def test_a_ledger_of_a_newer_version_is_left_alone(where: str) -> None:
    open_ledger(where).close()
    engine = engine_of(where)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(LedgerError, match="newer Sayso"):
        open_ledger(where)


def test_opening_does_not_wait_for_a_writer(where: str) -> None:
    open_ledger(where).close()
    engine = engine_of(where)
    with writing(engine):
        opening = Thread(target=lambda: open_ledger(where).close(), daemon=True)
        opening.start()
        opening.join(timeout=30)
        assert not opening.is_alive()
    engine.dispose()
