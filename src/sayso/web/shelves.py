"""What pages and their JSON twins both show, fetched from the ledger."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sayso.answers.brief import claim_brief
from sayso.answers.narrowed import of_claim
from sayso.ledger import Ledger, Listed
from sayso.ledger.moments import now
from sayso.story import ClaimAccount, Story, as_told, not_withdrawn
from sayso.web.paging import Part

_MOST_LINES = 5_000
"""Lines that are kept: a hundred pages of the list, some megabytes."""

Shelf = Callable[[], Ledger]
"""The ledger that is shown at this moment: the bundled story's while the real one is empty."""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in the list: what it is called, how many reports that stand carry it, how its chief claim
    stands, and in a sentence who says and who denies that."""

    id: str
    title: str
    reports: int
    outlets: int
    first: str | None
    changed: str
    claim: str | None
    state: str | None
    sentence: str | None
    dated: bool
    """Whether its first report says when it was published; else ``first`` is None."""


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
        line = _line(ledger, ledger.story(listed.id), listed)
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


def _line(ledger: Ledger, story: Story, listed: Listed) -> StoryLine:
    top = story.claims[0] if story.claims else None
    left = not_withdrawn(story.reports)
    outlets = {report.outlet.name for report in left if report.outlet}
    return StoryLine(
        story.id,
        story.title,
        len(left),
        len(outlets),
        as_told(listed.first) if listed.dated else None,
        listed.changed,
        top.claim.text if top else None,
        top.record.state.value if top else None,
        _sentence(ledger, story, top) if top else None,
        listed.dated,
    )


def _sentence(ledger: Ledger, story: Story, account: ClaimAccount) -> str:
    """Who says and who denies the claim; only the reports that carry it are fetched."""
    alone = of_claim(story, account)
    return claim_brief(alone, account, ledger.texts(alone)).sentence
