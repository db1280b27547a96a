"""Waiting, failing and losing races: kindly, within two seconds, and without telling anything."""

import sqlite3
import traceback
from contextlib import closing, contextmanager
from dataclasses import replace
from threading import Thread

import pytest

from sessions.domain.errors import Refusal, Refused
from sessions.storage.database import AlreadyThere, StoreFailed
from sessions.storage.engines import PRAGMAS, engine_for, sqlite_engine
from sessions.storage.sql import store_on
from sessions.storage.tables import live_sessions, logins
from tests.sessions.storage.evening import MONDAY, OPENED, SUMMARY, at_version, live
from tests.sessions.storage.pauses import Pauses
from tests.support.fakes import CountingChance

WRITERS, SAVES_EACH = 4, 10
CANARY = "canary-7f3a"


@contextmanager
def other_program(place):
    engine = engine_for(place.where)
    with engine.begin() as connection:
        if place.kind == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection
    engine.dispose()


@contextmanager
def locked(place):
    """Another program holds SQLite's one lock."""
    with closing(sqlite3.connect(place.where, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def opened(place):
    store = place.open()
    store.add_group(MONDAY)
    store.open(live())
    return store


def test_a_locked_database_is_asked_again_in_pauses(file_place):
    opened(file_place)
    store = file_place.open(sleep=(pauses := Pauses()))
    with locked(file_place) as lock:
        pauses.after(3, lock.rollback)

        assert store.save(at_version(1), expected=0, cmd="begin-0001")
        assert pauses.seconds == pytest.approx(0.07)


def test_a_database_that_stays_locked_is_refused_within_two_seconds(file_place):
    opened(file_place)
    store = file_place.open(sleep=(pauses := Pauses()))
    with locked(file_place), pytest.raises(Refused) as refused:
        store.save(at_version(1), expected=0, cmd="begin-0001")

    assert refused.value.code is Refusal.BUSY
    assert 1 < pauses.seconds < 2
    assert store.load(OPENED.id) == live()
    assert store.answered(OPENED.id, "begin-0001") is None


def test_a_locked_database_can_be_read(file_place):
    store = opened(file_place)
    with locked(file_place):
        assert store.load(OPENED.id) == live()


def test_another_writer_who_does_not_finish_is_not_waited_for_long(place):
    opened(place)
    store = place.open(sleep=Pauses())
    with other_program(place) as other:
        other.execute(live_sessions.update().values(salt=b"another"))
        with pytest.raises(Refused) as refused:
            store.save(at_version(1), expected=0, cmd=None)

    assert refused.value.code is Refusal.BUSY
    assert store.save(at_version(1), expected=0, cmd=None)


def test_a_connection_that_was_cut_is_made_again(place):
    store = opened(place)
    place.cut()

    assert store.save(at_version(1), expected=0, cmd=None)
    place.cut()
    assert store.load(OPENED.id).session == at_version(1)


def test_reading_leaves_no_transaction_behind(file_place):
    store = opened(file_place)
    store.load(OPENED.id)
    store.save(at_version(1), expected=0, cmd=None)
    store.load(OPENED.id)
    store.groups()

    with closing(sqlite3.connect(file_place.where, timeout=0)) as other:
        assert other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)


def test_of_two_stores_on_one_database_one_wins(place):
    fern, dara = opened(place), place.open()

    assert fern.save(at_version(1), expected=0, cmd="by-fern")
    assert not dara.save(at_version(1), expected=0, cmd="by-dara")
    assert dara.load(OPENED.id).session == at_version(1)
    assert dara.save(at_version(2), expected=1, cmd="by-dara")


def test_of_two_ends_one_wins(place):
    fern, dara = opened(place), place.open()

    assert fern.finish(OPENED.id, SUMMARY, expected=0)
    assert not dara.finish(OPENED.id, SUMMARY, expected=0)
    assert dara.summaries(MONDAY.id) == (SUMMARY,)


def test_a_link_is_used_up_for_every_store(place):
    fern, dara = opened(place), place.open()
    fern.add_link("digest", 900)

    assert [fern.use_link("digest", 0), dara.use_link("digest", 0)] == [True, False]


def test_what_has_run_out_is_thrown_away_when_a_link_is_used(place):
    store = opened(place)
    store.add_link("old-link", 100)
    store.add_login("old-login", 100)
    store.add_login("new-login", 300)
    store.use_link("any", 200)

    assert not store.use_link("old-link", 0)
    assert store.login_ends_at("old-login", 0) is None
    assert store.login_ends_at("new-login", 0)


def test_many_writers_at_once_lose_no_save(place):
    def writes():
        store = place.open()
        done = 0
        while done < SAVES_EACH:
            version = store.load(OPENED.id).session.version
            done += store.save(at_version(version + 1), expected=version, cmd=None)

    store = opened(place)
    threads = [Thread(target=writes) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert store.load(OPENED.id).session.version == WRITERS * SAVES_EACH


def test_an_end_that_fails_halfway_ends_nothing(place):
    store = opened(place)
    store.finish(OPENED.id, SUMMARY, expected=0)
    store.open(live())

    with pytest.raises(AlreadyThere):
        store.finish(OPENED.id, SUMMARY, expected=0)

    assert store.load(OPENED.id) == live()


def test_a_session_of_no_group_is_not_stored(place):
    store = place.open()

    with pytest.raises(StoreFailed) as failure:
        store.open(live())

    assert not isinstance(failure.value, AlreadyThere)
    assert store.live_sessions() == ()


def test_a_full_disk_is_no_acknowledgement(tmp_path):
    small = sqlite_engine(tmp_path / "circles.db", pragmas={**PRAGMAS, "max_page_count": 30})
    with closing(store_on(small, CountingChance(), sleep=Pauses())) as store:
        store.add_group(MONDAY)
        store.open(live())
        too_long = replace(at_version(1), title="A long title. " * 20_000)
        with pytest.raises(StoreFailed, match="SQLITE_FULL"):
            store.save(too_long, expected=0, cmd="begin-0001")

        assert store.load(OPENED.id) == live()
        assert store.answered(OPENED.id, "begin-0001") is None
        assert store.save(at_version(1), expected=0, cmd="begin-0001")


def test_a_file_that_is_no_database_is_a_failure_with_a_name(file_place):
    file_place.where.parent.mkdir()
    file_place.where.write_bytes(b"A shopping list, and no database at all. " * 100)

    with pytest.raises(StoreFailed, match="SQLITE_NOTADB"):
        file_place.open()


def test_a_failure_never_repeats_what_was_to_be_stored(place):
    store = opened(place)
    store.add_link(CANARY, 100)

    with pytest.raises(AlreadyThere) as failure:
        store.add_link(CANARY, 100)

    assert CANARY not in str(failure.value)
    assert CANARY not in "".join(traceback.format_exception(failure.value))


def test_a_query_that_cannot_be_answered_is_a_failure_at_once(place):
    store = opened(place)
    with other_program(place) as other:
        logins.drop(other)

    with pytest.raises(StoreFailed):
        store.login_ends_at(CANARY, 0)
