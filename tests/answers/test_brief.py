"""What an editor needs of a story: the sentence, the columns, the figures, and what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from invented_story import COURIER, HERALD, OCTOBER, REPORTS, SCRAPPED, STORY
from sayso.answers import Brief, Spread, brief_of
from sayso.answers.contract import brief_to_json
from sayso.answers.parties import columns_of
from sayso.answers.words import listed, party_name
from sayso.model import HeadlineLabel, Span, SpeakerKind, Stance
from sayso.render.claim_words import history_words, own_difference_words, standing_line
from sayso.render.party_words import from_words, who_words
from sayso.story import AttributionRef, Evidence, Relation, RelationType, State

BRIEF = brief_of(STORY, REPORTS)


def test_the_sentence_says_on_whose_word_and_who_denies() -> None:
    assert BRIEF.lead
    assert BRIEF.lead.sentence == (
        "The ferry Alma will be scrapped in June, says an unnamed source of Yonhap; Ida Brenn denies it; "
        "Orsa Lines will not say; no party concerned confirms it on record."
    )


def test_a_confirmation_stands_in_place_of_its_lack() -> None:
    assert BRIEF.claims[1].sentence == "The Alma will be scrapped in October, confirms Ida Brenn."


def test_a_group_takes_its_verb_in_the_plural() -> None:
    voices = [replace(v, name="officials", kind=SpeakerKind.GROUP) for v in SCRAPPED.record.voices]
    account = replace(SCRAPPED, record=replace(SCRAPPED.record, voices=tuple(voices)))
    brief = brief_of(replace(STORY, claims=(account,)), REPORTS)
    assert brief.lead
    assert "say officials (through Yonhap); officials deny it; officials will not say" in brief.lead.sentence


def test_since_when_is_open_where_no_report_says_its_day() -> None:
    undated = tuple(replace(one, dated=False) for one in STORY.reports)
    assert BRIEF.lead
    assert BRIEF.lead.dated
    last = replace(SCRAPPED.record.history[-1], dated=False)
    record = replace(SCRAPPED.record, history=(*SCRAPPED.record.history[:-1], last))
    claims = (replace(SCRAPPED, record=record), *STORY.claims[1:])
    brief = brief_of(replace(STORY, reports=undated, claims=claims), REPORTS)
    assert brief.lead
    assert not brief.lead.dated
    assert standing_line(brief.lead) == f"{brief.lead.state}, undated"
    assert history_words(brief.lead)[-1].startswith(f"undated: {brief.lead.state}")
    assert brief.extent == "3 reports of 3 outlets"


def test_columns_hold_names_on_record_or_not() -> None:
    assert BRIEF.lead
    found = {
        column.title: [(party.name, party.named, party.on_record) for party in column.parties]
        for column in BRIEF.lead.columns
    }
    assert found == {
        "Says": [("an unnamed source of Yonhap", False, False)],
        "Denies": [("Ida Brenn", True, True)],
        "Will not say": [("Orsa Lines", True, True)],
    }


def test_a_party_is_one_however_many_reports_have_it() -> None:
    assert BRIEF.lead
    (source,) = BRIEF.lead.columns[0].parties
    assert source.reports == 2
    assert [quote.outlet for quote in source.quotes] == ["Velmark Herald", "Orsa Courier"]
    assert {quote.via for quote in source.quotes} == {("Yonhap",)}
    assert source.quotes[1].words == "The ferry Alma will be scrapped in June"


def test_the_figures_are_outlets_and_origins() -> None:
    assert BRIEF.lead
    assert BRIEF.lead.spread.words == "2 outlets → 1 origin found"
    assert BRIEF.lead.spread.bounds == "1 origin"
    assert BRIEF.outlets == 3


@pytest.mark.parametrize(
    ("spread", "words", "bounds"),
    [
        (
            Spread(9, 11, 1, 2, 1, 3, ""),
            "9 outlets → 1 origin found, 2 reports without a source",
            "1 to 3 origins",
        ),
        (
            Spread(1, 1, 0, 1, 0, 1, ""),
            "1 outlet → no origin found, 1 report without a source",
            "0 to 1 origins",
        ),
        (Spread(0, 2, 2, 0, 2, 2, ""), "2 reports → 2 origins found", "2 origins"),
    ],
)
def test_the_words_of_figures(spread: Spread, words: str, bounds: str) -> None:
    assert (spread.words, spread.bounds) == (words, bounds)


def test_what_is_missing_and_which_headlines_say_otherwise() -> None:
    assert BRIEF.unconfirmed == ("The ferry Alma will be scrapped in June.",)
    assert BRIEF.unanswered == ("Orsa Lines was asked and had nothing to confirm.",)
    assert BRIEF.unsourced == ()
    (warning,) = BRIEF.headlines
    assert (warning.report, warning.outlet, warning.label) == ("r2", "Velmark Herald", HeadlineLabel.SHIFTED)


def test_the_history_has_its_causes_and_differences_their_words() -> None:
    assert BRIEF.lead
    first, then = BRIEF.lead.history
    assert first.cause
    assert first.cause.outlet == "Orsa Courier"
    assert (then.at, then.state) == ("2024-05-08", State.CONTESTED)
    (difference,) = BRIEF.lead.differences
    assert difference.text == "The Alma will be scrapped in October."
    assert difference.particulars == (("when", "June", "October"),)


def test_claims_beyond_the_most_are_counted() -> None:
    brief = brief_of(STORY, REPORTS, most=1)
    assert (len(brief.claims), brief.more) == (1, 1)


def test_a_story_without_claims_has_no_lead() -> None:
    brief = brief_of(replace(STORY, claims=()), REPORTS)
    assert brief.lead is None
    assert brief.claims == ()


def test_a_report_that_is_not_at_hand_costs_only_its_words() -> None:
    brief = brief_of(STORY, {"r1": COURIER})
    assert brief.lead
    words = {q.report: q.words for column in brief.lead.columns for p in column.parties for q in p.quotes}
    assert words["r2"] == ""
    assert words["r1"]


def test_one_without_a_name_is_called_the_same_on_every_side() -> None:
    words = "A person with direct knowledge", "An anonymous person"
    said = []
    for source, one in zip(words, REPORTS.values(), strict=False):
        told = replace(one.attributions[0], source=(Span(0, len(source)),))
        said.append(replace(one, text=f"{source}. {one.text}", attributions=(told,)))
    voices = [
        replace(
            SCRAPPED.record.voices[0],
            ref=AttributionRef(one.id, "a1"),
            name=None,
            kind=SpeakerKind.ANONYMOUS,
            node="s1",
            stance=stance,
            at=f"2024-05-0{number + 1}",
        )
        for number, (one, stance) in enumerate(zip(said, (Stance.ASSERTS, Stance.DENIES), strict=True))
    ]
    says, denies, *_ = columns_of(voices, {}, {one.id: one for one in said})
    assert [party.name for party in (*says.parties, *denies.parties)] == [
        "a person with direct knowledge"
    ] * 2


def test_unnamed_sources_of_two_outlets_are_two_parties() -> None:
    nameless = [
        replace(voice, name=None, kind=SpeakerKind.ANONYMOUS, stance=Stance.ASSERTS)
        for voice in SCRAPPED.record.voices
        if voice.ref.attribution == "a1"
    ]
    record = replace(SCRAPPED.record, voices=tuple(nameless))
    brief = brief_of(replace(STORY, claims=(replace(SCRAPPED, record=record),)), REPORTS)
    assert brief.lead
    assert len(brief.lead.columns[0].parties) == 2
    assert "say an unnamed source and an unnamed source (through Yonhap)" in brief.lead.sentence


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (list("ABCDE"), "A, B and 3 others"),
    ],
)
def test_names_in_a_sentence(names: list[str], words: str) -> None:
    assert listed(names) == words


def test_who_has_no_name_is_called_by_what_it_is() -> None:
    assert party_name("  ", SpeakerKind.ANONYMOUS) == "an unnamed source"
    assert party_name(None, None) == "nobody named"
    assert party_name("Ida  Brenn", None) == "Ida Brenn"


def test_a_party_is_a_node_of_the_lineage_whatever_its_reports_call_it() -> None:
    first, second = SCRAPPED.record.voices[:2]

    def parties(one: str, other: str) -> int:
        voices = (
            replace(first, name="Ida Brenn", node=one, stance=Stance.DENIES),
            replace(second, name="Minister Brenn", node=other, stance=Stance.DENIES),
            replace(second, name="ida brenn", node=None, stance=Stance.DENIES),
        )
        account = replace(SCRAPPED, record=replace(SCRAPPED.record, voices=voices))
        brief = brief_of(replace(STORY, claims=(account,)), REPORTS)
        assert brief.lead
        return sum(len(column.parties) for column in brief.lead.columns)

    assert parties("s2", "s2") == 1
    assert parties("s2", "s9") == 2


def test_an_outlet_counts_once_whatever_it_is_called() -> None:
    names = ("NYT", "The New York Times", "Velmark Herald")
    reports = tuple(
        replace(one, outlet=replace(one.outlet, name=name))
        for one, name in zip(STORY.reports, names, strict=True)
        if one.outlet
    )
    assert brief_of(replace(STORY, reports=reports), REPORTS).outlets == 2


def test_nobody_is_named_whom_withdrawn_reports_alone_have() -> None:
    def sentence(*withdrawn: str) -> str:
        day = "2024-05-11"
        listed = (replace(one, withdrawn=day if one.id in withdrawn else None) for one in STORY.reports)
        lead = brief_of(replace(STORY, reports=tuple(listed)), REPORTS).lead
        assert lead
        return lead.sentence

    assert "Orsa Lines will not say" in sentence("r2")
    assert "Ida Brenn" not in sentence("r2")
    assert "Orsa Lines" not in sentence("r1")
    assert "says an unnamed source" in sentence("r1")
    whole = "The ferry Alma will be scrapped in June; the reports that have it were withdrawn."
    assert sentence("r1", "r2", "r3") == whole


def told_by(said_by: str) -> Brief:
    """The story in which the report names somebody else than the minister who denies it."""
    voices = [
        replace(one, said_by=said_by) if one.name == "Ida Brenn" else one for one in SCRAPPED.record.voices
    ]
    account = replace(SCRAPPED, record=replace(SCRAPPED.record, voices=tuple(voices)))
    return brief_of(replace(STORY, claims=(account,)), REPORTS)


def test_a_line_names_whom_its_report_names() -> None:
    lead = told_by("Ken Orsa").lead
    assert lead
    (party,) = lead.columns[1].parties
    assert party.name == "Ida Brenn"
    called = "Ken Orsa, transport minister, Velmark"
    assert [quote.said_by for quote in party.quotes] == [called]
    assert who_words(party) == f"Ida Brenn ({called})"
    assert from_words(party.quotes[0]).startswith(f"{called}, in Velmark Herald")
    assert f"; Ida Brenn ({called}) denies it" in lead.sentence
    assert lead.history[-1].whose == f"Ida Brenn ({called})"
    denies = brief_to_json(told_by("Ken Orsa"))["claims"][0]["columns"][1]
    assert denies["parties"][0]["quotes"][0]["said_by"] == called


def test_a_claim_whose_own_voices_differ_says_who_says_what() -> None:
    june = SCRAPPED.claim.particulars[0]
    differing = replace(june, value="autumn", evidence=Evidence("r2", HERALD.attributions[1].content[0]))
    own = Relation(RelationType.CONTRADICTS, "r1#a1", ((june, differing),))
    claim = replace(SCRAPPED.claim, relations=(*SCRAPPED.claim.relations, own))
    lead = brief_of(replace(STORY, claims=(replace(SCRAPPED, claim=claim), OCTOBER)), REPORTS).lead
    assert lead
    assert [one.claim for one in lead.differences] == ["r3#a1"]
    source = "an unnamed source of Yonhap"
    assert own_difference_words(lead) == [f"When: “June” ({source}), “autumn” ({source})"]
