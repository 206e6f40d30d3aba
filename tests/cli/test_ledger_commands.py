"""The ledger's commands as a user types them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from invented_story import COURIER, HERALD, LAKESIDE
from sayso.answers import brief_of
from sayso.answers.contract import brief_to_json
from sayso.cli import sayso
from sayso.contract import report_schema
from sayso.errors import LedgerError
from sayso.ledger import open_ledger
from sayso.model import Outlet
from sayso.story import Story
from sayso.story.state_names import SHORT_NAMES
from sayso.story_contract import story_schema
from sayso.telling import tell
from sayso.web.api_schema import contracts

TEXTS = {
    "a": "The harbour of Port Wenna will close in May, Mayor Ida Brenn said. The port declined to comment.",
    "b": "Mayor Ida Brenn said the harbour of Port Wenna will close in May, the Wenna Courier reported. "
    "A union leader, Tom Reyle, denied that the harbour of Port Wenna will close.",
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the three invented reports, one of them in two versions."""
    path = tmp_path_factory.mktemp("ledger") / "filled.db"
    dated = {"r1": "2024-05-07", "r2": "2024-05-08", "r3": "2024-05-10"}
    with open_ledger(str(path)) as ledger:
        for one in (COURIER, HERALD, LAKESIDE):
            ledger.add(replace(one, published=dated[one.id]))
        ledger.add(replace(LAKESIDE, published=dated["r3"], headline="Brenn: Alma may go in autumn"))
        list(ledger.tell_changed())
    return path


@pytest.fixture
def where(filled: Path, tmp_path: Path) -> str:
    """A copy of it for one test."""
    return str(shutil.copy(filled, tmp_path / "ledger.db"))


def run(*words: str, stdin: bytes | None = None, where: str | None = None) -> Result:
    environment = {"COLUMNS": "100", "SAYSO_LEDGER": where}
    return CliRunner().invoke(sayso, words, input=stdin, env=environment)


def data(*words: str, where: str) -> Any:
    result = run(*words, "--json", where=where)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def story_of(where: str, report: str) -> dict[str, Any]:
    return data("story", report, where=where)


def test_adding_keeps_ids_and_tells_what_became_of_each(tmp_path: Path) -> None:
    where = str(tmp_path / "new.db")
    rows = "\n".join(
        json.dumps({"id": id_, "text": text, "outlet": f"Outlet {id_}", "published": "2024-05-07"})
        for id_, text in TEXTS.items()
    )
    source = tmp_path / "in.jsonl"
    source.write_text(f"{rows}\nnot JSON\n", "utf-8")
    result = run("add", "--jsonl", str(source), "--ledger", where, "--json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert [(one["id"], one["outcome"]) for one in found["added"]] == [("a", "new"), ("b", "new")]
    assert (found["failed"], found["reports"]) == (1, 2)
    assert len(result.stderr.splitlines()) == 1
    again = run("add", "--jsonl", str(source), where=where)
    assert "2 known, 1 failed; the ledger holds 2 reports" in again.stdout
    listed = data("stories", where=where)
    assert sorted(id_ for one in listed for id_ in one["reports"]) == ["a", "b"]
    assert all(one["title"] for one in listed)


def test_adding_tells_of_no_story_that_its_reports_did_not_change(where: str, tmp_path: Path) -> None:
    held = {one["id"] for one in data("stories", where=where)}
    with closing(sqlite3.connect(where)) as database, database:
        database.execute("UPDATE stories SET told_from = 'before'")  # as an update leaves it
    source = tmp_path / "new.txt"
    source.write_text("Ida Foss said the mill at Brome was sold to a baker.", "utf-8")
    found = json.loads(run("add", str(source), "--json", where=where).stdout)
    assert len(found["changed"]) == 1
    assert not held & set(found["changed"])
    with closing(sqlite3.connect(where)) as database:
        stale = database.execute("SELECT count(*) FROM stories WHERE told_from = 'before'").fetchone()
    assert stale == (0,), "all are told anew all the same"


def test_a_page_without_an_article_is_left_out(tmp_path: Path) -> None:
    where = str(tmp_path / "new.db")
    page = tmp_path / "gone.html"
    page.write_text(
        "<html><head><title>404</title></head><body><h1>404</h1><p>Page not found.</p></body></html>"
    )
    result = run("add", str(page), where=where)
    assert result.exit_code == 3
    assert "nothing added" in result.stdout
    assert not Path(where).exists()


def test_a_source_that_is_not_there_makes_no_ledger(tmp_path: Path) -> None:
    where, gone = tmp_path / "new.db", str(tmp_path / "gone.txt")
    result = run("add", gone, where=str(where))
    assert result.exit_code == 1
    assert result.stdout == "added: 1 failed; no ledger is made\n"
    assert json.loads(run("add", gone, "--json", where=str(where)).stdout)["reports"] == 0
    assert not where.exists()
    there = tmp_path / "there.txt"
    there.write_text(TEXTS["a"])
    assert (
        "1 new, 1 failed; the ledger holds 1 report" in run("add", gone, str(there), where=str(where)).stdout
    )


@pytest.mark.parametrize(
    "words",
    [
        ("stories",),
        ("story", "x"),
        ("claim", "x#a1"),
        ("lineage", "x#a1"),
        ("who", "x"),
        ("outlet", "x"),
        ("search", "x"),
        ("diff", "x"),
        ("changes",),
        ("context", "x"),
        ("judge", "list"),
        ("withdraw", "x"),
        ("export",),
    ],
)
def test_a_ledger_that_is_not_there_is_told_plainly(words: tuple[str, ...], tmp_path: Path) -> None:
    where = tmp_path / "none.db"
    result = run(*words, where=str(where))
    assert result.exit_code == 1
    assert f"there is no ledger {where}; `sayso add SOURCE` makes one" in str(result.exception)
    assert not where.exists()


def test_stories_list_title_reports_and_state(where: str) -> None:
    result = run("stories", where=where)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].split("\t") == [
        "story",
        "reports",
        "state",
        "origins",
        "day",
        "changed",
        "id",
    ]
    ids = {report for one in data("stories", where=where) for report in one["reports"]}
    assert ids == {"r1", "r2", "r3"}
    assert len(data("stories", "--limit", "1", where=where)) == 1


