"""A story's tables count as its screens do."""

from __future__ import annotations

from dataclasses import replace

from invented_story import REPORTS, STORY
from sayso.answers import brief_of
from sayso.answers.tables import STORY_TABLES
from sayso.story import Story


def outlets_of_claims(story: Story) -> list[int]:
    table = STORY_TABLES["claims"]
    return [int(dict(zip(table.head, row, strict=True))["outlets"]) for row in table.rows(story, REPORTS)]


def test_claims_count_outlets_as_briefs_do() -> None:
    names = ("Tarn Wire", "tarnwire.com", "Velmark Herald")
    renamed = tuple(
        replace(one, outlet=replace(one.outlet, name=name))
        for one, name in zip(STORY.reports, names, strict=True)
        if one.outlet
    )
    gone = (replace(renamed[0], withdrawn="2024-05-11"), *renamed[1:])
    for reports in (STORY.reports, renamed, gone):
        story = replace(STORY, reports=reports)
        told = [claim.spread.outlets for claim in brief_of(story, REPORTS).claims]
        assert outlets_of_claims(story) == told
    assert outlets_of_claims(replace(STORY, reports=renamed))[0] < outlets_of_claims(STORY)[0]
