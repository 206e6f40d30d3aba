"""Texts in the order of code points, as SQLite has them, whatever the locale of a PostgreSQL database."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_INDEXED = frozenset({"headline", "body"})
"""Columns of the full-text index: what it is made from cannot be altered, and nothing is ordered by them."""


def upgrade() -> None:
    """Give the columns their order; PostgreSQL makes their indexes anew."""
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    inspector = sa.inspect(connection)
    for table in inspector.get_table_names():
        kept = _INDEXED if table == "words" else frozenset[str]()
        texts = {one["name"]: one["type"] for one in inspector.get_columns(table) if one["name"] not in kept}
        changed = [
            f'ALTER COLUMN "{name}" TYPE {"text" if isinstance(kind, sa.Text) else "varchar"} COLLATE "C"'
            for name, kind in texts.items()
            if isinstance(kind, sa.String)
        ]
        if changed and table != "alembic_version":
            connection.exec_driver_sql(f'ALTER TABLE "{table}" {", ".join(changed)}')
