"""Looks whether a database is set up as our promises need it; changes nothing of it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine, text

from sessions.storage.database import Database

SQLITE_MUST = {"secure_delete": "1", "journal_mode": "wal", "temp_store": "2"}
"""Deleted is overwritten; no journal outlives its transaction; no temporary file."""
POSTGRES_MUST = {
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
"""One failing statement is enough to put what it was given into the server's log."""
LOGICAL_SLOTS = "SELECT count(*) FROM pg_replication_slots WHERE slot_type = 'logical'"


@dataclass(frozen=True)
class Setting:
    """A setting that a promise rests on: its name, how it is, how it must be."""

    name: str
    found: str
    wanted: str


def unsafe_settings(engine: Engine) -> tuple[Setting, ...]:
    """The settings of a new connection that are not as they must be; StoreFailed without one."""
    database = Database(engine, time.sleep)
    ask, must = ("PRAGMA", SQLITE_MUST) if database.is_sqlite else ("SHOW", POSTGRES_MUST)
    found = {name: _one(database, f"{ask} {name}") for name in must}
    return _not_as(must, found)


def copies(engine: Engine) -> tuple[str, ...]:
    """What of PostgreSQL keeps every change for longer than we can know: archive, slots."""
    database = Database(engine, time.sleep)
    if database.is_sqlite:
        return ()
    kept = {
        "archive_mode": _one(database, "SHOW archive_mode") != "off",
        "logical replication": _one(database, LOGICAL_SLOTS) != "0",
    }
    return tuple(name for name, is_on in kept.items() if is_on)


def _not_as(must: Mapping[str, str], found: Mapping[str, str]) -> tuple[Setting, ...]:
    return tuple(
        Setting(name, found[name], wanted) for name, wanted in must.items() if found[name] != wanted
    )


def _one(database: Database, question: str) -> str:
    (row,) = database.rows(text(question), {})
    return str(row[0])
