"""Where words are found: in a report of a ledger, and which of its attributions."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.model import Span

_ADDRESS = re.compile(r"(?P<report>.+)#(?P<attribution>a\d+(?:\.\d+)?)", re.DOTALL)
"""That of an attribution or a claim. A report's id may hold a "#", and does not end so."""


class AttributionRef(NamedTuple):
    """An attribution of a report in the ledger; written "REPORT#a1"."""

    report: str
    attribution: str

    def __str__(self) -> str:
        return f"{self.report}#{self.attribution}"

    @classmethod
    def parse(cls, address: str) -> AttributionRef | None:
        """The attribution of this address, None where it is that of a report.

        >>> AttributionRef.parse("r1#a2"), AttributionRef.parse("r1"), AttributionRef.parse("r1#top")
        (AttributionRef(report='r1', attribution='a2'), None, None)
        """
        found = _ADDRESS.fullmatch(address)
        return cls(found["report"], found["attribution"]) if found else None


def report_of(address: str) -> str:
    """The report in the address of an attribution or a claim, "REPORT#a1"."""
    ref = AttributionRef.parse(address)
    return ref.report if ref else address


class Evidence(NamedTuple):
    """The words that show something: a stretch of a report's text."""

    report: str
    span: Span
