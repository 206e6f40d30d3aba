"""A model's folder: what is missing, damaged or of another format is said in one line."""

import json
import shutil
from pathlib import Path

import pytest

from sayso.attribution.tagger.weights import FILES, SHIPPED, load_model
from sayso.errors import ModelError
from sayso.weights import MANIFEST, is_there, sha256_of

MEGABYTES = 30


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "model"))


def edited(folder: Path, **fields: object) -> None:
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    (folder / MANIFEST).write_text(json.dumps(manifest | fields), "utf-8")


def test_the_shipped_model_loads_and_is_whole() -> None:
    assert load_model().manifest.hashes.keys() == set(FILES)


def test_the_shipped_model_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < MEGABYTES * 1_000_000


def test_the_shipped_model_has_a_card_with_its_figures() -> None:
    card = (SHIPPED / "CARD.md").read_text("utf-8")
    assert load_model().manifest.version in card
    for needed in ("PolNeAR", "Apache-2.0", "Limits", "full"):
        assert needed in card


def test_a_copy_elsewhere_loads(copy: Path) -> None:
    assert is_there(copy)
    load_model(copy)


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_refused(copy: Path, name: str) -> None:
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copy / name).write_bytes(data)
    with pytest.raises(ModelError, match=f"{name} is damaged"):
        load_model(copy)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelError, match=f"{name} is missing"):
        load_model(copy)


def test_an_empty_folder_holds_no_model(tmp_path: Path) -> None:
    assert not is_there(tmp_path)
    with pytest.raises(ModelError, match="holds no tagger model"):
        load_model(tmp_path)


def test_another_format_is_refused(copy: Path) -> None:
    edited(copy, format=99)
    with pytest.raises(ModelError, match="format 99"):
        load_model(copy)


@pytest.mark.parametrize("text", ["", "[]", "{", "{}", '{"format": 1}', "null"])
def test_a_damaged_manifest_is_refused(copy: Path, text: str) -> None:
    (copy / MANIFEST).write_text(text, "utf-8")
    with pytest.raises(ModelError, match="damaged"):
        load_model(copy)


@pytest.mark.parametrize(
    "fields",
    [
        {"least_likely": 1.0},
        {"least_likely": 0},
        {"least_sure": float("nan")},
        {"calibration": {"weights": [1.0], "no_source": 0, "bias": 0}},
        {"calibration": {"weights": [float("inf")] * 7, "no_source": 0, "bias": 0}},
    ],
)
def test_numbers_that_nothing_can_be_read_with_are_refused(copy: Path, fields: dict[str, object]) -> None:
    edited(copy, **fields)
    with pytest.raises(ModelError, match="damaged"):
        load_model(copy)


def test_a_file_that_is_no_graph_is_refused(copy: Path) -> None:
    (copy / "look.onnx").write_bytes(b"no graph")
    hashes = {name: sha256_of(copy / name) for name in FILES}
    edited(copy, sha256=hashes)
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_model(copy)
