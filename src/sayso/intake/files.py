"""Files and streams: opened with care, read no further than the limit, closed again."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from sayso.errors import SourceError
from sayso.intake import jsonl
from sayso.intake.arrivals import Arrival, documents_of
from sayso.intake.kinds import Kind, kind_as_jsonl, kind_of_name, refuse_what_is_signed
from sayso.intake.sources import reason
from sayso.intake.unpack import read_within, too_large, unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sayso.document import Document, Failure
    from sayso.intake.limits import Limits
    from sayso.intake.records import Note

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting: should a pipe take the file's place after it was looked at, opening it must not hang."""

_PEEKED = 512
"""Bytes that show whether JSON lines are a PDF or the like; they are not taken from the stream."""


@dataclass(frozen=True, slots=True)
class Taking:
    """How files and streams are taken: within which limits, whether what may be JSON lines is, and what hears
    of notes."""

    limits: Limits
    as_jsonl: bool = False
    note: Note = lambda _: None


def read_file(name: str, path: Path, how: Taking) -> Iterator[Document | Failure]:
    """The documents in a file, in order. Raises `SaysoError`."""
    kind = kind_of_name(path.name)
    with _opened(name, path) as file:
        size = os.fstat(file.fileno()).st_size
        if not (how.as_jsonl or kind is Kind.JSONL) and size > how.limits.document_bytes:
            raise too_large(name, how.limits)
        yield from read_stream(name, file, kind, how)


def read_stream(name: str, stream: BinaryIO, kind: Kind, how: Taking) -> Iterator[Document | Failure]:
    """The documents in a stream, which stays open. JSON lines are read one by one, all else whole."""
    with unzipped(name, stream) as content:
        if how.as_jsonl:
            kind = kind_as_jsonl(kind, content.peek(_PEEKED)[:_PEEKED])
        if kind is Kind.JSONL:
            refuse_what_is_signed(name, content.peek(_PEEKED))
            yield from jsonl.read_lines(name, content, how.limits, how.note)
            return
        data = read_within(name, content, how.limits)
    yield from documents_of(Arrival(name, data, kind), how.note)


@contextmanager
def _opened(name: str, path: Path) -> Iterator[BinaryIO]:
    try:
        _refuse_what_is_no_file(name, path.stat().st_mode)
        file = os.fdopen(os.open(path, _FLAGS), "rb")
    except OSError as error:
        raise SourceError(f"{name}: {reason(error)}") from error
    with file:
        _refuse_what_is_no_file(name, os.fstat(file.fileno()).st_mode)
        yield file


def _refuse_what_is_no_file(name: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise SourceError(f"{name} is a pipe, a device or the like, not a file: use - to read standard input")
