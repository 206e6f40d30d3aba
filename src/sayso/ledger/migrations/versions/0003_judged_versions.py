"""Which versions were judged, withdrawals as judgements, and which encoder made a vector."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ENCODER = "114a51f4c761"
"""The only encoder that was shipped so far."""


def upgrade() -> None:
    """Add the columns, and say of what there is what can be known."""
    op.add_column("judgements", sa.Column("subject_content", sa.String(), nullable=True))
    op.add_column("judgements", sa.Column("other_content", sa.String(), nullable=True))
    op.add_column("vectors", sa.Column("encoder", sa.String(), nullable=True))
    connection = op.get_bind()
    connection.execute(sa.text("UPDATE vectors SET encoder = :encoder"), {"encoder": _ENCODER})
    _name_versions(connection)
    _sign_withdrawals(connection)


def _name_versions(connection: sa.Connection) -> None:
    """What was judged is taken for the version that was the newest then."""
    newest = sa.text(
        "SELECT content FROM versions WHERE report = :report AND seen <= :at ORDER BY number DESC LIMIT 1"
    )
    judged = connection.execute(sa.text("SELECT id, subject, other, at FROM judgements")).all()
    for one in judged:
        for column, address in (("subject_content", one.subject), ("other_content", one.other)):
            report = (address or "").rpartition("#")[0]
            content = report and connection.scalar(newest, {"report": report, "at": one.at})
            if content:
                connection.execute(
                    sa.text(f"UPDATE judgements SET {column} = :content WHERE id = :id"),  # noqa: S608
                    {"content": content, "id": one.id},
                )


def _sign_withdrawals(connection: sa.Connection) -> None:
    """Withdrawals were not signed; their moment is all that is known of them."""
    withdrawn = connection.execute(
        sa.text("SELECT id, withdrawn FROM reports WHERE withdrawn IS NOT NULL ORDER BY id")
    ).all()
    insert = sa.text(
        "INSERT INTO judgements (id, kind, subject, by, at, value) "
        "VALUES (:id, 'withdrawn', :report, 'unsigned', :at, :value)"
    )
    for number, (report, at) in enumerate(withdrawn):
        connection.execute(insert, {"id": f"jwithdrawn{number}", "report": report, "at": at, "value": at})
