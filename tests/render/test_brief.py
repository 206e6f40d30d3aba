"""Briefs on all surfaces: what they show, and that nothing in a report takes effect."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from dataclasses import replace
from functools import partial

import pytest
from lxml import html
from markdown_it import MarkdownIt
from rich.console import Console

from invented_story import COURIER, FILED, HERALD, REPORTS, SCRAPPED, STORY
from sayso.answers import Brief, Source, Statement, account_of, brief_of, revision, sources_of
from sayso.model import (
    UNSPECIFIED,
    HeadlineCheck,
    HeadlineLabel,
    Outlet,
    Report,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.render.brief_markdown import brief_markdown
from sayso.render.brief_page import brief_page
from sayso.render.brief_screen import print_brief, print_claim
from sayso.render.lineage_mermaid import mermaid
from sayso.render.listing import print_listing
from sayso.render.party_sheet import source_sheet
from sayso.render.party_words import few
from sayso.render.revision_screen import print_revision
from sayso.render.source_screen import print_outlet, print_source
from sayso.render.taken_back_words import withdrawn_lines
from sayso.story import AttributionRef, Change, State, Story
from sayso.story_contract import story_to_json

BRIEF = brief_of(STORY, REPORTS)
CLAIM = "The ferry Alma is to be scrapped"
HOSTILE = (
    "<script>alert(1)</script> [x](javascript:alert(1)) **b** | `c` \x1b[31m\u202e &amp; ![i](u) "
    "# [red]r[/red]"
)


def hostile_brief() -> Brief:
    """The brief with hostile words wherever a report's words go."""
    reports = {
        id_: replace(
            one,
            text=one.text + HOSTILE,
            headline=HOSTILE,
            outlet=Outlet(HOSTILE),
            headline_check=HeadlineCheck(HeadlineLabel.HARDENED, HOSTILE),
            attributions=tuple(
                replace(a, speaker=replace(a.speaker, name=HOSTILE, role=HOSTILE), detail=HOSTILE)
                for a in one.attributions
            ),
        )
        for id_, one in REPORTS.items()
    }
    claim = replace(SCRAPPED.claim, text=HOSTILE)
    voices = tuple(replace(v, name=HOSTILE, detail=HOSTILE) for v in SCRAPPED.record.voices)
    record = replace(
        SCRAPPED.record, voices=voices, gaps=tuple(replace(g, text=HOSTILE) for g in SCRAPPED.record.gaps)
    )
    nodes = tuple(replace(node, name=HOSTILE) for node in SCRAPPED.lineage.nodes)
    account = replace(SCRAPPED, claim=claim, record=record, lineage=replace(SCRAPPED.lineage, nodes=nodes))
    listed = tuple(
        replace(one, headline=HOSTILE, outlet=Outlet(HOSTILE), url="javascript:alert(1)")
        for one in STORY.reports
    )
    story = replace(STORY, title=HOSTILE, reports=listed, claims=(account,))
    return brief_of(story, reports)


def shown(show, *given, terminal: bool = False, width: int = 100, encoding: str = "utf-8") -> str:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding=encoding, newline="")
    console = Console(file=out, force_terminal=terminal, width=width, highlight=False, legacy_windows=False)
    show(*given, console)
    out.flush()
    return raw.getvalue().decode(encoding)


