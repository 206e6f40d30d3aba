"""Tables whose keys join, and statements that are searched for, as a user types them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from click.testing import CliRunner, Result

from invented_story import COURIER, HERALD, LAKESIDE
from sayso.cli import sayso
from sayso.ledger import open_ledger


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Three invented reports, the last of them without a date."""
    path = tmp_path_factory.mktemp("ledger") / "filled.db"
    days = {"r1": "2024-05-07", "r2": "2024-05-08T08:00:00+09:00"}
    with open_ledger(str(path)) as ledger:
        for one in (COURIER, HERALD, LAKESIDE):
            ledger.add(replace(one, published=days.get(one.id)))
        list(ledger.tell_changed())
    return str(path)


def run(where: str, *words: str) -> Result:
    return CliRunner().invoke(sayso, words, env={"COLUMNS": "100", "SAYSO_LEDGER": where})


def table(where: str, what: str) -> list[dict[str, str]]:
    result = run(where, "export", "--format", "csv", "--what", what)
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_every_statement_has_a_row_and_the_keys_join(where: str) -> None:
    statements, reports, claims = (table(where, what) for what in ("statements", "reports", "claims"))
    made = {one.id: one for one in (COURIER, HERALD, LAKESIDE)}
    wanted = {f"{one.id}#{a.id}" for one in made.values() for a in one.attributions}
    assert {row["statement"] for row in statements} == wanted
    assert {row["report"] for row in statements} <= {row["report"] for row in reports}
    known = {row["claim"] for row in claims}
    assert {claim for row in statements for claim in row["claims"].split("; ") if claim} <= known
    assert {row["claim"] for row in table(where, "edges")} <= known
    voices = table(where, "voices")
    assert {row["statement"].partition(".")[0] for row in voices} <= wanted
    for row in statements:
        text = made[row["report"]].text
        if row["start"]:
            first = (row["words"] or row["cue"]).partition(" … ")[0]
            assert " ".join(text[int(row["start"]) : int(row["end"])].split()) == first


def test_no_table_takes_the_moment_of_adding_for_a_date(where: str) -> None:
    at = {row["report"]: (row["at"], row["dated"], bool(row["added"])) for row in table(where, "reports")}
    assert at["r1"] == ("2024-05-07", "yes", False)
    assert at["r2"] == ("2024-05-08T08:00:00+09:00", "yes", False)
    assert at["r3"] == ("", "no", True)


def test_what_a_form_has_not_is_refused(where: str) -> None:
    result = run(where, "export", "--format", "csv", "--what", "judgements")
    assert result.exit_code == 2
    assert "it has voices, statements, reports, claims, edges" in result.stderr


def test_statements_are_found_by_a_question(where: str) -> None:
    result = run(
        where, "search", "--statements", "--json", "what", "did", "Brenn", "say", "of", "the", "Alma"
    )
    hits = json.loads(result.stdout)
    assert hits
    assert all(hit["id"].startswith(hit["report"]) and hit["stance"] for hit in hits)
    plain = run(where, "search", "--statements", "Alma").stdout.splitlines()
    assert plain[0].split("\t") == ["speaker", "stance", "outlet", "day", "claim", "state", "id", "words"]
    refused = run(where, "search", "--speaker", "Brenn")
    assert (refused.exit_code, "--statements" in refused.stderr) == (2, True)


def test_days_leave_undated_reports_out_and_say_so(where: str) -> None:
    result = run(where, "search", "--since", "2024-05-08", "--json")
    assert [hit["report"] for hit in json.loads(result.stdout)] == ["r2"]
    assert "1 report without a date left out" in result.stderr
    more = run(where, "search", "--since", "2024-05-08", "--undated", "--json")
    assert {hit["report"] for hit in json.loads(more.stdout)} == {"r2", "r3"}
    assert "left out" not in more.stderr


def test_words_of_no_report_are_named(where: str) -> None:
    assert "no report has “wombat”" in run(where, "search", "Alma", "wombat").stderr


def test_a_piped_brief_says_which_claims_it_leaves_out(where: str) -> None:
    brief = run(where, "story", "r1")
    whole = run(where, "story", "r1", "--full")
    claims = len(table(where, "claims"))
    shown = sum(line.startswith("claim\t") for line in brief.stdout.splitlines())
    assert sum(line.startswith("claim\t") for line in whole.stdout.splitlines()) == claims
    assert ("further claim" in brief.stderr) == (shown < claims)
    assert "further claim" not in whole.stderr
