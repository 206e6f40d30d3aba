"""Where Alembic begins: it runs on the connection that `sayso.ledger.upgrade` hands it."""

from alembic import context

from sayso.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
context.run_migrations()
