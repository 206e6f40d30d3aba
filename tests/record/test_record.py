"""The states of a claim, by the rule table; how they change, and what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import (
    CONFIRMS,
    DECLINES,
    DENIES,
    EXPERT,
    LINES,
    SAYS,
    SOURCE,
    Told,
    claim_of,
    filed,
    record,
    record_of_filed,
)

from sayso.lineage import lineage_of
from sayso.model import Span, Speaker, SpeakerKind, Stance
from sayso.record import LAPSE_DAYS, record_of
from sayso.record.voices import Account
from sayso.story import (
    Copy,
    CopyReason,
    Evidence,
    Filed,
    GapKind,
    Particular,
    Relation,
    RelationType,
    State,
)

ANOTHER = Speaker("another source", SpeakerKind.ANONYMOUS)
MINISTER = Speaker("Ida Brenn", SpeakerKind.PERSON, "transport minister")
NOBODY = Speaker(None, SpeakerKind.GROUP)


STATES = [
    ("one unnamed source", [Told(1, SOURCE, SAYS)], State.SINGLE_ORIGIN),
    (
        "its word passed on by others",
        [Told(1, SOURCE, SAYS, outlet="Yonhap"), Told(2, SOURCE, SAYS, via="Yonhap")],
        State.SINGLE_ORIGIN,
    ),
    (
        "two unnamed sources that may be one",
        [Told(1, SOURCE, SAYS), Told(2, SOURCE, SAYS)],
        State.NOT_TOLD_APART,
    ),
    ("two named sources", [Told(1, EXPERT, SAYS), Told(2, MINISTER, SAYS)], State.SEVERAL_ORIGINS),
    ("nobody named", [Told(1, NOBODY, SAYS)], State.UNTRACED),
    ("only a refusal", [Told(1, LINES, DECLINES, "no_comment")], State.UNTRACED),
    ("a denial after it", [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES)], State.DENIED),
    (
        "a refusal after it, which is no denial",
        [Told(1, SOURCE, SAYS), Told(2, LINES, DECLINES, "nothing_to_confirm")],
        State.SINGLE_ORIGIN,
    ),
    (
        "put forward anew after the denial",
        [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, EXPERT, SAYS)],
        State.CONTESTED,
    ),
    (
        "only passed on again after the denial",
        [Told(1, SOURCE, SAYS, outlet="Yonhap"), Told(2, LINES, DENIES), Told(3, SOURCE, SAYS, via="Yonhap")],
        State.DENIED,
    ),
    (
        "the denial told again after it was put forward anew",
        [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, EXPERT, SAYS), Told(4, LINES, DENIES)],
        State.CONTESTED,
    ),
    ("a minister confirms", [Told(1, SOURCE, SAYS), Told(2, MINISTER, CONFIRMS)], State.CONFIRMED),
    ("an expert agrees", [Told(1, SOURCE, SAYS), Told(2, EXPERT, CONFIRMS)], State.NOT_TOLD_APART),
    ("a second report gives no source", [Told(1, EXPERT, SAYS), Told(2, NOBODY, SAYS)], State.NOT_TOLD_APART),
    (
        "an unnamed source confirms",
        [Told(1, SOURCE, SAYS), Told(2, SOURCE, CONFIRMS)],
        State.NOT_TOLD_APART,
    ),
    (
        "whom the claim names says so too",
        [Told(1, SOURCE, SAYS), Told(2, LINES, SAYS)],
        State.CONFIRMED,
    ),
    (
        "one party confirms, another denies",
        [Told(1, SOURCE, SAYS), Told(2, MINISTER, CONFIRMS), Told(3, LINES, DENIES)],
        State.CONTESTED,
    ),
    (
        "a party that denied confirms",
        [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, LINES, CONFIRMS)],
        State.CONFIRMED,
    ),
    (
        "the only source takes it back",
        [Told(1, EXPERT, SAYS), Told(2, EXPERT, DENIES, "retracts")],
        State.WITHDRAWN,
    ),
    ("the report is killed", [Told(1, SOURCE, SAYS, withdrawn="2024-03-02")], State.WITHDRAWN),
    (
        "one of two reports is killed",
        [Told(1, SOURCE, SAYS, withdrawn="2024-03-02"), Told(1, EXPERT, SAYS)],
        State.SINGLE_ORIGIN,
    ),
]


@pytest.mark.parametrize(("told", "state"), [case[1:] for case in STATES], ids=[case[0] for case in STATES])
def test_the_state_follows_from_the_voices(told: list[Told], state: State) -> None:
    assert record(*told).state is state


ORIGINS_IN_STATE = {
    State.SINGLE_ORIGIN: lambda low, high: (low, high) == (1, 1),
    State.NOT_TOLD_APART: lambda low, high: low < 2 <= high,
    State.SEVERAL_ORIGINS: lambda low, high: low >= 2,
}
"""What the bounds on origins are beside the states that speak of origins."""


@pytest.mark.parametrize("told", [case[1] for case in STATES], ids=[case[0] for case in STATES])
def test_a_state_of_origins_goes_with_their_bounds(told: list[Told]) -> None:
    reports = tuple(filed(number, one) for number, one in enumerate(told))
    claim = claim_of(reports)
    lineage = lineage_of(claim, reports, (), ())
    state = record_of(claim, lineage, reports).state
    for of_origins, holds in ORIGINS_IN_STATE.items():
        if state is of_origins:
            assert holds(lineage.origins.at_least, lineage.origins.at_most)


def test_a_denied_claim_that_is_passed_on_again_says_so() -> None:
    told = [Told(1, SOURCE, SAYS, outlet="Yonhap"), Told(2, LINES, DENIES)]
    assert "no later report speaks of it" in record(*told).rule
    declined = Told(3, MINISTER, DECLINES, "no_comment")
    assert "nobody has put it forward" in record(*told, declined).rule
    assert "only been passed on" in record(*told, Told(3, SOURCE, SAYS, via="Yonhap")).rule


def test_what_came_since_a_denial_is_known_without_holding_each_voice_against_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[Account] = []
    monkeypatch.setattr(Account, "__eq__", lambda one, _: bool(compared.append(one)))
    told = [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, EXPERT, SAYS)]
    assert record(*told).state is State.CONTESTED
    assert compared == []


def test_sources_that_the_text_tells_apart_are_several_origins() -> None:
    first, other = filed(0, Told(1, SOURCE, SAYS)), filed(0, Told(1, ANOTHER, SAYS))
    start = len(first.report.text) + 1
    (attribution,) = other.report.attributions
    moved = replace(
        attribution,
        id="a2",
        content=tuple(span.shifted(start) for span in attribution.content),
        cue=tuple(span.shifted(start) for span in attribution.cue),
        source=tuple(span.shifted(start) for span in attribution.source),
    )
    both = replace(
        first.report,
        text=f"{first.report.text} {other.report.text}",
        attributions=(*first.report.attributions, moved),
    )
    reports = [replace(first, report=both)]
    lineage = lineage_of(claim_of(reports), reports, (), ())
    assert (lineage.origins.at_least, len(lineage.origins.different)) == (2, 2)
    got = record_of(claim_of(reports), lineage, reports)
    assert got.state is State.SEVERAL_ORIGINS
    assert {voice.node for voice in got.voices} == set(lineage.origins.found)


def test_the_state_of_a_moment_counts_only_origins_found_by_then() -> None:
    got = record(Told(1, SOURCE, SAYS), Told(2, EXPERT, SAYS), Told(3, MINISTER, SAYS))
    assert [change.state for change in got.history] == [
        State.SINGLE_ORIGIN,
        State.NOT_TOLD_APART,
        State.SEVERAL_ORIGINS,
    ]
    assert got.since == "2024-03-03"


def test_confirmed_with_other_particulars() -> None:
    reports = [filed(0, Told(1, SOURCE, SAYS)), filed(1, Told(2, MINISTER, CONFIRMS))]
    spans = [one.report.attributions[0].content[0] for one in reports]
    ours, theirs = (
        Particular("how many", value, Evidence(one.id, span))
        for value, one, span in zip(("40 m", "11 m"), reports, spans, strict=True)
    )
    relation = Relation(RelationType.CONTRADICTS, "r0#a1", ((ours, theirs),))
    claim = claim_of(reports, relations=(relation,))
    found = record_of(claim, lineage_of(claim, reports, (), ()), reports)
    assert found.state is State.CONFIRMED_OTHERWISE


def test_the_history_says_what_caused_each_change() -> None:
    found = record(Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, EXPERT, SAYS))
    assert [(change.at, change.state, str(change.cause)) for change in found.history] == [
        ("2024-03-01", State.SINGLE_ORIGIN, "r0#a1"),
        ("2024-03-02", State.DENIED, "r1#a1"),
        ("2024-03-03", State.CONTESTED, "r2#a1"),
    ]
    assert found.since == "2024-03-03"


def test_a_withdrawal_is_a_change_with_its_report() -> None:
    change = record(Told(1, SOURCE, SAYS, withdrawn="2024-03-04")).history[-1]
    assert (change.at, change.state, change.report) == ("2024-03-04", State.WITHDRAWN, "r0")


def test_a_withdrawal_holds_for_what_is_known_to_its_day_alone() -> None:
    killed = replace(
        filed(0, Told(1, SOURCE, SAYS)), at="2024-03-01T09:00:00+00:00", withdrawn="2024-03-01T12:00:00+00:00"
    )
    asked = filed(1, Told(1, LINES, DECLINES))
    claim = claim_of([killed, asked])
    found = record_of(claim, lineage_of(claim, [killed, asked], (), ()), [killed, asked])
    assert [(change.at, change.state) for change in found.history] == [
        ("2024-03-01T09:00:00+00:00", State.SINGLE_ORIGIN),
        ("2024-03-01T12:00:00+00:00", State.WITHDRAWN),
    ]


def test_an_open_claim_lapses_after_silence_and_a_settled_one_does_not() -> None:
    asked = "2024-06-01"
    assert record(Told(1, SOURCE, SAYS), as_of=asked).state is State.LAPSED
    assert record(Told(1, SOURCE, SAYS), as_of="2024-03-30").state is State.SINGLE_ORIGIN
    assert record(Told(1, SOURCE, SAYS)).state is State.SINGLE_ORIGIN
    settled = record(Told(1, SOURCE, SAYS), Told(2, MINISTER, CONFIRMS), as_of=asked)
    assert settled.state is State.CONFIRMED
    assert LAPSE_DAYS == 30


def test_a_claim_lapses_without_a_date_asked_for_where_its_story_went_on_without_it() -> None:
    reports = [filed(0, Told(1, SOURCE, SAYS)), replace(filed(1, Told(1, EXPERT, SAYS)), at="2024-05-01")]
    claim = claim_of(reports[:1])
    found = record_of(claim, lineage_of(claim, reports, (), ()), reports)
    assert (found.state, found.since) == (State.LAPSED, "2024-03-31")


def in_one_report(*told: Told) -> Filed:
    """One report of several statements."""
    parts = [filed(0, one) for one in told]
    text = " ".join(part.report.text for part in parts)
    made, start = [], 0
    for number, part in enumerate(parts, start=1):
        (one,) = part.report.attributions
        content, cue, source = (
            tuple(Span(span.start + start, span.end + start) for span in spans)
            for spans in (one.content, one.cue, one.source)
        )
        made.append(replace(one, id=f"a{number}", content=content, cue=cue, source=source))
        start += len(part.report.text) + 1
    return replace(parts[0], report=replace(parts[0].report, text=text, attributions=tuple(made)))


@pytest.mark.parametrize(
    ("before", "told", "state"),
    [
        ([], [Told(3, SOURCE, SAYS), Told(3, LINES, DENIES)], State.CONTESTED),
        ([], [Told(3, LINES, DENIES), Told(3, SOURCE, SAYS)], State.CONTESTED),
        ([Told(1, EXPERT, SAYS)], [Told(3, EXPERT, SAYS), Told(3, LINES, DENIES)], State.DENIED),
        ([Told(1, EXPERT, SAYS)], [Told(3, LINES, DENIES)], State.DENIED),
    ],
)
def test_the_order_within_a_report_is_no_order_in_time(
    before: list[Told], told: list[Told], state: State
) -> None:
    reports = [*(filed(number, one) for number, one in enumerate(before, start=1)), in_one_report(*told)]
    claim = claim_of(reports)
    assert record_of(claim, lineage_of(claim, reports, (), ()), reports).state is state


def test_a_day_without_an_hour_is_not_before_an_hour_of_that_day() -> None:
    said = replace(filed(0, Told(1, SOURCE, SAYS)), at="2024-03-01T18:00:00+00:00")
    denied = filed(1, Told(1, LINES, DENIES))
    claim = claim_of([said, denied])
    found = record_of(claim, lineage_of(claim, [said, denied], (), ()), [said, denied])
    assert [(change.at, change.state) for change in found.history] == [
        ("2024-03-01T18:00:00+00:00", State.SINGLE_ORIGIN),
        ("2024-03-01", State.DENIED),
    ]


def test_what_came_later_is_not_yet_on_the_record() -> None:
    assert (
        record(Told(1, SOURCE, SAYS), Told(5, LINES, DENIES), as_of="2024-03-02").state is State.SINGLE_ORIGIN
    )


def test_a_voice_counts_from_the_first_day_its_words_were_out_whoever_copied_whom() -> None:
    reports = [filed(0, Told(4, LINES, DENIES)), filed(1, Told(9, LINES, DENIES))]
    claim = claim_of(reports)
    for original, copy, days in (("r1", "r0", [4, 9]), ("r0", "r1", [4])):
        edge = Copy(original, copy, 1.0, CopyReason.CREDIT, directed=True)
        found = record_of(claim, lineage_of(claim, reports, (edge,), ()), reports)
        assert [voice.at for voice in reversed(found.voices)] == [f"2024-03-{day:02}" for day in days]
        assert found.since == "2024-03-04"


def test_voices_are_newest_first_and_say_whether_on_record() -> None:
    found = record(Told(1, SOURCE, SAYS), Told(2, LINES, DENIES))
    assert [(voice.name, voice.on_record) for voice in found.voices] == [
        ("Orsa Lines", True),
        ("anonymous source", False),
    ]


def test_gaps_name_what_is_missing() -> None:
    found = record(
        Told(1, SOURCE, SAYS),
        Told(2, LINES, DECLINES, "did_not_respond", cue="did not respond"),
        Told(3, NOBODY, SAYS),
    )
    assert [gap.kind for gap in found.gaps] == [GapKind.UNCONFIRMED, GapKind.NO_ANSWER, GapKind.NO_SOURCE]
    assert found.gaps[1].text == "Orsa Lines was asked and has not answered."
    assert found.gaps[1].evidence


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("chief dam inspector", "The chief dam inspector was asked and has not answered."),
        (
            "water ministry and Ilsa Marrack",
            "The water ministry and Ilsa Marrack were asked and have not answered.",
        ),
    ],
)
def test_gaps_are_sentences(name: str, text: str) -> None:
    asked = Speaker(name, SpeakerKind.OFFICIAL)
    found = record(Told(1, SOURCE, SAYS), Told(2, asked, DECLINES, "did_not_respond", cue="did not respond"))
    assert [gap.text for gap in found.gaps if gap.kind is GapKind.NO_ANSWER] == [text]


def test_who_refused_and_then_spoke_is_no_gap() -> None:
    found = record(Told(1, SOURCE, SAYS), Told(2, LINES, DECLINES, "no_comment"), Told(3, LINES, CONFIRMS))
    assert found.gaps == ()


def test_no_state_or_rule_calls_a_claim_true_or_false() -> None:
    told = [case[1] for case in STATES]
    words = " ".join(f"{r.state} {r.rule}" for r in (record(*one) for one in told)).split()
    assert {"true", "false", "proven", "debunked"}.isdisjoint(words)


SPOKEN = {
    "colour": ("the sea was quiet", False),
    "a name": ("it met Orsa at sea", True),
    "a name that opens it": ("Orsa leaks", True),
    "a conditional": ("if Orsa leaks, ships are paper", False),
}


@pytest.mark.parametrize(("content", "listed"), SPOKEN.values(), ids=SPOKEN)
def test_colour_of_one_voice_and_conditionals_are_not_listed_as_unconfirmed(
    content: str, listed: bool
) -> None:
    report = filed(0, Told(1, MINISTER, SAYS))
    text = f"{content}, Ida Brenn said near Orsa."
    attribution = replace(report.report.attributions[0], content=(Span(0, len(content)),), cue=(), source=())
    told = replace(report, report=replace(report.report, text=text, attributions=(attribution,)))
    claim = claim_of([told])
    found = record_of(claim, lineage_of(claim, [told], (), ()), [told])
    assert (GapKind.UNCONFIRMED in {gap.kind for gap in found.gaps}) is listed


OPENLY = {
    "a person": (Speaker("Ida Brenn", SpeakerKind.PERSON), True),
    "somebody's mother": (Speaker("mother", SpeakerKind.PERSON), False),
    "a body": (Speaker("Orsa Lines", SpeakerKind.ORGANIZATION), True),
    "the police": (Speaker("police", SpeakerKind.ORGANIZATION), True),
    "a group without a name": (Speaker("smuggling group", SpeakerKind.ORGANIZATION), False),
    "a body's writing": (Speaker("Orsa Lines statement", SpeakerKind.ORGANIZATION), False),
    "a document": (Speaker("Orsa Report", SpeakerKind.DOCUMENT), False),
    "a spokesman": (Speaker("harbour spokesman", SpeakerKind.OFFICIAL), True),
    "a minister": (Speaker("Velmark interior minister", SpeakerKind.OFFICIAL), True),
    "a person's agent": (Speaker("Ida Brenn's agent", SpeakerKind.OFFICIAL), True),
    "a company's agent": (Speaker("Orsa Lines agent", SpeakerKind.OFFICIAL), False),
    "an official": (Speaker("Velmark government official", SpeakerKind.OFFICIAL), False),
}


@pytest.mark.parametrize(("speaker", "openly"), OPENLY.values(), ids=OPENLY)
def test_on_record_are_those_who_can_be_asked(speaker: Speaker, openly: bool) -> None:
    (voice,) = record(Told(1, speaker, SAYS)).voices
    assert voice.on_record is openly


OWN_WORDS = {
    "the same of itself": ("it leaks", SAYS, True),
    "what is its": ("its ferry leaks", SAYS, True),
    "something else of itself": ("it mourns the dead", SAYS, False),
    "the same of others": ("a ferry of Velmark leaks", SAYS, False),
    "a denial of the contrary": ("it leaks", DENIES, False),
}


@pytest.mark.parametrize(("content", "read", "confirmed"), OWN_WORDS.values(), ids=OWN_WORDS)
def test_whom_the_claim_names_confirms_it_by_saying_it_of_itself(
    content: str, read: Stance, confirmed: bool
) -> None:
    heard, told = filed(0, Told(1, SOURCE, SAYS)), filed(1, Told(2, LINES, SAYS))
    text = f"Orsa Lines told that {content}."
    (attribution,) = told.report.attributions
    at = text.index(content)
    attribution = replace(attribution, content=(Span(at, at + len(content)),), stance=read)
    told = replace(told, report=replace(told.report, text=text, attributions=(attribution,)))
    claim = claim_of([heard, told])
    claim = replace(claim, members=tuple(replace(one, stance=SAYS) for one in claim.members))
    found = record_of(claim, lineage_of(claim, [heard, told], (), ()), [heard, told])
    assert (found.state is State.CONFIRMED) is confirmed
    assert (GapKind.UNCONFIRMED in {gap.kind for gap in found.gaps}) is not confirmed


def test_who_is_named_by_what_is_theirs_is_no_party() -> None:
    brenn = Speaker("Ida Brenn", SpeakerKind.PERSON)
    reports = [filed(0, Told(1, SOURCE, SAYS)), filed(1, Told(2, brenn, CONFIRMS))]
    claim = replace(claim_of(reports), text="Ida Brenn's ferry leaks.")
    found = record_of(claim, lineage_of(claim, reports, (), ()), reports)
    assert found.state is State.NOT_TOLD_APART


def undated(number: int, told: Told, *, added: str = "2026-11-26T10:00:00Z") -> Filed:
    return replace(filed(number, told), at=added, dated=False)


def test_undated_reports_have_no_order_and_no_lapse() -> None:
    reports = (
        undated(0, Told(1, SOURCE, SAYS)),
        undated(1, Told(1, LINES, DENIES), added="2026-11-26T10:00:01Z"),
        undated(2, Told(1, EXPERT, SAYS), added="2026-11-26T10:00:02Z"),
    )
    found = record_of_filed(*reports, as_of="2027-06-01")
    assert [(change.state, change.dated) for change in found.history] == [(State.CONTESTED, False)]
    assert not found.dated
    assert "nothing shows which came last" in found.rule


@pytest.mark.parametrize("added", ["2026-11-26T10:00:00Z", "2026-11-26T10:00:09Z"])
def test_an_undated_denial_comes_neither_before_nor_after(added: str) -> None:
    said = undated(0, Told(1, EXPERT, SAYS), added="2026-11-26T10:00:05Z")
    found = record_of_filed(said, undated(1, Told(1, LINES, DENIES), added=added))
    assert found.state is State.CONTESTED


def test_undated_reports_count_at_the_end_of_a_dated_history() -> None:
    found = record_of_filed(filed(0, Told(1, SOURCE, SAYS)), undated(1, Told(1, LINES, DENIES)))
    assert [(change.at[:10], change.state, change.dated) for change in found.history] == [
        ("2024-03-01", State.SINGLE_ORIGIN, True),
        ("2026-11-26", State.CONTESTED, False),
    ]


def test_an_undated_report_does_not_revive_a_lapsed_claim() -> None:
    late = replace(filed(1, Told(1, EXPERT, SAYS)), at="2024-06-01")
    old, later = filed(0, Told(1, SOURCE, SAYS)), undated(2, Told(1, SOURCE, SAYS))
    claim = claim_of([old, later])
    reports = [old, late, later]
    found = record_of(claim, lineage_of(claim, reports, (), ()), reports)
    assert (found.state, found.since) == (State.LAPSED, "2024-03-31")


def test_undated_a_party_confirms_beside_another_origins_word() -> None:
    source, lines = undated(0, Told(1, SOURCE, SAYS)), undated(1, Told(1, LINES, SAYS))
    assert record_of_filed(source, lines).state is State.CONFIRMED
    assert record_of_filed(lines).state is State.SINGLE_ORIGIN


def test_no_party_confirms_beside_who_has_it_from_it() -> None:
    paper = Told(1, Speaker("Tarn Courier", SpeakerKind.OUTLET), SAYS)
    heard, again = Told(2, LINES, SAYS, via="Tarn Courier"), Told(3, LINES, SAYS)
    assert record(paper, heard, again).state is State.SINGLE_ORIGIN
    assert record(paper, again).state is State.CONFIRMED


def test_the_party_of_a_passive_speaks_of_itself() -> None:
    army = Speaker("Orsa army", SpeakerKind.ORGANIZATION)
    told = Told(2, army, SAYS, content="it has detained two fishermen")
    reports = [filed(0, Told(1, SOURCE, SAYS, content="two fishermen were detained")), filed(1, told)]
    text = "Two fishermen have been detained by the Orsa army."
    assert record_of_filed(*reports, text=text).state is State.CONFIRMED
    theirs = "Two fishermen have been detained by the Orsa army's rivals."
    assert record_of_filed(*reports, text=theirs).state is not State.CONFIRMED
    nearby = "Two fishermen have been detained near the Orsa army post."
    assert record_of_filed(*reports, text=nearby).state is not State.CONFIRMED


REEVE = Speaker("Joss Reeve", SpeakerKind.PERSON)
COMPLAINTS = {
    "a punishment for complaining": ("Joss Reeve was fired for complaining about the ferry.", "said", False),
    "a punishment": ("Joss Reeve was fired on Monday from the ferry line.", "said", True),
    "a punishment for what was wrong": ("Joss Reeve was fired for stealing from the ferry.", "said", True),
    "harm": ("Joss Reeve was beaten on the ferry by guards.", "said", False),
    "harm by a body": ("Joss Reeve was bullied by the ferry line.", "said", False),
    "a defeat": ("Joss Reeve was beaten in the election by Ida Tarn.", "said", True),
    "a dog": ("Joss Reeve was attacked by a dog on the ferry.", "said", True),
    "attacked in debate": ("Joss Reeve was attacked by the opposition over the tax.", "said", True),
    "what came before": ("Joss Reeve was dismissed by Tarn after telling players to stop.", "said", True),
    "a measure of law": ("Joss Reeve was jailed for refusing to testify.", "said", True),
    "a punishment because": ("Joss Reeve was sacked because she complained.", "said", False),
    "brought about": ("Joss Reeve says that the ferry line got him fired.", "said", False),
    "a deed": ("Joss Reeve has left the ferry line for good.", "said", True),
    "a deed that is only claimed": ("Joss Reeve has left the ferry line for good.", "claimed", False),
}


@pytest.mark.parametrize(("text", "cue", "confirmed"), COMPLAINTS.values(), ids=COMPLAINTS)
def test_who_complains_confirms_nothing(text: str, cue: str, confirmed: bool) -> None:
    told = Told(2, REEVE, SAYS, content=text.removesuffix("."), cue=cue)
    found = record(Told(1, SOURCE, SAYS), told, text=text)
    assert (found.state is State.CONFIRMED) is confirmed


def test_a_later_sentence_of_complaint_takes_nothing_back() -> None:
    words = "Joss Reeve has left the ferry line for good. He was bullied by the guards"
    told = Told(2, REEVE, SAYS, content=words, cue="said")
    text = "Joss Reeve has left the ferry line for good."
    assert record(Told(1, SOURCE, SAYS), told, text=text).state is State.CONFIRMED


def test_who_punishes_somebody_for_complaining_confirms_it() -> None:
    ida = Speaker("Ida Brome", SpeakerKind.PERSON)
    text = "Joss Reeve was fired by Ida Brome for complaining about the ferry."
    told = Told(2, ida, SAYS, content="she fired Joss Reeve for complaining about the ferry", cue="said")
    assert record(Told(1, SOURCE, SAYS), told, text=text).state is State.CONFIRMED


def test_what_somebody_demands_is_confirmed_by_nobody() -> None:
    said = Told(2, LINES, SAYS, content="Orsa Lines has to go")
    text = "Orsa Lines has to go."
    assert record(Told(1, SOURCE, SAYS), said, text=text).state is not State.CONFIRMED


KEPT_BACK = {
    "an answer": (Told(2, LINES, DECLINES, "no_comment"), "Orsa Lines would not say."),
    "an answer that was asked for": (
        Told(2, LINES, DECLINES, "no_comment", cue="declined to say"),
        "Orsa Lines was asked and would not say.",
    ),
    "nobody in particular": (Told(2, Speaker(None, SpeakerKind.PERSON), DECLINES, "no_comment"), None),
    "a confirmation": (Told(2, LINES, DECLINES, "refuses_to_confirm"), "Orsa Lines has not confirmed it."),
    "of the claim": (Told(2, LINES, DECLINES, "would_not_say"), "Orsa Lines would not say."),
    "a source without a name": (Told(2, ANOTHER, DECLINES, "no_comment"), None),
    "a document": (Told(2, Speaker("Orsa Report", SpeakerKind.DOCUMENT), DECLINES, "would_not_say"), None),
    "nobody": (Told(2, Speaker("no ferry line", SpeakerKind.ORGANIZATION), DECLINES, "no_comment"), None),
}


@pytest.mark.parametrize(("told", "gap"), KEPT_BACK.values(), ids=KEPT_BACK)
def test_who_was_asked_and_keeps_back_an_answer_is_a_gap(told: Told, gap: str | None) -> None:
    found = [one.text for one in record(Told(1, SOURCE, SAYS), told).gaps if one.kind is GapKind.NO_ANSWER]
    assert found == ([gap] if gap else [])


@pytest.mark.parametrize(
    ("cue", "content", "listed"),
    [
        ("would not say", "whether it leaks", True),
        ("would not say", "where the mayor sings", False),
        ("did not provide", "a picture of where it leaks", False),
    ],
)
def test_what_is_kept_back_of_another_matter_is_no_gap(cue: str, content: str, listed: bool) -> None:
    told = filed(1, Told(2, LINES, DECLINES, "would_not_say"))
    text = f"Orsa Lines {cue} {content}."
    (attribution,) = told.report.attributions
    start = len("Orsa Lines ")
    spans = {
        "cue": (Span(start, start + len(cue)),),
        "content": (Span(start + len(cue) + 1, len(text) - 1),),
    }
    told = replace(
        told, report=replace(told.report, text=text, attributions=(replace(attribution, **spans),))
    )
    found = record_of_filed(filed(0, Told(1, SOURCE, SAYS)), told)
    assert (GapKind.NO_ANSWER in {gap.kind for gap in found.gaps}) is listed


def test_nothing_is_missing_from_what_was_withdrawn() -> None:
    said, silent = Told(1, SOURCE, SAYS), Told(2, LINES, DECLINES, "no_comment")
    kinds = {gap.kind for gap in record(said, silent).gaps}
    assert {GapKind.UNCONFIRMED, GapKind.NO_ANSWER} <= kinds
    killed = record(replace(said, withdrawn="2024-03-05"), replace(silent, withdrawn="2024-03-05"))
    assert killed.state is State.WITHDRAWN
    assert killed.gaps == ()


def test_an_outlet_whose_own_report_was_withdrawn_puts_nothing_forward_anew() -> None:
    outlet = Speaker("Yonhap", SpeakerKind.OUTLET)
    told = [
        Told(1, SOURCE, SAYS, outlet="Yonhap"),
        Told(1, EXPERT, SAYS, outlet="Metro"),
        Told(2, LINES, DENIES),
        Told(3, outlet, SAYS, outlet="Orsa Courier"),
    ]
    assert record(*told).state is State.CONTESTED
    told[0] = replace(told[0], withdrawn="2024-03-02")
    assert record(*told).state is State.DENIED
