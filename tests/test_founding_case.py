"""The case that Sayso was founded on, retold about invented countries, people and outlets, as pasted text.

Two unnamed sources, three outlets in between, a denial on the record and a no-comment that the headline makes
a second denial; furniture around it, a caption printed twice, and no year anywhere but in the furniture.
"""

from dataclasses import dataclass

import pytest

from sayso.document import Document, Media
from sayso.model import (
    Attribution,
    BlockKind,
    Certainty,
    HeadlineLabel,
    Polarity,
    Report,
    SpeakerKind,
    Stance,
)
from sayso.pipeline import ReportReader
from sayso.settings import Settings

HEADLINE = "Vellmar, Ostmark deny report that two Pellan officials fled"
CAPTION = "Arn Tollek, a Pellan trade representative, at a fair in Corrith last year. | OSTRAND NEWS"

PASTED = f"""Ostrand News

Subscribe | Sign in

{HEADLINE}

By Lena Korr

{CAPTION}

{CAPTION}

CORRITH, Vellmar, Oct. 5 (Ostrand News) - Two officials of the Pellan health ministry have fled with their \
families from the embassy in Brannick, a source told the Tidewater news agency on Wednesday.

It was not confirmed where they had gone, the same source said.

Corrith Press, another agency, said they were trade representatives, not diplomats.

Advertisement

Chief Secretary Tomas Reeve of Ostmark denied the report at a news conference, Radio Nord reported. Reeve \
said the Ostmark embassy in Brannick was never contacted.

He was responding to a report by the Morning Ledger newspaper, which quoted another source as saying the two \
planned to flee to Ostmark.

Read more: Ten quiet beaches within an hour of Corrith

Vellmar's unification ministry said there was "nothing to confirm," the Dayline news agency reported.

Ministry spokesman Joran Pell said there were "signs of cracks" in the Pellan leadership but refused to \
elaborate.

Share this article

Most read

Ferry strike enters third week

Why the harbour lamps are going out

© 2016 Ostrand News. All rights reserved.
"""

FURNITURE = (
    "Subscribe",
    "Advertisement",
    "Read more",
    "quiet beaches",
    "Share this",
    "Most read",
    "Ferry strike",
    "harbour lamps",
    "All rights reserved",
)


@dataclass(frozen=True)
class Said:
    """An attribution by words of its content, or of its cue where it has none."""

    words: str
    stance: Stance
    speaker: str
    kind: SpeakerKind
    via: tuple[str, ...] = ()
    detail: str | None = None
    polarity: Polarity = Polarity.POSITIVE


FLED = "have fled with their families"
STATEMENTS = (
    Said(FLED, Stance.ASSERTS, "source", SpeakerKind.ANONYMOUS, ("Tidewater",)),
    Said(
        "where they had gone",
        Stance.UNAWARE,
        "source",
        SpeakerKind.ANONYMOUS,
        ("Tidewater",),
        "cannot_verify",
        Polarity.NEGATIVE,
    ),
    Said("trade representatives, not diplomats", Stance.ASSERTS, "Corrith Press", SpeakerKind.OUTLET),
    Said("the report", Stance.DENIES, "Tomas Reeve", SpeakerKind.PERSON, ("Radio Nord",)),
    Said(
        "was never contacted",
        Stance.ASSERTS,
        "Tomas Reeve",
        SpeakerKind.PERSON,
        ("Radio Nord",),
        polarity=Polarity.NEGATIVE,
    ),
    Said("planned to flee to Ostmark", Stance.ASSERTS, "source", SpeakerKind.ANONYMOUS, ("Morning Ledger",)),
    Said(
        "nothing to confirm",
        Stance.DECLINES,
        "unification ministry",
        SpeakerKind.ORGANIZATION,
        ("Dayline",),
        "nothing_to_confirm",
    ),
    Said("signs of cracks", Stance.ASSERTS, "Joran Pell", SpeakerKind.PERSON, ("Dayline",)),
    Said(
        "refused to elaborate",
        Stance.DECLINES,
        "Joran Pell",
        SpeakerKind.PERSON,
        ("Dayline",),
        "refuses_to_elaborate",
    ),
)


@pytest.fixture(scope="module")
def report() -> Report:
    return ReportReader(Settings(latest_year=2020)).read(Document("pasted", Media.TEXT, PASTED))


def having(report: Report, words: str) -> list[Attribution]:
    return [
        a for a in report.attributions if words in " ".join(s.of(report.text) for s in (*a.content, *a.cue))
    ]


def first(report: Report, words: str) -> Attribution:
    return having(report, words)[0]


