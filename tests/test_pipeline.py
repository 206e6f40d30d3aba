"""The whole way of a report: what it finds, and what holds for any input."""

import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso import weighing
from sayso.contract import report_schema, report_to_json, to_line
from sayso.document import Document, Media
from sayso.errors import FormatError, SaysoError
from sayso.model import Attribution, Report, Spans, Stance
from sayso.pipeline import ReportReader
from sayso.settings import Settings

VALIDATOR = Draft202012Validator(report_schema())

PAGE = """<html><head><title>Port closed, denies mayor | Vellmar Post</title>
<meta property="og:site_name" content="Vellmar Post"></head><body><article>
<h1>Mayor denies port is closed</h1>
<p>VELLMAR, May 4 — The port of Vellmar has been closed since Monday, a customs officer told the Ostrand
news agency.</p>
<p>“There is not a ship moving,” the officer said. Mayor Ida Brenn denied the report on Tuesday.</p>
<p>The transport ministry said it had nothing to confirm.</p></article></body></html>"""

FRAGMENTS = (
    *(
        "said",
        "told",
        "according to",
        "“",
        "”",
        '"',
        "''",
        "‘",
        "’",
        "«",
        "»",
        "The minister",
        "she",
        "denied",
    ),
    *("that", "no comment", "nothing to confirm", "Reuters", "a source", "NHK reported", ",", ".", ":", "?"),
    *("\n", "\n\n", " — ", "not", "the report", "on Wednesday", "Oct. 5", "declined to", "평양", "😀"),
    *("\u202eمرحبا", "\x00", "\t"),
)
odd_text = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join),
)


def every_span(report: Report) -> list[Spans]:
    found: list[Spans] = []
    for a in report.attributions:
        found += [a.content, a.cue, a.source, a.said.mention if a.said else ()]
        found += [relay.mention for relay in a.via]
        found += [reason.spans for reason in a.why]
    return [*found, report.headline_check.spans if report.headline_check else ()]


def assert_sound(report: Report) -> None:
    """What holds for any report whatever."""
    VALIDATOR.validate(json.loads(to_line(report_to_json(report))))
    for spans in every_span(report):
        for start, end in spans:
            assert 0 <= start < end <= len(report.text)
            assert report.text[start:end].strip() == report.text[start:end] != ""
    for a in report.attributions:
        for spans in (a.content, a.cue, a.source):
            assert list(spans) == sorted(spans)
            assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
        assert {reason.label for reason in a.why} >= {"spans", "stance", "speaker", "kind", "via"}
    ids = [a.id for a in report.attributions]
    assert len(set(ids)) == len(ids)
    for a in report.attributions:
        assert {a.responds_to, a.nested_in} <= {None, *ids} - {a.id}
    ends = [(block.start, block.end) for block in report.blocks]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(report.text) for start, end in ends)


@pytest.mark.parametrize("media", list(Media))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=odd_text)
@example(text='“” declined#to G+10B ACC1IOT"')  # a mark alone as the mention of a source
def test_no_text_breaks_a_reading(reader: ReportReader, media: Media, text: str) -> None:
    document = Document("odd", media, text.encode("utf-8", "replace").decode())
    try:
        report = reader.read(document)
    except SaysoError as error:
        assert str(error)
        return
    if media is Media.GIVEN:
        assert report.text == document.content
    assert_sound(report)
    assert report_to_json(reader.read(document)) == report_to_json(report)


def stances(report: Report) -> dict[str, Attribution]:
    return {str(a.stance): a for a in report.attributions}


def test_a_page_is_read_end_to_end(reader: ReportReader) -> None:
    report = reader.read(Document("page", Media.HTML, PAGE, url="https://vellmarpost.example/port"))
    assert report.headline == "Mayor denies port is closed"
    assert report.outlet and report.outlet.name == "Vellmar Post"
    assert report.dateline and report.dateline.place == "VELLMAR"
    found = stances(report)
    assert set(found) >= {"asserts", "denies", "declines"}
    denial, declining = found["denies"], found["declines"]
    assert denial.speaker.name == "Ida Brenn"
    assert declining.detail == "nothing_to_confirm"
    assert declining.stance is Stance.DECLINES
    assert_sound(report)


