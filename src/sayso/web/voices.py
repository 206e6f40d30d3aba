"""Every voice on a claim, one line each, the newest first: what a claim's page shows in parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.answers import ClaimBrief, Party, Quote
from sayso.story import in_time


@dataclass(frozen=True, slots=True)
class Voiced:
    """One party's words in one report."""

    party: Party
    quote: Quote


def voices_of(claim: ClaimBrief) -> Sequence[Voiced]:
    """All of them."""
    found = [
        Voiced(party, quote) for column in claim.columns for party in column.parties for quote in party.quotes
    ]
    return sorted(found, key=lambda one: in_time(one.quote.at), reverse=True)
