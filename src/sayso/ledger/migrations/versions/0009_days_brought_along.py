"""Days where reports were told, for those of before too; no day for what no report dates; and the outlets of
statements and the headlines' checks, for which 0007 made room.

It keeps to itself: what it calls is written out here as it was, so that it does the same for ever.
"""

import json
import re
import zlib
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_reports = sa.table(
    "reports",
    sa.column("id"),
    sa.column("version"),
    sa.column("at"),
    sa.column("dated", sa.Boolean),
    sa.column("day"),
    sa.column("headline_check"),
)
_attributions = sa.table("attributions", sa.column("report"), sa.column("id"), sa.column("via"))
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
    it was told, fill in what its reading says, and have the database see to it that each has a day."""
    connection = op.get_bind()
    undated = sa.select(_versions.c.at).where(sa.not_(_versions.c.dated))
    connection.execute(sa.update(_changes).where(_changes.c.at.in_(undated)).values(dated=False))
    without = _reports.c.dated & _reports.c.day.is_(None)
    connection.execute(sa.update(_reports).where(without).values(day=sa.text(_DAY_IN_UTC.format(""))))
    newest = connection.execute(sa.select(_reports.c.id, _reports.c.version).order_by(_reports.c.id)).all()
    for report, version in newest:
        _read_again(connection, report, version)
    for statement in _TRIGGERS[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def _read_again(connection: sa.Connection, report: str, newest: int) -> None:
    """Fill in what the report's newest reading says, and put behind its moments the zones that its readings
    give: each is unpacked once."""
    in_utc = _versions.c.dated & _versions.c.at.like("%Z")
    asked = (_versions.c.report == report) & (in_utc | (_versions.c.number == newest))
    for row in connection.execute(sa.select(_versions).where(asked)).all():
        reading = json.loads(zlib.decompress(row.reading).decode("utf-8", "surrogatepass"))
        if row.number == newest:
            _fill_in(connection, report, reading)
        if row.dated and row.at.endswith("Z"):
            _put_in_zone(connection, row, reading)


def _fill_in(connection: sa.Connection, report: str, reading: dict[str, Any]) -> None:
    """What was found of the headline, and through which outlets each statement came."""
    if check := reading.get("headline_check"):
        mine = sa.update(_reports).where(_reports.c.id == report)
        connection.execute(mine.values(headline_check=check["label"]))
    for one in reading["attributions"]:
        if one["via"]:
            via = "|".join(_storable(relay["name"]).replace("|", " ") for relay in one["via"])
            its = (_attributions.c.report == report) & (_attributions.c.id == one["id"])
            connection.execute(sa.update(_attributions).where(its).values(via=via))


def _storable(name: str) -> str:
    return name.replace("\x00", " ").encode("utf-8", "replace").decode()


def _put_in_zone(connection: sa.Connection, row: sa.Row[Any], reading: dict[str, Any]) -> None:
    """Put the version's zone behind its moment, which stays what it is."""
    told = _told(reading.get("published"), row.at)
    if told == row.at:
        return
    its = (_versions.c.report == row.report) & (_versions.c.number == row.number)
    connection.execute(sa.update(_versions).where(its).values(at=told))
    mine = (_reports.c.id == row.report) & _reports.c.dated & (_reports.c.at == row.at)
    connection.execute(sa.update(_reports).where(mine).values(at=told, day=_day_of(told)))
    called = (_stories.c.id == row.report) & (_stories.c.first == row.at)
    connection.execute(sa.update(_stories).where(called).values(first=told))


def _told(published: str | None, at: str) -> str:
    """The moment in the zone in which the reading tells of it ("2014-10-02T23:00:00Z[+09:00]")."""
    try:
        found = datetime.fromisoformat((published or "").strip())
        in_utc = found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else None
    except (ValueError, OverflowError):
        return at
    minutes = int((found.utcoffset() or timedelta()).total_seconds() // 60)
    if in_utc is None or not minutes or f"{in_utc.isoformat(timespec='seconds')}Z" != at:
        return at
    hours, rest = divmod(abs(minutes), 60)
    return f"{at}[{'+' if minutes > 0 else '-'}{hours:02}:{rest:02}]"


def _day_of(at: str) -> str:
    """The day of a moment in the zone behind it."""
    zone = re.search(r"([+-])(\d{2}):(\d{2})\]$", at)
    if zone is None:
        return at[:10]
    ahead = timedelta(hours=int(zone[2]), minutes=int(zone[3])) * (1 if zone[1] == "+" else -1)
    try:
        return (datetime.fromisoformat(at[:19]) + ahead).date().isoformat()
    except OverflowError:
        return at[:10]
