"""The use cases: compare-and-set, repeated commands, people in memory only."""

import pytest

from sessions.domain import door, evening, sharing
from sessions.domain.errors import Refused
from sessions.domain.people import Out, Room
from sessions.domain.signals import Level, Signal
from tests.support.tuesday import Evening


@pytest.fixture
def tuesday():
    return Evening()


def test_the_same_join_key_never_makes_two_seats(tuesday):
    assert tuesday.seats("Ada") == tuesday.seats("Ada")
    assert len(tuesday.session.circle) == 1


def test_two_people_of_one_name_are_told_apart(tuesday):
    one = tuesday.service.join(tuesday.id, "key-one-1", "Ben")
    two = tuesday.service.join(tuesday.id, "key-two-2", "Ben")

    names = tuesday.service.room(tuesday.id).names
    assert (names[one], names[two]) == ("Ben", "Ben 2")


def test_a_repeated_command_is_answered_as_the_first_time_and_done_once(tuesday):
    first = tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s), cmd="once-only")
    again = tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s), cmd="once-only")

    assert first == again
    assert tuesday.session.door.epoch == 1


def test_a_repeat_that_would_be_refused_by_now_is_answered_as_the_first_time(tuesday):
    tuesday.start()
    onward = {"change": lambda s, now: evening.next_step(s, "arriving", (), now), "cmd": "onward-1"}
    first = tuesday.service.change(tuesday.id, **onward)

    assert tuesday.service.change(tuesday.id, **onward) == first
    with pytest.raises(Refused, match="stale"):
        tuesday.service.change(tuesday.id, **onward | {"cmd": "onward-2"})


def test_a_lost_race_applies_the_rule_to_what_the_other_saved(tuesday):
    other = tuesday.another_process()
    other.session(tuesday.id)
    tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s))

    other.change(tuesday.id, lambda s, _: door.renew_code(s))

    assert tuesday.another_process().session(tuesday.id).door.epoch == 2


def test_a_refused_command_changes_nothing_and_tells_nobody(tuesday):
    before, heard = tuesday.session, len(tuesday.told.heard)

    with pytest.raises(Refused, match="not_started"):
        tuesday.service.change(tuesday.id, lambda s, now: evening.next_step(s, "x", (), now))

    assert tuesday.session == before
    assert len(tuesday.told.heard) == heard


def test_codes_and_invites_open_only_their_own_session(tuesday):
    keys = tuesday.service.keys(tuesday.id)

    assert tuesday.service.find_by_code(keys.code(0).lower()) == tuesday.id
    assert tuesday.service.find_by_invite(keys.invite(0)) == tuesday.id
    assert tuesday.service.find_by_code(keys.code(1)) is None
    assert tuesday.service.find_by_wall(keys.invite(0)) is None


def test_a_new_code_makes_the_old_one_worthless(tuesday):
    old = tuesday.service.keys(tuesday.id).code(0)

    tuesday.service.change(tuesday.id, lambda s, _: door.renew_code(s))

    assert tuesday.service.find_by_code(old) is None


def test_undo_takes_back_what_those_who_hold_did_last(tuesday):
    tuesday.seats("Ada", "Ben")
    tuesday.service.change(tuesday.id, lambda s, now: evening.start(s, (), now), undoable=True)

    tuesday.service.change(tuesday.id, lambda s, now: evening.undo(s, now))

    assert tuesday.session.started_at is None


def test_nothing_can_be_taken_back_once_something_else_has_happened(tuesday):
    tuesday.service.change(tuesday.id, lambda s, now: evening.start(s, (), now), undoable=True)
    tuesday.service.change(tuesday.id, lambda s, _: door.lock_door(s))

    with pytest.raises(Refused, match="nothing_to_undo"):
        tuesday.service.change(tuesday.id, lambda s, now: evening.undo(s, now))


def test_signals_never_reach_the_store(tuesday):
    (ada,) = tuesday.seats("Ada")
    before = tuesday.store.load(tuesday.id)

    signal = Signal("signal-1", ada, Level.UNSAFE, tuesday.clock.now())
    tuesday.service.people(tuesday.id, lambda room: room.sent(signal))

    assert tuesday.store.load(tuesday.id) == before
    assert tuesday.service.room(tuesday.id).signal_of(ada) == signal


