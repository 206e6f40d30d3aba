"""`sayso export` writes what the newsroom sends, in every form, and refuses what names nothing."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner, Result
from starlette.testclient import TestClient

from sayso.cli import sayso
from sayso.cli.export import _FORMS
from sayso.exports import ExportForm
from sayso.ledger import open_ledger
from sayso.pipeline import ReportReader
from sayso.web.access import access_for
from sayso.web.app import create_app

sys.path.insert(0, str(Path(__file__).parents[1]))
from invented_story import REPORTS

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
    """A ledger with the three invented reports."""
    path = str(tmp_path_factory.mktemp("ledger") / "filled.db")
    with open_ledger(path) as ledger:
        for number, one in enumerate(REPORTS.values()):
            ledger.add(replace(one, published=f"2024-05-0{number + 1}"))
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


def test_the_command_has_every_form_of_the_table() -> None:
    assert tuple(ExportForm) == _FORMS


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
