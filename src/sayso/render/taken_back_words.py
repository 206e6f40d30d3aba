"""What was withdrawn, and what became of reports after a past moment, in words for all surfaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.render.day_words import day
from sayso.render.safety import name_shown
from sayso.story import WithdrawnKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sayso.answers import Brief, ClaimBrief
    from sayso.story import Since

SINCE_THEN = "Changed or withdrawn since then"
"""What the reports are headed with that are not any more as a page of a past moment shows them."""


def what_became(one: Since) -> str:
    """ "changed and withdrawn on 10 May 2024"."""
    told = ("changed" if one.version else "", f"withdrawn on {day(one.withdrawn)}" if one.withdrawn else "")
    return " and ".join(filter(None, told))


def since_then_lines(found: Iterable[Since], names: Mapping[str, str]) -> list[str]:
    """ "Velmark Herald (changed)"; ``names`` are what reports are called, by id."""
    return [f"{name_shown(names.get(one.report, '')) or one.report} ({what_became(one)})" for one in found]


def withdrawn_lines(brief: Brief) -> list[str]:
    """ "Velmark Herald, “Ferry to go”, 10 May 2024"; of a claim that it is one, "undated" without a day."""
    return list(_withdrawn(brief))


def _withdrawn(brief: Brief) -> Iterator[str]:
    names = report_names(brief)
    for one in brief.withdrawn:
        text = f"“{name_shown(one.text)}”"
        if one.kind is WithdrawnKind.CLAIM:
            yield f"the claim {text}, {day(one.at) if one.dated else 'undated'}"
        else:
            outlet = f"{name_shown(names[one.id])}, " if names.get(one.id) else ""
            yield f"{outlet}{text}, {day(one.at)}"


def report_names(brief: Brief) -> dict[str, str]:
    """What a brief's reports are called, by id: their outlets, where known."""
    return {one.id: one.outlet.name if one.outlet else "" for one in brief.reports}


def carrier_names(claim: ClaimBrief) -> dict[str, str]:
    """The same of the reports that carry a claim."""
    quotes = (quote for column in claim.columns for party in column.parties for quote in party.quotes)
    return {quote.report: quote.outlet for quote in quotes}
