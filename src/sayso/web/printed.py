"""Ids as they are printed, "REPORT#a2", where an address is asked for with the "#" in it (as "%23")."""

from __future__ import annotations

import re

from starlette.exceptions import HTTPException

from sayso.errors import NotInLedgerError
from sayso.ledger import Ledger
from sayso.story import AttributionRef

_STATEMENT = re.compile(r"[^#].*#a\d+(?:\.\d+)?", re.DOTALL)


def printed(address: str) -> str:
    """The id, where the address is one; raises 404 where it is none."""
    if not _STATEMENT.fullmatch(address):
        raise HTTPException(404, "There is nothing at this address.")
    return address


def statement_printed(ledger: Ledger, address: str) -> AttributionRef | None:
    """The statement, where the address is that of one and not of a report: a report's id may hold a "#"."""
    if not _STATEMENT.fullmatch(address) or _is_report(ledger, address):
        return None
    report, _, statement = address.rpartition("#")
    return AttributionRef(report, statement.partition(".")[0])


def _is_report(ledger: Ledger, address: str) -> bool:
    try:
        ledger.story_of(address)
    except NotInLedgerError:
        return False
    return True
