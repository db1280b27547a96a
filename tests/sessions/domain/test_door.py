"""The door: coming in, the lobby, a full circle, a locked door, a place in the ring."""

import pytest

from sessions.domain import arranging, door
from sessions.domain.errors import Refusal
from sessions.domain.seats import Seat, Standing
from tests.support.cast import (
    SEVEN,
    a_circle,
    begun,
    holding,
    in_a_round,
    round_of,
    without_phone,
)
from tests.support.refusing import refused

FULL = tuple(f"seat {number}" for number in range(20))


def ring(session):
    return tuple(seat.id for seat in session.circle)


def knocked(session, seat="late"):
    return door.join(door.use_lobby(session, True), seat, SEVEN)


def test_somebody_takes_a_seat():
    session = a_circle("ada")

    assert session.seat("ada") == Seat("ada", Standing.SEATED, 1, phone=True, attended=True)


def test_coming_in_twice_makes_one_seat():
    session = a_circle("ada")

    assert door.join(session, "ada", SEVEN) is session


def test_who_has_a_seat_comes_back_through_a_locked_door():
    locked = door.lock_door(a_circle("ada"))

    assert door.join(locked, "ada", SEVEN) is locked


def test_a_locked_door_lets_nobody_else_in():
    with refused(Refusal.DOOR_LOCKED):
        door.join(door.lock_door(a_circle()), "late", SEVEN)


def test_a_door_that_is_opened_again_lets_people_in():
    opened = door.open_door(door.lock_door(a_circle("ada")))

    assert ring(door.join(opened, "ben", SEVEN)) == ("ada", "ben")


def test_with_a_lobby_people_wait_until_they_are_let_in():
    waiting = knocked(a_circle("ada"))
    assert ring(waiting) == ("ada",)
    assert [seat.id for seat in waiting.lobby] == ["late"]

    assert ring(door.admit(waiting, "late")) == ("ada", "late")


def test_without_a_lobby_people_come_straight_in():
    session = door.use_lobby(door.use_lobby(a_circle("ada"), True), False)

    assert ring(door.join(session, "ben", SEVEN)) == ("ada", "ben")


def test_who_waits_in_the_lobby_was_not_there_yet():
    waiting = knocked(a_circle("ada"))

    assert waiting.attendance == 1
    assert door.admit(waiting, "late").attendance == 2


def test_who_comes_after_the_beginning_waits_in_the_lobby():
    session = door.join(begun(a_circle("ada")), "late", SEVEN)

    assert session.seat("late").standing is Standing.LOBBY


def test_who_is_let_in_late_comes_last_in_a_running_round():
    session = door.admit(knocked(holding("ada")), "late")

    assert round_of(session).waiting == ("ben", "chidi", "late")


def test_who_knocks_is_not_yet_in_the_round():
    assert "late" not in round_of(knocked(in_a_round())).seats


def test_a_circle_has_twenty_seats():
    twenty = a_circle(*FULL)

    with refused(Refusal.CIRCLE_FULL):
        door.join(twenty, "one more", SEVEN)
    with refused(Refusal.CIRCLE_FULL):
        door.add_seat(twenty, "one more")


def test_who_waits_in_the_lobby_has_a_seat_kept():
    nineteen_and_one = knocked(a_circle(*FULL[1:]))

    with refused(Refusal.CIRCLE_FULL):
        door.join(nineteen_and_one, "one more", SEVEN)
    with refused(Refusal.CIRCLE_FULL):
        door.add_seat(nineteen_and_one, "one more")
    assert len(door.admit(nineteen_and_one, "late").circle) == 20


def test_who_goes_makes_room():
    nineteen = door.leave(a_circle(*FULL), FULL[0], SEVEN)

    assert len(door.join(nineteen, "one more", SEVEN).circle) == 20


def test_only_from_the_lobby_is_anybody_let_in():
    with refused(Refusal.STALE):
        door.admit(a_circle("ada"), "ada")
    with refused(Refusal.STALE):
        door.admit(door.leave(a_circle("ada"), "ada", SEVEN), "ada")


def test_a_seat_without_a_phone_is_a_seat():
    session = door.add_seat(a_circle("ada"), "dana")

    assert session.seat("dana").phone is False
    assert session.seat("dana").holds is False
    assert session.speaking == ("ada", "dana")
    assert session.attendance == 2


def test_the_same_seat_is_added_once():
    session = without_phone(a_circle("ada"), "dana")

    assert door.add_seat(session, "dana") is session


def test_fern_may_sit_in_the_circle_too():
    assert without_phone(a_circle(), "fern", holds=True).seat("fern").holds


def test_a_seat_added_in_a_running_round_comes_last():
    assert round_of(without_phone(in_a_round(), "dana")).waiting[-1] == "dana"


def test_a_new_code_leaves_everyone_in_their_seat():
    renewed = door.renew_code(a_circle())

    assert renewed.door.epoch == 1
    assert ring(renewed) == ("ada", "ben", "chidi")


@pytest.mark.parametrize(
    ("to", "order"),
    [
        (0, ("chidi", "ada", "ben")),
        (1, ("ada", "chidi", "ben")),
        (99, ("ada", "ben", "chidi")),
        (-5, ("chidi", "ada", "ben")),
    ],
)
def test_a_seat_moves_round_the_ring(to, order):
    assert ring(arranging.move(a_circle(), "chidi", to)) == order


def test_moving_a_seat_loses_nobody_outside():
    session = arranging.move(knocked(a_circle()), "chidi", 0)

    assert sorted(seat.id for seat in session.seats) == ["ada", "ben", "chidi", "late"]


def numbers(session):
    return {seat.id: seat.number for seat in session.seats}


def test_every_seat_has_a_number_of_its_own_in_the_lobby_and_without_a_phone_too():
    session = without_phone(knocked(a_circle("ada", "ben")), "gus")

    assert numbers(session) == {"ada": 1, "ben": 2, "late": 3, "gus": 4}


def test_a_number_stays_with_its_seat_wherever_it_is_moved_or_goes():
    session = a_circle()
    before = numbers(session)
    gone = door.leave(arranging.move(session, "chidi", 0), "ada", SEVEN)

    assert numbers(door.remove(gone, "ben", SEVEN)) == before
    assert numbers(door.join(gone, "ada", SEVEN)) == before


def test_the_number_of_who_has_gone_is_not_given_again():
    session = door.join(door.leave(a_circle("ada"), "ada", SEVEN), "ben", SEVEN)

    assert session.seat("ben").number == 2


def test_only_a_seat_of_the_circle_can_be_moved():
    with refused(Refusal.STALE):
        arranging.move(knocked(a_circle()), "late", 0)


def test_nobody_acts_for_a_seat_that_is_not_here():
    with refused(Refusal.NO_SUCH_SEAT):
        door.admit(a_circle(), "mallory")
    assert not a_circle().has_seat("mallory")
