"""What changed between two versions of a report that the ledger keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.answers.contract import revision_to_json
from sayso.answers.revision import Revision, revision
from sayso.contract import Json
from sayso.errors import LedgerError

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger
    from sayso.story import Filed


class Compared(NamedTuple):
    """Two versions of a report, and what the later changed."""

    before: Filed
    after: Filed
    change: Revision


def compared(ledger: Ledger, report: str, *, before: int | None = None, after: int | None = None) -> Compared:
    """Two versions of a report: the newest and the one before it, unless others are named.

    Raises `LedgerError` where there is no such report or version, or only one.
    """
    later = ledger.report(report, version=after)
    if later.version == 1 and before is None:
        raise LedgerError(f"report {report} has one version; there is nothing to compare it with")
    earlier = ledger.report(report, version=later.version - 1 if before is None else before)
    return Compared(earlier, later, revision(earlier.report, later.report))


def compared_to_json(found: Compared) -> Json:
    """What changed, as plain data, with the versions' numbers."""
    versions = {"report": found.after.id, "from": found.before.version, "to": found.after.version}
    return {**versions, **revision_to_json(found.change)}
