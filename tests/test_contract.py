"""Reports survive the way to JSON and back, and keep to the schema."""

import json

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso.contract import failure_to_json, report_from_json, report_schema, report_to_json, to_line
from sayso.document import Failure
from sayso.errors import FormatError
from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Dateline,
    Form,
    Headline,
    HeadlineCheck,
    HeadlineLabel,
    HeadlinePlace,
    Made,
    Note,
    Outlet,
    OutletKind,
    Polarity,
    Reason,
    Relay,
    Report,
    Said,
    Source,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)

VALIDATOR = Draft202012Validator(report_schema())

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
maybe = st.none() | words
spans = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Span(*p)), max_size=3).map(
    tuple
)
dates = st.dates().map(str)
confidences = st.floats(0, 1, allow_nan=False)
reasons = st.builds(Reason, words, words, spans, st.none() | confidences)
attributions = st.builds(
    Attribution,
    id=st.integers(1, 99).map(lambda n: f"a{n}"),
    content=spans,
    cue=spans,
    source=spans,
    form=st.sampled_from(Form),
    stance=st.none() | st.sampled_from(Stance),
    detail=maybe,
    certainty=st.none() | st.sampled_from(Certainty),
    polarity=st.none() | st.sampled_from(Polarity),
    speaker=st.builds(Speaker, maybe, st.none() | st.sampled_from(SpeakerKind), maybe, maybe),
    via=st.lists(st.builds(Relay, words, spans), max_size=2).map(tuple),
    said=st.none() | st.builds(Said, st.none() | dates, words, spans, st.lists(dates, max_size=2).map(tuple)),
    responds_to=st.none() | st.just("a1"),
    nested_in=st.none() | st.just("a2"),
    confidence=confidences,
    why=st.lists(reasons, max_size=2).map(tuple),
    source_id=st.none() | st.just("s1"),
)
sources = st.builds(
    Source,
    id=st.integers(1, 99).map(lambda n: f"s{n}"),
    name=maybe,
    kind=st.none() | st.sampled_from(SpeakerKind),
    role=maybe,
    affiliation=maybe,
    anonymity=spans,
    mentions=spans,
    attributions=st.just(("a1", "a2")),
    may_be=st.just(()) | st.just(("s2",)),
)
blocks = st.builds(Block, st.sampled_from(BlockKind), st.integers(0, 9), st.integers(0, 9), maybe, maybe)
hashes = st.none() | st.integers(0, 2**256 - 1).map(lambda n: f"{n:064x}")
made = st.builds(
    Made,
    sayso=words,
    finder=words,
    model=hashes,
    labels=st.sampled_from(("weighed", "rules")),
    label_model=hashes,
    parser=words,
    parser_version=words,
    spacy=words,
    min_confidence=st.none() | confidences,
    latest_year=st.none() | st.integers(1900, 2100),
)
reports = st.builds(
    Report,
    id=words,
    text=st.text(st.characters(exclude_categories=["Cs"])),
    blocks=st.lists(blocks, max_size=3).map(tuple),
    url=maybe,
    outlet=st.none() | st.builds(Outlet, words, st.none() | st.sampled_from(OutletKind), maybe),
    headline=maybe,
    headlines=st.lists(st.builds(Headline, st.sampled_from(HeadlinePlace), words), max_size=2).map(tuple),
    authors=st.lists(words, max_size=2).map(tuple),
    published=st.none() | dates,
    modified=st.none() | dates,
    dateline=st.none()
    | st.builds(Dateline, maybe, st.none() | dates, maybe, maybe, st.lists(dates, max_size=2).map(tuple)),
    language=st.none() | st.just("en"),
    attributions=st.lists(attributions, max_size=3).map(tuple),
    headline_check=st.none()
    | st.builds(
        HeadlineCheck,
        st.sampled_from(HeadlineLabel),
        words,
        st.just(("a1",)),
        spans,
        spans,
    ),
    notes=st.lists(st.builds(Note, words, words), max_size=2).map(tuple),
    sources=st.lists(sources, max_size=2).map(tuple),
    made=st.none() | made,
)


@given(reports)
def test_a_report_survives_the_way_to_json_and_back(report: Report) -> None:
    line = to_line(report_to_json(report))
    assert "\n" not in line
    assert report_from_json(json.loads(line)) == report


@given(reports)
def test_what_is_written_keeps_to_the_schema(report: Report) -> None:
    VALIDATOR.validate(report_to_json(report))


def test_a_report_written_before_there_were_sources_is_read() -> None:
    old = report_to_json(Report("r", "text"))
    del old["sources"], old["made"]
    assert report_from_json(old) == Report("r", "text")


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(report_schema())


def test_the_schema_names_every_label_of_the_model() -> None:
    attribution = report_schema()["$defs"]["attribution"]["properties"]
    assert attribution["stance"]["enum"] == [*(s.value for s in Stance), None]
    assert attribution["form"]["enum"] == [f.value for f in Form]
    assert attribution["certainty"]["enum"] == [*(c.value for c in Certainty), None]
    assert attribution["speaker"]["properties"]["kind"]["enum"] == [*(k.value for k in SpeakerKind), None]
    source = report_schema()["$defs"]["source"]["properties"]
    assert source["kind"] == attribution["speaker"]["properties"]["kind"]
    report = report_schema()["properties"]
    assert report["blocks"]["items"]["properties"]["kind"]["enum"] == [k.value for k in BlockKind]
    assert report["outlet"]["oneOf"][1]["properties"]["kind"]["enum"] == [
        *(k.value for k in OutletKind),
        None,
    ]


def test_a_failure_is_a_line_with_the_id_it_had() -> None:
    error = FormatError("not JSON")
    assert failure_to_json(Failure("f.jsonl:3", error, "x9")) == {"id": "x9", "error": "not JSON"}
    assert failure_to_json(Failure("f.jsonl:3", error)) == {"id": "f.jsonl:3", "error": "not JSON"}
