"""A ledger from Python: what `sayso.open_ledger` gives, adds, and refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest

import sayso
from sayso.answers.outlet import OutletAccount
from sayso.answers.story_line import StoryLine
from sayso.answers.who import Source
from sayso.as_json import Answer
from sayso.errors import LedgerError
from sayso.ledger import Novelty
from sayso.ledger.adding import Adding
from sayso.ledger.statements import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    assert {one.name for one in ledger.who("Brenn")} == {"Ida Brenn"}
    assert ledger.outlet("Harbour Post").reports == 1
    assert ledger.days("r1", since="2024-03-15")[0].day == "2024-03-15"
    with pytest.raises(LedgerError, match="the first day is later than the last"):
        ledger.days("r1", since="2024-03-15", until="2024-03-14")
    seen = ledger.changes()
    assert [one.number for one in ledger.changes(after=seen[0].number)] == [one.number for one in seen[1:]]
    context = ledger.context("Has the Orsa ferry sunk?")
    told, counts = ledger.story("r1"), ledger.outlet("Harbour Post")
    answers: list[Answer] = [listed, brief, claim, hits[0], found[0], context, seen[0], told, counts]
    answers += [ledger.report("r1"), ledger.statements("ferry"), ledger.days("r1")[0], ledger.who("Brenn")[0]]
    for answer in answers:
        assert json.loads(json.dumps(sayso.to_json(answer))) == sayso.to_json(answer)


def test_whatever_a_ledger_returns_can_be_plain_data() -> None:
    names = {"OutletAccount": OutletAccount, "Source": Source, "StoryLine": StoryLine}
    asked = [one for name, one in vars(sayso.OpenLedger).items() if not name.startswith("_")]
    returned = {part for one in asked for part in parts(get_type_hints(one, localns=names)["return"])}
    objects = returned - {str, dict, type(None)}
    assert objects >= {Adding, StoryLine, Found, OutletAccount}
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
    for ask in (ledger.story, ledger.brief, ledger.claim, ledger.report, ledger.who, ledger.outlet):
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
