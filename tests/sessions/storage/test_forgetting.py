"""What is erased on purpose leaves no byte behind, and nothing else goes with it."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from sessions.domain.meetings import Meeting
from sessions.ports import OwnPlan
from sessions.storage.engines import PRAGMAS, sqlite_engine
from sessions.storage.sql import store_on
from sessions.storage.tables import metadata
from sessions.summary import PromptSummary
from talkingpiece.proof import searchable
from tests.sessions.storage.evening import MONDAY, SUMMARY, TUESDAY, UNDER_WAY, live
from tests.sessions.storage.pauses import Pauses
from tests.sessions.storage.remains import remains
from tests.support.fakes import CountingChance

ID, TITLE, QUESTION = "summary-canary-51ab", "Title-canary-77de", "Question-canary-c0de"
POLL = replace(SUMMARY.polls[0], question=QUESTION)
TO_ERASE = replace(SUMMARY, id=ID, title=TITLE, polls=(POLL,))
EARLIER = (PromptSummary("p0", "What was good?"),)
CANARIES = (ID, TITLE, QUESTION)
CONTACT, PLACE, CALENDAR = "Contact-canary-3f0a", "Place-canary-88ae", "Calendar-canary-1b2c"
MEETING = Meeting("uid-canary-5d5d", "2026-12-21", "19:00", 90, PLACE, CALENDAR)
WHEN = (PLACE, CALENDAR, MEETING.uid)


def references(table, other):
    return any(key.column.table.name == other for key in table.foreign_keys)


def keeps(store, summary):
    """The summary of an evening that is over."""
    session = replace(UNDER_WAY, id=summary.id)
    store.open(live(session))
    assert store.finish(session.id, summary, expected=session.version)


@pytest.fixture
def store(file_place):
    store = file_place.open()
    store.add_group(MONDAY)
    keeps(store, SUMMARY)
    keeps(store, TO_ERASE)
    return store


def test_an_erased_summary_is_in_no_file(file_place, store):
    folder = file_place.where.parent
    assert remains(folder, *CANARIES) == {"circles.db"}

    assert store.forget_summary(ID)
    assert store.rewrite()

    assert remains(folder, *CANARIES) == set()
    assert store.summaries(MONDAY.id) == (SUMMARY,)


def test_with_a_summary_goes_what_its_group_was_asked_that_day(store):
    keeps(store, replace(TO_ERASE, id="a week before", day="2026-11-16", prompts=EARLIER))
    assert store.last_asked(MONDAY.id) == {"p0": "2026-11-16", "p1": "2026-11-23"}

    store.forget_summary(ID)

    assert store.last_asked(MONDAY.id) == {"p0": "2026-11-16"}


def test_what_a_careless_program_deleted_before_goes_with_it(tmp_path):
    careless = sqlite_engine(tmp_path / "circles.db", pragmas={**PRAGMAS, "secure_delete": 0})
    with closing(store_on(careless, CountingChance(), sleep=Pauses())) as store:
        store.add_group(MONDAY)
        keeps(store, TO_ERASE)
        store.forget_summary(ID)
        store.sweep()

        assert store.rewrite()

        assert remains(tmp_path, *CANARIES) == set()


def test_a_summary_that_is_not_there_cannot_be_erased(store):
    assert not store.forget_summary("another")
    assert len(store.summaries(MONDAY.id)) == 2


def test_with_a_group_goes_everything_of_it_and_nothing_of_another(file_place, store):
    store.change_group(replace(MONDAY, safeguarding=CONTACT, next_meeting=MEETING))
    store.add_plan(OwnPlan(MONDAY.id, replace(UNDER_WAY.plan, id="plan-canary-7c1e")))
    store.add_group(TUESDAY)
    folder, everything = file_place.where.parent, (*CANARIES, CONTACT, *WHEN, "plan-canary-7c1e")
    assert set(everything) <= {*searchable(store.values_of(MONDAY.id))}

    assert store.forget_group(MONDAY.id)
    assert store.rewrite()

    assert remains(folder, *everything, MONDAY.title, SUMMARY.id) == set()
    assert store.groups() == (TUESDAY,)
    assert list(store.values_of(MONDAY.id)) == []


def test_a_group_that_is_gathered_now_stays(store):
    store.open(live(UNDER_WAY))

    assert not store.forget_group(MONDAY.id)

    assert store.groups() == (MONDAY,)
    assert len(store.summaries(MONDAY.id)) == 2


def test_a_group_that_is_not_there_cannot_be_erased(store):
    assert not store.forget_group("nobodys")
    assert store.groups() == (MONDAY,)


def test_every_table_that_belongs_to_a_group_says_so_in_the_same_way():
    """A group is erased by this column: a table that calls it something else would be left."""
    belonging = {t for t in metadata.tables.values() if references(t, "groups")}

    assert {table.name for table in belonging if "group_id" not in table.c} == set()


def test_words_that_were_changed_are_in_no_file(file_place, store):
    store.change_group(replace(MONDAY, safeguarding=CONTACT, next_meeting=MEETING))
    store.change_group(MONDAY)

    assert remains(file_place.where.parent, CONTACT, *WHEN) == set()


@pytest.mark.proof
def test_a_reader_in_the_way_is_noticed(file_place, store):
    with closing(sqlite3.connect(file_place.where, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM summaries").fetchone()
        store.forget_summary(ID)

        assert not store.rewrite()
        assert remains(file_place.where.parent, *CANARIES)


def test_everything_can_be_erased_a_live_session_too(file_place, store):
    store.open(live(UNDER_WAY))
    store.add_login("digest-canary", 900)
    store.add_link("link-canary", 900)
    everything = (*CANARIES, SUMMARY.title, UNDER_WAY.id, "digest-canary", "link-canary")

    store.forget_everything()
    assert store.rewrite()

    assert list(store.values()) == []
    assert remains(file_place.where.parent, *everything) == set()


def test_it_is_known_whether_somebody_else_has_the_database_open(file_place, store):
    other = file_place.open()
    assert not store.is_ours_alone()

    other.close()

    assert store.is_ours_alone()
    assert store.summary(ID) == TO_ERASE


def test_every_value_of_every_row_can_be_looked_at(store):
    values = list(store.values())

    assert {MONDAY.title, ID, SUMMARY.id} <= {value for value in values if isinstance(value, str)}
    assert "CREATE TABLE summaries" in store.schema()
