"""A ledger from Python: what `sayso.open_ledger` gives, adds, and refuses."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest

import sayso
from sayso.answers.outlet import OutletAccount
from sayso.answers.story_line import StoryLine
from sayso.as_json import Answer
from sayso.errors import LedgerError
from sayso.ledger import Novelty
from sayso.ledger.adding import Adding
from sayso.ledger.comparing import Compared
from sayso.ledger.statement_hits import Found
from sayso.ledger.who import Named
from sayso.story import Judgement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FERRY = "Ida Brenn said the Orsa ferry has sunk. Tobin Reeve said three sailors are missing."
HARBOUR = sayso.Document(
    "harbour", sayso.Media.GIVEN, FERRY, id="r1", outlet="Harbour Post", published="2024-03-14"
)
COURIER = sayso.Document(
    "courier",
    sayso.Media.GIVEN,
    "Ida Brenn denied that the Orsa ferry has sunk.",
    id="r2",
    outlet="Tarn Courier",
    published="2024-03-15",
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sayso.OpenLedger]:
    """Two reports of one story."""
    with sayso.open_ledger(tmp_path_factory.mktemp("ledger") / "ferry.db") as opened:
        opened.add(HARBOUR, COURIER)
        yield opened


def test_adding_tells_what_came_of_each(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(FERRY)
    (tmp_path / "empty.txt").write_text("")
    with sayso.open_ledger(tmp_path / "ferry.db") as opened:
        first = opened.add(tmp_path / "note.txt", tmp_path / "empty.txt", str(tmp_path / "gone.txt"))
        assert [one.novelty for one in first.added] == [Novelty.NEW]
        assert len(first.failed) == 2
        assert all(name in "".join(first.failed) for name in ("empty.txt", "gone.txt"))
        assert first.changed == (first.added[0].id,)
        again = opened.add(tmp_path / "note.txt")
        assert [one.novelty for one in again.added] == [Novelty.KNOWN]
        assert not again.changed


def test_readings_and_documents_are_added_in_their_order(tmp_path: Path) -> None:
    reading = sayso.ReportReader().read(COURIER)
    with sayso.open_ledger(tmp_path / "ferry.db") as opened:
        assert [one.id for one in opened.add(HARBOUR, reading).added] == ["r1", "r2"]
        assert opened.report("r2") == reading


def test_where_there_is_no_ledger_none_is_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(sayso.SaysoError, match="there is no ledger"):
        sayso.open_ledger(tmp_path / "gone.db", make=False)
    assert not (tmp_path / "gone.db").exists()


def test_every_answer_is_there_and_is_plain_data(ledger: sayso.OpenLedger) -> None:
    (listed,) = ledger.stories()
    brief = ledger.brief("r2")
    assert (brief.story, brief.more) == (listed.id, 0)
    claim = ledger.claim(brief.claims[0].id)
    assert claim == brief.claims[0]
    hits = ledger.search("ferry", outlet="Tarn Courier")
    assert [hit.report for hit in hits] == ["r2"]
    found = ledger.statements("who denied that the ferry has sunk", speaker="Brenn").hits
    assert found[0].report == "r2"
    assert {one.name for one in ledger.who("Brenn").sources} == {"Ida Brenn"}
    assert ledger.outlet("Harbour Post").reports == 1
    assert ledger.days("r1", since="2024-03-15")[0].day == "2024-03-15"
    with pytest.raises(LedgerError, match="the first day is later than the last"):
        ledger.days("r1", since="2024-03-15", until="2024-03-14")
    seen = ledger.changes()
    assert [one.number for one in ledger.changes(after=seen[0].number)] == [one.number for one in seen[1:]]
    context = ledger.context("Has the Orsa ferry sunk?")
    told, counts = ledger.story("r1"), ledger.outlet("Harbour Post")
    answers: list[Answer] = [listed, brief, claim, hits[0], found[0], context, seen[0], told, counts]
    answers += [
        ledger.report("r1"),
        ledger.statements("ferry"),
        ledger.days("r1")[0],
        ledger.who("Brenn"),
        ledger.who("Brenn").sources[0],
    ]
    answers += [ledger.outlets()[0], ledger.map()]
    for answer in answers:
        assert json.loads(json.dumps(sayso.to_json(answer))) == sayso.to_json(answer)


def test_whatever_a_ledger_returns_can_be_plain_data() -> None:
    asked = [getattr(sayso.OpenLedger, name) for name in dir(sayso.OpenLedger) if not name.startswith("_")]
    returned = {part for one in asked for part in parts(get_type_hints(one)["return"])}
    objects = returned - {str, dict, type(None)}
    assert objects >= {Adding, StoryLine, Found, OutletAccount, Named, Compared, Judgement}
    assert objects <= set(get_args(Answer))


def parts(type_: Any) -> set[Any]:
    """The types that hold nothing else: of "list[Hit]" Hit."""
    inner = get_args(type_)
    return set().union(*map(parts, inner)) if inner else {type_} - {...}


def test_what_is_no_answer_is_said() -> None:
    with pytest.raises(sayso.SaysoError, match="a str is no answer"):
        sayso.to_json("ferry")  # type: ignore[arg-type]


def test_what_adding_came_to_is_plain_data(tmp_path: Path) -> None:
    with sayso.open_ledger(tmp_path / "ferry.db") as opened:
        adding = opened.add(HARBOUR)
    added = {"id": "r1", "outcome": "new", "version": 1}
    assert sayso.to_json(adding.added[0]) == added
    assert sayso.to_json(adding) == {"added": [added], "failed": [], "notes": [], "changed": ["r1"]}


def test_stories_are_narrowed_and_sorted_as_everywhere(ledger: sayso.OpenLedger) -> None:
    (line,) = ledger.stories(sort="reports", min_reports=2, since="2024-03-15")
    assert (line.reports, line.report_ids) == (2, ("r1", "r2"))
    assert line.claim and line.sentence and line.state
    assert ledger.stories(state=line.state.value) == [line]
    assert ledger.stories(state="lapsed") == ledger.stories(until="2024-03-13") == []
    with pytest.raises(sayso.SaysoError, match="not sorted by 'size', but by changed, day, reports"):
        ledger.stories(sort="size")


def test_what_is_not_there_is_said(ledger: sayso.OpenLedger) -> None:
    named = (ledger.story, ledger.brief, ledger.claim, ledger.report, ledger.who, ledger.outlet)
    for ask in (*named, ledger.versions, ledger.diff):
        with pytest.raises(sayso.SaysoError, match="Nowhere"):
            ask("Nowhere")


@pytest.mark.parametrize("table", ["voices", "statements", "reports", "claims", "edges"])
def test_rows_have_the_columns_of_the_exports(ledger: sayso.OpenLedger, table: str) -> None:
    rows = list(ledger.rows(table))
    assert rows
    assert len({tuple(row) for row in rows}) == 1
    assert {row["story"] for row in rows} == {"r1"}


def test_rows_of_a_claim_are_its_own(ledger: sayso.OpenLedger) -> None:
    claim = ledger.brief("r1").claims[-1].id
    assert {row["claim"] for row in ledger.rows("voices", claim)} == {claim}
    listed = [row["claim"] for row in ledger.rows("claims", "r1")]
    assert listed == [one.id for one in ledger.brief("r1").claims]


def test_an_export_is_what_the_command_writes(ledger: sayso.OpenLedger) -> None:
    lines = "".join(ledger.export("jsonl", "r2")).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["r1", "r2"]
    assert "".join(ledger.export("csv", what="claims")).startswith("claim,story,")
    with pytest.raises(sayso.SaysoError, match="there is no form 'pdf'; there are jsonl"):
        ledger.export("pdf", "r1")
    with pytest.raises(sayso.SaysoError, match="md has no voices"):
        ledger.export("md", "r1", what="voices")
    with pytest.raises(sayso.SaysoError, match="html is of a story or a claim"):
        ledger.export("html")


def test_sources_and_outlets_are_exported(ledger: sayso.OpenLedger) -> None:
    assert "".join(ledger.export("csv", source="Brenn")).count("Ida Brenn") == 2
    assert "".join(ledger.export("md", outlet="Tarn Courier")).startswith("# Tarn Courier")
    with pytest.raises(sayso.SaysoError, match="or of a source or an outlet"):
        ledger.export("csv", "r1", source="Brenn")


def test_what_is_amiss_is_said_before_the_first_piece(ledger: sayso.OpenLedger) -> None:
    for wrong in ({"as_of": "banana"}, {"as_of": "2000-01-01"}):
        with pytest.raises(sayso.SaysoError, match=r"no moment|nothing of it was there"):
            ledger.rows("statements", "r1", **wrong)
        with pytest.raises(sayso.SaysoError, match=r"no moment|nothing of it was there"):
            ledger.export("csv", "r1", **wrong)
    with pytest.raises(sayso.SaysoError, match="no moment"):
        ledger.export("csv", as_of="banana")
    for address in ("Nowhere", "r1#a99"):
        with pytest.raises(sayso.SaysoError, match=address):
            ledger.rows("statements", "r1", address)


def test_days_and_moments_may_be_of_pythons_own(ledger: sayso.OpenLedger) -> None:
    day = date(2024, 3, 15)
    assert ledger.days("r1", since=day) == ledger.days("r1", since="2024-03-15")
    assert ledger.search(since=day) == ledger.search(since="2024-03-15")
    assert ledger.stories(until=date(2024, 3, 13)) == []
    first = ledger.story("r1", as_of=date(2024, 3, 14))
    assert first == ledger.story("r1", as_of="2024-03-14") != ledger.story("r1")
    assert ledger.story("r1", as_of=datetime(2024, 3, 15, 8, tzinfo=UTC)).reports == first.reports


def wrongly_asked() -> Iterator[tuple[str, dict[str, Any], str]]:
    """Each method with each of its parameters of no kind that it takes, the others as they should be."""
    right = {"address": "r1", "id_": "r1", "subject": "r1", "judgement": "j1", "question": "Has it sunk?"}
    right |= {"name": "Brenn", "kind": "same story", "by": "ana", "table": "voices", "form": "csv"}
    for name in dir(sayso.OpenLedger):
        if name.startswith("_") or name in {"close", "add"}:
            continue
        parameters = list(signature(getattr(sayso.OpenLedger, name)).parameters.values())[1:]
        needed = {
            one.name: right[one.name] for one in parameters if one.name in right and one.default is one.empty
        }
        for one in parameters:
            if one.kind is not one.VAR_POSITIONAL:
                yield name, needed | {one.name: object()}, one.name


@pytest.mark.parametrize(("method", "given", "wrong"), list(wrongly_asked()))
def test_what_is_of_no_kind_that_is_asked_for_is_said(
    ledger: sayso.OpenLedger, method: str, given: dict[str, Any], wrong: str
) -> None:
    with pytest.raises(sayso.SaysoError, match=f"^{wrong} is (a|True)"):
        getattr(ledger, method)(**given)


def test_numbers_and_texts_have_their_bounds(ledger: sayso.OpenLedger) -> None:
    ask: list[tuple[Callable[[], object], str]] = [
        (lambda: ledger.stories(limit=-1), "limit is at least 1, and not -1"),
        (lambda: ledger.search(limit=0), "limit is at least 1"),
        (lambda: ledger.changes(after=-4), "after is at least 0"),
        (lambda: ledger.context("ferry", words=-5), "words is at least 50"),
        (lambda: ledger.who("Brenn\x00"), "no text"),
        (lambda: ledger.diff("r1", before=0), "no report r1, version 0"),
        (lambda: ledger.report("r1", version=10**30), "no report r1, version 1000"),
        (lambda: ledger.search(""), "words: '' names nothing"),
        (lambda: ledger.search("  "), "words: '  ' names nothing"),
        (lambda: ledger.search("ferry", outlet=""), "outlet: '' names nothing"),
        (lambda: ledger.statements(""), "words: '' names nothing"),
        (lambda: ledger.statements(speaker=""), "speaker: '' names nothing"),
        (lambda: ledger.stories(state=""), "state: '' names nothing"),
        (lambda: ledger.map(story=""), "story: '' names nothing"),
        (lambda: ledger.export("csv", source=""), "source: '' names nothing"),
        (lambda: ledger.export("csv", source="Brenn", outlet=""), "outlet: '' names nothing"),
        (lambda: ledger.story("r1", when="now"), "unexpected keyword argument 'when'"),  # type: ignore[call-arg]
        (lambda: ledger.rows("voices", None), "addresses is a text, and not None"),  # type: ignore[arg-type]
        (lambda: ledger.add(["note.txt"]), "not a list; several are given one by one"),  # type: ignore[arg-type]
        (lambda: sayso.open_ledger(None), "by its path or its URL"),  # type: ignore[arg-type]
        (lambda: sayso.statement_rows("r1"), "rows of a sayso.Report"),  # type: ignore[arg-type]
    ]
    for wrong, told in ask:
        with pytest.raises(sayso.SaysoError, match=told):
            wrong()


def test_versions_and_judgements_are_those_of_the_commands(tmp_path: Path) -> None:
    with sayso.open_ledger(tmp_path / "ferry.db") as opened:
        opened.add(HARBOUR, COURIER)
        with pytest.raises(sayso.SaysoError, match="has one version"):
            opened.diff("r1")
        opened.add(replace(HARBOUR, content=FERRY.replace("three", "four")))
        assert [report.text for report in opened.versions("r1")] == [FERRY, FERRY.replace("three", "four")]
        change = sayso.to_json(opened.diff("r1"))
        assert (change["report"], change["from"], change["to"]) == ("r1", 1, 2)
        apart = opened.judge("different story", "r1", "r2", by="ana", note="another ferry")
        assert len(opened.stories()) == 2
        opened.undo(apart.id, by="ana")
        assert len(opened.stories()) == 1
        opened.withdraw("r2", by="ana", at=date(2024, 3, 16))
        assert sorted(one.kind.value for one in opened.judgements()) == ["different story", "withdrawn"]
        with pytest.raises(sayso.SaysoError, match="nothing is judged as 'same'"):
            opened.judge("same", "r1", "r2", by="ana")
        for wrong in ({"field": "mood"}, {"field": "stance", "value": "sings"}, {"value": "denies"}):
            with pytest.raises(sayso.SaysoError, match=r"no 'mood'|never 'sings'|name the label"):
                opened.judge("wrong reading", "r1#a1", by="ana", **wrong)


def test_an_empty_id_or_name_is_nobodys(ledger: sayso.OpenLedger) -> None:
    with pytest.raises(LedgerError, match="no report ''"):
        ledger.withdraw("", by="ana")
    for pair in (("", "r2#a1"), ("r2#a1", "")):
        with pytest.raises(LedgerError, match="'' is no attribution"):
            ledger.judge("same claim", *pair, by="ana")
    for party in (ledger.who, ledger.outlet):
        with pytest.raises(LedgerError, match="''"):
            party("")
    assert ledger.judgements() == ()


@pytest.mark.parametrize("where", ["\ud800", "\x00", "tarn\udcff/ledger.db", "postgresql://ledger\x00"])
def test_what_can_be_no_files_name_is_no_ledger(where: str) -> None:
    with pytest.raises(sayso.SaysoError):
        sayso.open_ledger(where)
    with pytest.raises(sayso.SaysoError):
        sayso.open_ledger(where, make=True)


def test_a_closed_ledger_answers_nothing(tmp_path: Path) -> None:
    opened = sayso.open_ledger(tmp_path / "ferry.db")
    opened.add(HARBOUR)
    begun = opened.rows("statements")
    opened.close()
    opened.close()
    for ask in (opened.stories, opened.changes, lambda: opened.story("r1"), lambda: list(begun)):
        with pytest.raises(sayso.SaysoError, match="the ledger is closed"):
            ask()


def test_rows_of_a_claims_statements_are_its_own(ledger: sayso.OpenLedger) -> None:
    claim = ledger.brief("r1").claims[0].id
    assert {row["claims"] for row in ledger.rows("statements", claim)} == {claim}


def test_a_table_that_there_is_not_is_refused(ledger: sayso.OpenLedger) -> None:
    with pytest.raises(sayso.SaysoError, match="voices, statements"):
        ledger.rows("quotes")


def test_one_report_has_rows_without_a_ledger(ledger: sayso.OpenLedger) -> None:
    alone = list(sayso.statement_rows(ledger.report("r1")))
    kept = [row for row in ledger.rows("statements") if row["report"] == "r1"]
    for row in kept:
        row["story"] = row["claims"] = ""
    assert alone == kept
    assert (alone[0]["speaker"], alone[0]["at"]) == ("Ida Brenn", "2024-03-14")
