"""What is not told as it stands is told in the background, and by no list."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from invented import report
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.story import Story
from sayso.telling import tell
from sayso.web.teller import Teller


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server whose teller has not come to anything yet."""
    monkeypatch.setattr(Teller, "_tell", lambda _: None)


@pytest.mark.usefixtures("idle")
def test_lists_by_state_tell_nothing_and_say_what_they_leave_out(client: TestClient, ledger: Ledger) -> None:
    untold = ledger.untold()
    assert len(untold) == 1
    for _ in range(2):
        page = client.get("/?state=contested")
        assert "1 story left out, not told yet as it stands" in page.text
        assert client.get("/api/v1/stories?state=contested").headers["sayso-untold-left-out"] == "1"
    assert ledger.untold() == untold
    ledger.have_told()
    assert "left out" not in client.get("/?state=contested").text
    assert "sayso-untold-left-out" not in client.get("/api/v1/stories?state=contested").headers


def test_a_teller_tells_what_there_is_and_once_what_cannot_be_told(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ledger.add(report("z9", "Nils Falk said the choir of Brome sings again.", published="2024-09-01"))
    (first, last), tried, told = ledger.untold(), list[str](), Event()

    def faulty(there: Any, *rest: Any, **more: Any) -> Story:
        if any(one.id == first for one in there):
            tried.append(first)
            raise RuntimeError("a fault")
        return tell(there, *rest, **more)

    def watched(**given: Any) -> Iterator[Story]:
        yield from Ledger.tell_changed(ledger, **given)
        told.set()

    monkeypatch.setattr("sayso.ledger.tellings.tell", faulty)
    monkeypatch.setattr(ledger, "tell_changed", watched)
    with caplog.at_level(logging.WARNING, "sayso.web.teller"):
        teller = Teller(ledger)
        assert told.wait(30)
        told.clear()
        assert (ledger.untold(), tried) == ([first], [first])
        assert last != first
        teller.tell_soon()
        assert told.wait(30)
    assert [one.getMessage() for one in caplog.records] == [f"story {first} is not told"]
    assert tried == [first]
