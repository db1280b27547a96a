"""Engines for SQLite and PostgreSQL, set up so that what is deleted is gone and nothing blocks.

They never print what they are given: parameters are hidden in logs and errors alike.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700
POSTGRES_CONNECT_SECONDS = 2
POSTGRES_WAIT_SECONDS = 1
"""For a free place in the pool, and then for a lock; afterwards the command is refused."""

Pragmas = Mapping[str, str | int]
PRAGMAS: Pragmas = {
    "busy_timeout": 0,  # A wait inside SQLite would hold up every green thread.
    "journal_mode": "wal",
    "secure_delete": 1,  # Some builds of SQLite have it on from the start; most do not.
    "temp_store": 2,  # In memory: nothing may be left in a temporary file.
    "foreign_keys": 1,
}
SYNCHRONOUS_NORMAL, SYNCHRONOUS_FULL = 1, 2


class NotAsSet(Exception):
    """A database did not take a setting that a promise rests on."""


def engine_for(where: str | Path, *, full_sync: bool = False, insist: bool = True) -> Engine:
    """An engine for the path of an SQLite file, or for a URL of SQLite or PostgreSQL.

    `full_sync` makes SQLite wait for the disk at every commit, so that an acknowledged
    command outlives a power cut and not only a crash. Without `insist` a setting that SQLite
    does not take is left as it is, and no connection raises NotAsSet.
    """
    if isinstance(where, Path) or "://" not in where:
        return sqlite_engine(Path(where), full_sync=full_sync, insist=insist)
    url = make_url(where)
    if url.get_backend_name() == "postgresql":
        return postgres_engine(url)
    if url.get_backend_name() == "sqlite" and url.database:
        return sqlite_engine(Path(url.database), full_sync=full_sync, insist=insist)
    raise ValueError("A database is the path of a file, or a sqlite:// or postgresql:// URL.")


def sqlite_engine(
    path: Path, *, full_sync: bool = False, pragmas: Pragmas = PRAGMAS, insist: bool = True
) -> Engine:
    """An engine for one file, which is made if need be, and readable by its owner alone."""
    _make_private(path)
    settings = {**pragmas, "synchronous": SYNCHRONOUS_FULL if full_sync else SYNCHRONOUS_NORMAL}
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        # No transaction is begun behind our back; see `database.Database.writing`.
        connect_args={"isolation_level": None, "timeout": 0},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        for name, value in settings.items():
            if not _took(connection, name, value) and insist:
                raise NotAsSet(f"SQLite did not take {name}={value}.")

    return engine


def postgres_engine(url: URL) -> Engine:
    """An engine for PostgreSQL by psycopg 3; no statement waits long for another's lock."""
    options = f"-c lock_timeout={POSTGRES_WAIT_SECONDS}s {url.query.get('options', '')}"
    return create_engine(
        url.set(drivername="postgresql+psycopg").difference_update_query(["options"]),
        connect_args={"options": options.strip(), "connect_timeout": POSTGRES_CONNECT_SECONDS},
        pool_pre_ping=True,
        pool_timeout=POSTGRES_WAIT_SECONDS,
        hide_parameters=True,
    )


def _make_private(path: Path) -> None:
    """SQLite gives the write-ahead log the mode of the file beside it."""
    path.parent.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY_FILE))
    path.chmod(OWNER_ONLY_FILE)


def _took(connection: DBAPIConnection, name: str, value: str | int) -> bool:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA {name}={value}")
    cursor.execute(f"PRAGMA {name}")
    answer = cursor.fetchone()
    cursor.close()
    return answer is not None and answer[0] == value