def test_stories_as_json_have_what_their_table_has(where: str) -> None:
    head, *rows = (line.split("\t") for line in run("stories", where=where).stdout.splitlines())
    found = data("stories", where=where)
    wanted = {"$ref": "#/components/schemas/AnswersStoryLine", "components": {"schemas": contracts()}}
    line = {**found[0], "reports": len(found[0]["reports"])}
    Draft202012Validator(wanted).validate(line)
    assert [one["id"] for one in found] == [row[head.index("id")] for row in rows]
    for one, row in zip(found, rows, strict=True):
        cells = dict(zip(head, row, strict=True))
        assert (one["title"], one["last"], one["state"]) == (cells["story"], cells["day"], cells["state"])
        assert str(one["origins"]["at_most"]) in cells["origins"]
        assert one["changed"].startswith(cells["changed"])


def test_an_export_of_nothing_says_so(where: str) -> None:
    found = run("export", "--what", "judgements", where=where)
    assert (found.stdout, found.stderr) == ("", "nothing written: there are no judgements\n")
    assert found.exit_code == 3


def test_words_mean_the_same_as_one_argument_or_several(where: str) -> None:
    apart = data("search", "ferry", "ministry", where=where)
    assert apart and data("search", "ferry ministry", where=where) == apart
    assert data("search", '"ministry ferry"', where=where) == []


def test_stories_are_sorted_and_narrowed(where: str) -> None:
    whole = data("stories", "--sort", "reports", where=where)
    assert data("stories", "--min-reports", "99", where=where) == []
    assert run("stories", "--min-reports", "99", where=where).stderr == "no story with that\n"
    state = next(name for name, one in SHORT_NAMES.items() if one.value == whole[0]["state"])
    assert whole[0] in data("stories", "--state", state, where=where)
    assert data("stories", "--until", "2024-05-06", where=where) == []
    assert run("stories", "--since", "May", where=where).exit_code == 2


