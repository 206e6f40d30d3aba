"""Changes of claims' states as a ledger noted them, and who was told of which."""

from __future__ import annotations

from sayso.ledger.changes import (
    ChangeQuery,
    Seen,
    changes_after,
    mark_told,
    newest_changes,
    newest_number,
    told_to,
)
from sayso.ledger.database import LedgerDatabase
from sayso.ledger.transactions import reading, writing


class ChangeStore(LedgerDatabase):
    """The changes that a ledger noted."""

    def changes(self, *, after: int = 0, limit: int = 100) -> list[Seen]:
        """Changes of state in the order in which the ledger came to see them, those after a number."""
        with reading(self._engine) as connection:
            return changes_after(connection, after, limit=limit)

    def newest_changes(self, query: ChangeQuery, *, limit: int) -> list[Seen]:
        """Changes of state by the day of the news, the newest first."""
        with reading(self._engine) as connection:
            return newest_changes(connection, query, limit=limit)

    def untold_to(self, url: str, *, limit: int = 100, turns_only: bool = False) -> list[Seen]:
        """The changes that an address was not told yet; of a new address, those from now on."""
        with writing(self._engine) as connection:
            told = told_to(connection, url)
            found = changes_after(connection, told, limit=limit, turns_only=turns_only)
            if not found:  # what is not for it is passed over once
                mark_told(connection, url, newest_number(connection))
            return found

    def mark_told(self, url: str, number: int) -> None:
        """Note that an address was told all changes up to this number."""
        with writing(self._engine) as connection:
            mark_told(connection, url, number)
