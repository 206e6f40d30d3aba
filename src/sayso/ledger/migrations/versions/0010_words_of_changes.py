"""Whose words caused each change of state, in which report; and the changes in time."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_IN_TIME = "CASE WHEN length(at) > 10 THEN at ELSE at || 'U' END"


def upgrade() -> None:
    """Add the columns, empty for changes of before, and an index for the newest changes."""
    op.add_column("changes", sa.Column("by", _text(sa.Text), nullable=True))
    op.add_column("changes", sa.Column("words", _text(sa.Text), nullable=True))
    op.add_column("changes", sa.Column("report", _text(sa.String), nullable=True))
    op.execute(f"CREATE INDEX ix_changes_in_time ON changes (dated, ({_IN_TIME}), number)")


def _text(kind: type[sa.String]) -> sa.String:
    """In the order of code points, as 0008 has all others."""
    return kind().with_variant(kind(collation="C"), "postgresql")
