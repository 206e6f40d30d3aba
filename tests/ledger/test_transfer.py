"""A ledger that is copied is the same one, from either database to either, and goes on as before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from invented import report
from sqlalchemy import select

from sayso.cli import sayso
from sayso.errors import LedgerError, NotInLedgerError
from sayso.ledger import Query, judged, open_ledger
from sayso.ledger.engine import engine_of
from sayso.ledger.tables import metadata
from sayso.ledger.transactions import reading
from sayso.ledger.transfer import copy_ledger
from sayso.story import JudgementKind

SAID = "Ada Brock said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank."
AGAIN = f"The ferry Lorna sank at Quenby. {SAID}"
LATER = "Tom Vale said the orchards of Ister lost half their plums to frost in April."
LONG = f"{AGAIN} The harbour office said nobody was hurt when the wall gave way. {LATER}"
HOOK = "https://newsroom.example/hook"


def fill(where: str) -> None:
    """A ledger with something in every table, and a note that only SQLite can hold as it is."""
    with open_ledger(where) as ledger:
        ledger.add(report("r1", SAID, published="2024-03-12", outlet="Quenby Post", headline="Ferry sinks"))
        ledger.add(report("r2", LONG, published="2024-03-13"))
        ledger.add(report("r1", LONG, published="2024-03-12", outlet="Quenby Post", headline="Ferry sank"))
        wrong = judged(JudgementKind.WRONG_READING, "r1#a1", None, by="Ann", note="asked only")
        ledger.undo(ledger.judge(wrong).id, by="Ben")
        ledger.withdraw("r2", at="2024-03-20")
        list(ledger.tell_changed())
        ledger.untold_to(HOOK)


def rows_of(where: str) -> dict[str, list[tuple[Any, ...]]]:
    engine = engine_of(where)
    with reading(engine) as connection:
        found = {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=str)
            for table in metadata.sorted_tables
        }
    engine.dispose()
    return found


def test_all_of_a_ledger_is_copied_there_and_back(where: str, tmp_path: Path) -> None:
    first, last = str(tmp_path / "first.db"), str(tmp_path / "last.db")
    fill(first)
    heard: list[int] = []
    reports, rows = copy_ledger(first, where, total=heard.append, written=heard.append)
    copy_ledger(where, last)
    assert (reports, sum(heard[1:]), heard[0]) == (2, rows, rows)
    assert all(rows_of(first).values())
    assert rows_of(first) == rows_of(where) == rows_of(last)


def test_a_copy_goes_on_as_the_ledger_did(where: str, tmp_path: Path) -> None:
    first = str(tmp_path / "first.db")
    fill(first)
    copy_ledger(first, where)
    with open_ledger(first) as ours, open_ledger(where) as theirs:
        assert theirs.story("r1") == ours.story("r1")
        assert [hit.report for hit in theirs.search(Query("ferry sank"))] == ["r1", "r2"]
        noted = [(one.number, one.claim, one.state, one.words) for one in theirs.changes()]
        theirs.add(report("r3", LATER, published="2024-03-14"))
        theirs.add(report("r1", LATER, published="2024-03-12"))
        list(theirs.tell_changed())
        again = [(one.number, one.claim, one.state, one.words) for one in theirs.changes()]
        assert again[: len(noted)] == noted
        assert theirs.untold_to(HOOK) == theirs.changes()[len(noted) :] != []
        assert [hit.report for hit in theirs.search(Query("ferry"))] == ["r2"]


def test_a_ledger_that_holds_anything_is_left_as_it_is(where: str, tmp_path: Path) -> None:
    first = str(tmp_path / "first.db")
    fill(first)
    with open_ledger(where) as ledger:
        ledger.add(report("r9", LATER))
    before = rows_of(where)
    for source in (first, where):
        with pytest.raises(LedgerError, match="holds a ledger already"):
            copy_ledger(source, where)
    assert rows_of(where) == before


def test_a_copy_that_is_stopped_leaves_nothing_and_can_be_made_again(where: str, tmp_path: Path) -> None:
    first = str(tmp_path / "first.db")
    fill(first)
    left = iter(range(7))

    def stops(_: int) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_ledger(first, where, written=stops)
    assert not any(rows_of(where).values())
    copy_ledger(first, where)
    assert rows_of(where) == rows_of(first)


def test_what_a_database_cannot_hold_is_left_out_of_notes(where: str, tmp_path: Path) -> None:
    first = str(tmp_path / "first.db")
    with open_ledger(first) as ledger:
        ledger.add(report("r1", SAID))
        ledger.judge(judged(JudgementKind.WRONG_READING, "r1#a1", None, by="Ann", note="odd\x00one"))
    copy_ledger(first, where)
    with open_ledger(where) as ledger:
        assert [one.note for one in ledger.judgements()] == ["odd one"]


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("first.db", "second.db"), 0, "copied: 2 reports, "),
        (("none.db", "second.db"), 1, "there is no ledger none.db"),
        (("first.db", "first.db"), 1, "first.db holds a ledger already"),
        (("first.db", "no-such/second.db"), 1, "there is no folder"),
        (("first.db", "mysql://host/second"), 1, "a file or a postgresql:// URL"),
    ],
)
def test_the_command_says_what_became_of_it(
    words: tuple[str, ...], status: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    fill("first.db")
    result = CliRunner().invoke(sayso, ["copy", *words])
    error = result.exception
    assert told in f"{result.output}{error if isinstance(error, LedgerError | NotInLedgerError) else ''}"
    assert (result.exit_code == 0) == (status == 0)
    assert (tmp_path / "second.db").exists() == (status == 0)
