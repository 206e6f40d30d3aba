"""Sayso reads news reports and lays out who claims what, on whose word.

It takes pages, files, URLs or records and gives `Report` objects in which every attribution carries its
quoted spans, the labels read off them, and why. It refuses to decide what is so: it shows the state of the
record.

    >>> import sayso
    >>> reader = sayso.ReportReader()
    >>> report = reader.read(sayso.Document("note", sayso.Media.GIVEN, "The mayor denied the report."))
    >>> [(a.stance.value, a.source[0].of(report.text)) for a in report.attributions]
    [('denies', 'The mayor')]

`open_ledger` keeps many and answers what they together come to.

Importing this package loads no language pipeline; the first reading does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sayso.contract import report_from_json, report_to_json
from sayso.document import Document, Failure, Media
from sayso.errors import SaysoError
from sayso.model import Attribution, Report, Span, Speaker, Stance
from sayso.settings import Settings

if TYPE_CHECKING:
    from sayso.as_json import to_json
    from sayso.batch import read_all
    from sayso.intake import documents
    from sayso.ledger.adding import Adding
    from sayso.opened import OpenLedger, open_ledger, statement_rows
    from sayso.pipeline import ReportReader

__version__ = "0.1.0"

__all__ = [
    "Adding",
    "Attribution",
    "Document",
    "Failure",
    "Media",
    "OpenLedger",
    "Report",
    "ReportReader",
    "SaysoError",
    "Settings",
    "Span",
    "Speaker",
    "Stance",
    "documents",
    "open_ledger",
    "read_all",
    "report_from_json",
    "report_to_json",
    "statement_rows",
    "to_json",
]

_LATE = {
    "Adding": "sayso.ledger.adding",
    "OpenLedger": "sayso.opened",
    "ReportReader": "sayso.pipeline",
    "documents": "sayso.intake",
    "open_ledger": "sayso.opened",
    "read_all": "sayso.batch",
    "statement_rows": "sayso.opened",
    "to_json": "sayso.as_json",
}
"""What is imported only when it is asked for, because it brings heavy libraries along."""


def __getattr__(name: str) -> Any:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
