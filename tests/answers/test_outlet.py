"""What an outlet's reports rest on, in counts."""

from __future__ import annotations

from dataclasses import replace

from invented_story import FILED, STORY
from sayso.answers import account_of


def test_relaying_and_headlines_are_counted() -> None:
    herald = account_of([FILED["r2"]], [STORY], [("Lakeside Post", 2), ("Orsa Courier", 3)])
    assert (herald.name, herald.kind, herald.reports) == ("Velmark Herald", "newspaper", 1)
    assert (herald.statements.all, herald.statements.straight, herald.statements.relayed) == (2, 1, 1)
    assert herald.statements.unnamed == 1
    assert (herald.carried.all, herald.carried.relayed, herald.carried.first) == (1, 1, 0)
    assert herald.cites == (("Yonhap", 1),)
    assert herald.cited_by == (("Orsa Courier", 3), ("Lakeside Post", 2))
    assert herald.headlines == (("shifted", 1),)
    assert [warning[0] for warning in herald.headline_warnings] == ["r2"]
    assert (herald.copies, herald.copied_by) == (1, 0)


def test_own_reporting_and_who_was_first() -> None:
    post = account_of([FILED["r3"]], [STORY])
    assert (post.carried.own, post.carried.relayed, post.carried.first) == (1, 0, 1)
    courier = account_of([FILED["r1"]], [STORY])
    assert (courier.carried.first, courier.copied_by, courier.headlines) == (1, 1, ())


def test_undated_reports_have_no_days_and_were_first_with_nothing() -> None:
    undated = replace(FILED["r3"], dated=False)
    story = replace(STORY, reports=tuple(replace(one, dated=one.id != "r3") for one in STORY.reports))
    post = account_of([undated], [story])
    assert (post.first, post.last, post.undated, post.carried.first) == (None, None, 1, 0)
    both = account_of([FILED["r1"], undated], [story])
    assert (both.first, both.last, both.undated) == (FILED["r1"].at, FILED["r1"].at, 1)
