"""What every store promises, whatever it is made of."""

from dataclasses import replace

import pytest

from sessions.domain.errors import Refusal, Refused
from sessions.ports import GroupStore, KeyStore, SessionStore
from tests.sessions.storage.evening import (
    JUST_UNDOABLE,
    MONDAY,
    OPENED,
    SALT,
    SUMMARY,
    TUESDAY,
    UNDER_WAY,
    at_version,
    live,
)
from tests.support.fakes import AN_EVENING_IN_NOVEMBER as NOW


def test_a_store_is_all_three_stores(store):
    sessions: SessionStore = store
    groups: GroupStore = store
    keys: KeyStore = store

    assert (sessions.live_sessions(), len(groups.groups()), keys.use_link("none", NOW)) == (
        (),
        1,
        False,
    )


def test_a_session_comes_back_as_it_was_stored(store):
    store.open(live(UNDER_WAY))

    assert store.load(UNDER_WAY.id) == live(UNDER_WAY)


def test_a_session_comes_back_with_what_can_be_undone(store):
    store.open(live(UNDER_WAY))
    store.save(JUST_UNDOABLE, expected=UNDER_WAY.version, cmd=None)

    assert store.load(UNDER_WAY.id).session == JUST_UNDOABLE


def test_the_salt_stays_the_same_for_the_whole_session(store):
    store.open(live())
    store.save(at_version(1), expected=0, cmd="first-command")

    assert store.load(OPENED.id).salt == SALT


def test_there_is_no_session_before_one_is_opened(store):
    assert store.load(OPENED.id) is None
    assert store.live_sessions() == ()
    assert store.live_session_of(MONDAY.id) is None


def test_live_sessions_are_found_by_id_and_by_group(store):
    store.add_group(TUESDAY)
    store.open(live())
    store.open(live(replace(OPENED, id="tomorrow", group=TUESDAY.id)))

    assert store.live_sessions() == (OPENED.id, "tomorrow")
    assert store.live_session_of(TUESDAY.id) == "tomorrow"


def test_a_group_has_one_live_session_at_a_time(store):
    store.open(live())

    with pytest.raises(Refused) as refused:
        store.open(live(replace(OPENED, id="another")))

    assert refused.value.code is Refusal.ALREADY_STARTED
    assert store.live_sessions() == (OPENED.id,)


def test_of_two_writers_one_wins(store):
    store.open(live())

    assert store.save(at_version(1), expected=0, cmd="by-fern")
    assert not store.save(replace(at_version(1), wall_names=True), expected=0, cmd="by-ada")
    assert store.load(OPENED.id).session == at_version(1)
    assert store.answered(OPENED.id, "by-ada") is None


def test_a_repeated_command_is_answered_with_the_first_version(store):
    store.open(live())
    store.save(at_version(1), expected=0, cmd="begin-0001")
    store.save(at_version(2), expected=1, cmd="next-0001")

    assert store.answered(OPENED.id, "begin-0001") == 1
    assert store.answered(OPENED.id, "next-0001") == 2
    assert store.answered(OPENED.id, "unheard-of") is None


def test_a_command_is_never_carried_out_twice(store):
    store.open(live())
    store.save(at_version(1), expected=0, cmd="begin-0001")

    assert not store.save(at_version(2), expected=1, cmd="begin-0001")
    assert store.load(OPENED.id).session.version == 1


def test_a_command_of_another_session_is_another_command(store):
    store.add_group(TUESDAY)
    store.open(live())
    store.open(live(replace(OPENED, id="mallorys", group=TUESDAY.id)))
    store.save(replace(at_version(1), id="mallorys", group=TUESDAY.id), expected=0, cmd="the-same")

    assert store.answered(OPENED.id, "the-same") is None
    assert store.save(at_version(1), expected=0, cmd="the-same")


def test_the_last_256_commands_are_remembered(store):
    store.open(live())
    for version in range(1, 258):
        store.save(at_version(version), expected=version - 1, cmd=f"command-{version}")

    assert store.answered(OPENED.id, "command-1") is None
    assert store.answered(OPENED.id, "command-2") == 2
    assert store.answered(OPENED.id, "command-257") == 257


def test_a_session_that_is_over_leaves_its_summary(store):
    store.open(live(UNDER_WAY))

    assert store.finish(OPENED.id, SUMMARY, expected=7)
    assert store.summary(SUMMARY.id) == SUMMARY
    assert store.summary(OPENED.id) is None
    assert store.load(OPENED.id) is None
    assert store.live_sessions() == ()
    assert store.live_session_of(MONDAY.id) is None


def test_a_session_that_is_over_forgets_its_commands(store):
    store.open(live())
    store.save(at_version(1), expected=0, cmd="begin-0001")
    store.finish(OPENED.id, SUMMARY, expected=1)

    assert store.answered(OPENED.id, "begin-0001") is None
    assert not store.save(at_version(2), expected=1, cmd="too-late")


def test_an_end_that_lost_the_race_ends_nothing(store):
    store.open(live())
    store.save(at_version(1), expected=0, cmd=None)

    assert not store.finish(OPENED.id, SUMMARY, expected=0)
    assert store.load(OPENED.id).session == at_version(1)
    assert store.summaries(MONDAY.id) == ()


def test_a_group_can_meet_again_after_the_end(store):
    store.open(live())
    store.finish(OPENED.id, SUMMARY, expected=0)
    store.open(live(replace(OPENED, id="next-monday")))

    assert store.live_session_of(MONDAY.id) == "next-monday"


def test_a_link_works_once(store):
    store.add_link("digest", NOW + 900)

    assert store.use_link("digest", NOW)
    assert not store.use_link("digest", NOW)


def test_a_link_runs_out(store):
    store.add_link("digest", NOW + 900)

    assert not store.use_link("digest", NOW + 900)
    assert not store.use_link("digest", NOW)


def test_a_login_is_known_until_it_runs_out(store):
    store.add_login("digest", NOW + 900)

    assert store.login_ends_at("digest", NOW + 899) == NOW + 900
    assert store.login_ends_at("digest", NOW + 900) is None
    assert store.login_ends_at("another", NOW) is None


def test_a_login_ends_when_it_is_forgotten(store):
    store.add_login("digest", NOW + 900)
    store.forget_login("digest")

    assert store.login_ends_at("digest", NOW) is None
