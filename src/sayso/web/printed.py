"""Ids as they are printed, "REPORT#a2", where an address is asked for with the "#" in it (as "%23")."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from sayso.errors import NotInLedgerError
from sayso.ledger import Ledger
from sayso.story import AttributionRef, statement_of


def printed(address: str) -> str:
    """The id, where the address is one; raises 404 where it is none."""
    if AttributionRef.parse(address) is None:
        raise HTTPException(404, "There is nothing at this address.")
    return address


def statement_printed(ledger: Ledger, address: str) -> AttributionRef | None:
    """The statement, where the address is that of one and not of a report: a report's id may hold a "#"."""
    found = AttributionRef.parse(statement_of(address))
    return None if found and _is_report(ledger, address) else found


def _is_report(ledger: Ledger, address: str) -> bool:
    try:
        ledger.story_of(address)
    except NotInLedgerError:
        return False
    return True
