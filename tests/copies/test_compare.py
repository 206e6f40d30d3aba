"""Copies: found, directed by what shows the way, and told apart from reports that share a quotation."""

from dataclasses import replace
from itertools import combinations, permutations

import pytest

from sayso.copies import compare
from sayso.document import Document, Media
from sayso.model import Dateline, Outlet, OutletKind, Report, Span
from sayso.page.reader import read_page
from sayso.samples import load_gold, sample_files
from sayso.settings import MAX_TEXT
from sayso.story import Copy, CopyReason, Evidence, Filed

BODY = (
    "The ferry terminal at Brockholt will stay shut until autumn, harbour master Ines Tolland told "
    "councillors on Monday. Engineers found that two of the nine piles under the east pier have rotted "
    "through and that a third has lost half its width since the last survey. Repairs will cost four "
    "million crowns, of which the county has so far set aside one. Islanders will be carried by a "
    "smaller boat from Wexley twice a day, and freight must go round by road. Traders on the quay say "
    "that they were not asked."
)
SPEECH = (
    "“We inherited a pier that nobody had looked at for twenty years, and I will not send children over "
    "it in the dark because a budget line says that I should. Every one of you has had my letters about "
    "the piles, every one of you has had the photographs, and every one of you voted for the flower "
    "beds instead. I am done asking, and the terminal is done pretending to be safe.”"
)
AGENCY = Outlet("Lowland Wire", OutletKind.AGENCY)
PAPER, OTHER_PAPER = Outlet("Wenlow Gazette"), Outlet("The Corrith Courier")


def filed(name: str, text: str, *, outlet: Outlet | None = None, at: str = "2024-03-01T08:00:00Z") -> Filed:
    return Filed(Report(id=name, text=text, outlet=outlet), at)


def both_ways(one: Filed, other: Filed) -> Copy | None:
    found = compare(one, other)
    assert compare(other, one) == found
    return found


def test_a_reprint_is_a_copy_of_the_earlier_report() -> None:
    first = filed("b", BODY, outlet=PAPER)
    later = filed("a", f"{BODY} More soon.", outlet=OTHER_PAPER, at="2024-03-01T09:00:00Z")
    found = both_ways(first, later)
    words = len(BODY.split())
    assert found == Copy("b", "a", round(words / (words + 2), 3), CopyReason.REPRINT, directed=True)


@pytest.mark.parametrize(
    ("at", "dated", "directed"),
    [
        ("2024-03-01T08:00:00Z", True, False),
        ("2024-03-01", True, False),
        ("2024-03-02", True, True),
        ("2024-03-02", False, False),
    ],
)
def test_which_came_first_is_said_only_where_it_is_known(at: str, dated: bool, directed: bool) -> None:
    first = filed("a", BODY, outlet=PAPER)
    later = replace(filed("b", BODY, outlet=OTHER_PAPER, at=at), dated=dated)
    found = both_ways(first, later)
    assert found is not None
    assert found.directed is directed


def test_a_credit_shows_the_way_even_where_the_copy_is_filed_first() -> None:
    wire = filed("z", BODY, outlet=AGENCY, at="2024-03-01T10:00:00Z")
    text = f"BROCKHOLT (LW) - {BODY}"
    paper = Filed(
        Report(id="a", text=text, outlet=PAPER, dateline=Dateline("BROCKHOLT", agency="LW")),
        "2024-03-01T08:00:00Z",
    )
    found = both_ways(wire, paper)
    assert found is not None
    assert (found.original, found.copy, found.reason, found.directed) == ("z", "a", CopyReason.CREDIT, True)
    assert found.agency == "Lowland Wire"
    assert found.evidence == (Evidence("a", Span(11, 13)),)


@pytest.mark.parametrize(
    "line",
    ["Wenlow Gazette", "First published in the Wenlow Gazette.", "The Wenlow Gazette was there before us."],
)
def test_an_outlet_named_in_the_copys_own_words_is_credited(line: str) -> None:
    original = filed("b", BODY, outlet=PAPER)
    copy = filed("a", f"{BODY}\n\n{line}", outlet=OTHER_PAPER)
    found = both_ways(original, copy)
    assert found is not None
    assert (found.original, found.reason, found.agency) == ("b", CopyReason.CREDIT, "Wenlow Gazette")
    assert found.evidence[0].span.of(copy.report.text) == "Wenlow Gazette"


def test_two_reports_that_credit_one_agency_have_it_from_there() -> None:
    one = filed("a", f"{BODY}\n\nSource: Reuters", outlet=PAPER)
    other = filed("b", f"{BODY}\n\n© Reuters 2024", outlet=OTHER_PAPER, at="2024-03-02")
    found = both_ways(one, other)
    assert found is not None
    assert (found.reason, found.directed, found.agency) == (CopyReason.SAME_WIRE, False, "Reuters")
    assert {
        evidence.span.of(filed.report.text)
        for evidence, filed in zip(found.evidence, (other, one), strict=True)
    } == {"Reuters"}


def test_an_agency_that_is_only_cited_is_no_credit() -> None:
    text = BODY.replace("told councillors", "told Reuters")
    found = both_ways(filed("a", text, outlet=PAPER), filed("b", text, outlet=OTHER_PAPER))
    assert found is not None
    assert (found.reason, found.agency) == (CopyReason.REPRINT, None)


def test_an_agencys_own_report_is_the_original() -> None:
    paper = filed("a", BODY, outlet=PAPER)
    wire = filed("b", BODY, outlet=AGENCY, at="2024-03-01T20:00:00Z")
    found = both_ways(paper, wire)
    assert found is not None
    assert (found.original, found.directed) == ("b", True)


