"""How a claim came to stand as it does, each step with the words that caused it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.answers.called import named_with
from sayso.answers.parties import Column, Quote
from sayso.story import ClaimAccount, State


@dataclass(frozen=True, slots=True)
class Turning:
    """A change of a claim's state: when, what it became, and the words that caused it, with whose they are
    (``by``, "" where nobody is named); ``dated`` is False where ``at`` is only when an undated report was
    added."""

    at: str
    state: State
    cause: Quote | None
    dated: bool = True
    by: str = ""

    @property
    def whose(self) -> str:
        """Whose words they are, and whom their report names in that one's place."""
        return named_with(self.by, self.cause.said_by if self.cause else "")


def turnings_of(account: ClaimAccount, columns: Sequence[Column]) -> tuple[Turning, ...]:
    """The steps of a claim, whose voices stand in these columns."""
    quotes: dict[tuple[str, str], tuple[Quote, str]] = {
        (quote.report, quote.attribution): (quote, party.name)
        for column in columns
        for party in column.parties
        for quote in party.quotes
    }
    turnings = []
    for change in account.record.history:
        found = quotes.get((change.cause.report, change.cause.attribution)) if change.cause else None
        cause, by = found or (None, "")
        turnings.append(Turning(change.at, change.state, cause, change.dated, by))
    return tuple(turnings)
