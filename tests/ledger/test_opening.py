"""What can be opened as a ledger, and what is said of the rest."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Thread

import pytest
from invented import report
from sqlalchemy import text

from sayso.errors import LedgerError, LedgerFailedError
from sayso.ledger import open_ledger
from sayso.ledger.engine import engine_of
from sayso.ledger.transactions import reading, writing


def test_a_file_is_made_with_write_ahead_log(tmp_path: Path) -> None:
    open_ledger(str(tmp_path / "ledger.db")).close()
    with sqlite3.connect(tmp_path / "ledger.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("mysql://host/ledger", "a file or a postgresql:// URL"),
        ("no-such-folder/ledger.db", "there is no folder"),
        (".", "is a folder"),
        ("", "no ledger is named"),
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
    with pytest.raises(LedgerError, match=r"notes\.db is no ledger; name another"):
        open_ledger(str(tmp_path / "notes.db"))
    with sqlite3.connect(tmp_path / "shop.db") as connection:
        connection.execute("CREATE TABLE orders (id)")
    before = (tmp_path / "shop.db").read_bytes()
    with pytest.raises(LedgerError, match="something else"):
        open_ledger(str(tmp_path / "shop.db"))
    assert (tmp_path / "shop.db").read_bytes() == before


def test_a_damaged_file_is_told_without_the_engines_name(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(str(path)) as ledger:
        ledger.add(report("r1", "Ada Brock said the dam leaks."))
    path.write_bytes(path.read_bytes()[:9_000])
    with pytest.raises(LedgerFailedError, match=r"ledger\.db is damaged; go on with a copy") as told:
        open_ledger(str(path))
    assert "sqlite" not in str(told.value)


def test_a_reading_that_does_not_unpack_is_damage(where: str) -> None:
    with open_ledger(where) as ledger:
        ledger.add(report("r1", "Ada Brock said the dam leaks."))
        engine = engine_of(where)
        with writing(engine) as connection:
            connection.execute(text("UPDATE versions SET reading = :data"), {"data": b"no reading"})
        engine.dispose()
        with pytest.raises(LedgerFailedError, match="is damaged"):
            ledger.report("r1")


def test_a_file_that_may_not_be_written_to_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    open_ledger(str(path)).close()
    engine = engine_of(str(path))
    with pytest.raises(LedgerFailedError, match="may not be written to"), reading(engine) as connection:
        connection.execute(text("PRAGMA query_only=ON"))
        connection.execute(text("DELETE FROM reports"))
    engine.dispose()


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


def test_a_missing_driver_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("No module named 'psycopg'")

    monkeypatch.setattr("sayso.ledger.engine.create_engine", missing)
    with pytest.raises(LedgerError, match=r"pip install 'sayso\[postgresql\]'"):
        engine_of("postgresql://localhost/ledger")
