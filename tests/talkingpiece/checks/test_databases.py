"""Each setting of a database that is not as it must be is told with the command that mends it."""

import pytest
from sqlalchemy import make_url

from talkingpiece.checks.databases import database
from tests.sessions.storage.backends import BACKENDS, POSTGRES


def test_our_own_database_is_as_it_must_be(tmp_path):
    found = database(tmp_path / "circles.db")

    assert (found.dangers, found.notes) == ((), ())


@pytest.mark.parametrize(
    ("name", "value", "mending"),
    [
        ("log_statement", "ddl", "ALTER SYSTEM SET log_statement = 'none';"),
        ("log_min_error_statement", "error", "ALTER SYSTEM SET log_min_error_statement = 'panic';"),
        ("log_parameter_max_length", "-1", "ALTER SYSTEM SET log_parameter_max_length = '0';"),
    ],
)
def test_a_talkative_postgresql_is_told_how_to_be_mended(name, value, mending):
    for where in (POSTGRES,) if "postgresql" in BACKENDS else ():
        url = make_url(where).update_query_dict({"options": f"-c {name}={value}"})

        found = database(url.render_as_string(hide_password=False))

        mended = {danger.what: danger.mend for danger in found.dangers}
        assert (
            mending
            in mended[f"PostgreSQL has {name}={value}: its log may repeat what it is given."]
        )