def test_reading_twice_gives_the_same_bytes(reader: ReportReader) -> None:
    document = Document("page", Media.HTML, PAGE)
    first, second = (to_line(report_to_json(reader.read(document))) for _ in range(2))
    assert first == second
    assert to_line(report_to_json(ReportReader().read(document))) == first


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "통일부 대변인은 수요일 정례 브리핑에서 해당 보도에 대해 확인해 줄 내용이 없다고 말했다. "
            "그는 더 이상의 언급을 피했다.",
            "ko",
        ),
        (
            "官房長官は水曜日の記者会見で、報道内容について承知していないと述べ、コメントを控えた。"
            "政府は確認を急いでいる。",
            "ja",
        ),
        ("قال وزير النقل يوم الأربعاء إن الميناء مغلق منذ يوم الاثنين ولم يقدم مزيدا من التفاصيل.", "ar"),
    ],
)
def test_another_language_is_an_honest_empty_reading(reader: ReportReader, text: str, language: str) -> None:
    report = reader.read(Document("other", Media.GIVEN, text))
    assert report.language == language
    assert report.attributions == ()
    assert [note.text for note in report.notes] == [f"no English text here, language {language}"]


def test_a_text_that_is_too_long_is_refused_with_advice(reader: ReportReader) -> None:
    short = ReportReader(Settings(max_text=100))
    with pytest.raises(FormatError, match=r"many for one report \(at most 100\); split it"):
        short.read(Document("long", Media.GIVEN, "The mayor said so. " * 20))


def test_a_huge_single_line_is_read(reader: ReportReader) -> None:
    line = "The mayor said that the port was closed, and nobody knew why. " * 1_000
    report = reader.read(Document("line", Media.GIVEN, line.strip()))
    assert len(report.attributions) > 900
    assert_sound(report)


def test_an_open_quotation_costs_only_itself(reader: ReportReader) -> None:
    text = (
        "“We are closed, Mayor Brenn said.\n\nThe harbour master, Olav Rist, told Reuters: “Nothing moves.”"
    )
    report = reader.read(Document("open", Media.GIVEN, text))
    assert "Olav Rist" in {a.speaker.name for a in report.attributions}
    assert_sound(report)


def test_the_founding_case(reader: ReportReader, data) -> None:  # type: ignore[no-untyped-def]
    gold = json.loads((data / "gold" / "upi-seed.json").read_text("utf-8"))
    report = reader.read(Document("seed", Media.TEXT, gold["text"]))
    assert report.headline == gold["headline"]
    assert report.authors == ("Elizabeth Shim",)
    for furniture in ("Advertisement", "Latest Headlines", "License Photo", "By Elizabeth"):
        assert furniture not in report.text
    assert report.dateline and report.dateline.agency
    assert report.dateline.date is None
    assert "2016-10-05" in report.dateline.candidates
    assert "2015-10-05" not in report.dateline.candidates, "the text says that it was a Wednesday"
    declining = [a for a in report.attributions if a.detail == "nothing_to_confirm"]
    assert [relay.name for relay in declining[0].via] == ["News 1"]
    assert report.headline_check and report.headline_check.label == "shifted"
    assert_sound(report)


needs_label_network = pytest.mark.skipif(
    not weighing.is_there(weighing.SHIPPED), reason="the label network is not there (make model trains it)"
)


@needs_label_network
def test_the_shipped_label_network_was_trained_behind_the_shipped_finder() -> None:
    model = ReportReader().label_model
    assert model is not None
    assert model.manifest == weighing.load_label_model().manifest


@pytest.mark.parametrize("chosen", [Settings(labels="rules"), Settings(finder="rules")])
def test_labels_by_rules_and_spans_by_rules_need_no_label_network(
    monkeypatch: pytest.MonkeyPatch, chosen: Settings
) -> None:
    monkeypatch.setattr(weighing, "load_label_model", lambda: pytest.fail("it was loaded"))
    assert ReportReader(chosen).label_model is None


def test_without_a_label_network_the_rules_labels_stand(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(weighing, "SHIPPED", tmp_path)
    document = Document("page", Media.HTML, PAGE)
    without = ReportReader()
    assert without.label_model is None
    found, by_rules = without.read(document), ReportReader(Settings(labels="rules")).read(document)
    assert found.attributions == by_rules.attributions
    assert [note.code for note in found.notes] == [
        *(note.code for note in by_rules.notes),
        "no_label_network",
    ]


@needs_label_network
def test_a_label_network_behind_another_encoder_weighs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = weighing.load_label_model()
    another = replace(shipped, manifest=replace(shipped.manifest, encoder="0" * 64))
    monkeypatch.setattr(weighing, "load_label_model", lambda: another)
    assert ReportReader().label_model is None
