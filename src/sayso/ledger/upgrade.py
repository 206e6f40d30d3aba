"""Bringing a ledger to the tables of this version."""

from __future__ import annotations

import logging
from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, inspect, select

from sayso.errors import LedgerError
from sayso.ledger.engine import keep_readers_beside_writers
from sayso.ledger.tables import reports
from sayso.ledger.transactions import reading, writing
from sayso.phrasing import counted

_log = logging.getLogger(__name__)


def upgrade(engine: Engine) -> None:
    """Make the tables in an empty database, or bring an older ledger's to this version.

    Raises `LedgerError` where a newer Sayso made the ledger, or the database holds something else.
    """
    with as_file(files("sayso.ledger") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        newest = ScriptDirectory.from_config(config).get_current_head()
        with reading(engine) as connection:  # opening waits for no writer, and changes nothing of others'
            stands = _revision(connection)
            if stands == newest:
                return
            _refuse_foreign(connection, stands, config)
        keep_readers_beside_writers(engine)
        with writing(engine) as connection:
            stands = _revision(connection)
            if stands == newest:  # another made them meanwhile
                return
            _refuse_foreign(connection, stands, config)
            _tell(connection, stands)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _tell(connection: Connection, stands: str | None) -> None:
    """Say that an older ledger is brought along: it takes minutes where it holds many reports."""
    number = connection.scalar(select(func.count()).select_from(reports)) if stands else 0
    if number:
        _log.warning("bringing the ledger to this version: %s", counted(number, "report"))


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_foreign(connection: Connection, stands: str | None, config: Config) -> None:
    where = connection.engine.url.render_as_string(hide_password=True)
    if stands is None and inspect(connection).get_table_names():
        raise LedgerError(f"{where} is a database of something else; name another file or database")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if stands is not None and stands not in known:
        raise LedgerError(f"{where} was made by a newer Sayso ({stands}); install that to open it")
