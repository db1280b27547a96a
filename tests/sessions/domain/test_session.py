"""What a session tells of itself."""

import pytest

from sessions.domain import asking, door, evening
from sessions.domain.errors import Refusal
from sessions.domain.polls import Outcome
from tests.support.cast import (
    SEVEN,
    SOMEBODY,
    a_circle,
    another_circle,
    in_a_check_in,
    in_a_round,
    listening,
)
from tests.support.refusing import refused


def test_a_seat_is_known_by_its_id():
    assert a_circle().seat("ben").id == "ben"


def test_mallory_has_no_seat_here():
    assert another_circle().has_seat("mallory")
    with refused(Refusal.NO_SUCH_SEAT):
        a_circle().seat("mallory")


def test_listeners_sit_in_the_circle_and_do_not_speak():
    session = listening(a_circle(), "ben")

    assert len(session.circle) == len(SOMEBODY)
    assert session.speaking == ("ada", "chidi")


def test_everyone_who_was_ever_in_the_circle_attended():
    session = door.leave(door.add_seat(a_circle(), "dana"), "ada", SEVEN)

    assert session.attendance == 4


def test_the_last_step_is_known():
    session = in_a_round()
    assert not session.is_last_step

    assert evening.next_step(session, "sharing", (), SEVEN).is_last_step


def test_a_poll_is_found_by_its_step_open_or_closed():
    opened = asking.open_poll(in_a_check_in(), "check_in")
    closed = asking.close_poll(opened, "check_in", Outcome())
    left = evening.next_step(closed, "check_in", (), SEVEN)

    assert in_a_check_in().poll_of("check_in") is None
    for session in (opened, closed, left):
        assert session.poll_of("check_in").id == "check_in"


@pytest.mark.parametrize("standing", ["lobby", "left"])
def test_who_is_not_in_the_circle_does_not_speak(standing):
    session = door.remove(a_circle(), "ben", SEVEN)
    session = session if standing == "lobby" else door.leave(session, "ben", SEVEN)

    assert session.seat("ben").standing == standing
    assert "ben" not in session.speaking
