"""A label network's folder: what is missing, damaged or of another format is said in one line."""

import json
import shutil
from dataclasses import asdict, fields
from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.weighing.weights import (
    FILES,
    SHIPPED,
    Thresholds,
    load_label_model,
    write_manifest,
)
from sayso.weights import MANIFEST, is_there, sha256_of

pytestmark = pytest.mark.skipif(
    not is_there(SHIPPED), reason="the label network is not there (make model trains it)"
)

THRESHOLDS = Thresholds(stance=3.5, kind=1.5, certainty=1.25, answer=0.75, no_answer=0.125)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "model"))


def edited(folder: Path, **changed: object) -> None:
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    (folder / MANIFEST).write_text(json.dumps(manifest | changed), "utf-8")


def test_the_shipped_model_loads_and_is_whole() -> None:
    assert load_label_model().manifest.hashes.keys() == set(FILES)


def test_a_copy_elsewhere_loads(copy: Path) -> None:
    assert is_there(copy)
    assert load_label_model(copy).manifest == load_label_model().manifest


def test_a_sealed_folder_says_what_it_was_sealed_with(copy: Path) -> None:
    write_manifest(copy, version="7", encoder_sha256="ab12", thresholds=THRESHOLDS)
    manifest = load_label_model(copy).manifest
    assert (manifest.version, manifest.encoder, manifest.thresholds) == ("7", "ab12", THRESHOLDS)


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_refused(copy: Path, name: str) -> None:
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copy / name).write_bytes(data)
    with pytest.raises(ModelError, match=f"{name} is damaged.*SAYSO_LABELS=rules"):
        load_label_model(copy)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelError, match=f"{name} is missing"):
        load_label_model(copy)


@pytest.mark.parametrize("name", FILES)
def test_a_file_whose_hash_the_manifest_has_not_is_refused(copy: Path, name: str) -> None:
    edited(copy, sha256={other: sha256_of(copy / other) for other in FILES if other != name})
    with pytest.raises(ModelError, match=f"{name} is damaged"):
        load_label_model(copy)


def test_an_empty_folder_holds_no_model(tmp_path: Path) -> None:
    assert not is_there(tmp_path)
    with pytest.raises(ModelError, match="holds no model of labels"):
        load_label_model(tmp_path)


def test_another_format_is_refused(copy: Path) -> None:
    edited(copy, format=99)
    with pytest.raises(ModelError, match="format 99"):
        load_label_model(copy)


@pytest.mark.parametrize("text", ["", "[]", "{", "{}", '{"format": 1}', "null", "[" * 100_000])
def test_a_damaged_manifest_is_refused(copy: Path, text: str) -> None:
    (copy / MANIFEST).write_text(text, "utf-8")
    with pytest.raises(ModelError, match=f"{MANIFEST} is damaged"):
        load_label_model(copy)


@pytest.mark.parametrize("name", [field.name for field in fields(Thresholds)])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), "much", None, [1.0]])
def test_a_threshold_that_is_no_finite_number_is_refused(copy: Path, name: str, value: object) -> None:
    edited(copy, thresholds=asdict(THRESHOLDS) | {name: value})
    with pytest.raises(ModelError, match=f"{MANIFEST} is damaged"):
        load_label_model(copy)


@pytest.mark.parametrize("name", [field.name for field in fields(Thresholds)])
def test_a_threshold_that_is_not_there_is_missed(copy: Path, name: str) -> None:
    edited(copy, thresholds={other: 1.0 for other in asdict(THRESHOLDS) if other != name})
    with pytest.raises(ModelError, match=f"{MANIFEST} is damaged"):
        load_label_model(copy)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_graph_is_refused(copy: Path, name: str) -> None:
    (copy / name).write_bytes(b"no graph")
    edited(copy, sha256={each: sha256_of(copy / each) for each in FILES})
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_label_model(copy)
