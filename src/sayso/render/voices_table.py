"""A story's tables as lines that spreadsheets open."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.answers.tables import StoryTable
from sayso.model import Report
from sayso.render.safety import for_page
from sayso.story import Story

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")
"""Cells that open so are taken for formulas by spreadsheets, behind blanks and in full width too: they get an
apostrophe before them."""


def story_head(wanted: StoryTable) -> str:
    """The line with the names of a table's columns."""
    return _line(wanted.head)


def story_lines(wanted: StoryTable, story: Story, reports: Mapping[str, Report]) -> Iterator[str]:
    """The table's lines of a story, without the head; ``reports`` are the story's, by id."""
    return map(_line, wanted.rows(story, reports))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Any rows under their columns' names."""
    return "".join((_line(head), *map(_line, rows)))


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([_harmless(cell) for cell in cells])
    return out.getvalue()


def _harmless(cell: str) -> str:
    shown = for_page(cell)
    return f"'{shown}" if _FORMULA.match(cell) else shown
