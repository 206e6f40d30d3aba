"""Several versions of one page in one command, and the same command again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from invented import report

from sayso.errors import SaysoError
from sayso.ids import report_id
from sayso.ledger import Added, Ledger, Novelty, add_in_order
from sayso.ledger.adding import changed_by
from sayso.ledger.filing import Standing
from sayso.model import Report

HARBOUR = "Ada Brock said the harbour wall at Quenby gave way on Monday night."
HARBOUR_TOO = "Ada Brock said the harbour wall at Quenby gave way on Monday night, and the ferry Lorna sank."
ORCHARD = "Tom Vale said the orchards of Ister lost half their plums to frost in April."
TEXTS = {"a": HARBOUR, "b": HARBOUR_TOO, "c": ORCHARD}


def _add(ledger: Ledger, wordings: str) -> list[Added]:
    """Add one page's wordings, a letter each, in one command."""
    return _added(ledger, _page(wordings))


def _page(wordings: str) -> list[Report]:
    return [report("page", TEXTS[one]) for one in wordings]


def _never(report: Report, error: Exception) -> None:
    raise AssertionError(report.id) from error


def _nothing_noted(line: str) -> None:
    raise AssertionError(line)


def _added(ledger: Ledger, reports: Sequence[Report]) -> list[Added]:
    return list(add_in_order(ledger, reports, failed=_never, note=_nothing_noted))


def _kept(ledger: Ledger) -> str:
    wording = {text: letter for letter, text in TEXTS.items()}
    return "".join(wording[one.report.text] for one in ledger.versions("page"))


@pytest.mark.parametrize(
    ("commands", "kept"),
    [
        pytest.param(["ab", "ab", "ab"], "ab", id="all of it again"),
        pytest.param(["abc", "abc"], "abc", id="three, again"),
        pytest.param(["aba", "aba"], "aba", id="one that returned, again"),
        pytest.param(["ab", "abc"], "abc", id="again, and a new one behind"),
        pytest.param(["a", "ab"], "ab", id="stopped midway, and gone on with"),
        pytest.param(["ab", "a"], "aba", id="back to the first"),
        pytest.param(["ab", "ba", "ba"], "aba", id="back within a command"),
        pytest.param(["abc", "cba", "abc", "abc"], "abcac", id="in another order, which ends elsewhere"),
        pytest.param(["abc", "bac"], "abc", id="in another order, which ends there too"),
        pytest.param(["abc", "ab", "ab"], "abcb", id="back to the second"),
        pytest.param(["ab", "acb", "acb"], "abcb", id="a new one between"),
        pytest.param(["abab", "ab"], "ab", id="all of it twice in one command"),
        pytest.param(["aab", "ab", "aab"], "ab", id="a wording given twice"),
        pytest.param(["abc", "aa"], "abca", id="the first, twice"),
    ],
)
def test_a_page_keeps_the_wordings_it_had(ledger: Ledger, commands: Sequence[str], kept: str) -> None:
    for command in commands:
        _add(ledger, command)
    assert _kept(ledger) == kept


def test_every_report_is_told_of_once(ledger: Ledger) -> None:
    _add(ledger, "ab")
    mixed = [*_page("a"), report("other", ORCHARD), *_page("b")]
    told = [(one.id, one.novelty) for one in _added(ledger, mixed)]
    assert told == [("other", Novelty.NEW), ("page", Novelty.KNOWN), ("page", Novelty.KNOWN)]


def test_two_commands_at_once_keep_every_wording_once(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, other = ledger.standing, iter(["abc"])

    def standing(one: Report) -> Standing | None:
        found = looked(one)
        for wordings in other:  # the other command comes between looking the page up and adding to it
            _add(ledger, wordings)
        return found

    monkeypatch.setattr(ledger, "standing", standing)
    assert [one.novelty for one in _add(ledger, "abc")] == [Novelty.KNOWN] * 3
    assert _kept(ledger) == "abc"


def test_what_waits_is_added_at_the_end(ledger: Ledger) -> None:
    _add(ledger, "ab")
    assert [one.novelty for one in _add(ledger, "a")] == [Novelty.NEW_VERSION]


def test_one_that_cannot_be_added_costs_itself(ledger: Ledger) -> None:
    refused: list[str] = []

    def failed(one: Report, error: SaysoError) -> None:
        refused.append(f"{one.id!r}: {error}")

    reports = [report("a\nb", HARBOUR), report("good", ORCHARD)]
    assert [one.id for one in add_in_order(ledger, reports, failed=failed, note=_nothing_noted)] == ["good"]
    assert len(refused) == 1
    assert "line breaks" in refused[0]


def test_an_adding_tells_of_the_stories_that_its_own_reports_changed(ledger: Ledger) -> None:
    theirs = ledger.add(report("theirs", ORCHARD))
    mine = ledger.add(report("mine", HARBOUR))
    list(ledger.tell_changed())
    known = ledger.add(report("theirs", ORCHARD))
    assert changed_by(ledger, [mine, known]) == ["mine"]
    assert changed_by(ledger, [theirs]) == ["theirs"]
    also = ledger.add(report("also", HARBOUR_TOO, published="2024-03-12"))
    assert changed_by(ledger, [also, mine]) == [], "one that is not told has come to nothing yet"
    list(ledger.tell_changed())
    assert changed_by(ledger, [mine, also]) == ["also"], "by its newest id, once"


ADDRESS = "https://post.example/wall"


def test_an_id_that_is_not_kept_is_told_with_the_one_that_stands(ledger: Ledger) -> None:
    told: list[str] = []
    one, other = report("wall-1", HARBOUR, url=ADDRESS), report("wall-2", HARBOUR_TOO, url=ADDRESS)
    added = list(add_in_order(ledger, [one, other], failed=_never, note=told.append))
    assert [each.id for each in added] == ["wall-1", "wall-1"]
    assert told == [f"{ADDRESS}: the id 'wall-2' is not kept: the ledger has this address as 'wall-1'"]


def test_an_id_that_nobody_gave_is_not_missed(ledger: Ledger) -> None:
    made = report_id(ADDRESS, None, None, HARBOUR_TOO)
    _added(ledger, [report("wall-1", HARBOUR, url=ADDRESS), report(made, HARBOUR_TOO, url=ADDRESS)])
