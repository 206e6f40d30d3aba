"""Judgements hold to the words judged, withdrawals are judgements, older ledgers are brought along."""

from __future__ import annotations

from importlib.resources import as_file, files

import pytest
from alembic import command
from alembic.config import Config
from invented import report
from sqlalchemy import text

from sayso.errors import LedgerError
from sayso.ledger import Ledger, judged, open_ledger
from sayso.ledger.engine import engine_of
from sayso.ledger.filing import file_report
from sayso.ledger.transactions import writing
from sayso.story import JudgementKind, Story

FIRST = "Ada Brock said the harbour wall at Quenby gave way on Monday night."
SECOND = "Tom Vale said the orchards of Ister lost half their plums to frost in April."
OTHER = "Ines Marl said the mayor of Quenby was told of the harbour wall on Tuesday."


def spoken(story: Story) -> set[str]:
    """The attributions that are of any claim: not those judged to be none."""
    return {member.ref.attribution for account in story.claims for member in account.claim.members}


def leave_out(ledger: Ledger, address: str) -> None:
    ledger.judge(judged(JudgementKind.WRONG_READING, address, None, by="Ann"))


def add(ledger: Ledger, *sentences: str) -> None:
    ledger.add(report("r1", " ".join(sentences), published="2024-03-12"))


def test_a_judgement_goes_with_its_words_to_another_place_in_the_text(ledger: Ledger) -> None:
    add(ledger, FIRST, SECOND)
    leave_out(ledger, "r1#a2")
    assert spoken(ledger.story("r1")) == {"a1"}
    add(ledger, OTHER, FIRST, SECOND)
    assert spoken(ledger.story("r1")) == {"a1", "a2"}
    (kept,) = ledger.judgements()
    assert (kept.subject, kept.applies) == ("r1#a3", True)


def test_a_judgement_of_words_that_are_gone_applies_to_nothing_and_says_so(ledger: Ledger) -> None:
    add(ledger, FIRST, SECOND)
    leave_out(ledger, "r1#a2")
    add(ledger, FIRST, OTHER)
    assert spoken(ledger.story("r1")) == {"a1", "a2"}
    assert [one.applies for one in ledger.judgements()] == [False]
    leave_out(ledger, "r1#a2")
    assert sorted(one.applies for one in ledger.judgements()) == [False, True]
    assert spoken(ledger.story("r1")) == {"a1"}


def test_words_that_return_are_judged_still_and_so_are_those_of_an_earlier_day(ledger: Ledger) -> None:
    add(ledger, FIRST, SECOND)
    leave_out(ledger, "r1#a2")
    add(ledger, FIRST, OTHER)
    assert spoken(ledger.story("r1", as_of="2024-03-12")) == {"a1"}
    add(ledger, SECOND, FIRST)
    assert spoken(ledger.story("r1")) == {"a2"}
    assert [one.applies for one in ledger.judgements()] == [True]


def test_what_stands_twice_in_a_text_is_told_apart_by_its_place(ledger: Ledger) -> None:
    add(ledger, FIRST, SECOND, FIRST)
    leave_out(ledger, "r1#a3")
    add(ledger, OTHER, FIRST, SECOND, FIRST)
    assert spoken(ledger.story("r1")) == {"a1", "a2", "a3"}
    add(ledger, OTHER, FIRST, SECOND)
    assert [one.applies for one in ledger.judgements()] == [False]


def test_a_withdrawal_is_signed_dated_and_undone_like_a_judgement(ledger: Ledger) -> None:
    ledger.add(report("r1", FIRST, published="2024-03-12"))
    ledger.withdraw("r1", at="2024-03-14", by="Ann", note="a hoax")
    found = {(one.kind, one.value, one.by, one.note) for one in ledger.judgements()}
    assert found == {(JudgementKind.WITHDRAWN, "2024-03-14", "Ann", "a hoax")}
    ledger.restore("r1", by="Cleo")
    again = ledger.withdraw("r1", at="2024-03-16", by="Ben")
    assert ledger.story("r1").reports[0].withdrawn == "2024-03-16"
    ledger.undo(again.id, by="Ann")
    assert ledger.story("r1").reports[0].withdrawn is None
    assert {one.undone_by for one in ledger.judgements()} == {"Ann", "Cleo"}
    with pytest.raises(LedgerError, match="no moment"):
        ledger.judge(judged(JudgementKind.WITHDRAWN, "r1", None, by="Ann", value="soon"))
    with pytest.raises(LedgerError, match="said of one thing"):
        judged(JudgementKind.WITHDRAWN, "r1", "r2", by="Ann")


def test_what_was_never_withdrawn_is_not_restored(ledger: Ledger) -> None:
    ledger.add(report("r1", FIRST, published="2024-03-12"))
    with pytest.raises(LedgerError, match="r1 is not withdrawn"):
        ledger.restore("r1")
    ledger.withdraw("r1", at="2024-03-14")
    ledger.restore("r1")
    with pytest.raises(LedgerError, match="r1 is not withdrawn"):
        ledger.restore("r1")
    with pytest.raises(LedgerError, match="no report r9"):
        ledger.restore("r9")


FILED_SINCE = [("reports", "day"), ("reports", "headline_check"), ("attributions", "via")]
"""Columns that what is filed today has, and that migrations add."""


def test_a_ledger_of_an_older_sayso_keeps_what_was_judged_and_withdrawn(where: str) -> None:
    engine = engine_of(where)
    with as_file(files("sayso.ledger") / "migrations") as folder, writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        for table, column in FILED_SINCE:
            connection.execute(text(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR"))
        for number, words in enumerate((f"{FIRST} {SECOND}", f"{OTHER} {FIRST}")):
            seen = f"2024-03-1{number}T08:00:00Z"
            file_report(connection, report("r1", words, published="2024-03-10"), seen=seen)
        for table, column in FILED_SINCE:
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        connection.execute(text("UPDATE reports SET withdrawn = '2024-03-20', story = 'r1'"))
        connection.execute(
            text(
                "INSERT INTO judgements (id, kind, subject, by, at) "
                "VALUES ('j1', 'wrong reading', 'r1#a2', 'Ann', '2024-03-10T09:00:00Z')"
            )
        )
        row = "INSERT INTO stories (id, reports, first, changed) VALUES ('r1', 1, '2024-03-10', '2024-03-10')"
        connection.execute(text(row))
    engine.dispose()
    with open_ledger(where) as ledger:
        first, withdrawn = ledger.judgements()
        assert (first.id, first.applies, withdrawn.value) == ("j1", False, "2024-03-20")
        assert ledger.story("r1").reports[0].withdrawn == "2024-03-20"
        ledger.restore("r1", by="Ann")
        assert ledger.story("r1").reports[0].withdrawn is None
