"""Alembic runs this: the revisions, in the transaction that `migrate` opened; it logs nothing."""

from alembic import context

from sessions.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata)
context.run_migrations()
