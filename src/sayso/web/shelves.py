"""What pages and their JSON twins both show, fetched from the ledger."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sayso.errors import NotInLedgerError
from sayso.ledger import Ledger, Listed
from sayso.ledger.moments import now
from sayso.story import ClaimAccount, Story, claim_at, report_of
from sayso.web.judgement_list import struck
from sayso.web.paging import Part

_MOST_LINES = 5_000
"""Lines that are kept: a hundred pages of the list, some megabytes."""

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
    dated: bool
    """Whether any of its reports says when it was published; else ``first`` is when one was added."""


class Lines:
    """The lists of stories, with the lines of stories that have not changed kept between requests."""

    def __init__(self, *, most: int = _MOST_LINES) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[int, str, str], StoryLine] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, ledger: Ledger, part: Part) -> list[StoryLine]:
        """The stories of this part, those that changed last first."""
        return [self._line(ledger, one) for one in ledger.stories(limit=part.limit, offset=part.offset)]

    def _line(self, ledger: Ledger, listed: Listed) -> StoryLine:
        key = (id(ledger), listed.id, listed.changed)
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None:
            return kept
        began = now()
        line = _line(ledger.story(listed.id), changed=listed.changed, first=listed.first)
        if listed.changed < began:  # moments are to the second: within it the story may change once more
            self._keep(key, line)
        return line

    def _keep(self, key: tuple[int, str, str], line: StoryLine) -> None:
        with self._lock:
            self._kept[key] = line
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


def listed_to_json(line: StoryLine) -> dict[str, Any]:
    """A line of the list as plain data."""
    return {name: getattr(line, name) for name in line.__slots__}


def claim_of(
    ledger: Ledger, report: str, attribution: str, *, as_of: str | None = None
) -> tuple[Story, ClaimAccount]:
    """The claim that an attribution speaks to, and its story.

    Raises `NotInLedgerError` where the ledger has no such report, or the attribution speaks to no claim, and
    `StruckError` where that is because somebody judged so.
    """
    story = ledger.story(report, as_of=as_of)
    account = claim_at(story, f"{report}#{attribution}")
    if account is not None:
        return story, account
    raise no_such_claim(ledger, f"{report}#{attribution}")


class StruckError(NotInLedgerError):
    """A statement was judged to be said by nobody, and so speaks to no claim; ``report`` is whose it is."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"{address} was judged to be said by nobody, and is part of no claim any more",
            newsroom="undo the judgement under Judgements if it is wrong",
        )
        self.report = report_of(address)


def no_such_claim(ledger: Ledger, address: str) -> NotInLedgerError:
    """What to raise where an attribution speaks to no claim."""
    report, _, attribution = address.rpartition("#")
    if attribution in struck(ledger, report):
        return StruckError(address)
    return NotInLedgerError(f"the ledger has no claim {address}; a story lists its claims")


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
        any(report.dated for report in story.reports),
    )
