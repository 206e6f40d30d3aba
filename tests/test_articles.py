"""A page without an article is added nowhere, and what is odd of a report is told, whichever way it comes."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso import Settings
from sayso import open_ledger as opened
from sayso.cli import sayso
from sayso.ledger import open_ledger
from sayso.pipeline import ReportReader
from sayso.web.desk import Desk
from sayso.web.submissions import Submission

Told = tuple[list[str], str]
"""The stories' titles that are there afterwards, and all that was said."""

SIGN_IN = (
    "<html><head><title>Log in</title></head><body><h1>Log in</h1><form><label>Name</label>"
    "<input><label>Password</label><input></form></body></html>"
)
ODD = (
    '{"headline": "Ferry sinks", "published": "someday", "text": "Ida Brenn said that the Orsa ferry sank."}'
)


def by_command(where: Path, file: Path, _: ReportReader) -> Told:
    done = CliRunner().invoke(sayso, ["add", "--ledger", str(where), "--finder", "rules", str(file)])
    return titles(where), done.output


def by_python(where: Path, file: Path, _: ReportReader) -> Told:
    with opened(where, settings=Settings(finder="rules")) as ledger:
        adding = ledger.add(file)
    return titles(where), "\n".join((*adding.failed, *adding.notes))


def by_newsroom(where: Path, file: Path, reader: ReportReader) -> Told:
    with open_ledger(str(where)) as ledger:
        done = ended(Desk(ledger, reader).hand_in_file(file.name, file.read_bytes()))
    return titles(where), "\n".join((*done.failed, *done.notes))


def ended(submission: Submission) -> Submission:
    for _ in range(600):
        if submission.done:
            break
        time.sleep(0.05)
    assert submission.done
    return submission


def titles(where: Path) -> list[str]:
    with open_ledger(str(where)) as ledger:
        return [one.title for one in ledger.stories()]


WAYS = pytest.mark.parametrize("way", [by_command, by_python, by_newsroom])
Way = Callable[[Path, Path, ReportReader], Told]


@WAYS
def test_a_page_without_an_article_is_told_and_not_added(
    way: Way, tmp_path: Path, reader: ReportReader
) -> None:
    page = tmp_path / "sign-in.html"
    page.write_text(SIGN_IN)
    there, said = way(tmp_path / "ledger.db", page, reader)
    assert there == []
    assert said.count("no article found") == 1


@WAYS
def test_a_day_that_is_none_is_told_of_what_is_added(way: Way, tmp_path: Path, reader: ReportReader) -> None:
    lines = tmp_path / "ferry.jsonl"
    lines.write_text(ODD)
    there, said = way(tmp_path / "ledger.db", lines, reader)
    assert there
    assert said.count("published 'someday' is no date") == 1


@WAYS
def test_an_id_whose_address_is_known_by_another_is_told(
    way: Way, tmp_path: Path, reader: ReportReader
) -> None:
    lines = tmp_path / "dam.jsonl"
    dam = "Ada Brome said the dam at Orsa holds."
    records = ({"id": id_, "url": "https://post.example/dam", "text": dam} for id_ in ("dam-1", "dam-2"))
    lines.write_text("\n".join(map(json.dumps, records)))
    _, said = way(tmp_path / "ledger.db", lines, reader)
    assert said.count("the id 'dam-2' is not kept: the ledger has this address as 'dam-1'") == 1


@WAYS
def test_an_id_with_a_line_break_is_refused_in_a_line_of_its_own(
    way: Way, tmp_path: Path, reader: ReportReader
) -> None:
    lines = tmp_path / "dam.jsonl"
    lines.write_text(json.dumps({"id": "dam\n1", "text": "Ada Brome said the dam at Orsa holds."}))
    _, said = way(tmp_path / "ledger.db", lines, reader)
    assert said.count("holds line breaks") == 1
    assert "dam\n1" not in said


@WAYS
def test_a_text_of_control_characters_alone_is_added_nowhere(
    way: Way, tmp_path: Path, reader: ReportReader
) -> None:
    lines = tmp_path / "nul.jsonl"
    lines.write_text(json.dumps({"id": "nul", "text": "\x00\x07"}))
    there, said = way(tmp_path / "ledger.db", lines, reader)
    assert there == []
    assert said.count("the text is empty") == 1
