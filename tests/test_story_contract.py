"""Stories survive the way to JSON and back, judgements the way to JSON, and keep to the schema."""

import json
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso.contract import to_line
from sayso.model import Made, Outlet, OutletKind, Span, SpeakerKind, Stance
from sayso.story import (
    ArticleStance,
    AttributionRef,
    Bearing,
    Change,
    Claim,
    ClaimAccount,
    Copy,
    CopyReason,
    Edge,
    EdgeType,
    Evidence,
    Gap,
    GapKind,
    Judgement,
    JudgementKind,
    Lineage,
    Member,
    Node,
    NodeKind,
    Origins,
    Particular,
    Record,
    Relation,
    RelationType,
    Signal,
    Since,
    State,
    Story,
    StoryMade,
    StoryReport,
    Voice,
    WithdrawnKind,
)
from sayso.story_contract import (
    judgement_to_json,
    story_from_json,
    story_schema,
    story_to_json,
)

VALIDATOR = Draft202012Validator(story_schema())
MADE = Made("0.1.0", "rules", None, "rules", None, "en_pipeline", "3.8.0", "3.8.1")


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=2).map(tuple)


few = settings(max_examples=25)
"""A story draws on every noun of a ledger: that takes long, and shows much."""
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5)
maybe = st.none() | words
moments = st.dates().map(str) | st.datetimes().map(lambda d: d.strftime("%Y-%m-%dT%H:%M:%SZ")).filter(
    lambda text: len(text) == len("2016-10-05T14:00:00Z")
)
shares = st.floats(0, 1, allow_nan=False)
stances = st.sampled_from(Stance)
kinds = st.none() | st.sampled_from(SpeakerKind)
refs = st.builds(AttributionRef, words, words)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*pair))
evidence = st.builds(Evidence, words, spans)
particulars = st.builds(Particular, words, words, evidence)
claims = st.builds(
    Claim,
    id=words,
    text=words,
    text_from=refs,
    members=some(st.builds(Member, refs, stances, shares, words)),
    particulars=some(particulars),
    relations=some(
        st.builds(
            Relation,
            st.sampled_from(RelationType),
            words,
            some(st.tuples(particulars, particulars)),
            words,
        )
    ),
)
lineages = st.builds(
    Lineage,
    nodes=some(
        st.builds(
            Node,
            words,
            st.sampled_from(NodeKind),
            words,
            kinds,
            maybe,
            st.none() | st.booleans(),
            st.none() | moments,
        )
    ),
    edges=some(
        st.builds(
            Edge,
            words,
            words,
            st.sampled_from(EdgeType),
            some(evidence),
            st.none() | stances,
            st.booleans(),
        )
    ),
    origins=st.builds(Origins, some(words), some(words), st.integers(0, 9), st.integers(0, 9), words),
)
records = st.builds(
    Record,
    state=st.sampled_from(State),
    rule=words,
    since=moments,
    voices=some(st.builds(Voice, refs, maybe, kinds, stances, maybe, st.booleans(), moments, shares)),
    history=some(st.builds(Change, moments, st.sampled_from(State), words, st.none() | refs, maybe)),
    gaps=some(st.builds(Gap, st.sampled_from(GapKind), words, some(evidence))),
)
outlets = st.builds(Outlet, words, st.none() | st.sampled_from(OutletKind), maybe)
copies = st.builds(
    Copy, words, words, shares, st.sampled_from(CopyReason), st.booleans(), maybe, some(evidence)
)
bearings = st.builds(
    Bearing, st.sampled_from(ArticleStance), shares, some(st.builds(Signal, words, st.booleans()))
)
stories = st.builds(
    Story,
    id=words,
    title=words,
    reports=some(
        st.builds(
            StoryReport,
            words,
            maybe,
            st.none() | outlets,
            maybe,
            moments,
            st.booleans(),
            st.integers(1, 9),
            st.none() | moments,
            st.none() | bearings,
        )
    ),
    claims=some(st.builds(ClaimAccount, claims, lineages, records)),
    copies=some(copies),
    as_of=st.none() | moments,
    since_then=some(st.builds(Since, words, st.none() | st.integers(2, 9), st.none() | moments)),
    made=st.none() | st.builds(StoryMade, words, words, some(st.just(MADE))),
)
judgements = st.builds(
    Judgement,
    id=words,
    kind=st.sampled_from(JudgementKind),
    subject=words,
    other=maybe,
    by=words,
    at=moments,
    note=maybe,
    field=maybe,
    value=maybe,
    undone_by=maybe,
    undone_at=st.none() | moments,
)


@few
@given(stories)
def test_a_story_keeps_to_the_schema_and_survives_the_way_to_json_and_back(story: Story) -> None:
    data = story_to_json(story)
    VALIDATOR.validate(data)
    assert story_from_json(json.loads(to_line(data))) == story
    assert data["reports"] == [report.id for report in story.reports]
    for written, account in zip(data["claims"], story.claims, strict=True):
        assert written["origins"]["found"] == len(account.lineage.origins.found)
        assert written["origins"]["untraced"] == len(account.lineage.origins.untraced)


@given(judgements)
def test_a_judgement_survives_the_way_to_json(judgement: Judgement) -> None:
    data = json.loads(to_line(judgement_to_json(judgement)))
    assert Judgement(**{**data, "kind": JudgementKind(data["kind"])}) == judgement


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(story_schema())


def test_an_edge_shows_its_first_evidence_and_keeps_all() -> None:
    shown = (Evidence("r1", Span(3, 9)), Evidence("r2", Span(0, 4)))
    edges = (Edge("s", "r", EdgeType.QUOTES, shown), Edge("s", "q", EdgeType.COPIES, ()))
    lineage = Lineage((), edges, Origins((), (), 0, 0, "none"))
    claim = Claim("r1#a1", "The dam is safe.", AttributionRef("r1", "a1"), ())
    record = Record(State.UNTRACED, "no origin", "2024-05-07", (), (), ())
    story = Story("r1", "Dam", (), (ClaimAccount(claim, lineage, record),), ())
    first, second = story_to_json(story)["claims"][0]["lineage"]["edges"]
    assert first["evidence"] == {"report": "r1", "span": [3, 9]}
    assert [one["report"] for one in first["all_evidence"]] == ["r1", "r2"]
    assert (second["evidence"], second["all_evidence"]) == (None, [])


@pytest.mark.parametrize(
    ("labels", "path"),
    [
        (Stance, ("$defs", "stance", "enum")),
        (State, ("$defs", "state", "enum")),
        (ArticleStance, ("$defs", "bearing", "properties", "stance", "enum")),
        (WithdrawnKind, ("properties", "withdrawn", "items", "properties", "kind", "enum")),
        (CopyReason, ("properties", "copies", "items", "properties", "reason", "enum")),
    ],
)
def test_the_schema_names_every_label(labels: type[StrEnum], path: tuple[str, ...]) -> None:
    found: Any = story_schema()
    for key in path:
        found = found[key]
    assert found == [label.value for label in labels]