def test_a_story_as_json_has_its_brief_for_every_claim(where: str) -> None:
    found = story_of(where, "r1")
    brief = found["brief"]
    assert [one["id"] for one in brief["claims"]] == [one["id"] for one in found["claims"]]
    with open_ledger(where) as ledger:
        story = ledger.story("r1")
        whole = brief_to_json(brief_of(story, ledger.texts(story)))
    assert brief["claims"][0] == {k: v for k, v in whole["claims"][0].items() if k != "lineage"}
    one = json.loads(run("claim", brief["claims"][0]["id"], "--json", where=where).stdout)
    assert one["brief"]["sentence"] == brief["claims"][0]["sentence"]
    assert one["brief"]["columns"] == brief["claims"][0]["columns"]


@pytest.mark.parametrize("command", ["claim", "lineage"])
def test_a_claim_that_was_struck_is_told_from_one_that_never_was(command: str, where: str) -> None:
    assert run("judge", "wrong-reading", "r3#a1", "--by", "Ada", where=where).exit_code == 0
    told = str(run(command, "r3#a1", where=where).exception)
    (judgement,) = data("judge", "list", where=where)
    assert told.startswith("r3#a1 was judged to be said by nobody, and is part of no claim any more; ")
    assert f"`sayso judge undo {judgement['id']}` takes that back" in told
    assert "judged" not in str(run(command, "r3#a9", where=where).exception)
    run("judge", "undo", judgement["id"], "--by", "Ada", where=where)
    assert run(command, "r3#a1", where=where).exit_code == 0


def test_what_was_withdrawn_and_what_became_since_stand_at_the_head_of_a_story(where: str) -> None:
    assert "ithdrawn" not in run("story", "r1", where=where).stdout
    run("withdraw", "r2", "--at", "2024-05-12", where=where)
    now = run("story", "r1", where=where).stdout.splitlines()
    assert now[2] == "withdrawn: Velmark Herald, “Ministry and operator deny ferry's end”, 12 May 2024"
    then = run("story", "r1", "--as-of", "2024-05-11", where=where).stdout.splitlines()
    became = "changed or withdrawn since then: Velmark Herald (withdrawn on 12 May 2024)"
    assert became in then[2:4]
    found = json.loads(run("claim", "r2#a1", "--as-of", "2024-05-11", "--json", where=where).stdout)
    assert {"report": "r2", "version": None, "withdrawn": "2024-05-12"} in found["since_then"]
    assert became in run("claim", "r2#a1", "--as-of", "2024-05-11", where=where).stdout
    for form in ("markdown", "html"):
        brief = run("export", "r1", "--format", form, where=where).stdout
        assert "Withdrawn" in brief and brief.index("Velmark Herald, “Ministry") < brief.index("Claims")


def test_a_story_as_json_keeps_to_the_schema_and_any_report_leads_to_it(where: str) -> None:
    found = story_of(where, "r2")
    Draft202012Validator(story_schema()).validate(found)
    assert "r2" in found["reports"]
    assert story_of(where, found["id"]) == found
    result = run("story", "r2", where=where)
    assert found["title"] in result.stdout
    assert all(claim["id"] in result.stdout for claim in found["claims"])


def test_a_story_as_it_stood(where: str) -> None:
    early = data("story", "r1", "--as-of", "2024-05-07", where=where)
    assert early["as_of"] == "2024-05-07"
    assert set(early["reports"]) <= {"r1"}
    result = run("story", "r1", "--as-of", "yesterday", where=where)
    assert "is no moment" in str(result.exception)


def test_a_claim_by_its_id_and_by_any_of_its_attributions(where: str) -> None:
    claim = story_of(where, "r2")["claims"][0]
    for one in claim["attributions"]:
        found = data("claim", f"{one['report']}#{one['attribution']}", where=where)
        assert found["id"] == claim["id"]
    shown = run("claim", claim["id"], where=where).stdout
    assert shown.count(claim["text"].rstrip(".")) >= 1
    assert shown.splitlines()[0] == claim["id"]
    assert run("claim", claim["id"], "--full", where=where).exit_code == 0
    result = run("claim", "r2#a99", where=where)
    assert "has no claim r2#a99; `sayso story r2` lists the story's claims" in str(result.exception)


def test_who_shows_statements_in_order_and_offers_names_that_are_near(where: str) -> None:
    (brenn,) = data("who", "brenn", where=where)
    assert brenn["name"] == "Ida Brenn"
    assert [one["stance"] for one in brenn["statements"]] == ["denies", "confirms"]
    assert brenn["statements"][0]["refs"] == [{"report": "r2", "attribution": "a1"}]
    assert "denies" in run("who", "Ida", "Brenn", where=where).stdout
    result = run("who", "Ida Bren", where=where)
    assert "did you mean Ida Brenn?" in str(result.exception)


