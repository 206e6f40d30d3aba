"""Tables: CSV and TSV with a line of headings; each row is one record.

A bad row costs that row alone, but for one whose quotation marks are not closed, or stand within a cell:
nothing shows where the next row begins.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.document import Failure
from sayso.errors import FormatError
from sayso.ids import content_id
from sayso.intake.names import shown
from sayso.intake.records import Records, failed, has_text, without_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.document import Document
    from sayso.intake.records import Note

_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
"""What may part cells, in the order in which it is taken for it."""
_SNIFFED = 8_192
"""Characters of the headings in which the separator is counted."""


def documents_of_table(name: str, text: str, note: Note) -> Iterator[Document | Failure]:
    """The rows of a table as records, counted from its line of headings as 1. Raises `FormatError` where
    it has no column for the text."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # of the process: it may only grow
    separator = _separator(text)
    rows = _Rows(name, text.removeprefix("\ufeff"), separator)
    headings = [heading.strip() for heading in rows.next() or []]
    if not has_text(headings):
        raise without_text(f"{name} is a table", dict.fromkeys(filter(None, headings)))
    records = Records(name, note)
    told_apart: dict[str, Document] = {}
    number = 1
    while (row := rows.next()) is not None:
        number += 1
        if not any(cell.strip() for cell in row):
            continue
        here = f"{name}:{number}"
        record = {heading: cell for heading, cell in zip(headings, row, strict=False) if heading and cell}
        if any(cell.strip() for cell in row[len(headings) :]):
            mark = _NAMES[separator]
            told = f"{here}: has more cells than headings: put text with {mark} in quotation marks"
            yield failed(here, record, FormatError(told))
        else:
            yield _unless_doubled(records.read(here, record), told_apart)


def _unless_doubled(read: Document | Failure, told_apart: dict[str, Document]) -> Document | Failure:
    """What a row gave, unless another row has its id over another text: nothing says which is meant. Where
    both are of one address, they are wordings of one report."""
    if isinstance(read, Failure) or read.id is None:
        return read
    first = told_apart.setdefault(read.id, replace(read, content=content_id(read.content)))
    if first.content == content_id(read.content) or (read.url and read.url == first.url):
        return read
    which = f"its id {shown(read.id)!r} is that of {first.name} too"
    return Failure(read.name, FormatError(f"{read.name}: {which}; give each row one of its own"), read.id)


class _Rows:
    """A table's rows, one by one."""

    def __init__(self, name: str, text: str, separator: str) -> None:
        self._name = name
        # Where tabs part cells, a quotation mark is one of the text more often than one around a cell.
        quoted = separator != "\t" or _is_quoted(text)
        self._rows = csv.reader(
            io.StringIO(text, newline=""),
            delimiter=separator,
            strict=True,
            quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        )
        self._number = 0

    def next(self) -> list[str] | None:
        """The next row, None behind the last. Raises `FormatError` where none can be told."""
        self._number += 1
        try:
            return next(self._rows, None)
        except csv.Error as error:
            told = (
                f"{self._name}:{self._number} is no whole row: {error}; it and what follows it are not read"
            )
            raise FormatError(f"{told}: write quotation marks within a cell twice") from error


def _is_quoted(text: str) -> bool:
    """Whether a table that tabs part can be read as one whose cells stand in quotation marks."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True):
            pass
    except csv.Error:
        return False
    return True


def _separator(text: str) -> str:
    """What parts the headings: of the usual marks the one that their line has most of."""
    headings = next(iter(text[:_SNIFFED].splitlines()), "")
    return max(_NAMES, key=headings.count)
