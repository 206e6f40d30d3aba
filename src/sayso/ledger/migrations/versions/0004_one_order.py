"""Stories called by their first report in time, where a day without an hour follows its hours."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_IN_TIME = "CASE WHEN length(at) > 10 THEN at ELSE at || 'U' END"


def upgrade() -> None:
    """Call each story by what is its first report now; one that is called otherwise is told anew."""
    op.drop_index("ix_reports_at", "reports")
    op.execute(f"CREATE INDEX ix_reports_in_time ON reports (({_IN_TIME}))")
    connection = op.get_bind()
    first: dict[str, tuple[str, str, str]] = {}
    rows = sa.text("SELECT story, id, at FROM reports WHERE story IS NOT NULL")
    for story, report, at in connection.execute(rows):
        place = (at if "T" in at else f"{at}U", report, at)
        first[story] = min(place, first.get(story, place))
    for story, (_, report, at) in first.items():
        if story != report:
            _call(connection, story, report, at)


def _call(connection: sa.Connection, story: str, report: str, at: str) -> None:
    for statement in (
        "UPDATE reports SET story = :report WHERE story = :story",
        "UPDATE changes SET story = :report WHERE story = :story",
        'UPDATE stories SET id = :report, "first" = :at, told_from = NULL WHERE id = :story',
    ):
        connection.execute(sa.text(statement), {"story": story, "report": report, "at": at})