def test_an_outlet_in_counts(where: str) -> None:
    herald = data("outlet", "velmark herald", where=where)
    assert (herald["reports"], herald["statements"]["relayed"]) == (1, 1)
    assert herald["headlines"] == {"shifted": 1}
    assert herald["cites"] == {"Yonhap": 1}
    assert "headlines shifted\t1" in run("outlet", "Velmark", "Herald", where=where).stdout
    assert "did you mean" in str(run("outlet", "Velmark Heralds", where=where).exception)


@pytest.mark.parametrize("words", ["", " ", '""'])
def test_searching_for_no_words_says_what_to_do(where: str, words: str) -> None:
    done = run("search", words, where=where)
    assert done.exit_code == 2
    assert "name some, or leave WORDS out to see the newest" in done.output


def test_adding_tells_of_a_date_that_is_none(where: str) -> None:
    line = '{"id": "odd", "text": "The mayor said the quay was closed.", "published": "2024-05-07T25:00:00Z"}'
    done = CliRunner().invoke(sayso, ["add", "--jsonl", "--ledger", where], input=line)
    assert (
        "note: odd: published '2024-05-07T25:00:00Z' is no time; its day, 2024-05-07, is taken" in done.output
    )
    (hit,) = data("search", "quay", where=where)
    assert hit["at"] == "2024-05-07"


def test_adding_a_folder_passes_over_its_readme_with_a_note(where: str, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/README.md").write_text("# Reports\n\nThe editor said that these are reports.")
    (tmp_path / "reports/quay.txt").write_text("The mayor said the quay was closed.")
    done = CliRunner().invoke(sayso, ["add", str(tmp_path / "reports"), "--ledger", where])
    assert "README.md: passed over" in done.output.replace("\n", "") and "added: 1 new" in done.output


def test_search_by_words_and_filters(where: str) -> None:
    assert {hit["report"] for hit in data("search", "scrapped", where=where)} == {"r1", "r2", "r3"}
    assert [hit["report"] for hit in data("search", "scrapped", "--stance", "denies", where=where)] == ["r2"]
    assert [hit["report"] for hit in data("search", "--since", "2024-05-09", where=where)] == ["r3"]
    assert [hit["report"] for hit in data("search", "told this newspaper", where=where)] == ["r3"]
    for nobody in (("--outlet", ""), ("--statements", "--speaker", " ")):
        refused = run("search", "quay", *nobody, where=where)
        assert refused.exit_code == 2
        assert "names nothing; leave it out" in refused.stderr
    nothing = run("search", "zeppelin", where=where)
    assert (nothing.stdout, "nothing found" in nothing.stderr) == ("", True)


def test_diff_shows_what_changed(where: str) -> None:
    found = data("diff", "r3", where=where)
    assert (found["from"], found["to"]) == (1, 2)
    assert found["headline"]["kind"] == "changed"
    assert found["gained"] == found["lost"] == []
    assert "Brenn: Alma may go in autumn" in run("diff", "r3", where=where).stdout
    assert "has one version" in str(run("diff", "r1", where=where).exception)
    assert "no report r3, version 9" in str(run("diff", "r3", "--to", "9", where=where).exception)


def test_judgements_are_kept_listed_and_undone(where: str) -> None:
    kept = run("judge", "same-source", "r2#a1", "r1#a1", "--by", "ana", "--note", "her voice", where=where)
    assert kept.exit_code == 0, kept.exception
    (judgement,) = data("judge", "list", where=where)
    assert (judgement["kind"], judgement["by"], judgement["note"]) == ("same source", "ana", "her voice")
    (source,) = data("who", "Brenn", where=where)
    assert len(source["names"]) == 2
    assert run("judge", "undo", judgement["id"], "--by", "bo", where=where).exit_code == 0
    assert data("judge", "list", where=where)[0]["undone_by"] == "bo"
    (source,) = data("who", "Brenn", where=where)
    assert len(source["names"]) == 1


def test_stories_are_joined_and_split_by_hand_and_judgements_undone(where: str) -> None:
    def homes() -> list[list[str]]:
        return sorted(sorted(one["reports"]) for one in data("stories", where=where))

    before = homes()
    for other in ("r2", "r3"):
        run("judge", "same-story", "r1", other, "--by", "ana", where=where)
    assert homes() == [["r1", "r2", "r3"]]
    for judgement in data("judge", "list", where=where):
        run("judge", "undo", judgement["id"], where=where)
    assert homes() == before
    run("judge", "different-story", "r1", "r2", "--by", "ana", where=where)
    assert not any({"r1", "r2"} <= set(home) for home in homes())


def test_a_wrong_reading_is_set_right(where: str) -> None:
    words = ("judge", "wrong-reading", "r2#a1", "--field", "stance", "--by", "ana")
    assert run(*words, "--value", "denied", where=where).exit_code == 2
    assert run("judge", "wrong-reading", "r2#a1", "--value", "denies", where=where).exit_code == 2
    assert run(*words, "--value", "doubts", where=where).exit_code == 0
    (brenn,) = data("who", "Brenn", where=where)
    assert brenn["statements"][0]["stance"] == "doubts"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("same-source", "r1", "r2#a1"), "r1 is no attribution"),
        (("same-source", "r1#a9", "r2#a1"), "has no attribution a9"),
        (("same-claim", "r1#a1", "r1#a1"), "named twice"),
        (("same-story", "r1", "r9"), "no report r9"),
        (("wrong-reading", "r9#a1"), "no report r9"),
        (("undo", "j0"), "no judgement j0"),
        (("same-claim", "", "r2#a1"), "'' is no attribution"),
        (("same-claim", "r2#a1", ""), "'' is no attribution"),
        (("same-story", "r1", ""), "no report ''"),
        (("undo", ""), "no judgement ''"),
    ],
)
def test_a_judgement_about_nothing_is_told(words: tuple[str, ...], told: str, where: str) -> None:
    result = run("judge", *words, "--by", "ana", where=where)
    assert result.exit_code == 1
    assert told in str(result.exception)
    assert data("judge", "list", where=where) == []