def bare(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("width", [40, 80, 130])
def test_a_brief_says_it_all_at_any_width(width: int) -> None:
    text = " ".join(bare(shown(print_brief, BRIEF, terminal=True, width=width)).split())
    for words in ("Ferry Alma to be scrapped", "contested since 2024-05-08", "1 origin found", "Ida Brenn"):
        assert words in text
    assert "Will not say" in text
    assert "r1#a1" in text


def test_piped_a_brief_is_one_record_a_line() -> None:
    lines = shown(print_brief, BRIEF).splitlines()
    assert "\x1b" not in "".join(lines)
    assert "denies\tIda Brenn, transport minister, Velmark\t\ton record · 1 report · 2024-05-08" in lines
    assert any(line.startswith("claim\tr1#a1\tThe ferry Alma") for line in lines)


def test_a_claim_has_every_voice_with_its_words_and_address() -> None:
    for terminal in (True, False):
        text = " ".join(bare(shown(print_claim, BRIEF.claims[0], terminal=terminal)).split())
        assert "the Alma would be scrapped" in text
        assert "r2#a1" in text
        assert "when: June, there October" in text
        assert "2024-05-07 single origin, unconfirmed" in text


def test_a_claim_stands_once_in_its_brief_and_once_in_a_pipe() -> None:
    titled = replace(BRIEF, title=BRIEF.claims[0].text.rstrip("."))
    assert "So say" in shown(print_brief, titled)
    for text in (shown(print_brief, titled, terminal=True), brief_markdown(titled).partition("## Claims")[0]):
        assert " ".join(bare(text).split()).count(titled.title) == 1
    piped = shown(print_claim, BRIEF.claims[0]).splitlines()
    assert piped[:2] == [BRIEF.claims[0].id, BRIEF.claims[0].sentence]


def test_long_quotations_are_cut_unless_all_of_them_is_wanted() -> None:
    claim = BRIEF.claims[0]
    column = next(one for one in claim.columns if one.parties)
    party = column.parties[0]
    long = replace(party, quotes=(replace(party.quotes[0], words="very " * 100 + "long"),))
    told = replace(claim, columns=(replace(column, parties=(long,)),))
    for terminal in (True, False):
        assert "very long" not in bare(shown(print_claim, told, terminal=terminal))
        whole = bare(shown(partial(print_claim, full=True), told, terminal=terminal))
        assert "very long" in " ".join(whole.split())


def test_a_long_brief_opens_with_its_chief_claims_and_folds_the_rest() -> None:
    claim = BRIEF.claims[0]
    page = html.fromstring(brief_page([replace(BRIEF, claims=(claim, claim, claim, claim))]))
    assert [len(one.xpath("./details")) for one in page.xpath("//section[@class='claim']")] == [0, 0, 1, 1]
    places = {one.lstrip("#") for one in page.xpath("//nav//a/@href")}
    assert places <= set(page.xpath("//@id"))


@pytest.mark.parametrize(
    ("reports", "since"),
    [(2, "since 2024-05-08, no report since"), (3, "not put forward anew in 1 report since")],
    ids=["the denial is the newest report", "a report came later"],
)
def test_a_denial_says_what_came_after_it(reports: int, since: str) -> None:
    record = replace(SCRAPPED.record, state=State.DENIED)
    listed = STORY.reports[:reports]
    brief = brief_of(replace(STORY, reports=listed, claims=(replace(SCRAPPED, record=record),)), REPORTS)
    for text in (
        shown(print_brief, brief),
        brief_markdown(brief),
        html.fromstring(brief_page([brief])).text_content(),
    ):
        assert since in " ".join(text.split())
        assert "not asserted" not in text


def test_who_was_never_asked_stands_under_no_head_that_says_so() -> None:
    brief = replace(BRIEF, unanswered=("Orsa Lines has not spoken of it.",))
    for text in (
        shown(print_brief, brief, terminal=True),
        brief_markdown(brief),
        html.fromstring(brief_page([brief])).text_content(),
    ):
        head, _, _ = bare(text).partition("Orsa Lines has not spoken of it.")
        assert "Who says nothing to it" in head[-120:]
        assert "Asked" not in text


def test_sources_and_outlets_and_revisions_in_the_terminal() -> None:
    (brenn,) = sources_of([AttributionRef("r2", "a1"), AttributionRef("r3", "a1")], FILED, [STORY], [])
    account = account_of([FILED["r2"]], [STORY])
    change = revision(COURIER, replace(COURIER, headline="Ferry may go", text=COURIER.text + "\n\nMore."))
    for terminal in (True, False):
        assert "confirms" in shown(print_source, brenn, terminal=terminal)
        assert "through another outlet" in shown(print_outlet, account, terminal=terminal)
        text = bare(shown(print_revision, "r1", change, terminal=terminal))
        assert "More." in text
    assert "Nothing changed" in shown(print_revision, "r1", revision(COURIER, COURIER))


def test_a_sources_own_words_come_first_and_its_stance_stands_before_the_claim() -> None:
    ref = AttributionRef("r1", "a1")
    said = Statement(
        "2024-05-09", Stance.DENIES, None, "the Alma sails on", "r1#a1", CLAIM, "r1", (), (), (ref,)
    )
    source = Source("Ida Brenn", ("Ida Brenn",), None, (), (said,), ())
    lines = (
        " ".join(bare(shown(print_source, source, terminal=True)).split()),
        source_sheet("Brenn", [source]).sections[0][1][0],
    )
    for line in lines:
        order = [line.index(words) for words in ("“the Alma sails on”", "denies the claim: ", CLAIM)]
        assert order == sorted(order), line
    copied = replace(source, statements=(replace(said, copies=2),))
    assert "2 copies among them · r1#a1" in bare(shown(print_source, copied, terminal=True))
    assert "copies" not in lines[0]
    same = replace(said, words=CLAIM)
    told = source_sheet("Brenn", [replace(source, statements=(same,))]).sections[0][1][0]
    assert told.endswith("; denies")
    assert "the claim" not in told
    undated = source_sheet("Brenn", [replace(source, statements=(replace(said, dated=False),))])
    assert undated.sections[0][1][0].startswith("undated: ")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
@pytest.mark.parametrize("terminal", [True, False])
def test_nothing_in_a_report_steers_the_terminal(terminal: bool, encoding: str) -> None:
    brief = hostile_brief()
    hostile = Report("r", HOSTILE, headline=HOSTILE)
    for text in (
        shown(print_brief, brief, terminal=terminal, encoding=encoding),
        shown(print_claim, brief.claims[0], terminal=terminal, encoding=encoding),
        shown(print_revision, HOSTILE, revision(HERALD, hostile), terminal=terminal, encoding=encoding),
        shown(print_listing, ("a", "id"), [(HOSTILE, HOSTILE)], terminal=terminal, encoding=encoding),
    ):
        assert "\x1b[31m" not in text
        assert "\u202e" not in text
        assert "[red]" in bare(text).replace("\n", "")


def test_nothing_in_a_report_becomes_markup_on_the_page() -> None:
    page = html.fromstring(brief_page([hostile_brief()]))
    assert page.xpath("//script") == []
    assert [a for a in page.xpath("//a/@href") if not a.startswith("#")] == []
    assert "<script>alert(1)</script>" in page.text_content()


def test_nothing_in_a_report_becomes_markdown() -> None:
    text = brief_markdown(hostile_brief())
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or []]
    assert {token.type for token in tokens} & {"html_block", "fence", "code_block"} == set()
    assert not any(child.type in {"link_open", "image", "code_inline"} for child in inline)
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<br>"}


