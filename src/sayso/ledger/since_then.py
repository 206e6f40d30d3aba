"""What became of a story's reports after the moment as of which it is told."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from sayso.ledger.portions import portions
from sayso.ledger.tables import reports
from sayso.story import Since, Story


def with_since_then(connection: Connection, told: Story) -> Story:
    """The story with those of its reports that were changed or withdrawn since."""
    columns = (reports.c.id, reports.c.version, reports.c.withdrawn)
    now = {
        row.id: row
        for some in portions(one.id for one in told.reports)
        for row in connection.execute(select(*columns).where(reports.c.id.in_(some)))
    }
    found = []
    for then in told.reports:
        row = now[then.id]
        version = row.version if row.version > then.version else None
        withdrawn = row.withdrawn if row.withdrawn and not then.withdrawn else None
        if version or withdrawn:
            found.append(Since(then.id, version, withdrawn))
    return replace(told, since_then=tuple(found))