@pytest.fixture
def without_claims(tmp_path: Path) -> str:
    """A ledger of one report whose two statements, refusals to comment, speak to no claim."""
    path = str(tmp_path / "silent.db")
    declines = COURIER.attributions[1]
    with open_ledger(path) as ledger:
        ledger.add(replace(COURIER, attributions=(replace(declines, id="a1"), replace(declines, id="a2"))))
        list(ledger.tell_changed())
    return path


def test_a_judgement_that_would_put_no_claim_together_is_refused(without_claims: str) -> None:
    result = run("judge", "same-claim", "r1#a1", "r1#a2", "--by", "ana", where=without_claims)
    assert result.exit_code == 1
    assert "neither r1#a1 nor r1#a2 speaks to a claim: nothing would come of it" in str(result.exception)
    assert data("judge", "list", where=without_claims) == []


def test_a_statement_that_is_in_no_claim_is_not_called_unknown(without_claims: str) -> None:
    result = run("claim", "r1#a1", where=without_claims)
    assert result.exit_code == 1
    assert "r1#a1 speaks to no claim" in str(result.exception)
    assert "sayso judge same-claim 'r1#a1' OTHER" in str(result.exception)
    unknown = run("claim", "r1#a9", where=without_claims)
    assert "speaks to no claim" not in str(unknown.exception)


def test_a_withdrawn_report_is_kept_and_marked(where: str) -> None:
    assert run("withdraw", "r3", "--at", "2024-05-11", where=where).exit_code == 0
    details = {one["id"]: one["withdrawn"] for one in story_of(where, "r3")["report_details"]}
    assert details["r3"] == "2024-05-11"
    assert run("withdraw", "r3", "--undo", where=where).exit_code == 0
    details = {one["id"]: one["withdrawn"] for one in story_of(where, "r3")["report_details"]}
    assert details["r3"] is None
    assert run("withdraw", "r3", "--undo", "--at", "2024-05-11", where=where).exit_code == 2


def test_an_empty_id_is_withdrawn_as_little_as_another_that_is_not_here(where: str) -> None:
    result = run("withdraw", "", where=where)
    assert isinstance(result.exception, LedgerError)
    assert "no report ''" in str(result.exception)
    assert data("judge", "list", where=where) == []


