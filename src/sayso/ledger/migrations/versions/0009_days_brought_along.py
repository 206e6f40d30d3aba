"""Days where reports were told, for those of before too; and no day for what no report dates."""

import json
import zlib

import sqlalchemy as sa
from alembic import op

from sayso.ledger.moments import moment
from sayso.story import day_of
from sayso.story.moments import instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_reports = sa.table(
    "reports", sa.column("id"), sa.column("at"), sa.column("dated", sa.Boolean), sa.column("day")
)
_versions = sa.table(
    "versions",
    sa.column("report"),
    sa.column("number"),
    sa.column("at"),
    sa.column("dated", sa.Boolean),
    sa.column("reading", sa.LargeBinary),
)
_stories = sa.table("stories", sa.column("id"), sa.column("first"))
_changes = sa.table("changes", sa.column("at"), sa.column("dated", sa.Boolean))

_DAY_IN_UTC = "substr({0}at, 1, 10)"
_TRIGGERS = {
    "sqlite": [
        f"CREATE TRIGGER day_of_{name} AFTER {event} ON reports WHEN NEW.dated AND NEW.day IS NULL "  # noqa: S608
        f"BEGIN UPDATE reports SET day = {_DAY_IN_UTC.format('NEW.')} WHERE id = NEW.id; END"
        for name, event in (("new", "INSERT"), ("changed", "UPDATE OF at, dated"))
    ],
    "postgresql": [
        "CREATE FUNCTION day_of_report() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF NEW.dated AND NEW.day IS NULL THEN NEW.day := {_DAY_IN_UTC.format('NEW.')}; END IF; "
        "RETURN NEW; END $$",
        "CREATE TRIGGER day_of_report BEFORE INSERT OR UPDATE ON reports FOR EACH ROW "
        "EXECUTE FUNCTION day_of_report()",
    ],
}
"""A Sayso of before 0005 that has the ledger open goes on writing dated reports without a day: these have
the day in UTC, so that no search by days passes over them."""


def upgrade() -> None:
    """Take their days from changes that only undated reports tell of, give every dated report its day where
    it was told, and have the database see to it that each has one."""
    connection = op.get_bind()
    undated = sa.select(_versions.c.at).where(sa.not_(_versions.c.dated))
    connection.execute(sa.update(_changes).where(_changes.c.at.in_(undated)).values(dated=False))
    without = _reports.c.dated & _reports.c.day.is_(None)
    connection.execute(sa.update(_reports).where(without).values(day=sa.text(_DAY_IN_UTC.format(""))))
    for report in list(connection.scalars(sa.select(_reports.c.id).order_by(_reports.c.id))):
        _put_in_zone(connection, report)
    for statement in _TRIGGERS[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def _put_in_zone(connection: sa.Connection, report: str) -> None:
    """Put behind the report's moments the zones that its readings give; the moments stay what they are."""
    in_utc = (_versions.c.report == report) & _versions.c.dated & _versions.c.at.like("%Z")
    for row in connection.execute(sa.select(_versions).where(in_utc)).all():
        told = _told(row.reading, row.at)
        if told == row.at:
            continue
        its = (_versions.c.report == report) & (_versions.c.number == row.number)
        connection.execute(sa.update(_versions).where(its).values(at=told))
        mine = (_reports.c.id == report) & _reports.c.dated & (_reports.c.at == row.at)
        connection.execute(sa.update(_reports).where(mine).values(at=told, day=day_of(told)))
        called = (_stories.c.id == report) & (_stories.c.first == row.at)
        connection.execute(sa.update(_stories).where(called).values(first=told))


def _told(reading: bytes, at: str) -> str:
    """The moment in the zone in which the reading tells of it."""
    published = json.loads(zlib.decompress(reading).decode("utf-8", "surrogatepass")).get("published")
    found = moment(published) if published else None
    return found if found and instant(found) == at else at
