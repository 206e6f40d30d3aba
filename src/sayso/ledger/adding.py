"""Many reports added by one command, which may bring several versions of one page.

What comes last of a page is how it stands. An older wording that comes last is a version of its own, since
the page has gone back to it; one behind which another wording of the page comes is only told once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from sayso.errors import SaysoError
from sayso.ledger.filing import Added, Novelty, Standing
from sayso.ledger.readings import content_of

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger
    from sayso.model import Report


def add_in_order(
    ledger: Ledger, reports: Iterable[Report], *, failed: Callable[[Report, SaysoError], None]
) -> Iterator[Added]:
    """Add the reports, each for itself; one that cannot be added is told to ``failed`` and costs itself.

    An older wording waits for what comes behind it, at the longest until all have come.
    """
    older: dict[str, Report] = {}
    for report in reports:
        standing = _standing_of(report, ledger)
        if standing is None:
            yield from _filed(report, ledger, failed, looked_up=0)
            continue
        known = Added(standing.id, Novelty.KNOWN, len(standing.contents))
        if standing.says_more:
            yield known
            continue
        if older.pop(standing.id, None):
            yield known
        content = content_of(report)
        if content == standing.contents[-1]:
            yield known
        elif content in standing.contents:
            older[standing.id] = report
        else:
            yield from _filed(report, ledger, failed, looked_up=len(standing.contents))
    for report in older.values():
        yield from _filed(report, ledger, failed)


def _standing_of(report: Report, ledger: Ledger) -> Standing | None:
    try:
        return ledger.standing(report)
    except SaysoError:
        return None  # adding it says what is wrong


def _filed(
    report: Report,
    ledger: Ledger,
    failed: Callable[[Report, SaysoError], None],
    *,
    looked_up: int | None = None,
) -> Iterator[Added]:
    """What adding it did, or nothing where it fails."""
    try:
        yield ledger.add(report, looked_up=looked_up)
    except SaysoError as error:
        failed(report, error)
