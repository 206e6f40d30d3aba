"""The day of each report where it was told, and whether a change of state has a day."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, with days in UTC: 0009 asks the readings for their zones. All stories are told anew
    when they are next asked for."""
    op.add_column("reports", sa.Column("day", sa.String(), nullable=True))
    op.create_index("ix_reports_day", "reports", ["day"])
    op.add_column("changes", sa.Column("dated", sa.Boolean(), nullable=False, server_default=sa.true()))
    dated = sa.text("UPDATE reports SET day = substr(at, 1, 10) WHERE dated = :dated")
    op.get_bind().execute(dated, {"dated": True})
    op.execute("UPDATE stories SET told_from = NULL")
