"""Through which outlets each statement came, and what was found of each headline, to count them by."""

import json
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_reports = sa.table("reports", sa.column("id"), sa.column("version"), sa.column("headline_check"))
_versions = sa.table(
    "versions", sa.column("report"), sa.column("number"), sa.column("reading", sa.LargeBinary)
)
_attributions = sa.table("attributions", sa.column("report"), sa.column("id"), sa.column("via"))


def upgrade() -> None:
    """Add the columns, and fill them from the newest readings, report by report."""
    op.add_column("attributions", sa.Column("via", sa.Text(), nullable=True))
    op.add_column("reports", sa.Column("headline_check", sa.String(), nullable=True))
    connection = op.get_bind()
    for id_, version in connection.execute(sa.select(_reports.c.id, _reports.c.version)).all():
        newest = (_versions.c.report == id_) & (_versions.c.number == version)
        kept = connection.scalar(sa.select(_versions.c.reading).where(newest))
        if kept is None:
            continue
        reading = json.loads(zlib.decompress(kept).decode("utf-8", "surrogatepass"))
        if check := reading.get("headline_check"):
            mine = sa.update(_reports).where(_reports.c.id == id_)
            connection.execute(mine.values(headline_check=check["label"]))
        for one in reading["attributions"]:
            if one["via"]:
                via = "|".join(_storable(relay["name"]).replace("|", " ") for relay in one["via"])
                its = (_attributions.c.report == id_) & (_attributions.c.id == one["id"])
                connection.execute(sa.update(_attributions).where(its).values(via=via))


def _storable(name: str) -> str:
    return name.replace("\x00", " ").encode("utf-8", "replace").decode()
