"""`talkingpiece forget`: what it lists, what it erases, and that nothing of it is in any file."""

from contextlib import closing
from dataclasses import replace

import pytest

from sessions.memory.chance import SystemChance
from sessions.storage.sql import open_store
from talkingpiece.config import Config
from talkingpiece.forget import StillOpen, forgetting
from talkingpiece.secret import server_secret
from tests.sessions.storage.evening import MONDAY, SUMMARY, UNDER_WAY, live
from tests.sessions.storage.remains import remains

OLDER = replace(SUMMARY, id="older-canary-51ab", title="Older-canary-title", day="2026-11-16")
QUESTION = replace(SUMMARY.polls[0], question="Question-canary-c0de?")
NEWER = replace(SUMMARY, id="newer-canary-93ef", polls=(QUESTION,))


@pytest.fixture
def config(tmp_path):
    """A data folder after two evenings, the older one with a title of its own."""
    config = Config(tmp_path / "data")
    with closing(open_store(config.database, SystemChance())) as store:
        store.add_group(MONDAY)
        for summary in (NEWER, OLDER):
            session = replace(UNDER_WAY, id=summary.id)
            store.open(live(session))
            store.finish(session.id, summary, expected=session.version)
        store.add_login("login-canary", 900)
    server_secret(config.secret_file)
    return config


def says(config, number=None, *, everything=False, yes=False):
    return forgetting(config, number=number, everything=everything, yes=yes)


def test_summaries_are_listed_oldest_first_with_day_and_title(config):
    is_well, said = says(config)

    assert is_well
    assert said.splitlines() == [
        "   1  2026-11-16  Older-canary-title (A first evening)",
        "   2  2026-11-23  Grief circle, Mondays (A first evening)",
    ]


def test_nothing_is_erased_before_it_is_asked_for_twice(config):
    for asked in ({"number": 1}, {"everything": True}):
        is_well, said = says(config, **asked)

        assert not is_well
        assert "--yes" in said
    assert len(says(config)[1].splitlines()) == 2


def test_a_number_that_is_not_listed_erases_nothing(config):
    is_well, said = says(config, 3, yes=True)

    assert not is_well
    assert said.startswith("There is no summary 3.")


def test_nothing_of_an_erased_summary_is_left_in_any_file(config):
    assert remains(config.data, OLDER.id, OLDER.title, OLDER.day)

    is_well, said = says(config, 1, yes=True)

    assert is_well
    assert remains(config.data, OLDER.id, OLDER.title, OLDER.day) == set()
    assert said.endswith("because something that you keep has them too.")
    assert says(config)[1].splitlines() == [
        "   1  2026-11-23  Grief circle, Mondays (A first evening)"
    ]


def test_a_title_that_the_group_has_too_is_not_counted_as_left(config):
    is_well, _said = says(config, 2, yes=True)

    assert is_well
    assert remains(config.data, NEWER.id, QUESTION.question) == set()
    assert remains(config.data, MONDAY.title) == {"talkingpiece.sqlite"}


def test_a_copy_that_somebody_made_is_found_and_named(config):
    (config.data / "copy.sqlite").write_bytes(config.database.read_bytes())

    is_well, said = says(config, 1, yes=True)

    assert not is_well
    assert str(config.data / "copy.sqlite") in said
    assert str(config.database) not in said
    assert OLDER.title not in said


def test_everything_is_taken_away_with_the_secret(config):
    with closing(open_store(config.database, SystemChance())) as store:
        store.open(live(UNDER_WAY))

    is_well, said = says(config, everything=True, yes=True)

    assert is_well
    assert "nothing of it is left" in said
    assert list(config.data.iterdir()) == []


def test_after_everything_was_erased_a_start_begins_anew(config):
    says(config, everything=True, yes=True)

    with closing(open_store(config.database, SystemChance())) as store:
        assert store.groups() == ()


def test_not_everything_can_be_erased_under_a_server_that_runs(config):
    with closing(open_store(config.database, SystemChance())) as running:
        assert running.groups()

        with pytest.raises(StillOpen):
            says(config, everything=True, yes=True)

        assert running.summary(OLDER.id) == OLDER


def test_one_summary_can_be_erased_under_a_server_that_runs(config):
    with closing(open_store(config.database, SystemChance())) as running:
        assert running.summary(OLDER.id)

        is_well, _said = says(config, 1, yes=True)

        assert is_well
        assert running.summary(OLDER.id) is None
        assert remains(config.data, OLDER.id, OLDER.title) == set()
