"""`sayso export` writes what the newsroom sends, in every form, and refuses what names nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner, Result
from starlette.testclient import TestClient

from invented_story import PASSENGERS, REPORTS, fill
from sayso.cli import sayso
from sayso.document import Document, Media
from sayso.errors import SaysoError
from sayso.exports.forms import ExportForm
from sayso.ledger import open_ledger
from sayso.pipeline import ReportReader
from sayso.web.access import access_for
from sayso.web.app import create_app

STORY, CLAIM, REPORT = "r1", "r1#a1", "r2"
DRAWN = {
    "story": ((STORY,), STORY),
    "claim": ((CLAIM,), quote(CLAIM, safe="")),
    "report": ((REPORT, "--of", "report"), f"{REPORT}?of=report"),
    "source": (("--source", "Ida Brenn"), "?source=Ida+Brenn"),
    "outlet": (("--outlet", "Orsa Courier"), "?outlet=Orsa+Courier"),
}


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with the invented reports."""
    path = str(tmp_path_factory.mktemp("ledger") / "filled.db")
    with open_ledger(path) as ledger:
        fill(ledger, PASSENGERS)
        list(ledger.tell_changed())
    return path


@pytest.fixture(scope="module")
def newsroom(where: str) -> Iterator[TestClient]:
    """The newsroom over the same ledger."""
    with open_ledger(where) as ledger:
        access = access_for("127.0.0.1", read_token=None, write_token=None)
        yield TestClient(create_app(ledger, ReportReader(), access), base_url="http://127.0.0.1")


def run(*words: str, where: str) -> Result:
    return CliRunner().invoke(sayso, ["export", *words, "--ledger", where])


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.mark.parametrize("form", [one.value for one in ExportForm])
@pytest.mark.parametrize("of", DRAWN)
def test_the_command_writes_what_the_newsroom_sends(
    where: str, newsroom: TestClient, form: str, of: str
) -> None:
    words, address = DRAWN[of]
    written = run(*words, "--format", form, where=where)
    slash = "" if address.startswith("?") else "/"
    sent = newsroom.get(f"/exports/{form}{slash}{address}")
    assert (written.exit_code, sent.status_code) == (0, 200), written.output
    assert written.stdout_bytes == sent.content
    assert written.stdout


@pytest.mark.parametrize("what", ["statements", "reports", "claims", "edges"])
def test_both_have_the_same_tables(where: str, newsroom: TestClient, what: str) -> None:
    written = run(STORY, "--format", "csv", "--what", what, where=where)
    assert written.stdout_bytes == newsroom.get(f"/exports/csv/{STORY}?what={what}").content


def test_a_claim_is_written_alone(where: str) -> None:
    columns = {"voices": "claim", "claims": "claim", "edges": "claim", "statements": "claims"}
    for what, column in columns.items():
        found = rows(run(CLAIM, "--format", "csv", "--what", what, where=where))
        assert {row[column] for row in found} == {CLAIM}
    whole = run(STORY, "--format", "csv", "--what", "statements", where=where)
    alone = run(CLAIM, "--format", "csv", "--what", "statements", where=where)
    assert len(rows(alone)) < len(rows(whole))
    assert "speak to no claim" not in run(CLAIM, "--format", "csv", where=where).stderr


def test_a_report_is_written_by_its_statements(where: str) -> None:
    found = rows(run(REPORT, "--of", "report", "--format", "csv", where=where))
    assert [row["statement"] for row in found] == [
        f"{REPORT}#{one.id}" for one in REPORTS[REPORT].attributions
    ]


def test_several_are_a_list(where: str) -> None:
    graphs = json.loads(run(CLAIM, STORY, "--format", "jsonld", where=where).stdout)
    assert [one["@context"] for one in graphs] == ["https://schema.org", "https://schema.org"]


