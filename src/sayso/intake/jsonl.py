"""JSON lines: one report a line, whose text is kept to the letter. A bad line costs that line alone."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, BinaryIO

from sayso.document import Failure
from sayso.errors import FormatError
from sayso.intake.decode import without_surrogates
from sayso.intake.records import Records
from sayso.intake.unpack import too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.document import Document
    from sayso.intake.limits import Limits
    from sayso.intake.records import Note

_LONGEST_SKIP = 10
"""Size limits' worth of one line that is passed over in search of its end; then the rest of the file is given
up, for an endless line would otherwise be read for ever."""

_LEADING_ID = re.compile(rb'\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,500}"|-?\d{1,40}(?=\s*[,}]))', re.DOTALL)
"""The id of a line that is no JSON object as a whole, where it is the first thing in it."""


def read_lines(
    name: str, stream: BinaryIO, limits: Limits, note: Note = lambda _: None
) -> Iterator[Document | Failure]:
    """One document or failure for each line that is not blank, in order."""
    records = Records(name, note)
    number = 0
    while line := stream.readline(limits.document_bytes + 1):
        number += 1
        here = f"{name}:{number}"
        if len(line) > limits.document_bytes and not line.endswith(b"\n"):
            yield Failure(here, too_large(here, limits), _leading_id(line))
            if not _skip_line(stream, limits):
                error = FormatError(f"{here}: the line does not end; what follows it is not read")
                yield Failure(here, error)
                return
        elif number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            yield Failure(
                name, FormatError(f"{name} is in UTF-16: save it as UTF-8, as JSON lines have to be")
            )
            return
        else:
            line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if line.strip():
                yield _from_line(here, line, records)


def _from_line(name: str, line: bytes, records: Records) -> Document | Failure:
    try:
        record = _record(name, line)
    except FormatError as error:
        return Failure(name, error, _leading_id(line))
    return records.read(name, record)


def _record(name: str, line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise FormatError(f"{name}: byte {error.start + 1} of the line is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise FormatError(f"{name}: not JSON: {error.msg.lower()} at character {error.pos + 1}") from error
    except RecursionError as error:
        raise FormatError(f"{name}: JSON nested too deep") from error
    except ValueError as error:  # a number of more digits than Python converts
        raise FormatError(f"{name}: a number in it is too long") from error
    if not isinstance(record, dict):
        raise FormatError(f'{name}: not a JSON object with "text"')
    return record


def _leading_id(line: bytes) -> str | None:
    match = _LEADING_ID.match(line)
    if match is None:
        return None
    try:
        return without_surrogates(str(json.loads(match[1].decode("utf-8")))) or None
    except ValueError:
        return None


def _skip_line(stream: BinaryIO, limits: Limits) -> bool:
    """Read to the line's end; False where it is not to be found."""
    for _ in range(_LONGEST_SKIP):
        rest = stream.readline(limits.document_bytes)
        if not rest or rest.endswith(b"\n"):
            return True
    return False
