"""What the columns are, and that migrating leads to exactly the tables the program knows."""

from threading import Thread

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from sessions.domain.errors import Refused
from sessions.storage.engines import engine_for
from sessions.storage.migrate import MIGRATIONS, MadeByANewerVersion, migrate
from sessions.storage.tables import metadata

MAY_BE_STORED = {
    "commands": "session_id version cmd",
    "groups": "id title country language safeguarding lobby wall_names late call",
    "instance": "id",
    "links": "digest expires_at",
    "live_sessions": "id group_id salt version state",
    "logins": "digest expires_at",
    "next_meetings": "group_id uid day time minutes place title",
    "plans": "id group_id version document",
    "summaries": "id group_id day document",
    "used_prompts": "group_id prompt_id day",
}


@pytest.fixture
def connection(place):
    place.open()
    engine = engine_for(place.where)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def test_there_is_no_column_that_is_not_on_the_list():
    """A new column is a new thing on disk: think whom it could name, then write it down here."""
    assert {name: set(table.c.keys()) for name, table in metadata.tables.items()} == {
        name: set(columns.split()) for name, columns in MAY_BE_STORED.items()
    }


def test_migrating_leads_to_the_tables_the_program_knows(connection):
    options = {"compare_type": True, "compare_server_default": True}
    context = MigrationContext.configure(connection, opts=options)

    assert compare_metadata(context, metadata) == []


def test_a_migrated_database_has_nothing_else(connection):
    schema = connection.dialect.default_schema_name
    tables = inspect(connection).get_table_names(schema=schema)

    assert set(tables) == {*MAY_BE_STORED, "alembic_version"}


def test_groups_from_before_there_were_languages_speak_english(tmp_path):
    engine = engine_for(tmp_path / "older.sqlite")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes.update(connection=connection, instance_id="older000")
        command.upgrade(config, "r0001")
        connection.exec_driver_sql("INSERT INTO groups VALUES ('monday', 'Grief circle', 'IE')")

        migrate(connection, instance_id="another0")

        assert connection.exec_driver_sql("SELECT language FROM groups").scalar() == "en"
    engine.dispose()


def test_the_keys_between_tables_are_the_same_after_migrating(connection):
    for name, table in metadata.tables.items():
        found = inspect(connection).get_foreign_keys(name)
        known = {(key.column.table.name, key.ondelete) for key in table.foreign_keys}

        assert {(key["referred_table"], key["options"].get("ondelete")) for key in found} == known


def test_migrating_twice_changes_nothing(connection):
    migrate(connection, instance_id="another0")
    connection.commit()

    assert connection.exec_driver_sql("SELECT count(*) FROM instance").scalar() == 1


def test_workers_that_start_together_make_the_tables_once(place):
    def start(attempts=10):
        """As whoever watches over it would: a worker that finds the tables locked comes again."""
        try:
            place.open()
        except Refused:
            start(attempts - 1)

    workers = [Thread(target=start) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert len({store.instance_id for store in place.stores}) == 1
    assert len(place.stores) == 3


def test_tables_of_a_newer_version_are_left_alone(connection):
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'r9999'")

    with pytest.raises(MadeByANewerVersion):
        migrate(connection, instance_id="another0")


def test_an_installation_keeps_its_id(place):
    first = place.open().instance_id

    assert place.open().instance_id == first
    assert len(bytes.fromhex(first)) == 4