def test_nothing_copies_what_came_out_on_a_later_day() -> None:
    later = "2024-03-09"
    paper = filed("a", f"{BODY} The Wenlow Gazette was there before us.", outlet=OTHER_PAPER)
    found = both_ways(filed("z", BODY, outlet=PAPER, at=later), paper)
    assert found is not None
    assert (found.original, found.copy, found.directed) == ("a", "z", False)
    assert (found.reason, found.agency) == (CopyReason.SAME_WIRE, "Wenlow Gazette")
    assert found.evidence[0].span.of(paper.report.text) == "Wenlow Gazette"
    wire = both_ways(filed("z", BODY, outlet=AGENCY, at=later), filed("a", BODY, outlet=PAPER))
    assert wire is not None
    assert (wire.original, wire.reason, wire.directed) == ("a", CopyReason.SAME_WIRE, False)


SIGNED = f"BROCKHOLT (Reuters) - {BODY}\n\n(Reporting by Ada Marsh; editing by Tom Reed and Ines Holm)"


def marked(name: str, text: str, *, outlet: Outlet | None = None, at: str | None = None) -> Filed:
    """Filed without a day unless one is given, and with the dateline that its text has."""
    dateline = Dateline("BROCKHOLT", agency="Reuters") if "(Reuters)" in text else None
    report = Report(id=name, text=text, outlet=outlet, dateline=dateline)
    return Filed(report, at or "", dated=at is not None)


def test_an_agencys_text_that_has_no_outlet_is_the_agencys_and_the_original() -> None:
    wire, bare = marked("z", SIGNED, at="2024-03-01"), marked("a", BODY, at="2024-03-01")
    found = both_ways(bare, wire)
    assert found is not None
    assert (found.original, found.reason, found.directed) == ("z", CopyReason.REPRINT, True)
    assert found.agency == "Reuters"
    cited = both_ways(marked("a", f"{BODY} Reuters was told of more."), wire)
    assert cited is not None
    assert (cited.original, cited.reason) == ("z", CopyReason.CREDIT)


@pytest.mark.parametrize(
    "mark",
    [
        f"BROCKHOLT (Reuters) - {BODY}",
        f"{BODY}\n\n(Reporting by Ada Marsh and Tom Reed)",
        f"{BODY}\n\nReporting by Ada Marsh; Writing and editing by Tom Reed\n\n© all rights reserved",
    ],
)
def test_of_two_undated_reports_the_one_with_an_agencys_mark_is_the_original(mark: str) -> None:
    found = both_ways(marked("a", BODY), marked("z", mark))
    assert found is not None
    assert (found.original, found.reason, found.directed) == ("z", CopyReason.REPRINT, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BODY, f"{BODY} Reporting by the council found that three hundred used the ferry daily."),
        (SIGNED, f"Printed again. {SIGNED}"),
        (f"{BODY}\n\n(Reporting by Ada Marsh)", f"{BODY}\n\n(Reporting by Tom Reed)"),
    ],
)
def test_none_is_the_original_where_both_or_none_have_an_agencys_mark(one: str, other: str) -> None:
    found = both_ways(marked("a", one), marked("z", other))
    assert found is not None
    assert found.directed is False


def test_a_newspaper_that_prints_an_agency_is_not_the_agency() -> None:
    found = both_ways(marked("a", BODY, outlet=PAPER), marked("z", SIGNED, outlet=OTHER_PAPER))
    assert found is not None
    assert found.directed is False


def test_two_reports_that_quote_one_statement_are_no_copies() -> None:
    one = filed(
        "a", f"The harbour master lost her patience on Monday night in Brockholt. {SPEECH} Applause followed."
    )
    other = filed(
        "b", f"Councillors sat in silence as Ines Tolland read to them. {SPEECH} Nobody answered her."
    )
    assert both_ways(one, other) is None


def test_a_part_of_a_report_is_a_copy() -> None:
    whole = filed("a", f"{BODY} {' '.join(f'Nobody on pier {n} wished to add a word.' for n in range(40))}")
    part = filed("b", BODY.partition(" Islanders")[0])
    found = both_ways(whole, part)
    assert found is not None
    assert found.copy == "b"


@pytest.mark.parametrize(
    "text", ["", "Nothing.", "Traders on the quay say that they were not asked.", SPEECH]
)
def test_little_or_nothing_in_common_is_no_copy(text: str) -> None:
    assert both_ways(filed("a", BODY), filed("b", text)) is None


def test_an_outlets_own_words_printed_again_are_no_copy() -> None:
    assert both_ways(filed("a", BODY, outlet=PAPER), filed("b", BODY, outlet=PAPER)) is None


def test_a_report_is_no_copy_of_itself() -> None:
    assert compare(filed("a", BODY), filed("a", BODY)) is None


def test_the_sample_has_the_copies_that_its_gold_names() -> None:
    reports = [
        read_page(
            Document(
                file.name,
                Media.HTML if file.name.endswith("html") else Media.TEXT,
                file.read_text("utf-8"),
                id=file.name,
            ),
            max_text=MAX_TEXT,
        )
        for file in sample_files()
    ]
    story = [Filed(report, report.published or "2024-03-12") for report in reports]
    found = {(edge.original, edge.copy) for pair in combinations(story, 2) if (edge := compare(*pair))}
    gold = {(copy["of"], copy["file"]) for copy in load_gold()["story"]["copies"]}
    of_one_wire = {pair for _, one in gold for _, other in gold for pair in permutations((one, other), 2)}
    assert gold <= found
    assert found <= gold | of_one_wire
