"""The names of outlets in a ledger: those on its reports, and those that these have between speakers and
themselves."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, func, select

from sayso.answers.outlet_names import OutletNames
from sayso.ledger.attribution_rows import NAMES_APART
from sayso.ledger.tables import attributions, reports
from sayso.outlets import names_outlet, outlet_key


def outlet_names(connection: Connection) -> list[str]:
    """The names of outlets, as the reports have them."""
    named = select(reports.c.outlet).where(reports.c.outlet.is_not(None)).distinct()
    return list(connection.scalars(named.order_by(reports.c.outlet)))


def outlets_named(connection: Connection, name: str) -> list[str]:
    """Those of the outlets' names that are of one outlet with this: "NYT" finds "The New York Times"."""
    key = outlet_key(name)
    return [one for one in outlet_names(connection) if outlet_key(one) == key]


def ways(connection: Connection) -> dict[str, int]:
    """Every way through outlets by which statements of reports that stand came, as the column has it, with
    how many came so."""
    wanted = (
        select(attributions.c.via, func.count().label("number"))
        .join(reports, reports.c.id == attributions.c.report)
        .where(attributions.c.via.is_not(None), reports.c.withdrawn.is_(None))
        .group_by(attributions.c.via)
    )
    return {row.via: row.number for row in connection.execute(wanted)}


def cited_names(connection: Connection) -> Counter[str]:
    """The names of outlets that statements came through, each with how many."""
    found = Counter[str]()
    for way, number in ways(connection).items():
        found.update({name: number for name in way.split(NAMES_APART) if names_outlet(name)})
    return found


def names_in_use(connection: Connection) -> OutletNames:
    """What each outlet of the ledger is called."""
    has_name = (reports.c.outlet.is_not(None), reports.c.withdrawn.is_(None))
    counted = select(reports.c.outlet, func.count().label("number")).where(*has_name)
    rows = connection.execute(counted.group_by(reports.c.outlet))
    return OutletNames({row.outlet: row.number for row in rows}, cited_names(connection))
