"""The first tables: reports and their versions, attributions, links, stories, judgements, and the words."""

from alembic import op

from sayso.ledger.tables import metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQLITE = (
    "CREATE VIRTUAL TABLE words USING fts5(report UNINDEXED, headline, body, "
    "tokenize = 'unicode61 remove_diacritics 2')",
)
_POSTGRESQL = (
    "CREATE TABLE words (number bigint PRIMARY KEY, report varchar NOT NULL REFERENCES reports (id), headline text NOT NULL, "
    "body text NOT NULL, vector tsvector GENERATED ALWAYS AS ("
    "setweight(to_tsvector('simple', headline), 'A') || "
    "setweight(to_tsvector('simple', left(body, 200000)), 'B')) STORED)",
    "CREATE INDEX ix_words_vector ON words USING gin (vector)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    metadata.create_all(connection)
    for statement in _POSTGRESQL if connection.dialect.name == "postgresql" else _SQLITE:
        connection.exec_driver_sql(statement)
