"""Errors say what was wrong everywhere, and what to do as it is done where they are shown."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest

from sayso.errors import NotInLedgerError, SaysoError

SOURCE = Path(__file__).parents[1] / "src" / "sayso"
SHOWN_ON_PAGES = [
    path
    for part in ("answers", "copies", "intake", "ledger", "lineage", "claims", "record", "stories", "page")
    for path in sorted((SOURCE / part).rglob("*.py"))
    if path.name != "complaints.py"  # what the database complains of is for the server's log
]


@pytest.mark.parametrize(
    ("error", "at_the_command_line", "on_page"),
    [
        (SaysoError("x is empty"), "x is empty", "x is empty"),
        (SaysoError("no x", command="`sayso search` finds it"), "no x; `sayso search` finds it", "no x"),
        (SaysoError("no x", command="add --y", newsroom="press y"), "no x; add --y", "no x; press y"),
    ],
)
def test_advice_is_told_where_it_can_be_followed(
    error: SaysoError, at_the_command_line: str, on_page: str
) -> None:
    assert (str(error), error.on_page) == (at_the_command_line, on_page)


def test_an_error_comes_whole_from_another_process() -> None:
    error = NotInLedgerError("no x", command="add --y", newsroom="press y")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is NotInLedgerError
    assert (str(again), again.on_page) == (str(error), error.on_page)


def test_what_pages_show_tells_of_no_command() -> None:
    told = [
        (path.name, words.value)
        for path in SHOWN_ON_PAGES
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id.endswith("Error")
        for said in [*call.args, *(word.value for word in call.keywords if word.arg != "command")]
        for words in ast.walk(said)
        if isinstance(words, ast.Constant) and isinstance(words.value, str)
    ]
    assert len(told) > 20
    assert [one for one in told if "`" in one[1] or "--" in one[1] or "sayso " in one[1]] == []
