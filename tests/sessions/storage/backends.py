"""The kinds of store under test: in memory, SQLite, and PostgreSQL where one can be reached."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from sessions.memory.chance import SystemChance
from sessions.storage.sql import SqlStore, open_store
from tests.support.fakes import MemoryStore

POSTGRES = os.environ.get(
    "TALKINGPIECE_TEST_POSTGRES", "postgresql+psycopg://postgres@127.0.0.1:5432/postgres"
)
WITHOUT_POSTGRES = (
    "The stores were not tested on PostgreSQL: none can be reached. Start one on this machine, "
    "or set TALKINGPIECE_TEST_POSTGRES to the URL of one that may be written to."
)
LOCK_TIMEOUT = "-c lock_timeout=1s"


@dataclass
class Place:
    """Somewhere to keep things; can be opened more than once, by more than one writer.

    `cut` ends all connections from outside, where there is an outside.
    """

    kind: str
    where: str | Path
    cut: Callable[[], None] = lambda: None
    stores: list[SqlStore] = field(default_factory=list)

    def open(self, **options: Any) -> SqlStore:
        store = open_store(self.where, SystemChance(), **options)
        self.stores.append(store)
        return store

    def close(self) -> None:
        for store in self.stores:
            store.close()


@dataclass
class MemoryPlace:
    """The fake, which every opening shares."""

    kind: str = "memory"
    store: MemoryStore = field(default_factory=MemoryStore)

    def open(self) -> MemoryStore:
        return self.store


@contextmanager
def sqlite(folder: Path) -> Iterator[Place]:
    place = Place("sqlite", folder / "data" / "circles.db")
    yield place
    place.close()


@contextmanager
def postgresql(_folder: Path) -> Iterator[Place]:
    """A schema of its own, thrown away afterwards."""
    schema = f"talkingpiece_test_{token_hex(6)}"
    options = f"-c search_path={schema} -c application_name={schema} {LOCK_TIMEOUT}"
    url = make_url(POSTGRES).update_query_dict({"options": options})
    where = url.render_as_string(hide_password=False)
    place = Place("postgresql", where, cut=lambda: end_connections_of(schema))
    with postgres() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        yield place
    finally:
        place.close()
        with postgres() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))


@contextmanager
def postgres() -> Iterator[Connection]:
    engine = create_engine(POSTGRES, connect_args={"connect_timeout": 2})
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def end_connections_of(application: str) -> None:
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = :name"
    with postgres() as connection:
        connection.execute(text(end), {"name": application})


def postgres_is_there() -> bool:
    try:
        with postgres() as connection:
            return bool(connection.execute(text("SELECT 1")).scalar())
    except (ModuleNotFoundError, OperationalError):
        return False


BACKENDS = {"sqlite": sqlite} | ({"postgresql": postgresql} if postgres_is_there() else {})
KINDS = tuple(
    pytest.param(kind, marks=pytest.mark.live) if kind == "postgresql" else kind
    for kind in BACKENDS
)
"""For parametrising; what needs a server is marked so."""
