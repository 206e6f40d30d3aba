"""Stories that a question has told anew are shown as they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest
from invented import report
from sqlalchemy import text

from sayso.ledger import Ledger, open_ledger
from sayso.ledger.choosing import chosen
from sayso.ledger.statement_query import StatementQuery
from sayso.ledger.statements import find_statements
from sayso.ledger.transactions import writing
from sayso.ledger.who import named
from sayso.story import Story

SAID = {
    "ferry": "Ada Brock said the ferry Lorna sank off Orsa on Monday night.",
    "mill": "Ada Brock said the paper mill at Tarn pays no wages to bakers.",
}
QUESTIONS: dict[str, Callable[[Ledger], object]] = {
    "statements": lambda ledger: find_statements(ledger, StatementQuery(speaker="Ada Brock")),
    "who": lambda ledger: named(ledger, "Ada Brock"),
    "all": lambda ledger: ledger.have_told(),
    "export": lambda ledger: list(chosen(ledger)),
}


class Onlooker:
    """Somebody who notes how many stories were to be told, and which were."""

    def __init__(self) -> None:
        self.seen = list[tuple[int, list[str]]]()

    def __call__(self, stories: Iterator[Story], number: int) -> Iterable[Story]:
        told = list(stories)
        self.seen.append((number, [one.id for one in told]))
        return told


def _filled(where: str, told_from: str | None) -> None:
    """A ledger with two stories that were told, then and by whom."""
    with open_ledger(where) as ledger:
        ledger.add(report("ferry", SAID["ferry"], published="2024-03-12"))
        ledger.add(report("mill", SAID["mill"], published="2024-09-12"))
        list(ledger.tell_changed())
        with writing(ledger._engine) as connection:
            connection.execute(text("UPDATE stories SET told_from = :told"), {"told": told_from})


@pytest.mark.parametrize("question", QUESTIONS)
def test_stories_told_anew_are_shown_once(where: str, question: str) -> None:
    _filled(where, None)
    onlooker = Onlooker()
    with open_ledger(where, telling=onlooker) as ledger:
        QUESTIONS[question](ledger)
        assert [(number, sorted(ids)) for number, ids in onlooker.seen] == [(2, ["ferry", "mill"])]
        QUESTIONS[question](ledger)
        assert [number for number, _ in onlooker.seen if number] == [2]


def test_stories_that_another_sayso_told_are_told_anew(where: str) -> None:
    _filled(where, "0.0.1")
    onlooker = Onlooker()
    with open_ledger(where, telling=onlooker) as ledger:
        ledger.have_told(["mill", "ferry", "mill"])
        ledger.have_told(["mill", "ferry"])
    assert onlooker.seen == [(2, ["mill", "ferry"])]
