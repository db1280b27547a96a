"""Taps on the piece as they arrive in a session, by a participant or by those who hold."""

import pytest

from sessions.domain import evening, sharing
from sessions.domain.errors import Refusal
from tests.support.cast import (
    SEVEN,
    a_circle,
    begun,
    handed_on,
    holding,
    in_a_round,
    listening,
    round_of,
    turn_now,
    turn_of,
    without_phone,
)
from tests.support.refusing import refused


def offered(seat, session=None):
    session = session or in_a_round()
    return sharing.offer(session, round_of(session).id, seat, SEVEN)


def test_an_offered_seat_takes_the_piece():
    session = offered("ada")

    assert round_of(sharing.accept(session, turn_of(session).id, "ada", SEVEN)).holder == "ada"


def test_those_who_hold_can_say_that_ada_has_begun():
    session = offered("ada")

    assert round_of(sharing.accept(session, turn_of(session).id, None, SEVEN)).holder == "ada"


def test_those_who_hold_can_say_who_was_ready():
    session = offered(None)

    assert round_of(sharing.accept(session, turn_of(session).id, "ben", SEVEN)).holder == "ben"


def test_somebody_has_begun_means_nobody_while_the_piece_is_for_whoever_is_ready():
    session = offered(None)

    with refused(Refusal.NO_SUCH_SEAT):
        sharing.accept(session, turn_of(session).id, None, SEVEN)


def test_ben_cannot_take_the_piece_that_is_offered_to_ada():
    session = offered("ada")

    with refused(Refusal.NOT_YOURS):
        sharing.accept(session, turn_of(session).id, "ben", SEVEN)


def test_an_offer_that_has_gone_by_cannot_be_taken_for_anybody():
    first = offered("ada")
    now_ben = sharing.decline(first, round_of(first).id, "ada", SEVEN)

    for seat in (None, "ada", "ben"):
        with refused(Refusal.STALE):
            sharing.accept(now_ben, turn_of(first).id, seat, SEVEN)


def test_a_seat_without_a_phone_is_offered_the_piece_like_any_other():
    session = holding("dana", without_phone(in_a_round(), "dana"))

    assert round_of(session).holder == "dana"
    assert turn_of(handed_on(session, SEVEN)).seat == "ada"


def test_the_holder_hands_the_piece_on():
    ada = holding("ada")

    assert turn_of(sharing.hand_on(ada, turn_of(ada).id, "ada", SEVEN)).seat == "ben"


def test_those_who_hold_hand_on_for_anybody():
    assert turn_of(handed_on(holding("ada"), SEVEN)).seat == "ben"


@pytest.mark.parametrize("tap", [sharing.hand_on, sharing.extend])
def test_nobody_acts_on_the_turn_of_another(tap):
    ada = holding("ada")

    with refused(Refusal.STALE):
        tap(ada, turn_of(ada).id, "ben", SEVEN)


def test_the_holder_takes_a_little_longer():
    ada = holding("ada")
    longer = sharing.extend(ada, turn_of(ada).id, "ada", SEVEN)

    assert turn_of(longer).left_seconds(SEVEN) == 240


def test_those_who_hold_pause_a_turn_and_go_on():
    ada = holding("ada")
    paused = sharing.pause(ada, turn_of(ada).id, SEVEN + 60)
    going = sharing.resume(paused, turn_of(ada).id, SEVEN + 100)

    assert turn_of(paused).paused_at == SEVEN + 60
    assert turn_of(going).left_seconds(SEVEN + 100) == 120


def test_bens_not_today_does_not_undo_adas_hand_on():
    ada = holding("ada")
    ben_is_offered = handed_on(ada, SEVEN + 60)
    after_ben = sharing.decline(ben_is_offered, round_of(ada).id, "ben", SEVEN + 61)

    assert round_of(after_ben).shared == ("ada",)
    assert turn_of(after_ben).seat == "chidi"


def test_adas_second_tap_does_not_hand_on_for_ben():
    ada = holding("ada")
    ben = holding("ben", sharing.decline(handed_on(ada, SEVEN), "r1", "ben", SEVEN))

    with refused(Refusal.STALE):
        sharing.hand_on(ben, turn_of(ada).id, "ada", SEVEN)


@pytest.mark.parametrize("tap", [sharing.offer, sharing.decline, sharing.come_back])
def test_a_tap_meant_for_an_earlier_round_is_stale(tap):
    first = in_a_round()
    again = evening.step_back(
        evening.next_step(first, "sharing", first.speaking, SEVEN), "closing", first.speaking, SEVEN
    )

    with refused(Refusal.STALE):
        tap(again, round_of(first).id, "ada", SEVEN)


def test_come_back_to_me_reaches_the_round():
    session = sharing.come_back(in_a_round(), "r1", "ada", SEVEN)

    assert round_of(session).later == ("ada",)


def test_listeners_are_never_called():
    session = begun(listening(a_circle("ada", "ben"), "ben"))
    session = evening.next_step(session, "welcome", session.speaking, SEVEN)
    session = evening.next_step(session, "check_in", session.speaking, SEVEN)

    assert round_of(session).seats == ("ada",)
    with refused(Refusal.NO_SUCH_SEAT):
        offered("ben", session)


def test_mallory_has_no_part_in_this_round():
    with refused(Refusal.NO_SUCH_SEAT):
        offered("mallory")
    with refused(Refusal.NO_SUCH_SEAT):
        sharing.decline(in_a_round(), "r1", "mallory", SEVEN)


def test_a_whole_round_can_run_from_the_console():
    away = sharing.phones_away(in_a_round(), True)

    assert round_of(away).phones_away
    assert not round_of(sharing.phones_away(away, False)).phones_away


def test_between_rounds_there_is_no_piece():
    session = begun(a_circle())

    assert turn_now(session) is None
    with refused(Refusal.STALE):
        sharing.offer(session, "r1", "ada", SEVEN)
    with refused(Refusal.STALE):
        sharing.phones_away(session, True)