@pytest.mark.parametrize("lead", ["- ", "+ ", "= ", "1. ", "--- "])
def test_a_report_makes_no_list_and_no_live_link_in_markdown(lead: str) -> None:
    words = f"{lead}see https://x.example/ or _http://y.example or WWW.z.example"
    account = replace(SCRAPPED, claim=replace(SCRAPPED.claim, text=words))
    gaps = replace(account.record, gaps=(replace(account.record.gaps[0], text=words),))
    text = brief_markdown(brief_of(replace(STORY, claims=(replace(account, record=gaps),)), REPORTS))
    assert not re.search(r"(?:https?:/|www\.)", text, re.IGNORECASE)
    html_text = html.fromstring(MarkdownIt("commonmark").render(text))
    points = [" ".join(item.text_content().split()) for item in html_text.iter("li")]
    assert words in points


def test_the_page_lets_only_its_own_style_act_and_its_links_lead_somewhere() -> None:
    text = brief_page([BRIEF])
    page = html.fromstring(text)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv]/@content")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {link.removeprefix("#") for link in page.xpath("//a/@href") if link.startswith("#")}
    assert targets - {"main"}
    assert targets <= set(ids)


def test_a_page_of_several_briefs_repeats_no_id() -> None:
    ids = html.fromstring(brief_page([BRIEF, BRIEF])).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_large_picture_keeps_to_the_page_and_says_what_it_leaves_out() -> None:
    lineage = STORY.claims[0].lineage
    source, relay, report = lineage.nodes[:3]
    edge = lineage.edges[0]
    sources = [replace(source, id=f"s{n}", name=f"an official of ferry no. {n}") for n in range(60)]
    carriers = [replace(report, id=f"n{n}", name=f"Velmark Chronicle {n}") for n in range(60)]
    edges = [replace(edge, start=f"s{n}", end=f"n{n}") for n in range(60)]
    large = replace(lineage, nodes=(*sources, relay, *carriers), edges=tuple(edges))
    account = replace(STORY.claims[0], lineage=large)
    page = html.fromstring(brief_page([brief_of(replace(STORY, claims=(account,)), REPORTS)]))
    (picture,) = page.xpath('//*[@class="lineage"]')
    assert float(picture.get("width")) <= 1080
    assert re.search(r"left out: \d+ reports, \d+ sources", page.text_content())


def test_markdown_has_the_picture_where_one_is_wanted() -> None:
    assert "```mermaid" in brief_markdown(BRIEF, draw=mermaid)
    assert "```" not in brief_markdown(BRIEF)


def test_a_file_says_what_made_it() -> None:
    brief = brief_of(STORY, REPORTS)
    assert brief.made and brief.made.readings
    told = f"Told by {brief.made.words}. Read by {brief.made.readings[0].words}."
    for text in (brief_markdown(brief), html.fromstring(brief_page([brief])).text_content()):
        assert told in text.replace("\\", "")
    assert "Told by" not in brief_markdown(replace(brief, made=None))
    assert "Told by" not in brief_page([replace(brief, made=None)])


