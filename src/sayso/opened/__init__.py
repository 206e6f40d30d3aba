"""A ledger as programs use it: `sayso.open_ledger`."""

from sayso.opened.ledger import Addable, OpenLedger, open_ledger, statement_rows

__all__ = ["Addable", "OpenLedger", "open_ledger", "statement_rows"]