def test_what_was_never_withdrawn_is_told_so(where: str) -> None:
    result = run("withdraw", "r3", "--undo", where=where)
    assert isinstance(result.exception, LedgerError)
    assert "r3 is not withdrawn" in str(result.exception)


def test_a_ledger_is_indexed_anew(where: str) -> None:
    stories, found = data("stories", where=where), data("search", "ferry", where=where)
    assert found and run("withdraw", "r3", "--at", "2024-05-12", where=where).exit_code == 0
    with closing(sqlite3.connect(where)) as ledger, ledger:
        for table in ("words", "attributions"):
            ledger.execute(f"DELETE FROM {table}")
    assert data("search", "ferry", where=where) == []
    result = run("reindex", where=where)
    assert (result.exit_code, result.stdout) == (0, "indexed: 3 reports in 1 story\n")
    assert data("search", "ferry", where=where) == found
    assert [one["id"] for one in data("stories", where=where)] == [one["id"] for one in stories]
    withdrawn = {one["id"]: one["withdrawn"] for one in story_of(where, "r3")["report_details"]}
    assert withdrawn == {"r1": None, "r2": None, "r3": "2024-05-12"}
    assert run("reindex", "--quiet", where=where).stderr == ""


def test_reports_are_exported_as_lines_that_can_be_added_again(where: str, tmp_path: Path) -> None:
    result = run("export", where=where)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    for row in rows:
        Draft202012Validator(report_schema()).validate(row)
    assert {row["id"] for row in rows} == {"r1", "r2", "r3"}
    copy = str(tmp_path / "copy.db")
    added = run("add", "--jsonl", "--json", where=copy, stdin=result.stdout.encode())
    assert {one["id"] for one in json.loads(added.stdout)["added"]} == {"r1", "r2", "r3"}


@pytest.mark.parametrize(
    ("as_of", "found"),
    [
        ("2024-05-07", {"r1"}),
        ("2024-05-08T00:00:00Z", {"r1"}),  # nothing shows that the report of that day was before its hours
        ("2024-05-08", {"r1", "r2"}),
        ("2024-01-01", set()),
    ],
)
def test_a_whole_ledger_is_exported_as_of_a_moment_without_what_began_later(
    where: str, as_of: str, found: set[str]
) -> None:
    result = run("export", "--as-of", as_of, where=where)
    assert result.exit_code == (0 if found else 3), result.output
    assert {json.loads(line)["id"] for line in result.stdout.splitlines()} == found


def test_stories_and_judgements_are_exported_as_lines(where: str) -> None:
    run("judge", "same-story", "r1", "r2", "--by", "ana", where=where)
    stories = [
        json.loads(line) for line in run("export", "--what", "stories", where=where).stdout.splitlines()
    ]
    for story in stories:
        Draft202012Validator(story_schema()).validate(story)
    (judgement,) = run("export", "--what", "judgements", where=where).stdout.splitlines()
    assert json.loads(judgement)["kind"] == "same story"


@pytest.mark.parametrize("outlet", ['=HYPERLINK("https://x.example")', "＝1+1", " =1+1", "\u3000＠SUM(1)"])
def test_the_table_has_a_row_for_each_voice_and_no_formulas(where: str, outlet: str) -> None:
    with open_ledger(where) as ledger:
        ledger.add(replace(COURIER, headline="Alma to go", outlet=Outlet(outlet)))
    rows = list(csv.DictReader(io.StringIO(run("export", "--format", "csv", where=where).stdout)))
    voices = sum(
        len(c["record"]["voices"]) for one in ("r1", "r2", "r3") for c in story_of(where, one)["claims"]
    )
    assert 0 < len(rows) <= voices
    assert {row["report"] for row in rows} >= {"r1", "r2", "r3"}
    cells = {cell for row in rows for cell in row.values()}
    assert f"'{outlet}" in cells
    assert not any(cell.lstrip().startswith(("=", "＝", "＠")) for cell in cells)


