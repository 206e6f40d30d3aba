"""The ledger's tables, the same for SQLite and PostgreSQL.

Observations (`reports`, `versions`, `attributions`) and judgements are what the ledger is for. All other
tables can be made again from them: keys to find candidates by, likenesses and copies between reports, which
story a report belongs to, and what was last told of each story.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    true,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("url", String, index=True),
    Column("outlet", String, index=True),
    Column("headline", Text),
    Column("at", String, nullable=False),
    Column("dated", Boolean, nullable=False),
    Column("seen", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("withdrawn", String),
    Column("story", String, index=True),
    Column("day", String, index=True),
    Column("headline_check", String),
)
"""A report by its newest version. ``story`` is the id of its story; `at` and `dated` are as in `Filed`; one
index has the reports in time (`sayso.ledger.moments.in_time_sql`). ``day`` is the day of its moment in its
own zone, None where it says none. ``headline_check`` is what was found of its headline, None where nothing
was."""

versions = Table(
    "versions",
    metadata,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("content", String, nullable=False),
    Column("seen", String, nullable=False),
    Column("at", String, nullable=False),
    Column("dated", Boolean, nullable=False),
    Column("reading", LargeBinary, nullable=False),
    Index("ix_versions_content", "report", "content"),
)
"""Every version of every report: the reading, as the contract's JSON, compressed; `content` is what makes two
versions the same (`sayso.ledger.filing.content_of`)."""

attributions = Table(
    "attributions",
    metadata,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("speaker", String),
    Column("speaker_key", String, index=True),
    Column("kind", String),
    Column("stance", String),
    Column("at", String, nullable=False),
    Column("content", Text, nullable=False),
    Column("via", Text),
)
"""The attributions of the newest versions, to look names and stances up in. ``via`` has the relays' names,
from the speaker outwards, None where there is none."""

sketches = Table(
    "sketches",
    metadata,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("sketch", LargeBinary, nullable=False),
    Column("profile", LargeBinary, nullable=False),
)
"""What reports are compared by: for copies and for stories."""

keys = Table(
    "keys",
    metadata,
    Column("key", String, primary_key=True),
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Index("ix_keys_report", "report"),
)
"""Reports that share a key are compared: "c:" for copies, "s:" for stories."""

likenesses = Table(
    "likenesses",
    metadata,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("other", ForeignKey("reports.id"), primary_key=True),
    Column("score", Float, nullable=False),
    Index("ix_likenesses_other", "other"),
)
"""Pairs of reports alike enough to be of one story; `report` is the lesser id."""

copies = Table(
    "copies",
    metadata,
    Column("original", ForeignKey("reports.id"), primary_key=True),
    Column("copy", ForeignKey("reports.id"), primary_key=True),
    Column("edge", Text, nullable=False),
    Index("ix_copies_copy", "copy"),
)
"""`sayso.story.Copy`, as JSON."""

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text),
    Column("reports", Integer, nullable=False),
    Column("first", String, nullable=False),
    Column("changed", String, nullable=False, index=True),
    Column("told_from", String),
    Column("told", LargeBinary),
    Column("state", String, index=True),
)
"""A story as last told. ``told_from`` names the Sayso that told it; None where something came since.
``state`` is how its chief claim stood then, None where there is no claim."""

vectors = Table(
    "vectors",
    metadata,
    Column("text", String, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    Column("encoder", String),
)
"""Sentence vectors by the hash of their text, so that no sentence is embedded twice, each with the version of
its encoder; and behind "p:" the pieces by which propositions are compared, with their network's version."""

judgements = Table(
    "judgements",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False, index=True),
    Column("other", String, index=True),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("note", Text),
    Column("field", String),
    Column("value", Text),
    Column("undone_by", String),
    Column("undone_at", String),
    Column("subject_content", String),
    Column("other_content", String),
)
"""What people judged; never deleted, undone by a mark. The contents are those of the versions judged."""

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("story", String, nullable=False, index=True),
    Column("claim", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("before", String),
    Column("state", String, nullable=False),
    Column("rule", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("seen", String, nullable=False),
    Column("dated", Boolean, nullable=False, server_default=true()),
    Column("by", Text),
    Column("words", Text),
    Column("report", String),
)
"""Changes of claims' states in the order in which the ledger saw them; ``before`` is None for a new claim.
``words`` caused it, said ``by`` somebody in this report, each None where none are known; one index has the
changes that have a day, and those that have none, in time."""

hooks = Table(
    "hooks",
    metadata,
    Column("url", String, primary_key=True),
    Column("told", Integer, nullable=False),
)
"""Addresses that are told of changes, and the number of the last one each was told."""