def test_markdown_goes_by_its_whole_name_too(where: str) -> None:
    short, whole = (run(STORY, "--format", one, where=where) for one in ("md", "markdown"))
    assert short.stdout == whole.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--format", "prov"), "name its ID"),
        (("--format", "md", STORY, "--what", "voices"), "md has no voices"),
        (("--format", "csv", "--what", "judgements"), "judgements are lines"),
        (("--format", "csv", "--what", "stories"), "it has voices"),
        ((STORY, "--source", "Ida Brenn"), "a source, or an outlet"),
        (("--source", "Ida Brenn", "--what", "reports"), "no --what"),
        ((CLAIM, "--of", "report"), "name its ID"),
        (("--of", "report"), "name its ID"),
    ],
)
def test_what_cannot_be_written_is_refused(where: str, words: tuple[str, ...], told: str) -> None:
    result = run(*words, where=where)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize("form", [one.value for one in ExportForm])
def test_a_report_before_its_day_is_an_error(where: str, form: str) -> None:
    result = run("r3", "--of", "report", "--as-of", "2024-05-01", "--format", form, where=where)
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(result.exception) == "report r3 was not there yet on 2024-05-01"


@pytest.fixture
def many(tmp_path: Path) -> str:
    """One source in four reports of one outlet: in another zone, on a day, and without one."""
    path = str(tmp_path / "many.db")
    told = {
        "s1": "2024-03-05T02:00:00+09:00", "s2": "2024-03-06", "s3": None, "s4": "2024-03-07"
    }  # fmt: skip
    with open_ledger(path) as ledger:
        for id_, day in told.items():
            text = f"Ada Brock said that {NEWS[id_]}."
            ledger.add(
                ReportReader().read(
                    Document(id_, Media.GIVEN, text, id=id_, outlet="Reeve Echo", published=day)
                )
            )
    return path


NEWS = {
    "s1": "the mill at Reeve has closed",
    "s2": "a ferry from Tarn is late",
    "s3": "the school in Brome will open",
    "s4": "nobody was hurt in Orsa",
}


def test_all_that_a_source_said_is_written_with_the_moments_of_every_table(
    many: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ledger.who.MOST", 1)
    found = {row["report"]: row for row in rows(run("--source", "Brock", "--format", "csv", where=many))}
    of_all = rows(run("--format", "csv", "--what", "reports", where=many))
    assert found.keys() == NEWS.keys() == {row["report"] for row in of_all}
    for row in of_all:
        assert [found[row["report"]][name] for name in ("at", "dated", "added")] == [
            row[name] for name in ("at", "dated", "added")
        ]
    assert found["s1"]["at"] == "2024-03-05T02:00:00+09:00"
    assert (found["s3"]["at"], found["s3"]["dated"]) == ("", "no")


def test_all_reports_of_an_outlet_are_written(many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.exports.parties._AT_ONCE", 2)
    lines = run("--outlet", "Reeve Echo", where=many).stdout.splitlines()
    assert {json.loads(line)["id"] for line in lines} == NEWS.keys()
    pages = json.loads(run("--outlet", "Reeve Echo", "--format", "annotations", where=many).stdout)
    assert len(pages) == len(NEWS)
    counts = {
        (row["of"], row["what"]): row["value"]
        for row in rows(run("--outlet", "Reeve Echo", "--format", "csv", where=many))
    }
    assert (counts["reports", "undated"], counts["reports", "cited in"]) == ("1", "0")
    assert counts["reports", "first"] == "2024-03-05T02:00:00+09:00"
    assert counts["reports", "last"] == "2024-03-07"


@pytest.mark.parametrize("party", ["--source", "--outlet"])
def test_an_empty_name_is_nobodys_and_does_not_stand_for_the_whole_ledger(many: str, party: str) -> None:
    result = run(party, "", "--format", "csv", where=many)
    assert isinstance(result.exception, SaysoError)
    assert "''" in str(result.exception)
    assert not result.stdout


def test_nothing_to_write_has_a_status_of_its_own(where: str) -> None:
    for words, told in (
        (
            ("--as-of", "2000-01-01", "--format", "csv"),
            "only the table's head is written: there are no voices",
        ),
        (("--as-of", "2000-01-01", "--what", "stories"), "nothing written: there are no stories"),
        (("--what", "judgements"), "nothing written: there are no judgements"),
    ):
        result = run(*words, where=where)
        assert result.exit_code == 3
        assert told in result.stderr


def test_what_is_amiss_is_said_before_a_head_is_written(where: str) -> None:
    result = run("--format", "csv", "--as-of", "banana", where=where)
    assert (result.exit_code, result.stdout) == (1, "")
