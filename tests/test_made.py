"""What an output says of what made it: the same each time, in each form, and of no weight for what is new."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner

import sayso
from sayso import weighing
from sayso.attribution.tagger import SHIPPED
from sayso.cli import sayso as command
from sayso.contract import report_schema
from sayso.ledger import Novelty
from sayso.model import Made
from sayso.story_contract import story_schema
from sayso.weights import model_hash, sha256_of

NOTE = sayso.Document(
    "note",
    sayso.Media.GIVEN,
    "Ida Brenn denied that the Orsa ferry has sunk.",
    id="r1",
    published="2024-03-14",
)
RULES = Made("0.0.9", "rules", None, "rules", None, "xx_none", "1.0", "3.0")


def test_a_reading_says_what_made_it() -> None:
    made = sayso.ReportReader(sayso.Settings(min_confidence=0.1)).read(NOTE).made
    assert made
    assert (made.sayso, made.finder, made.labels, made.min_confidence) == (
        sayso.__version__,
        "tagger",
        "weighed",
        0.1,
    )
    assert made.model == sha256_of(SHIPPED / "manifest.json")
    assert made.label_model == model_hash(weighing.SHIPPED)
    assert made.parser.startswith("en_")
    assert "min confidence 0.1" in made.words


def test_rules_have_no_model() -> None:
    made = sayso.ReportReader(sayso.Settings(finder="rules")).read(NOTE).made
    assert made
    assert (made.finder, made.model, made.labels, made.label_model) == ("rules", None, "rules", None)


def test_where_nothing_is_looked_for_nothing_made_it() -> None:
    empty = sayso.Document("empty", sayso.Media.GIVEN, "")
    assert sayso.ReportReader().read(empty).made is None


def test_another_making_is_no_other_version(tmp_path: Path) -> None:
    reading = sayso.ReportReader().read(NOTE)
    with sayso.open_ledger(tmp_path / "made.db") as ledger:
        ledger.add(reading)
        (again,) = ledger.add(replace(reading, made=RULES)).added
        assert again.novelty is Novelty.KNOWN
        assert ledger.report("r1").made == reading.made


def test_a_story_and_its_tables_say_what_made_them(tmp_path: Path) -> None:
    reading = sayso.ReportReader().read(NOTE)
    other = replace(reading, id="r2", text=f"{reading.text} ", made=RULES)
    with sayso.open_ledger(tmp_path / "made.db") as ledger:
        ledger.add(other, reading, replace(reading, id="r3", text=f"{reading.text}  "))
        story = ledger.story("r1")
        assert story.made
        assert story.made.sayso == sayso.__version__
        assert set(story.made.readings) == {RULES, reading.made}
        assert story.made == ledger.story("r1").made
        assert story.made == ledger.story("r1", as_of="2024-03-20").made
        made = {row["report"]: row["made"] for row in ledger.rows("reports", "r1")}
        assert made["r2"] == RULES.words
        assert made["r1"] == made["r3"] == (reading.made.words if reading.made else "")


def test_the_command_says_what_would_make_a_reading() -> None:
    told = CliRunner().invoke(command, ["version", "--json", "--finder", "rules"])
    data = json.loads(told.stdout)
    made = sayso.ReportReader(sayso.Settings(finder="rules")).made
    assert data["readings"] == [sayso.to_json(replace(sayso.ReportReader().read(NOTE), made=made))["made"]]
    plain = CliRunner().invoke(command, ["version", "--finder", "rules"]).stdout
    assert plain == f"{made.words}; sentence encoder {data['encoder']}\n"


def test_both_schemas_have_one_making() -> None:
    assert report_schema()["$defs"]["made"] == story_schema()["$defs"]["made"]
