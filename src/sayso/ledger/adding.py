"""Many reports added by one command, which may bring several versions of one page.

What comes last of a page is how it stands. An older wording that comes last is a version of its own, since
the page has gone back to it; one behind which another wording of the page comes is only told once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.articles import name_of
from sayso.contract import Json
from sayso.errors import SaysoError
from sayso.ids import report_id
from sayso.ledger.filing import Added, Novelty, Standing
from sayso.ledger.identity import shown
from sayso.ledger.readings import content_of
from sayso.ledger.story_rows import stories_of

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger
    from sayso.model import Report


@dataclass(frozen=True, slots=True)
class Adding:
    """What adding came to: ``added`` names each report and whether it was new; ``failed`` says in a line each
    what could not be read or kept; ``notes`` what else is worth knowing. ``changed`` are the ids of the
    stories that changed by these reports and were told anew."""

    added: tuple[Added, ...]
    failed: tuple[str, ...]
    notes: tuple[str, ...]
    changed: tuple[str, ...]


def added_to_json(added: Added) -> Json:
    """A report that was added, as plain data."""
    return {"id": added.id, "outcome": added.novelty.value, "version": added.version}


def adding_to_json(adding: Adding) -> Json:
    """What adding came to, as plain data."""
    return {
        "added": list(map(added_to_json, adding.added)),
        "failed": list(adding.failed),
        "notes": list(adding.notes),
        "changed": list(adding.changed),
    }


def add_in_order(
    ledger: Ledger,
    reports: Iterable[Report],
    *,
    failed: Callable[[Report, SaysoError], None],
    note: Callable[[str], None],
) -> Iterator[Added]:
    """Add the reports, each for itself; one that cannot be added is told to ``failed`` and costs itself.

    An older wording waits for what comes behind it, at the longest until all have come. That a report was
    given an id by which the ledger does not have it is told to ``note``, in a line.
    """
    older: dict[str, Report] = {}
    for report in reports:
        standing = _standing_of(report, ledger)
        if standing is None:
            yield from _filed(report, ledger, failed, looked_up=0)
            continue
        if report.id != standing.id and _is_given_an_id(report):
            note(
                f"{name_of(report)}: the id {shown(report.id)} is not kept: the ledger has this address "
                f"as {shown(standing.id)}"
            )
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


def changed_by(ledger: Ledger, added: Iterable[Added]) -> list[str]:
    """The stories in which what was added newly stands, by their ids, but those that could not be told. What
    others added meanwhile, or an update has told anew, changed nothing by these reports."""
    ids = list(dict.fromkeys(one.id for one in added if one.novelty is not Novelty.KNOWN))
    untold = set(ledger.untold())
    with ledger.reading() as connection:
        found = stories_of(connection, ids)
    return [
        story for story in dict.fromkeys(found[one] for one in ids if one in found) if story not in untold
    ]


def _is_given_an_id(report: Report) -> bool:
    outlet = report.outlet.name if report.outlet else None
    return report.id != report_id(report.url, outlet, report.headline, report.text)


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
