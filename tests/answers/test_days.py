"""A story day by day: its reports, first words on the chief claim, and claims that turned."""

from __future__ import annotations

from dataclasses import replace

from invented_story import REPORTS, STORY
from sayso.answers import brief_of
from sayso.answers.days import days_of, within
from sayso.model import Stance
from sayso.story import State

DAYS = days_of(brief_of(STORY, REPORTS))


def test_days_are_those_of_the_news_in_their_order() -> None:
    days = [one.day for one in DAYS]
    assert days == sorted(day for day in days if day)
    assert sum(len(one.reports) for one in DAYS) == len(STORY.reports)
    for one in DAYS:
        assert all(report.at.startswith(one.day or "") for report in one.reports)


def test_each_party_comes_forward_once_a_side_with_its_first_words() -> None:
    came = [first for one in DAYS for first in one.came_forward]
    assert ("Ida Brenn", Stance.DENIES) in {(first.party, first.stance) for first in came}
    assert len(came) == len({(first.party, first.stance) for first in came})
    for one in DAYS:
        assert all(first.quote.at.startswith(one.day or "") for first in one.came_forward)


def test_a_claim_is_new_once_and_then_turns_from_what_it_was() -> None:
    lead = STORY.claims[0]
    turned = [turn for one in DAYS for turn in one.changes if turn.claim == lead.claim.id]
    assert [turn.state for turn in turned] == [change.state for change in lead.record.history]
    assert [turn.before for turn in turned] == [None, *(turn.state for turn in turned[:-1])]
    assert turned[-1].state is lead.record.state is not State.WITHDRAWN


def test_what_no_report_dates_stands_at_the_end_and_in_no_span_of_days() -> None:
    first, *others = STORY.reports
    days = days_of(brief_of(replace(STORY, reports=(replace(first, dated=False), *others)), REPORTS))
    assert days[-1].day is None
    assert first.id in {report.id for report in days[-1].reports}
    assert all(one.day for one in within(days, since="2000-01-01", until=None))
    assert within(days, since="2000-01-01", until="2000-01-02") == ()
