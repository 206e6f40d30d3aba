"""The first tables: reports and their versions, attributions, links, stories, judgements, and the words."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQLITE = (
    "CREATE VIRTUAL TABLE words USING fts5(report UNINDEXED, headline, body, "
    "tokenize = 'unicode61 remove_diacritics 2')",
)
_POSTGRESQL = (
    "CREATE TABLE words (number bigint PRIMARY KEY, report varchar NOT NULL REFERENCES reports (id), "
    "headline text NOT NULL, body text NOT NULL, vector tsvector GENERATED ALWAYS AS ("
    "setweight(to_tsvector('simple', headline), 'A') || "
    "setweight(to_tsvector('simple', left(body, 200000)), 'B')) STORED)",
    "CREATE INDEX ix_words_vector ON words USING gin (vector)",
)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "judgements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("field", sa.String(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_other"), "judgements", ["other"], unique=False)
    op.create_index(op.f("ix_judgements_subject"), "judgements", ["subject"], unique=False)
    op.create_table(
        "reports",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("dated", sa.Boolean(), nullable=False),
        sa.Column("seen", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.String(), nullable=True),
        sa.Column("story", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
    )
    op.create_index(op.f("ix_reports_at"), "reports", ["at"], unique=False)
    op.create_index(op.f("ix_reports_outlet"), "reports", ["outlet"], unique=False)
    op.create_index(op.f("ix_reports_story"), "reports", ["story"], unique=False)
    op.create_index(op.f("ix_reports_url"), "reports", ["url"], unique=False)
    op.create_table(
        "stories",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("changed", sa.String(), nullable=False),
        sa.Column("told_from", sa.String(), nullable=True),
        sa.Column("told", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_index(op.f("ix_stories_changed"), "stories", ["changed"], unique=False)
    op.create_table(
        "vectors",
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("text", name=op.f("pk_vectors")),
    )
    op.create_table(
        "attributions",
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("speaker_key", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("stance", sa.String(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_attributions_report")),
        sa.PrimaryKeyConstraint("report", "id", name=op.f("pk_attributions")),
    )
    op.create_index(op.f("ix_attributions_speaker_key"), "attributions", ["speaker_key"], unique=False)
    op.create_table(
        "copies",
        sa.Column("original", sa.String(), nullable=False),
        sa.Column("copy", sa.String(), nullable=False),
        sa.Column("edge", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["copy"], ["reports.id"], name=op.f("fk_copies_copy")),
        sa.ForeignKeyConstraint(["original"], ["reports.id"], name=op.f("fk_copies_original")),
        sa.PrimaryKeyConstraint("original", "copy", name=op.f("pk_copies")),
    )
    op.create_index("ix_copies_copy", "copies", ["copy"], unique=False)
    op.create_table(
        "keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_keys_report")),
        sa.PrimaryKeyConstraint("key", "report", name=op.f("pk_keys")),
    )
    op.create_index("ix_keys_report", "keys", ["report"], unique=False)
    op.create_table(
        "likenesses",
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["other"], ["reports.id"], name=op.f("fk_likenesses_other")),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_likenesses_report")),
        sa.PrimaryKeyConstraint("report", "other", name=op.f("pk_likenesses")),
    )
    op.create_index("ix_likenesses_other", "likenesses", ["other"], unique=False)
    op.create_table(
        "sketches",
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.Column("profile", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_sketches_report")),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_sketches")),
    )
    op.create_table(
        "versions",
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("seen", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("dated", sa.Boolean(), nullable=False),
        sa.Column("reading", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_versions_report")),
        sa.PrimaryKeyConstraint("report", "number", name=op.f("pk_versions")),
    )
    op.create_index("ix_versions_content", "versions", ["report", "content"], unique=False)
    connection = op.get_bind()
    for statement in _POSTGRESQL if connection.dialect.name == "postgresql" else _SQLITE:
        connection.exec_driver_sql(statement)
