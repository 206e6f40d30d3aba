"""Lists of stories, in order and narrowed, on either database."""

from __future__ import annotations

import pytest
from invented import report
from older import migrate_again
from sqlalchemy import text

from sayso.errors import LedgerError
from sayso.ledger import Ledger, Sort, StoryQuery, open_ledger
from sayso.ledger.stories import story_line
from sayso.ledger.transactions import writing
from sayso.story import State

HARBOUR = "Ada Brock said the harbour of Orsa will close in May. The ferries of Orsa go on"
MILL = "Ole Tarn said the paper mill burned down. Nobody of the mill in Reeve was hurt"
CHOIR = "Nils Falk said the choir of Brome sings again. The choir met in its hall"


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Three stories: of May with two reports, seen first, of April, and one without a day, seen last."""
    ledger.add(report("h1", HARBOUR, outlet="Orsa Courier", published="2024-05-07"))
    ledger.add(report("h2", f"{HARBOUR}. So the harbour said.", outlet="Herald", published="2024-05-09"))
    ledger.add(report("m1", MILL, outlet="Reeve Post", published="2024-04-01T23:30:00-05:00"))
    ledger.add(report("c1", CHOIR))
    return ledger


def ids(ledger: Ledger, query: StoryQuery, **part: int) -> list[str]:
    return [one.id for one in ledger.stories(query, **part)]


def test_stories_stand_in_the_order_asked_for(filled: Ledger) -> None:
    assert ids(filled, StoryQuery(Sort.DAY)) == ["h1", "m1", "c1"]
    assert ids(filled, StoryQuery(Sort.REPORTS))[0] == "h1"
    assert ids(filled, StoryQuery(Sort.DAY), limit=1, offset=1) == ["m1"]
    assert [one.last for one in filled.stories(StoryQuery(Sort.DAY))] == ["2024-05-09", "2024-04-01", None]


def test_stories_are_narrowed_by_days_of_their_news_where_it_was_told(filled: Ledger) -> None:
    assert ids(filled, StoryQuery(since="2024-05-08")) == ["h1"]
    assert ids(filled, StoryQuery(since="2024-05-08", until="2024-05-08")) == []  # of the 7th and the 9th
    assert ids(filled, StoryQuery(until="2024-04-01")) == ["m1"]
    assert filled.count_stories(StoryQuery(since="2024-04-01")) == 2


def test_withdrawn_reports_count_for_nothing(filled: Ledger) -> None:
    assert ids(filled, StoryQuery(min_reports=2)) == ["h1"]
    filled.withdraw("h2")
    assert ids(filled, StoryQuery(min_reports=2)) == []
    assert ids(filled, StoryQuery(since="2024-05-08")) == []


def test_stories_are_narrowed_by_how_they_stand_as_of_now(filled: Ledger) -> None:
    states = {one.id: filled.story(one.id).claims[0].record.state for one in filled.stories()}
    for state in State:
        wanted = sorted(id_ for id_, theirs in states.items() if theirs is state)
        assert sorted(ids(filled, StoryQuery(state=state.value))) == wanted
    filled.withdraw("m1")  # nobody has asked for the story since
    assert "m1" not in ids(filled, StoryQuery(state=states["m1"].value))
    assert filled.untold_left_out(StoryQuery(state="withdrawn")) == 1
    assert filled.untold_left_out(StoryQuery(state="withdrawn", min_reports=1)) == 0
    assert filled.untold_left_out(StoryQuery()) == 0
    filled.have_told()
    assert filled.untold_left_out(StoryQuery(state="withdrawn")) == 0
    assert "m1" in ids(filled, StoryQuery(state="withdrawn"))
    assert filled.count_stories(StoryQuery(state="Withdrawn")) == 1


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (StoryQuery(state="wild"), "'wild' is no state; it is one of single-origin, "),
        (StoryQuery(since="2024-02-31"), "'2024-02-31' is no day"),
        (StoryQuery(until="2024-05-08T10:00:00Z"), "is no day"),
        (StoryQuery(since="2024-05-09", until="2024-05-08"), "the first day is later than the last"),
    ],
)
def test_what_no_story_can_be_is_told(filled: Ledger, query: StoryQuery, told: str) -> None:
    with pytest.raises(LedgerError, match=told):
        filled.stories(query)


def test_a_line_says_what_the_storys_page_says(filled: Ledger) -> None:
    (first, *_) = filled.stories(StoryQuery(Sort.DAY))
    line = story_line(filled, first)
    told = filled.story("h1")
    assert (line.reports, line.outlets, line.report_ids) == (2, 2, ("h1", "h2"))
    assert (line.claim, line.state) == (told.claims[0].claim.text, told.claims[0].record.state)
    assert line.origins == told.claims[0].lineage.origins


def test_what_an_older_ledger_told_is_told_anew_with_its_state(where: str) -> None:
    with open_ledger(where) as ledger:
        ledger.add(report("m1", MILL, published="2024-04-01"))
        state = ledger.story("m1").claims[0].record.state
        assert ledger.untold() == []
    undone = ("DROP INDEX ix_stories_state", "ALTER TABLE stories DROP COLUMN state")
    migrate_again(where, "0006_states", *undone)
    with open_ledger(where) as ledger:
        assert ledger.untold() == ["m1"]
        ledger.have_told()
        assert ids(ledger, StoryQuery(state=state.value)) == ["m1"]


def test_what_another_sayso_told_is_of_no_state_until_it_is_told_anew(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.add(report("m1", MILL, published="2024-04-01"))
    with monkeypatch.context() as before:
        before.setattr("sayso.ledger.tellings.__version__", "0.0.9")
        state = ledger.story("m1").claims[0].record.state
        assert ledger.untold() == []
    with writing(ledger._engine) as connection:
        connection.execute(text("UPDATE stories SET state = 'denied'"))
    assert ledger.untold() == ["m1"]
    assert ids(ledger, StoryQuery(state="denied")) == []
    ledger.have_told()
    assert ids(ledger, StoryQuery(state=state.value)) == ["m1"]
