"""Many reports added by one command, which may bring several versions of one page.

An older wording of a page that comes again is a version of its own, where the page has gone back to it; but
where all of its versions are added once more, in the order in which they are kept, nothing is new. Which of
the two it is shows only in what comes next, so an older wording waits for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.errors import SaysoError
from sayso.ledger.filing import Added, Novelty, Standing
from sayso.ledger.readings import content_of

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger
    from sayso.model import Report


@dataclass(slots=True)
class _Waiting:
    """Wordings of one report that may be its versions over again: all came in the order of ``standing``, and
    the last of them can be any of the versions at ``places``."""

    standing: Standing
    reports: list[Report] = field(default_factory=list)
    places: set[int] = field(default_factory=set)

    def goes_on_with(self, report: Report) -> bool:
        """Take the report up, if it is the version after the one that came before it, or that one again."""
        contents, content = self.standing.contents, content_of(report)
        if self.reports:
            on = {place + 1 for place in self.places if contents[place + 1 : place + 2] == (content,)}
            on = on or {place for place in self.places if contents[place] == content}
        else:
            on = {place for place, kept in enumerate(contents) if kept == content}
        if on:
            self.reports.append(report)
            self.places = on
        return bool(on)

    def is_whole(self) -> bool:
        """Whether the newest version was reached, so that nothing came back."""
        return len(self.standing.contents) - 1 in self.places


def add_in_order(
    ledger: Ledger, reports: Iterable[Report], *, failed: Callable[[Report, SaysoError], None]
) -> Iterator[Added]:
    """Add the reports, each for itself; one that cannot be added is told to ``failed`` and costs itself.

    What waits is added at the latest when all have come.
    """
    waiting: dict[str, _Waiting] = {}

    def filed(some: Iterable[Report]) -> Iterator[Added]:
        for one in some:
            try:
                yield ledger.add(one)
            except SaysoError as error:
                failed(one, error)

    def standing_of(report: Report) -> Standing | None:
        try:
            return ledger.standing(report)
        except SaysoError:
            return None  # adding it says what is wrong

    for report in reports:
        standing = standing_of(report)
        row = waiting.pop(standing.id, None) if standing else None
        if row and not row.goes_on_with(report):
            yield from filed(row.reports)
            row, standing = None, standing_of(report)
        if standing and row is None:
            row = _Waiting(standing)
            row = row if row.goes_on_with(report) else None
        if row is None:
            yield from filed([report])
        elif row.is_whole():
            known = Added(row.standing.id, Novelty.KNOWN, len(row.standing.contents))
            yield from (known for _ in row.reports)
        else:
            waiting[row.standing.id] = row
    for row in waiting.values():
        yield from filed(row.reports)
