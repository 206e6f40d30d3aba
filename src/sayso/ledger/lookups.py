"""What looking up sources and outlets shares: reports by id, the stories they are in, and those as told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from sayso.ledger.filing import filed
from sayso.ledger.portions import portions
from sayso.ledger.tables import reports
from sayso.story import Filed

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger


def filed_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Filed]:
    """The newest versions of these reports."""
    return {one.id: one for one in filed(connection, ids)}


def reports_by_id(ledger: Ledger, ids: Iterable[str]) -> dict[str, Filed]:
    """The newest versions of these reports, in the order asked for; those that are not there are left out."""
    wanted = list(ids)
    with ledger.reading() as connection:
        found = filed_by_id(connection, wanted)
    return {id_: found[id_] for id_ in wanted if id_ in found}


def undated(ledger: Ledger, ids: Iterable[str]) -> frozenset[str]:
    """Which of these reports do not say when they were published: their moments are those of adding."""
    found = set[str]()
    with ledger.reading() as connection:
        for some in portions(ids):
            wanted = select(reports.c.id).where(reports.c.id.in_(some), reports.c.dated.is_(False))
            found.update(connection.scalars(wanted))
    return frozenset(found)
