"""The encoder that a teacher starts from: put together from its packages, and the one it says."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from sayso.errors import ModelError
from sayso.training import teacher_base
from sayso.training.base import VOCABULARY, WEIGHTS
from sayso.training.teacher_base import CONFIG, PACKAGES, teacher_base_folder

HELD = {CONFIG: b"{}", VOCABULARY: b'{"a": 1}', WEIGHTS: b"weights" * 100, "README.md": b"not needed"}


def archive() -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as whole:
        for name, content in HELD.items():
            whole.writestr(f"encoder/{name}", content)
        whole.writestr(f"encoder/inner/{CONFIG}", b"another")
        whole.writestr(f"../{CONFIG}", b"outside")
    return packed.getvalue()


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The archive cut in as many pieces as there are packages, each in a file of its own."""
    whole = archive()
    size = -(-len(whole) // len(PACKAGES))
    pieces = {}
    for number, package in enumerate(PACKAGES):
        pieces[package] = tmp_path / f"encoder.zip.{number:03}"
        pieces[package].write_bytes(whole[number * size : (number + 1) * size])
    monkeypatch.setattr(teacher_base, "_piece_of", pieces.get)
    hashes = {name: hashlib.sha256(HELD[name]).hexdigest() for name in teacher_base.HASHES}
    monkeypatch.setattr(teacher_base, "HASHES", hashes)
    return pieces


def test_it_is_put_together_from_its_packages(tmp_path: Path, installed: dict[str, Path]) -> None:
    folder = teacher_base_folder(None, tmp_path / "unpacked")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        name: content for name, content in HELD.items() if name != "README.md"
    }
    installed.clear()
    assert teacher_base_folder(None, tmp_path / "unpacked") == folder


def test_what_lacks_a_piece_is_refused(tmp_path: Path, installed: dict[str, Path]) -> None:
    del installed[PACKAGES[-1]]
    with pytest.raises(ModelError, match="make pairs"):
        teacher_base_folder(None, tmp_path / "unpacked")


def test_what_was_unpacked_and_is_damaged_is_told_with_its_folder(
    tmp_path: Path, installed: dict[str, Path]
) -> None:
    folder = teacher_base_folder(None, tmp_path / "unpacked")
    for name in (WEIGHTS, VOCABULARY, CONFIG):
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[:-1])
        with pytest.raises(ModelError, match=r"delete .*unpacked"):
            teacher_base_folder(None, folder)
        (folder / name).write_bytes(whole)
    assert list(tmp_path.glob("tmp*")) == []


def test_pieces_in_a_wrong_order_are_refused(tmp_path: Path, installed: dict[str, Path]) -> None:
    one, *_, last = PACKAGES
    installed[one], installed[last] = installed[last], installed[one]
    with pytest.raises(ModelError, match="install them anew"):
        teacher_base_folder(None, tmp_path / "unpacked")
    assert not (tmp_path / "unpacked").exists()


def test_other_weights_are_refused(tmp_path: Path) -> None:
    for name, content in HELD.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelError, match="sha256"):
        teacher_base_folder(tmp_path, tmp_path)


def test_what_is_not_installed_has_no_piece() -> None:
    assert teacher_base._piece_of("all-mpnet-base-v2-no-such-package") is None
    assert teacher_base._piece_of("pytest") is None
