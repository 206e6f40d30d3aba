"""Reports annotated by the guide, with texts from corpora that lie elsewhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from sayso.errors import FormatError
from sayso.evaluation.corpus import Article, load_corpora
from sayso.training.guide import load_guide, load_unlabelled

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


def corpus(folder: Path, text: str) -> Mapping[str, Article]:
    file = folder / "corpus.jsonl"
    file.write_text(json.dumps({"id": "ferry", "text": text, "attributions": []}) + "\n", "utf-8")
    return load_corpora([file])


def test_the_texts_come_from_the_corpora(annotated: Path, tmp_path: Path) -> None:
    (report,) = load_guide(annotated, corpus(tmp_path, TEXT))
    assert report.text == TEXT
    assert [piece.start for piece in report.statements[0].content] == [23]


def test_a_report_whose_text_is_another_is_refused(annotated: Path, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="ferry"):
        load_guide(annotated, corpus(tmp_path, TEXT + " It rained."))


def test_a_report_without_a_text_is_refused(annotated: Path) -> None:
    with pytest.raises(FormatError, match="ferry"):
        load_guide(annotated, {})


def test_other_reports_are_found_by_their_ids(tmp_path: Path) -> None:
    ids = tmp_path / "ids.txt"
    ids.write_text("ferry\n", "utf-8")
    (page,) = load_unlabelled([ids], corpus(tmp_path, TEXT), ())
    assert (page.id, page.content) == ("ferry", TEXT)


def test_a_report_that_no_corpus_has_is_told(tmp_path: Path) -> None:
    ids = tmp_path / "ids.txt"
    ids.write_text("ferry\nmill\n", "utf-8")
    with pytest.raises(FormatError, match="no article 'mill'"):
        load_unlabelled([ids], corpus(tmp_path, TEXT), ())


def test_invented_stories_are_their_reports(tmp_path: Path) -> None:
    stories = tmp_path / "stories.jsonl"
    reports = [{"id": f"r{number}", "headline": "Ferry sinks", "text": TEXT} for number in (1, 2)]
    stories.write_text(json.dumps({"story": "A", "reports": reports}) + "\n", "utf-8")
    assert [page.id for page in load_unlabelled([stories], {}, ())] == ["A-r1", "A-r2"]


def test_each_other_report_is_taken_once_and_none_of_the_guides(annotated: Path, tmp_path: Path) -> None:
    ids, texts = tmp_path / "ids.txt", corpus(tmp_path, TEXT)
    ids.write_text("ferry\n\nferry\n", "utf-8")
    assert len(load_unlabelled([ids, ids], texts, ())) == 1
    assert load_unlabelled([ids], texts, load_guide(annotated, texts)) == []


def test_a_list_of_ids_that_is_no_text_is_told(tmp_path: Path) -> None:
    ids = tmp_path / "ids.txt"
    ids.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FormatError, match="not UTF-8"):
        load_unlabelled([ids], {}, ())
