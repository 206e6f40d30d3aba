"""What pages and their JSON twins both show, fetched from the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sayso.errors import NotInLedgerError
from sayso.ledger import Ledger
from sayso.story import ClaimAccount, Story
from sayso.web.paging import Part

Shelf = Callable[[], Ledger]
"""The ledger that is shown at this moment: the bundled story's while the real one is empty."""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in the list: what it is called, how many reports carry it, how its weightiest claim stands."""

    id: str
    title: str
    reports: int
    outlets: int
    first: str
    changed: str
    claim: str | None
    state: str | None


def listed(ledger: Ledger, part: Part) -> list[StoryLine]:
    """The stories, those that changed last first."""
    found = ledger.stories(limit=part.limit, offset=part.offset)
    return [_line(ledger.story(one.id), changed=one.changed, first=one.first) for one in found]


def listed_to_json(line: StoryLine) -> dict[str, Any]:
    """A line of the list as plain data."""
    return {name: getattr(line, name) for name in line.__slots__}


def claim_of(
    ledger: Ledger, report: str, attribution: str, *, as_of: str | None = None
) -> tuple[Story, ClaimAccount]:
    """The claim that an attribution speaks to, and its story.

    Raises `NotInLedgerError` where the ledger has no such report, or the attribution speaks to no claim.
    """
    story = ledger.story(report, as_of=as_of)
    for account in story.claims:
        if any(one.ref == (report, attribution) for one in account.claim.members):
            return story, account
    raise NotInLedgerError(f"the ledger has no claim {report}#{attribution}; a story lists its claims")


def _line(story: Story, *, first: str, changed: str) -> StoryLine:
    top = story.claims[0] if story.claims else None
    outlets = {report.outlet.name for report in story.reports if report.outlet}
    return StoryLine(
        story.id,
        story.title,
        len(story.reports),
        len(outlets),
        first,
        changed,
        top.claim.text if top else None,
        top.record.state.value if top else None,
    )
