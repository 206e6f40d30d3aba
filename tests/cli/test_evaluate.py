"""`sayso eval` from the command line: every kind runs and prints figures, as text and as JSON."""

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import sayso
from sayso.evaluation.gold_form import text_sha256

TEXT = "The mayor said the port was closed. Ida Brenn denied the report."


def run(*words: str) -> Result:
    return CliRunner().invoke(sayso, ["eval", *words])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """One document in PolNeAR's form with its first sentence annotated."""
    first = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 34]]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "d", "text": TEXT, "attributions": [first]}) + "\n")
    return path


def test_attributions(corpus: Path) -> None:
    figures = json.loads(run("attributions", str(corpus), "--json").stdout)
    assert figures["soft"]["R"] == 1.0
    assert "soft" in run("attributions", str(corpus), "--bootstrap", "5").stdout


def test_statements(tmp_path: Path) -> None:
    statement = {
        "content": [[15, 34, TEXT[15:34]]], "cue": [[10, 14, "said"]], "source": [[0, 9, "The mayor"]],
        "speaker": "mayor", "kind": "official", "form": "indirect", "stance": "asserts",
        "certainty": "certain", "polarity": "+", "via": [], "responds_to": None,
    }  # fmt: skip
    gold = {"id": "d", "text": TEXT, "statements": [statement], "headline_check": None, "origins": []}
    (tmp_path / "d.json").write_text(json.dumps(gold))
    result = run("statements", str(tmp_path), "--per-report")
    assert result.exit_code == 0
    assert "1 with a prediction" in result.stdout


def test_statements_whose_texts_lie_in_a_corpus(tmp_path: Path) -> None:
    corpus, folder = tmp_path / "corpus.jsonl.gz", tmp_path / "gold"
    article = {"id": "d", "body": TEXT, "headline": "Port closed", "headline_sure": True}
    corpus.write_bytes(gzip.compress(json.dumps({"articles": [article]}).encode()))
    statement = {"content": [[15, 34]], "cue": [[10, 14]], "source": [[0, 9]], "stance": "asserts"}
    gold = {"id": "d", "sha256": text_sha256(TEXT), "statements": [statement]}
    gold |= {"headline_check": {"label": "hardened"}}
    folder.mkdir()
    (folder / "d.json").write_text(json.dumps(gold))
    figures = json.loads(run("statements", str(folder), "--texts", str(corpus), "--json").stdout)
    assert figures["statements"]["R"] == 1.0
    assert figures["headline_check"]["of"] == 1
    without = run("statements", str(folder))
    assert without.exit_code == 1
    assert str(without.exception).startswith("d: no text to read")


def test_speed(corpus: Path) -> None:
    result = run("speed", str(corpus), "--rounds", "1", "--memory")
    assert "words" in result.stdout
    assert "peak memory" in result.stdout


def test_changes(corpus: Path, tmp_path: Path) -> None:
    reading = CliRunner().invoke(sayso, ["read", "--jsonl", str(corpus)]).stdout
    before, after = tmp_path / "before.jsonl", tmp_path / "after.jsonl"
    before.write_text(reading)
    report = json.loads(reading)
    report["attributions"] = report["attributions"][1:]
    after.write_text(json.dumps(report))
    found = json.loads(run("changes", str(before), str(after), "--gold", str(corpus), "--json").stdout)
    assert len(found["lost"]) == 1
    assert found["gained"] == []


def test_the_sample_and_the_gate(tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    assert run("gate", str(floors), "--raise").exit_code == 0
    assert run("gate", str(floors)).exit_code == 0
    data = json.loads(floors.read_text())
    name = next(iter(data["floors"]))
    data["floors"][name] = 1.01
    floors.write_text(json.dumps(data))
    result = run("gate", str(floors))
    assert result.exit_code == 1
    assert f"{name}:" in result.stdout


def test_a_file_that_is_no_gold_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("no json\n")
    result = run("attributions", str(path))
    assert result.exit_code == 1
    assert "x.jsonl" in str(result.exception)