def test_briefs_are_written_as_markdown_and_as_a_page(where: str, tmp_path: Path) -> None:
    markdown = run("export", "r2", "--format", "markdown", where=where).stdout
    assert markdown.startswith("# ")
    assert "```mermaid" in markdown
    page = tmp_path / "brief.html"
    assert run("export", "r2", "--format", "html", "--to", str(page), where=where).exit_code == 0
    html = page.read_text("utf-8")
    assert "<svg" in html
    assert "Velmark Herald" in html
    assert run("export", "--format", "html", where=where).exit_code == 2
    missing = run("export", "r2", "--to", str(tmp_path / "no" / "x.jsonl"), where=where)
    assert "cannot be written" in str(missing.exception)


@pytest.mark.parametrize(
    ("option", "opening"), [("--svg", "<svg"), ("--dot", "digraph"), ("--mermaid", "flowchart")]
)
def test_a_lineage_is_drawn(option: str, opening: str, where: str, tmp_path: Path) -> None:
    claim = story_of(where, "r2")["claims"][0]["id"]
    assert run("lineage", claim, option, "-", where=where).stdout.lstrip().startswith(opening)
    file = tmp_path / "drawing"
    assert run("lineage", claim, option, str(file), where=where).exit_code == 0
    assert file.read_text("utf-8").lstrip().startswith(opening)


def test_a_lineage_in_the_terminal(where: str) -> None:
    claim = story_of(where, "r2")["claims"][0]
    shown = run("lineage", claim["id"], where=where).stdout
    ways = [edge for edge in claim["lineage"]["edges"] if not edge.get("beside")]
    on_ways = {end for edge in ways for end in (edge["from"], edge["to"])}
    sources = [one for one in claim["lineage"]["nodes"] if one["kind"] == "source" and one["id"] in on_ways]
    assert sources
    assert all(node["name"] in shown for node in sources)
    found = data("lineage", claim["id"], where=where)
    assert found["nodes"] == claim["lineage"]["nodes"]
    assert found["origins"] == claim["origins"]


def test_forms_of_a_lineage_have_each_a_file_or_are_asked_for_one_at_a_time(
    where: str, tmp_path: Path
) -> None:
    for words in (("--svg", "--dot"), ("--svg", "-", "--dot", "-")):
        refused = run("lineage", "r2#a1", *words, where=where)
        assert refused.exit_code == 2
        assert "one form can be asked for at a time" in refused.stderr
    files = [tmp_path / "a.svg", tmp_path / "a.dot"]
    run("lineage", "r1#a1", "--svg", str(files[0]), "--dot", str(files[1]), where=where)
    assert all(file.exists() for file in files)


ASKED_BY_DAYS = pytest.mark.parametrize("words", [("search",), ("changes", "r1"), ("stories",), ("map",)])


@ASKED_BY_DAYS
def test_nothing_can_end_before_it_begins(where: str, words: tuple[str, ...]) -> None:
    refused = run(*words, "--since", "2024-05-09", "--until", "2024-05-08", where=where)
    assert "the first day is later than the last" in str(refused.exception)


@ASKED_BY_DAYS
@pytest.mark.parametrize("day", ["May", "", "2024-W10", "2024-02-31", "9999-12-31", "2024-05-09 10:00"])
def test_a_day_is_the_same_for_all_commands(where: str, words: tuple[str, ...], day: str) -> None:
    refused = run(*words, "--until", day, where=where)
    assert refused.exit_code == 2
    assert f"'--until': {day!r} is no day; write 2016-10-05" in refused.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("changes", "--after"),
        ("search", "--offset"),
        ("search", "--statements", "--offset"),
        ("stories", "--offset"),
    ],
)
def test_beyond_all_numbers_of_a_ledger_there_is_nothing(where: str, words: tuple[str, ...]) -> None:
    assert data(*words, "9" * 20, where=where) == []


@pytest.fixture
def untold(tmp_path: Path) -> str:
    """A ledger with four stories of which none was told."""
    where = str(tmp_path / "untold.db")
    with open_ledger(where) as ledger:
        for number, town in enumerate(("Orsa", "Tarn", "Velmark", "Brome"), 1):
            told = replace(COURIER, text=COURIER.text.replace("Port Wenna", town))
            ledger.add(replace(told, id=f"s{number}", published=f"20{number:02}-05-07"))
        _, stories = ledger.counts()
    assert stories == 4
    return where


