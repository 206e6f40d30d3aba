"""Ledgers as they were before a migration, for what it fills in to be looked at."""

from __future__ import annotations

from importlib import import_module

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from sayso.ledger.engine import engine_of
from sayso.ledger.transactions import writing


def migrate_again(where: str, revision: str, *undone: str) -> None:
    """Undo by these statements what a migration did, and have it done again."""
    migration = import_module(f"sayso.ledger.migrations.versions.{revision}")
    engine = engine_of(where)
    with writing(engine) as connection:
        for statement in undone:
            connection.execute(text(statement))
        with Operations.context(MigrationContext.configure(connection)):
            migration.upgrade()
    engine.dispose()
