"""The list of stories is told once for as long as nothing changes, and never shows what was before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from invented_story import REPORTS
from sayso.ledger import Ledger
from sayso.web import shelves
from sayso.web.paging import Part
from sayso.web.shelves import Lines

ALL = Part(50, 0)


def test_lines_are_kept_until_a_story_changes(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "now", lambda: "2999-01-01T00:00:00Z")
    lines = Lines()
    (first,) = lines.of(ledger, ALL)
    told: list[str] = []
    monkeypatch.setattr(ledger, "story", told.append)
    assert lines.of(ledger, ALL) == [first]
    assert told == []
    monkeypatch.undo()
    monkeypatch.setattr(ledger, "_clock", lambda: "2999-01-02T00:00:00Z")
    ledger.add(replace(next(iter(REPORTS.values())), id="again", url=None, language="en"))
    assert lines.of(ledger, ALL)[0].reports > first.reports


def test_what_may_change_within_the_second_is_not_kept(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    (listed,) = ledger.stories()
    monkeypatch.setattr(shelves, "now", lambda: listed.changed)
    lines = Lines()
    (before,) = lines.of(ledger, ALL)
    monkeypatch.setattr(ledger, "_clock", lambda: listed.changed)
    ledger.add(replace(next(iter(REPORTS.values())), id="again", url=None, language="en"))
    assert lines.of(ledger, ALL)[0].reports > before.reports


def test_no_more_lines_are_kept_than_asked_for(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "now", lambda: "2999-01-01T00:00:00Z")
    lines = Lines(most=0)
    assert lines.of(ledger, ALL) == lines.of(ledger, ALL)
    assert not lines._kept
