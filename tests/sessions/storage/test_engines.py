"""How the databases are set up: private files, nothing recoverable, nothing that blocks."""

import sqlite3
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from sessions.storage.engines import PRAGMAS, NotAsSet, engine_for, sqlite_engine

CANARY = "canary-7f3a"


@pytest.fixture
def engine(tmp_path):
    engine = engine_for(tmp_path / "data" / "circles.db")
    yield engine
    engine.dispose()


def pragma(engine, name):
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("secure_delete", 1),
        ("journal_mode", "wal"),
        ("synchronous", 1),
        ("temp_store", 2),
        ("busy_timeout", 0),
        ("foreign_keys", 1),
    ],
)
def test_every_promise_rests_on_a_setting(engine, name, value):
    assert pragma(engine, name) == value


def test_erasing_does_not_depend_on_how_sqlite_was_built():
    assert PRAGMAS["secure_delete"] == 1


def test_every_connection_is_set_up(engine):
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1


def test_a_setting_that_is_not_taken_stops_the_start(tmp_path):
    engine = sqlite_engine(tmp_path / "circles.db", pragmas={**PRAGMAS, "journal_mode": "unheard"})

    with pytest.raises(NotAsSet):
        engine.connect()
    engine.dispose()


def test_waiting_for_the_disk_is_a_setting(tmp_path):
    engine = engine_for(tmp_path / "circles.db", full_sync=True)

    assert pragma(engine, "synchronous") == 2
    engine.dispose()


def test_only_the_owner_may_read_the_files(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE kept (words TEXT)")
        folder = Path(engine.url.database).parent
        modes = {path.name: mode(path) for path in folder.iterdir()}

    assert mode(folder) == 0o700
    assert modes == {"circles.db": 0o600, "circles.db-wal": 0o600, "circles.db-shm": 0o600}


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path):
    (tmp_path / "circles.db").touch(mode=0o644)

    engine_for(tmp_path / "circles.db").dispose()

    assert mode(tmp_path / "circles.db") == 0o600


def test_a_database_may_be_named_by_path_or_by_url(tmp_path):
    path = tmp_path / "circles.db"
    named = [engine_for(where) for where in (path, str(path), f"sqlite:///{path}")]

    assert {engine.url.database for engine in named} == {str(path)}


def test_postgresql_is_reached_by_its_own_driver(place):
    engine = engine_for(place.where)

    assert engine.driver == {"sqlite": "pysqlite", "postgresql": "psycopg"}[place.kind]
    engine.dispose()


@pytest.mark.parametrize("where", ["mysql://localhost/circles", "sqlite://"])
def test_another_kind_of_database_is_refused(where):
    with pytest.raises(ValueError, match="A database is"):
        engine_for(where)


def test_an_error_of_the_database_does_not_repeat_what_it_was_given(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE kept (words TEXT UNIQUE)")
        connection.execute(text("INSERT INTO kept VALUES (:words)"), {"words": CANARY})
        with pytest.raises(IntegrityError) as error:
            connection.execute(text("INSERT INTO kept VALUES (:words)"), {"words": CANARY})

    assert isinstance(error.value.orig, sqlite3.IntegrityError)
    assert CANARY not in str(error.value)