def test_a_removed_seat_is_told_and_its_token_is_dead(tuesday):
    (ada,) = tuesday.seats("Ada")

    tuesday.service.remove(tuesday.id, ada, cmd="remove-1")

    assert ("removed", ada) in tuesday.told.heard
    assert tuesday.session.seat(ada).token_epoch == 1
    assert not tuesday.session.door.open


def much_is_known_of(tuesday, seat):
    signal = Signal("signal-1", seat, Level.CHECK, tuesday.clock.now())
    tuesday.service.people(
        tuesday.id, lambda room: room.arrived(seat).stepped_out(seat, Out.FINE).sent(signal)
    )


def test_of_who_leaves_nothing_is_remembered_and_their_name_is_free(tuesday):
    (ada,) = tuesday.seats("Ada")
    much_is_known_of(tuesday, ada)

    tuesday.service.leave(tuesday.id, ada, cmd="leaving-1")

    assert tuesday.service.room(tuesday.id) == Room()
    other = tuesday.service.join(tuesday.id, "another-key", "Ada")
    assert tuesday.service.room(tuesday.id).name(other) == "Ada"


def test_of_who_is_turned_away_nothing_is_remembered_and_their_name_is_free(tuesday):
    tuesday.service.change(tuesday.id, lambda s, _: door.use_lobby(s, True))
    (mallory,) = tuesday.seats("Ada")
    much_is_known_of(tuesday, mallory)

    tuesday.service.remove(tuesday.id, mallory, cmd="remove-1")

    assert tuesday.service.room(tuesday.id) == Room()


def test_who_is_asked_to_wait_outside_is_still_known(tuesday):
    (ada,) = tuesday.seats("Ada")

    tuesday.service.remove(tuesday.id, ada, cmd="remove-1")

    assert tuesday.service.room(tuesday.id).name(ada) == "Ada"


def test_a_seat_that_is_taken_back_gives_its_name_back(tuesday):
    tuesday.service.add_seat(tuesday.id, "Gus", cmd="adding-1")
    tuesday.service.change(tuesday.id, evening.undo)

    tuesday.service.add_seat(tuesday.id, "Gus", cmd="adding-1")
    tuesday.service.add_seat(tuesday.id, "Gus", cmd="adding-2")

    assert list(tuesday.service.room(tuesday.id).names.values()) == ["Gus"]


def test_a_leave_that_is_sent_again_takes_no_name_from_who_has_come_back(tuesday):
    (ada,) = tuesday.seats("Ada")
    first = tuesday.service.leave(tuesday.id, ada, cmd="leaving-1")
    tuesday.seats("Ada")

    assert tuesday.service.leave(tuesday.id, ada, cmd="leaving-1") == first

    assert tuesday.service.room(tuesday.id).name(ada) == "Ada"
    assert tuesday.session.attendance == 1


def test_nothing_that_is_said_after_the_end_is_remembered_of_anybody(tuesday):
    (ada,) = tuesday.seats("Ada")
    tuesday.service.end(tuesday.id)

    with pytest.raises(Refused, match="session_over"):
        tuesday.service.people(tuesday.id, lambda room: room.introduced(ada, "Ada"))

    assert tuesday.service.room(tuesday.id) == Room()


def test_a_turn_runs_on_the_service_clock(tuesday):
    (ada,) = tuesday.seats("Ada")
    tuesday.start()
    tuesday.service.change(tuesday.id, lambda s, now: evening.next_step(s, "arriving", (), now))
    tuesday.service.change(tuesday.id, lambda s, now: sharing.offer(s, s.round.id, ada, now))
    turn = tuesday.session.round.turn.id
    tuesday.service.change(tuesday.id, lambda s, now: sharing.accept(s, turn, ada, now))

    tuesday.clock.advance(30)

    assert tuesday.session.round.turn.left_seconds(tuesday.service.now()) == 90
