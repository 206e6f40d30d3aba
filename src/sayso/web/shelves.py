"""What pages and their JSON twins both show, fetched from the ledger."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from sayso.answers.story_line import StoryLine
from sayso.ledger import Ledger, Listed, StoryQuery
from sayso.ledger.moments import now
from sayso.ledger.stories import story_line
from sayso.web.paging import Part

_MOST_LINES = 5_000
"""Lines that are kept: a hundred pages of the list, some megabytes."""

_ALL = StoryQuery()

Shelf = Callable[[], Ledger]
"""The ledger that is shown at this moment: the bundled story's while the real one is empty."""


class Lines:
    """The lists of stories, with the lines of stories that have not changed kept between requests."""

    def __init__(self, *, most: int = _MOST_LINES) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[int, str, str], StoryLine] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, ledger: Ledger, part: Part, query: StoryQuery = _ALL) -> list[StoryLine]:
        """The stories of this part of those that the query has."""
        found = ledger.stories(query, limit=part.limit, offset=part.offset)
        return [self._line(ledger, one) for one in found]

    def _line(self, ledger: Ledger, listed: Listed) -> StoryLine:
        key = (id(ledger), listed.id, listed.changed)
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None:
            return kept
        began = now()
        line = story_line(ledger, listed)
        if listed.changed < began:  # moments are to the second: within it the story may change once more
            self._keep(key, line)
        return line

    def _keep(self, key: tuple[int, str, str], line: StoryLine) -> None:
        with self._lock:
            self._kept[key] = line
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