def test_a_story_without_claims_says_so_everywhere() -> None:
    silent = {id_: replace(one, attributions=()) for id_, one in REPORTS.items()}
    brief = brief_of(replace(STORY, claims=()), silent)
    for text in (shown(print_brief, brief), brief_markdown(brief), brief_page([brief])):
        assert "Nothing in these reports is laid to a speaker." in text


def test_a_refusal_in_a_story_without_claims_is_told() -> None:
    only = [one for one in REPORTS["r1"].attributions if one.stance is Stance.DECLINES]
    silent = {id_: replace(one, attributions=()) for id_, one in REPORTS.items()}
    silent["r1"] = replace(silent["r1"], attributions=tuple(only))
    brief = brief_of(replace(STORY, claims=()), silent)
    for text in (shown(print_brief, brief), brief_markdown(brief), brief_page([brief])):
        assert "nobody puts a claim forward here" in text.casefold()
        assert "Orsa Lines will not say, nothing to confirm: “nothing to confirm” (Orsa Courier" in text
        assert "laid to a speaker" not in text


def test_a_refusal_that_no_side_of_the_first_claim_has_is_told_on_every_page() -> None:
    keeping = {id_: with_silences(report) for id_, report in REPORTS.items()}
    brief = brief_of(STORY, keeping)
    assert [(one.name, one.quote.report) for one in brief.kept_back] == [("Ken Orsa", "r1")]
    line = "Ken Orsa has not answered: “nothing to confirm” (Orsa Courier, 2024-05-07)"
    for text in (shown(print_brief, brief), brief_markdown(brief), brief_page([brief])):
        assert line in " ".join(text.split())
    assert "who would not say, or have not answered" not in brief_markdown(brief_of(STORY, REPORTS))


def with_silences(report: Report) -> Report:
    """The report with its refusals once more, by one who was asked, a document and nobody in particular."""
    more = []
    for one in (one for one in report.attributions if one.stance is Stance.DECLINES):
        asked = replace(one, id=f"{one.id}b", detail="did_not_respond")
        more += [
            replace(asked, speaker=Speaker("Ken Orsa", SpeakerKind.PERSON)),
            replace(asked, id=f"{one.id}c", speaker=Speaker("ken orsa", SpeakerKind.PERSON)),
            replace(
                one, id=f"{one.id}d", detail="has_not_said", speaker=Speaker("memo", SpeakerKind.DOCUMENT)
            ),
            replace(asked, id=f"{one.id}e", speaker=Speaker(UNSPECIFIED, None)),
            replace(one, id=f"{one.id}f", detail=None, speaker=Speaker("Ida Brenn", SpeakerKind.PERSON)),
        ]
    return replace(report, attributions=(*report.attributions, *more))


def test_few_lines() -> None:
    assert few(["a"] * 5) == ["a"] * 5
    assert few(list("abcdefg")) == ["a", "b", "c", "d", "and 3 more"]


def test_a_listing_is_a_table_lines_or_stacked() -> None:
    rows = [("The ferry", "3", "r1")]
    head = ("story", "reports", "id")
    assert shown(print_listing, head, rows).splitlines() == ["story\treports\tid", "The ferry\t3\tr1"]
    assert "The ferry" in shown(print_listing, head, rows, terminal=True)
    assert "reports: 3" in bare(shown(print_listing, head, rows, terminal=True, width=40))


def story_withdrawn(*, dated: bool) -> Story:
    """The story as it is where whoever put the first claim forward took it back on 10 May."""
    at = "2024-05-10T12:00:00Z"
    change = Change(at, State.WITHDRAWN, "it was taken back", None, None, dated=dated)
    record = replace(SCRAPPED.record, state=State.WITHDRAWN, since=at, history=(change,))
    return replace(STORY, claims=(replace(SCRAPPED, record=record),))


@pytest.mark.parametrize(("dated", "day"), [(True, "10 May 2024"), (False, "undated")])
def test_a_claim_taken_back_by_an_undated_report_shows_no_day(dated: bool, day: str) -> None:
    story = story_withdrawn(dated=dated)
    assert withdrawn_lines(brief_of(story, REPORTS)) == [f"the claim “{SCRAPPED.claim.text}”, {day}"]
    (told,) = story_to_json(story)["withdrawn"]
    assert told["dated"] is dated and told["kind"] == "claim"
