"""Columns for the outlets through which each statement came, and for what was found of each headline."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns. They are filled by 0009, which goes through all readings once for all."""
    op.add_column("attributions", sa.Column("via", sa.Text(), nullable=True))
    op.add_column("reports", sa.Column("headline_check", sa.String(), nullable=True))
