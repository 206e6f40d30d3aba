"""Since when a version of a report stood, and what it says is on record."""

from __future__ import annotations

from invented import report

from sayso.ledger import Ledger

FIRST = "Ada Brome said the dam at Orsa has a crack."
LATER = "Ada Brome said the dam at Orsa has a crack. Olav Rist said the dam at Orsa has no crack."


def _moments(ledger: Ledger, as_of: str | None = None) -> dict[str | None, str]:
    story = ledger.story("r1", as_of=as_of)
    return {voice.name: voice.at for one in story.claims for voice in one.record.voices}


def test_what_a_later_version_adds_is_on_record_from_when_it_came_out(ledger: Ledger) -> None:
    ledger.add(report("r1", FIRST, published="2024-03-12T08:00:00Z"))
    ledger.add(report("r1", LATER, published="2024-03-14T09:15:00Z"))
    assert _moments(ledger) == {"Ada Brome": "2024-03-12T08:00:00Z", "Olav Rist": "2024-03-14T09:15:00Z"}
    assert _moments(ledger, "2024-03-13") == {"Ada Brome": "2024-03-12T08:00:00Z"}
    assert set(_moments(ledger, "2024-03-14")) == {"Ada Brome", "Olav Rist"}


def test_words_that_only_moved_keep_their_day(ledger: Ledger) -> None:
    ledger.add(report("r1", FIRST, published="2024-03-12T08:00:00Z"))
    moved = f"The dam is old.  {FIRST}"
    ledger.add(report("r1", moved.replace("has a", "has  a"), published="2024-03-14T09:15:00Z"))
    assert set(_moments(ledger).values()) == {"2024-03-12T08:00:00Z"}


def test_a_day_to_come_or_before_the_first_is_not_the_versions(ledger: Ledger) -> None:
    ledger.add(report("r1", FIRST, published="2024-03-12T08:00:00Z"))
    ledger.add(report("r1", LATER, published="2024-03-11T09:15:00Z"))
    assert _moments(ledger)["Olav Rist"] > "2024-03-15"  # when it was seen
