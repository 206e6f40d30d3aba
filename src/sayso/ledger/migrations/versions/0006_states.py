"""How each story's chief claim stands, for lists of stories to be narrowed by."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, which telling fills. All stories are told anew: what a story tells has changed too."""
    op.add_column("stories", sa.Column("state", sa.String(), nullable=True))
    op.create_index("ix_stories_state", "stories", ["state"])
    op.execute("UPDATE stories SET told_from = NULL")