def test_the_headline_and_who_wrote_it(report: Report) -> None:
    assert report.headline == HEADLINE
    assert report.authors == ("Lena Korr",)


def test_furniture_is_no_part_of_the_report_and_the_caption_stands_once(report: Report) -> None:
    assert [words for words in FURNITURE if words in report.text] == []
    captions = [block.span.of(report.text) for block in report.blocks if block.kind is BlockKind.CAPTION]
    assert captions == [CAPTION]
    assert report.text.count("Arn Tollek") == 1


def test_the_day_without_a_year_is_narrowed_by_the_weekday_and_not_guessed(report: Report) -> None:
    assert report.dateline
    assert (report.dateline.date, report.dateline.words) == (None, "Oct. 5")
    assert report.dateline.agency == "Ostrand News"
    assert report.dateline.candidates == ("1994-10-05", "2005-10-05", "2011-10-05", "2016-10-05")
    said = first(report, FLED).said
    assert said
    assert (said.date, said.words, said.candidates) == (None, "Wednesday", report.dateline.candidates)


@pytest.mark.parametrize("expected", STATEMENTS, ids=lambda expected: expected.words)
def test_each_statement_has_its_speaker_stance_and_relays(report: Report, expected: Said) -> None:
    found = having(report, expected.words)
    assert found
    for attribution in found:
        assert attribution.stance is expected.stance
        assert attribution.detail == expected.detail
        assert attribution.polarity is expected.polarity
        assert attribution.certainty is Certainty.CERTAIN
        assert expected.speaker in (attribution.speaker.name or "")
        assert attribution.speaker.kind is expected.kind
        assert tuple(relay.name for relay in attribution.via) == expected.via


def test_nothing_else_is_found(report: Report) -> None:
    listed = {a.id for expected in STATEMENTS for a in having(report, expected.words)}
    assert [a.id for a in report.attributions if a.id not in listed] == []


def test_the_two_unnamed_sources_are_kept_apart(report: Report) -> None:
    one, again, other = (
        first(report, said.words).speaker.name for said in (STATEMENTS[0], STATEMENTS[1], STATEMENTS[5])
    )
    assert one == again != other


def test_the_denial_and_the_no_comment_answer_the_report_and_only_one_of_them_denies_it(
    report: Report,
) -> None:
    reported = {first(report, FLED).id, first(report, "planned to flee").id}
    assert first(report, "the report").responds_to in reported
    assert first(report, "nothing to confirm").responds_to in reported
    assert [a.speaker.name for a in report.attributions if a.stance is Stance.DENIES] == ["Tomas Reeve"]


def test_the_headline_makes_a_denial_of_a_no_comment(report: Report) -> None:
    check = report.headline_check
    assert check
    assert check.label is HeadlineLabel.SHIFTED
    assert set(check.attributions) <= {a.id for a in having(report, "nothing to confirm")}
    assert check.attributions
    assert "nothing to confirm" in " ".join(span.of(report.text) for span in check.spans)
    assert "deny" in [span.of(HEADLINE) for span in check.headline_spans]


@pytest.mark.xfail(reason="a line of breadcrumbs above the headline is taken for it")
def test_breadcrumbs_are_no_headline(reader: ReportReader) -> None:
    pasted = PASTED.replace(
        "Ostrand News\n\nSubscribe | Sign in", "Subscribe | Sign in\n\nHome › World › Ostmark", 1
    )
    assert reader.read(Document("pasted", Media.TEXT, pasted)).headline == HEADLINE


@pytest.mark.xfail(reason="the name in 'another agency, NAME, said' is not taken for the speaker's")
def test_an_agency_named_in_apposition_speaks_by_its_name(reader: ReportReader) -> None:
    pasted = PASTED.replace("Corrith Press, another agency, said", "Another agency, Corrith Press, said")
    found = first(reader.read(Document("pasted", Media.TEXT, pasted)), "not diplomats")
    assert (found.speaker.name, found.speaker.kind) == ("Corrith Press", SpeakerKind.OUTLET)


def test_a_no_comment_is_one_statement(report: Report) -> None:
    assert len(having(report, "nothing to confirm")) == 1


def test_the_day_of_a_report_is_not_what_it_reports(reader: ReportReader) -> None:
    pasted = PASTED.replace(
        "a source told the Tidewater news agency on Wednesday",
        "the Tidewater news agency reported on Wednesday, citing a source",
    )
    found = first(reader.read(Document("pasted", Media.TEXT, pasted)), FLED)
    assert found.speaker.kind is SpeakerKind.ANONYMOUS
    assert [relay.name for relay in found.via] == ["Tidewater"]
