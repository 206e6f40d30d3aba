"""What of a claim has a place in time: the words of reports that say their day. Too few make no timeline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sayso.answers import ClaimBrief, Column, Party
from sayso.phrasing import counted

_FEWEST = 2
"""Dated reports that a timeline needs at least: one alone shows no course."""
_PART = 0.5
"""Part of the reports that has to be dated: with less, what is left out is more than what is drawn."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The claim with its dated words alone; None where they are too few. ``why`` says what is left out."""

    claim: ClaimBrief | None
    why: str


def dated_part(claim: ClaimBrief, dated: Callable[[str], bool]) -> Dated:
    """What a timeline of the claim may show; ``dated`` says of a report whether it says its day."""
    quotes = [quote for column in claim.columns for party in column.parties for quote in party.quotes]
    reports = {quote.report for quote in quotes}
    with_day = {one for one in reports if dated(one)}
    if len(with_day) == len(reports):
        return Dated(claim, "")
    of_all = f"of the {counted(len(reports), 'report')}"
    if len(with_day) < max(_FEWEST, _PART * len(reports)):
        few = f"only {len(with_day)} {of_all} {'give their' if len(with_day) > 1 else 'gives its'} date"
        none = f"none {of_all} gives its date" if len(reports) > 1 else "the only report gives no date"
        return Dated(None, f"There is no timeline: {few if with_day else none}.")
    left = len(reports) - len(with_day)
    shown = replace(
        claim,
        columns=tuple(_dated_column(column, dated) for column in claim.columns),
        history=tuple(turn for turn in claim.history if turn.dated),
    )
    return Dated(shown, f"{counted(left, 'report')} without a date left out.")


def _dated_column(column: Column, dated: Callable[[str], bool]) -> Column:
    parties = (_dated_party(party, dated) for party in column.parties)
    return replace(column, parties=tuple(party for party in parties if party.quotes))


def _dated_party(party: Party, dated: Callable[[str], bool]) -> Party:
    return replace(party, quotes=tuple(quote for quote in party.quotes if dated(quote.report)))
