"""Reports that their publishers killed are shown as withdrawn, and count for nothing."""

from __future__ import annotations

from dataclasses import replace

from invented_story import FILED, REPORTS, SCRAPPED, STORY
from sayso.answers import Party, account_of, brief_of, sources_of
from sayso.model import SpeakerKind
from sayso.render.party_words import from_words, standing_words
from sayso.story import AttributionRef, Node, NodeKind, Story

DAY = "2024-05-20"
SOURCE = [AttributionRef("r1", "a1"), AttributionRef("r2", "a2")]


def without(*killed: str) -> Story:
    return replace(
        STORY,
        reports=tuple(replace(one, withdrawn=DAY if one.id in killed else None) for one in STORY.reports),
    )


def parties(*killed: str) -> dict[str, Party]:
    lead = brief_of(without(*killed), REPORTS).lead
    assert lead
    return {party.name: party for column in lead.columns for party in column.parties}


def test_whom_only_a_withdrawn_report_has_is_marked() -> None:
    minister = parties("r2")["Ida Brenn"]
    assert minister.withdrawn
    assert minister.reports == 0
    assert standing_words(minister) == "on record · withdrawn · 2024-05-08"
    assert from_words(minister.quotes[0]) == "Velmark Herald, 2024-05-08, withdrawn"
    assert not parties()["Ida Brenn"].withdrawn


def test_whom_another_report_has_too_stands_on_that_alone() -> None:
    source = parties("r2")["an unnamed source of Yonhap"]
    assert not source.withdrawn
    assert (source.reports, source.at) == (1, "2024-05-07")
    assert {quote.report for quote in source.quotes if quote.withdrawn} == {"r2"}


def test_the_figures_leave_withdrawn_reports_out() -> None:
    brief = brief_of(without("r2"), REPORTS)
    assert brief.lead
    assert brief.extent == "2 reports of 2 outlets, 1 more withdrawn"
    assert brief.lead.spread.words.startswith("1 outlet ")
    assert brief.headlines == ()
    gone = brief_of(without("r1", "r2"), REPORTS).lead
    assert gone
    assert gone.spread.words.startswith("no report that stands ")


def test_an_outlet_is_no_voice_for_its_own_withdrawn_report() -> None:
    cited = Node("o9", NodeKind.OUTLET, "Orsa Courier", None, "r1", None, None)
    lineage = replace(SCRAPPED.lineage, nodes=(*SCRAPPED.lineage.nodes, cited))
    (denial, relay, *_) = SCRAPPED.record.voices
    voices = (denial, replace(relay, name="Orsa Courier", kind=SpeakerKind.OUTLET, node="o9"))
    account = replace(SCRAPPED, lineage=lineage, record=replace(SCRAPPED.record, voices=voices))

    def sentence(*killed: str) -> str:
        lead = brief_of(replace(without(*killed), claims=(account,)), REPORTS).lead
        assert lead
        return lead.sentence

    assert "Courier" in sentence()
    assert "Courier" not in sentence("r1")


def test_what_a_source_said_in_a_withdrawn_report_is_marked_and_not_counted() -> None:
    killed = {**FILED, "r1": replace(FILED["r1"], withdrawn=DAY)}
    (source,) = sources_of(SOURCE, killed, [replace(STORY, copies=())], [])
    assert [(one.refs[0].report, one.withdrawn) for one in source.statements] == [("r1", True), ("r2", False)]
    assert source.extent == "1 statement, 1 more withdrawn"
    assert [number for _, number in source.stances] == [1]
    (once,) = sources_of(SOURCE, killed, [STORY], [])
    assert [(one.refs, one.withdrawn) for one in once.statements] == [((SOURCE[1],), False)]


def test_a_source_turns_by_no_withdrawn_report() -> None:
    said = AttributionRef("r1", "a1")
    members = tuple(one for one in SCRAPPED.claim.members if one.ref != said)
    claim = replace(SCRAPPED.claim, members=members)
    both = [AttributionRef("r2", "a1"), AttributionRef("r2", "a2")]
    story = replace(STORY, claims=(replace(SCRAPPED, claim=claim),))
    speaker = FILED["r2"].report.attributions[0].speaker
    one = tuple(replace(a, speaker=speaker) for a in FILED["r2"].report.attributions)
    filed = replace(FILED["r2"], report=replace(FILED["r2"].report, attributions=one))
    (turning,) = sources_of(both, {"r2": filed}, [story], [])
    (still,) = sources_of(both, {"r2": replace(filed, withdrawn=DAY)}, [story], [])
    assert turning.reversals
    assert not still.reversals


def test_an_outlets_account_counts_what_stands() -> None:
    killed = replace(FILED["r2"], withdrawn=DAY)
    herald = account_of([killed], [without("r2")])
    assert (herald.reports, herald.withdrawn, herald.first) == (0, 1, None)
    assert (herald.statements.all, herald.carried.all, herald.copies) == (0, 0, 0)
    assert (herald.cites, herald.headlines, herald.headline_warnings) == ((), (), ())
    assert account_of([FILED["r1"]], [without("r2")]).copied_by == 0


def test_the_first_that_stands_is_the_first() -> None:
    assert account_of([FILED["r2"]], [STORY]).carried.first == 0
    assert account_of([FILED["r2"]], [without("r1")]).carried.first == 1


def test_words_of_an_earlier_day_have_the_reports_beside_it() -> None:
    (quote,) = [one for one in parties()["Ida Brenn"].quotes if one.report == "r2"]
    earlier = replace(quote, told_at=quote.at, at="2024-05-01")
    assert from_words(earlier) == "Velmark Herald, 2024-05-08, said 2024-05-01"
