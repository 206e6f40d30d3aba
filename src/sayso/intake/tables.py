"""Tables: CSV and TSV with a line of headings; each row is one record.

A bad row costs that row alone, but for one whose quotation marks are not closed, or stand within a cell:
nothing shows where the next row begins.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from sayso.errors import FormatError
from sayso.intake.records import Records, failed, has_text, without_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.document import Document, Failure
    from sayso.intake.records import Note

_SEPARATORS = ",;\t|"
_SNIFFED = 8_192
"""Characters of the headings in which the separator is counted."""


def documents_of_table(name: str, text: str, note: Note) -> Iterator[Document | Failure]:
    """The rows of a table as records, counted from its line of headings as 1. Raises `FormatError` where
    it has no column for the text."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # of the process: it may only grow
    rows = csv.reader(
        io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_separator(text), strict=True
    )
    headings = [heading.strip() for heading in _next(name, rows) or []]
    if not has_text(headings):
        raise without_text(f"{name} is a table", dict.fromkeys(filter(None, headings)))
    records = Records(name, note)
    number = 1
    while (row := _next(name, rows)) is not None:
        number += 1
        if not any(cell.strip() for cell in row):
            continue
        here = f"{name}:{number}"
        record = {heading: cell for heading, cell in zip(headings, row, strict=False) if heading and cell}
        if any(cell.strip() for cell in row[len(headings) :]):
            told = f"{here}: has more cells than headings: put text with commas in quotation marks"
            yield failed(here, record, FormatError(told))
        else:
            yield records.read(here, record)


def _separator(text: str) -> str:
    """What parts the headings: of the usual marks the one that their line has most of."""
    headings = next(iter(text[:_SNIFFED].splitlines()), "")
    return max(_SEPARATORS, key=headings.count)


def _next(name: str, rows: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        raise FormatError(f"{name} is no whole table: {error}") from error
