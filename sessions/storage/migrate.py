"""Brings a database to the tables of this version, by the revisions in `migrations/versions`."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 7_225_073
"""Any number, as long as every version uses the same: workers that start together take turns."""


class MadeByANewerVersion(Exception):
    """The tables were made by a newer version of this program; nothing was changed."""


def migrate(connection: Connection, *, instance_id: str) -> None:
    """Migrate inside the transaction that is given; `instance_id` names a new installation."""
    if connection.dialect.name == "postgresql":
        lock = text("SELECT pg_advisory_xact_lock(:number)")
        connection.execute(lock, {"number": ONE_AT_A_TIME})
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["instance_id"] = instance_id
    try:
        command.upgrade(config, "head")
    except CommandError:
        raise MadeByANewerVersion from None