@pytest.mark.parametrize("words", [("stories",), ("search", "--statements", "--limit", "100"), ("export",)])
def test_stories_told_anew_after_an_update_are_announced(untold: str, words: tuple[str, ...]) -> None:
    first = run(*words, where=untold)
    assert "telling 4 stories anew, as after an update" in first.stderr
    again = run(*words, where=untold)
    assert "anew" not in again.stderr
    assert again.stdout == first.stdout


def test_a_list_by_state_tells_first_and_says_what_it_could_not_tell(
    untold: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(there: Any, *rest: Any, **more: Any) -> Story:
        if there[0].id == "s2":
            raise RuntimeError("a fault")
        return tell(there, *rest, **more)

    with monkeypatch.context() as with_a_fault:
        with_a_fault.setattr("sayso.ledger.tellings.tell", faulty)
        result = run("stories", "--state", "denied", where=untold)
    assert "1 story left out: not told" in result.stderr
    every = data("stories", where=untold)
    for name, state in SHORT_NAMES.items():
        listed = run("stories", "--state", name, "--json", where=untold)
        assert "left out" not in listed.stderr
        assert json.loads(listed.stdout) == [one for one in every if one["state"] == state.value]
    assert {one["state"] for one in every} <= set(SHORT_NAMES.values())


def test_a_server_says_that_stories_are_told_anew(untold: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("sayso.cli.serve"), "_run", lambda *_, **__: None)
    line = "telling 4 stories anew while pages are served, as after an update"
    assert line in run("serve", where=untold).stderr
    run("stories", where=untold)
    assert "anew" not in run("serve", where=untold).stderr


def test_names_too_long_for_a_screen_are_cut_and_whole_in_json(where: str) -> None:
    with open_ledger(where) as ledger:
        text = COURIER.text + " The quay at Ister leaks."
        ledger.add(replace(COURIER, id="long", text=text, outlet=Outlet("o" * 10_000), headline="h" * 10_000))
    for words in (("search", "quay"), ("stories",), ("story", "long"), ("outlet", "o" * 10_000)):
        shown = run(*words, where=where)
        assert shown.exit_code == 0, words
        assert "h" * 400 not in shown.stdout
        assert "o" * 400 not in shown.stdout
    (hit,) = data("search", "quay", where=where)
    assert (len(hit["headline"]), len(hit["outlet"])) == (10_000, 10_000)


def test_changes_of_a_story_are_told_day_by_day(where: str) -> None:
    days = data("changes", "r1", where=where)
    assert [one["day"] for one in days] == ["2024-05-07", "2024-05-08", "2024-05-10"]
    assert [report["id"] for one in days for report in one["reports"]] == ["r1", "r2", "r3"]
    plain = run("changes", "r1", "--since", "2024-05-10", where=where).stdout
    assert "2024-05-10" in plain
    assert "2024-05-07" not in plain


def test_changes_of_the_ledger_go_on_from_a_number(where: str) -> None:
    seen = data("changes", where=where)
    assert [one["number"] for one in seen] == list(range(1, len(seen) + 1))
    assert data("changes", "--after", str(len(seen) - 1), where=where) == seen[-1:]


@pytest.mark.parametrize("words", [("--since", "2024-05-07"), ("r1", "--after", "1")])
def test_days_are_of_a_story_and_numbers_of_the_ledger(where: str, words: tuple[str, ...]) -> None:
    assert run("changes", *words, where=where).exit_code == 2


def test_adding_tells_which_stories_changed_and_what_they_have_come_to(tmp_path: Path) -> None:
    where = str(tmp_path / "new.db")
    row = json.dumps({"id": "a", "text": TEXTS["a"], "published": "2024-05-07"}).encode()
    done = run("add", "--jsonl", stdin=row, where=where)
    assert "will close in May" in done.stdout
    assert "unconfirmed (1 report; sayso story a)" in done.stdout
    again = run("add", "--jsonl", "--json", stdin=row, where=where)
    assert json.loads(again.stdout)["changed"] == []


def test_a_question_is_answered_on_whose_word(where: str) -> None:
    plain = run("context", "Will", "the", "Alma", "be", "scrapped?", where=where)
    assert plain.exit_code == 0
    assert plain.stdout.startswith("[1] ")
    assert "origins: " in plain.stdout
    assert run("context", "zzyzx", where=where).stdout == ""
