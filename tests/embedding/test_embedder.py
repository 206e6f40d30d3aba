"""Vectors: near for texts that mean the same, the same whatever stands beside, and no damaged weights."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from sayso.embedding import SHIPPED, WIDTH, Embedder
from sayso.errors import ModelError

MEGABYTES = 24


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "model"))


def test_a_paraphrase_is_nearer_than_another_subject(embedder: Embedder) -> None:
    said, again, other = embedder.of(
        [
            "The mayor of Wenlow resigned on Tuesday.",
            "Wenlow's mayor stepped down this week.",
            "A catfish was caught in the river.",
        ]
    )
    assert said @ again > 0.6 > said @ other + 0.3


def test_vectors_have_length_one(embedder: Embedder) -> None:
    vectors = embedder.of(["A dam.", "A word " * 2000])
    assert vectors.shape == (2, WIDTH)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("empty", ["", "   ", "\n\n"])
def test_a_text_without_a_word_has_no_direction(embedder: Embedder, empty: str) -> None:
    assert not embedder.of([empty]).any()


def test_no_text_gives_no_rows(embedder: Embedder) -> None:
    assert embedder.of([]).shape == (0, WIDTH)


def test_a_vector_does_not_depend_on_the_texts_beside_it(embedder: Embedder) -> None:
    texts = ["The dam is sound.", "Nobody knows why the minister left so early on Friday night.", "No."]
    together = embedder.of(texts)
    assert all(np.array_equal(embedder.of([text])[0], row) for text, row in zip(texts, together, strict=True))


def test_only_the_beginning_of_a_long_text_is_read(embedder: Embedder) -> None:
    long = "word " * 400
    assert np.array_equal(*embedder.of([long, long + "and something else"]))


def test_the_shipped_encoder_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < MEGABYTES * 1_000_000


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json"])
def test_a_damaged_file_is_refused(copy: Path, name: str) -> None:
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copy / name).write_bytes(data)
    with pytest.raises(ModelError, match=f"{name} is damaged"):
        Embedder(copy).of(["A dam."])


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "manifest.json"])
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelError, match=f"{name} is missing"):
        Embedder(copy).of(["A dam."])


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sha256": {}}', "{" * 100])
def test_a_damaged_manifest_is_refused(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text, "utf-8")
    with pytest.raises(ModelError, match=r"manifest\.json is damaged"):
        Embedder(copy).of(["A dam."])


def test_another_format_is_refused(copy: Path) -> None:
    text = (copy / "manifest.json").read_text("utf-8")
    (copy / "manifest.json").write_text(text.replace('"format": 3', '"format": 4'), "utf-8")
    with pytest.raises(ModelError, match="another format"):
        Embedder(copy).of(["A dam."])


def test_the_version_names_the_weights(copy: Path) -> None:
    assert Embedder(copy).version == Embedder().version
    assert len(Embedder().version) == 12
