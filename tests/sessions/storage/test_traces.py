"""When a session ends nothing of it is left on disk, and it is noticed if something is."""

import sqlite3
from base64 import b64encode
from contextlib import closing
from dataclasses import replace

import pytest

from sessions.storage.engines import PRAGMAS, sqlite_engine
from sessions.storage.sql import store_on
from tests.sessions.storage.evening import MONDAY, OPENED, PLAN, SALT, SUMMARY, live
from tests.sessions.storage.pauses import Pauses
from tests.sessions.storage.remains import remains
from tests.support.fakes import CountingChance

SEAT, CMD, NOTE = "seat-canary-40c1", "cmd-canary-99de", "note-canary-b27e"
CANARIES = (SEAT, CMD, NOTE, SALT)
TOLD = replace(PLAN.steps[0], notes=f"For Fern alone: {NOTE}. " * 400)
CANARY_SESSION = replace(OPENED, plan=replace(PLAN, steps=(TOLD, *PLAN.steps[1:])))
SAVES = 30


def hold_an_evening(store):
    store.add_group(MONDAY)
    store.open(live(CANARY_SESSION))
    for version in range(1, SAVES + 1):
        session = replace(CANARY_SESSION, title=SEAT * version, version=version)
        store.save(session, expected=version - 1, cmd=f"{CMD}-{version}")


def end_it(store):
    return store.finish(OPENED.id, SUMMARY, expected=SAVES)


@pytest.fixture
def pauses():
    return Pauses()


@pytest.fixture
def evening(file_place, pauses):
    store = file_place.open(sleep=pauses)
    hold_an_evening(store)
    return store


@pytest.fixture
def reader(file_place, evening):
    """Another program that reads the session and does not let go."""
    with closing(sqlite3.connect(file_place.where, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM live_sessions").fetchone()
        yield other


def log_bytes(place):
    return place.where.with_name("circles.db-wal").stat().st_size


def test_while_it_lasts_a_session_is_on_disk(file_place, evening):
    assert remains(file_place.where.parent, *CANARIES) == {"circles.db-wal"}


def test_after_the_end_nothing_of_it_is_in_any_file(file_place, evening):
    assert end_it(evening)

    assert log_bytes(file_place) == 0
    assert remains(file_place.where.parent, *CANARIES) == set()
    assert remains(file_place.where.parent, SUMMARY.day) == {"circles.db"}


def test_without_secure_delete_this_would_be_noticed(tmp_path):
    careless = sqlite_engine(tmp_path / "circles.db", pragmas={**PRAGMAS, "secure_delete": 0})
    store = store_on(careless, CountingChance(), sleep=Pauses())
    hold_an_evening(store)
    end_it(store)
    store.close()

    assert remains(tmp_path, *CANARIES) == {"circles.db"}


@pytest.mark.usefixtures("reader")
def test_a_reader_in_the_way_is_noticed_within_two_seconds(file_place, evening, pauses):
    assert end_it(evening)

    assert evening.traces_left
    assert remains(file_place.where.parent, *CANARIES) == {"circles.db-wal"}
    assert 1 < pauses.seconds < 2


def test_the_log_is_wiped_as_soon_as_the_reader_lets_go(file_place, evening, reader, pauses):
    pauses.after(5, reader.rollback)

    end_it(evening)

    assert not evening.traces_left
    assert log_bytes(file_place) == 0


def test_a_later_sweep_wipes_what_was_left(file_place, evening, reader):
    end_it(evening)
    assert not evening.sweep()
    reader.rollback()

    assert evening.sweep()
    assert not evening.traces_left
    assert log_bytes(file_place) == 0


def test_the_next_write_wipes_what_was_left(file_place, evening, reader):
    end_it(evening)
    reader.rollback()
    evening.add_login("digest", 900)

    assert not evening.traces_left
    assert remains(file_place.where.parent, *CANARIES) == set()


def test_closing_wipes_the_log(file_place, evening):
    with closing(sqlite3.connect(file_place.where)) as other:
        other.execute("SELECT count(*) FROM groups").fetchone()
        evening.close()

        assert log_bytes(file_place) == 0


@pytest.mark.parametrize(
    "shape",
    [
        SEAT.encode(),
        SEAT.encode("utf-16-le"),
        SEAT.encode("utf-16-be"),
        SEAT.encode().hex().encode(),
        SEAT.encode().hex().upper().encode(),
        b64encode(SEAT.encode()),
        b64encode(b"." + SEAT.encode() + b".."),
        b64encode(b".." + SEAT.encode() + b"."),
    ],
)
def test_the_search_knows_every_shape(tmp_path, shape):
    (tmp_path / "file").write_bytes(b"before" + shape + b"after")

    assert remains(tmp_path, SEAT) == {"file"}
    assert remains(tmp_path, "another-canary") == set()
