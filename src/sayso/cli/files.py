"""Files that commands write: whole, or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO, cast

from sayso.errors import SaysoError


@contextmanager
def whole_file(path: Path, *, wanted: Callable[[], bool] = lambda: True) -> Iterator[TextIO]:
    """A file written beside ``path`` and moved there at the end, if all went well and it is ``wanted`` then.

    Raises `SaysoError` where it cannot be written.
    """
    try:
        out = NamedTemporaryFile(  # noqa: SIM115 - closed before it is moved
            "w",
            encoding="utf-8",
            errors="surrogatepass",
            newline="",
            dir=path.parent,
            prefix=f".{path.name}.",
            suffix=".part",
            delete=False,
        )
    except OSError as error:
        raise _unwritable(path, error) from error
    part = Path(out.name)
    try:
        with out:
            yield cast(TextIO, out)
        if wanted():
            _move(part, path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def written(to: Path | None) -> Iterator[TextIO]:
    """A file to write to; standard output where none is named, or "-".

    Raises `SaysoError` where the file cannot be written.
    """
    if to is None or str(to) == "-":
        yield sys.stdout
        return
    with whole_file(to) as out:
        yield out


def _move(part: Path, path: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    try:
        part.chmod(0o666 & ~mask)
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> SaysoError:
    return SaysoError(f"{path}: cannot be written ({error.strerror or error})")
