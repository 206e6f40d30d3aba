"""Files that commands write: whole, or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO, cast

import click

from sayso.errors import SaysoError
from sayso.render.safety import for_terminal


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
def written(to: Path | None, *, exact: bool = False) -> Iterator[TextIO]:
    """A file to write to; standard output where none is named, or "-".

    Where that is a terminal, what it would obey is shown instead, unless all is to be written ``exact``.

    Raises `SaysoError` where the file cannot be written.
    """
    if to is None or str(to) == "-":
        yield sys.stdout if exact or not _is_terminal() else cast(TextIO, Shown(sys.stdout))
        return
    with whole_file(to) as out:
        yield out


def _is_terminal() -> bool:
    return sys.stdout.isatty()


class Shown:
    """A stream that is read on a terminal: what is written to it steers nothing."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, text: str) -> int:
        """Write the text without anything that a terminal obeys."""
        return self._out.write(for_terminal(text))

    def writelines(self, lines: Iterable[str]) -> None:
        """Write all of these."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Pass on what is written so far."""
        self._out.flush()


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


def check_one_form(files: Mapping[str, Path | None]) -> None:
    """Refuse two forms in one place; what follows an option is its FILE, even where it is the next option."""
    asked = [str(file) for file in files.values() if file is not None]
    if any(file.startswith("--") for file in asked):
        raise click.UsageError(
            "one form can be asked for at a time, with a FILE or - behind it: --svg FILE, or --svg -"
        )
    if len(set(asked)) < len(asked):
        raise click.UsageError("one form can be asked for at a time, unless each has a FILE of its own")
