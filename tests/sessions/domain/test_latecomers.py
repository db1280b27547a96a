"""Who comes after the beginning: straight in, to the lobby, or to a closed door, as was chosen."""

import pytest

from sessions.domain import door, evening
from sessions.domain.errors import Refused
from sessions.domain.seats import Late
from sessions.domain.session import Session
from tests.support.cast import SEVEN, a_circle, begun, in_a_round, round_of


def gone_by(late: Late, *, lobby: bool = False) -> Session:
    return begun(door.set_late(door.use_lobby(a_circle(), lobby), late))


def test_unless_it_is_said_otherwise_who_comes_late_waits_in_the_lobby():
    session = door.join(begun(a_circle()), "late", SEVEN)

    assert [seat.id for seat in session.lobby] == ["late"]


def test_who_comes_late_may_come_straight_in_and_is_last_in_the_round():
    session = door.join(door.use_lobby(in_a_round(), False), "late", SEVEN)

    assert session.circle[-1].id == "late"
    assert round_of(session).waiting[-1] == "late"
    assert not gone_by(Late.IN).door.lobby


def test_a_lobby_that_was_wanted_from_the_first_stays():
    assert gone_by(Late.IN, lobby=True).door.lobby


def test_the_door_may_close_when_the_evening_begins_and_says_why():
    session = gone_by(Late.CLOSED)

    with pytest.raises(Refused, match="has_begun"):
        door.join(session, "late", SEVEN)


def test_who_has_a_seat_comes_back_through_a_closed_door():
    session = gone_by(Late.CLOSED)

    assert door.join(session, "ada", SEVEN) is session


def test_a_door_that_was_locked_by_hand_says_only_that():
    with pytest.raises(Refused, match="door_locked"):
        door.join(door.lock_door(a_circle()), "late", SEVEN)
    with pytest.raises(Refused, match="door_locked"):
        door.join(door.lock_door(gone_by(Late.LOBBY)), "late", SEVEN)


def test_those_who_hold_can_open_it_all_the_same():
    session = door.join(door.open_door(gone_by(Late.CLOSED)), "late", SEVEN)

    assert session.circle[-1].id == "late"


def test_a_door_that_is_locked_stays_locked_at_the_beginning():
    assert not begun(door.lock_door(door.set_late(a_circle(), Late.IN))).door.open


def test_it_is_chosen_before_the_beginning():
    with pytest.raises(Refused, match="already_started"):
        door.set_late(begun(a_circle()), Late.IN)


def test_a_beginning_that_is_taken_back_opens_the_door_again():
    before = door.set_late(a_circle(), Late.CLOSED)
    started = evening.undoable(before, begun(before), SEVEN)

    assert evening.undo(started, SEVEN).door == before.door
