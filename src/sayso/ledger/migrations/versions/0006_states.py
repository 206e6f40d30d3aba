"""How each story's chief claim stands, for lists of stories to be narrowed by."""

import json
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_stories = sa.table(
    "stories",
    sa.column("id", sa.String),
    sa.column("told", sa.LargeBinary),
    sa.column("state", sa.String),
)


def upgrade() -> None:
    """Add the column, and fill it from what was last told, story by story."""
    op.add_column("stories", sa.Column("state", sa.String(), nullable=True))
    op.create_index("ix_stories_state", "stories", ["state"])
    connection = op.get_bind()
    for id_ in list(connection.scalars(sa.select(_stories.c.id))):
        mine = _stories.c.id == id_
        told = connection.scalar(sa.select(_stories.c.told).where(mine))
        claims = json.loads(zlib.decompress(told).decode("utf-8", "surrogatepass"))["claims"] if told else []
        if claims:
            connection.execute(sa.update(_stories).where(mine).values(state=claims[0]["state"]))
