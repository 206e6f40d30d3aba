"""Counts of a whole ledger are reckoned once, and anew after whatever is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from invented import report
from sqlalchemy import Connection

from sayso.ledger import Ledger, judged, open_ledger
from sayso.ledger.outlets import all_outlets
from sayso.ledger.relay_map import relay_map
from sayso.story import JudgementKind

QUAY = "Ada Brock said the quay of Orsa will close"
WRITES: dict[str, Callable[[Ledger], object]] = {
    "a report": lambda ledger: ledger.add(report("r2", f"{QUAY} soon.", outlet="Tarn Wire")),
    "a version": lambda ledger: ledger.add(report("r1", f"{QUAY} in May.", outlet="Orsa Post")),
    "a judgement": lambda ledger: ledger.judge(
        judged(JudgementKind.WRONG_READING, "r1#a1", None, by="desk", field="stance", value="denies")
    ),
    "a judgement undone": lambda ledger: ledger.undo(ledger.judgements()[0].id, by="desk"),
    "a withdrawal": lambda ledger: ledger.withdraw("r1", by="desk"),
    "a withdrawal undone": lambda ledger: ledger.restore("r0", by="desk"),
    "links made anew": lambda ledger: list(ledger.reindex()),
}


def reckons(ledger: Ledger) -> bool:
    """Whether the ledger reckons a question anew."""
    asked = []

    def reckon(_: Connection) -> int:
        asked.append(1)
        return 1

    with ledger.reading() as connection:
        assert ledger.reckoned.of(connection, "question", reckon) == 1
    return bool(asked)


@pytest.mark.parametrize("written", WRITES)
@pytest.mark.parametrize("by_another", [False, True], ids=["by it", "by another"])
def test_whatever_is_written_has_it_reckoned_anew(where: str, written: str, *, by_another: bool) -> None:
    with open_ledger(where) as ledger:
        ledger._clock = lambda: "2024-05-09T00:00:00Z"  # all of it in one second, as far as judgements may be
        ledger.add(report("r0", "Ida Brenn said the mill at Brome is shut.", outlet="Siren"))
        ledger.add(report("r1", f"{QUAY}.", outlet="Orsa Post"))
        ledger.withdraw("r0", by="desk")
        assert (reckons(ledger), reckons(ledger)) == (True, False)
        with open_ledger(where) as other:
            WRITES[written](other if by_another else ledger)
        assert (reckons(ledger), reckons(ledger)) == (True, False)


def test_parts_of_an_answer_are_of_one_reckoning(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger.add(report("r1", f"{QUAY}.", outlet="Orsa Post"))
    first, whole = all_outlets(ledger), relay_map(ledger)
    monkeypatch.setattr("sayso.ledger.outlets.names_in_use", None)
    monkeypatch.setattr("sayso.ledger.relay_map.names_in_use", None)
    assert (all_outlets(ledger), relay_map(ledger)) == (first, whole)
    with pytest.raises(TypeError):
        relay_map(ledger, since="2024-05-09")
