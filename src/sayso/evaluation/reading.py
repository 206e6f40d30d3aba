"""Reading many documents with the callable an evaluation is given; a bad one costs only itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sayso.document import Document, Failure
from sayso.errors import SaysoError
from sayso.model import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

Read = Callable[[Document], Report]
"""Reads one document; raises `SaysoError` where it cannot."""


def read_each(documents: Iterable[Document], read: Read) -> tuple[list[Report], list[Failure]]:
    """The reports, in order, and the documents that gave none."""
    reports: list[Report] = []
    failures: list[Failure] = []
    for document in documents:
        try:
            reports.append(read(document))
        except SaysoError as error:
            failures.append(Failure(document.name, error, document.id))
    return reports, failures
