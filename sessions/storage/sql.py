"""The four stores in SQL: `open_store` opens, migrates and cleans a database and hands it over."""

import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, select

from sessions.ports import Chance
from sessions.storage.database import Database
from sessions.storage.engines import engine_for
from sessions.storage.forgetting import ForgettingRows
from sessions.storage.groups import GroupRows
from sessions.storage.keys import KeyRows
from sessions.storage.live import LiveRows
from sessions.storage.migrate import migrate
from sessions.storage.plans import PlanRows
from sessions.storage.tables import instance

INSTANCE_BYTES = 4


class SqlStore(LiveRows, GroupRows, PlanRows, KeyRows, ForgettingRows):
    """Everything durable, in SQLite or PostgreSQL; safe between threads.

    Raises Refused(BUSY) when the database stays locked or out of reach, StoreFailed when it
    cannot do what it should; either way nothing changed, or the command will be found done.
    """

    @property
    def instance_id(self) -> str:
        """8 random hex digits that tell this installation from others on the same host."""
        (row,) = self._database.rows(select(instance.c.id), {})
        return str(row.id)

    @property
    def traces_left(self) -> bool:
        """Whether an ended session is still in the write-ahead log, because somebody reads it."""
        return self._database.traces_left

    def sweep(self) -> bool:
        """Wipe what an ended session left behind; True if nothing is left."""
        if self._database.traces_left:
            self._database.wipe()
        return not self._database.traces_left

    def close(self) -> None:
        """Wipe the log and let go of the database."""
        self._database.close()


def open_store(
    where: str | Path,
    chance: Chance,
    *,
    sleep: Callable[[float], None] = time.sleep,
    full_sync: bool = False,
    insist: bool = True,
) -> SqlStore:
    """Open the database at a path or URL, make or migrate its tables, wipe what a crash left.

    `sleep` is the cooperative pause of the threads in use, in seconds. `full_sync` makes
    every acknowledged command outlive a power cut, at the price of a wait for the disk.
    Without `insist` a database is opened that does not take what our promises rest on.
    """
    engine = engine_for(where, full_sync=full_sync, insist=insist)
    return store_on(engine, chance, sleep=sleep)


def store_on(engine: Engine, chance: Chance, *, sleep: Callable[[float], None]) -> SqlStore:
    """The same on an engine that is set up already."""
    database = Database(engine, sleep)
    with database.writing() as connection:
        migrate(connection, instance_id=chance.secret()[:INSTANCE_BYTES].hex())
    database.wipe()
    return SqlStore(database)
