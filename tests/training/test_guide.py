"""Reports annotated by the guide, with texts from corpora that lie elsewhere."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from sayso.errors import FormatError
from sayso.training.guide import load_guide

TEXT = "The harbour office said the ferry sank."


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    statement = {
        "content": [[23, 38]],
        "cue": [[19, 23]],
        "source": [[0, 18]],
        "speaker": "harbour office",
        "kind": "organization",
        "form": "indirect",
        "stance": "asserts",
        "certainty": "certain",
        "polarity": "+",
        "via": [],
        "responds_to": None,
    }
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    report = {"id": "ferry", "sha256": sha256, "statements": [statement], "origins": []}
    folder = tmp_path / "guide"
    folder.mkdir()
    (folder / "ferry.json").write_text(json.dumps(report), "utf-8")
    return folder


def corpus(folder: Path, text: str) -> Path:
    file = folder / "corpus.jsonl"
    file.write_text(json.dumps({"id": "ferry", "text": text, "attributions": []}) + "\n", "utf-8")
    return file


def test_the_texts_come_from_the_corpora(annotated: Path, tmp_path: Path) -> None:
    (report,) = load_guide(annotated, [corpus(tmp_path, TEXT)])
    assert report.text == TEXT
    assert [piece.start for piece in report.statements[0].content] == [23]


def test_a_report_whose_text_is_another_is_refused(annotated: Path, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="ferry"):
        load_guide(annotated, [corpus(tmp_path, TEXT + " It rained.")])


def test_a_report_without_a_text_is_refused(annotated: Path) -> None:
    with pytest.raises(FormatError, match="ferry"):
        load_guide(annotated, [])
