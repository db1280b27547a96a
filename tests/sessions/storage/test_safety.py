"""Every setting that a promise rests on is looked at, and named if it is not as it must be."""

import pytest
from sqlalchemy import make_url

from sessions.storage.database import StoreFailed
from sessions.storage.engines import PRAGMAS, engine_for, sqlite_engine
from sessions.storage.safety import Setting, copies, unsafe_settings
from tests.sessions.storage.backends import BACKENDS, POSTGRES

SQLITE_MAY_NOT = [
    ("secure_delete", 0, "0"),
    ("secure_delete", "fast", "2"),
    ("journal_mode", "delete", "delete"),
    ("journal_mode", "persist", "persist"),
    ("journal_mode", "truncate", "truncate"),
    ("journal_mode", "memory", "memory"),
    ("journal_mode", "off", "off"),
    ("temp_store", 0, "0"),
    ("temp_store", 1, "1"),
]
"""A fast `secure_delete` leaves what was deleted on pages that have become free."""
DISCREET = {
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
TALKATIVE = [
    ("log_statement", "all"),
    ("log_statement", "mod"),
    ("log_min_error_statement", "error"),
    ("log_parameter_max_length", "-1"),
    ("log_parameter_max_length_on_error", "64B"),
]


def on_sqlite(path, **pragmas):
    return looked_at(sqlite_engine(path, pragmas={**PRAGMAS, **pragmas}, insist=False))


def on_postgres(**settings):
    options = " ".join(f"-c {name}={value}" for name, value in {**DISCREET, **settings}.items())
    url = make_url(POSTGRES).update_query_dict({"options": options})
    return looked_at(engine_for(url.render_as_string(hide_password=False)))


def looked_at(engine):
    try:
        return unsafe_settings(engine)
    finally:
        engine.dispose()


def test_a_database_of_ours_is_as_it_must_be(tmp_path):
    assert on_sqlite(tmp_path / "circles.db") == ()


@pytest.mark.parametrize(("name", "value", "found"), SQLITE_MAY_NOT)
def test_a_setting_of_sqlite_that_keeps_what_was_deleted_is_named(tmp_path, name, value, found):
    (setting,) = on_sqlite(tmp_path / "circles.db", **{name: value})

    assert (setting.name, setting.found) == (name, found)
    assert setting.wanted != found


def test_what_is_looked_at_is_what_our_own_connections_ask_for():
    assert {"secure_delete", "journal_mode", "temp_store"} <= set(PRAGMAS)


def test_a_file_that_is_no_database_fails_without_repeating_it(tmp_path):
    (tmp_path / "circles.db").write_bytes(b"Ada-whispered-this" * 100)

    with pytest.raises(StoreFailed) as failed:
        on_sqlite(tmp_path / "circles.db")

    assert "Ada" not in str(failed.value)


def test_sqlite_keeps_no_copies_elsewhere(tmp_path):
    engine = sqlite_engine(tmp_path / "circles.db")

    assert copies(engine) == ()
    engine.dispose()


def postgres_only(*cases):
    """Nothing to try where there is none; then `Stores were not tested` is said at the end."""
    return cases if "postgresql" in BACKENDS else ()


class TestPostgres:
    """Asked for by the options of one connection, which only a superuser may set."""

    def test_a_discreet_one_is_as_it_must_be(self):
        for settings in postgres_only({}):
            assert on_postgres(**settings) == ()

    def test_one_that_may_repeat_what_it_is_given_is_named(self):
        for name, value in postgres_only(*TALKATIVE):
            assert on_postgres(**{name: value}) == (Setting(name, value, DISCREET[name]),)

    def test_a_slot_that_sends_every_change_on_is_named(self):
        for where in postgres_only(POSTGRES):
            engine = engine_for(where)
            assert set(copies(engine)) <= {"archive_mode", "logical replication"}
            engine.dispose()
