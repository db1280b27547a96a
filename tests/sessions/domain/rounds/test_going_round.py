"""The four orders, and when a round is over."""

from sessions.domain.plans import RoundOrder
from tests.support.cast import SEVEN, a_round, handing_on, offering, shared_by, taking

VOLUNTEER, READY, RANDOM = RoundOrder.VOLUNTEER, RoundOrder.READY, RoundOrder.RANDOM
FOUR = ("ada", "ben", "chidi", "dana")


def test_in_a_circle_the_first_seat_is_asked_first():
    assert a_round().upcoming == "ada"


def test_in_a_random_order_the_order_announced_is_the_order_kept():
    going = a_round("chidi", "ada", "ben", order=RANDOM)

    assert going.upcoming == "chidi"
    assert shared_by(going, "chidi").turn.seat == "ada"


def test_a_round_from_a_volunteer_asks_nobody_by_name_to_begin():
    assert a_round(order=VOLUNTEER).upcoming is None


def test_after_a_volunteer_the_piece_goes_round_the_circle_from_there():
    began = taking(offering(a_round(*FOUR, order=VOLUNTEER), None), "chidi")

    assert began.holder == "chidi"
    assert began.waiting == ("dana", "ada", "ben")
    assert handing_on(began).turn.seat == "dana"


def test_only_the_first_volunteer_turns_the_circle():
    going = shared_by(a_round(*FOUR, order=VOLUNTEER), "ada")
    going = taking(offering(going, None), "chidi")

    assert going.waiting == ("ben", "dana")


def test_a_volunteer_may_be_offered_the_piece_by_name():
    began = taking(offering(a_round(*FOUR, order=VOLUNTEER), "chidi"))

    assert began.waiting == ("dana", "ada", "ben")


def test_a_volunteer_who_thinks_better_of_it_is_followed_by_the_next_in_the_circle():
    going = offering(a_round(*FOUR, order=VOLUNTEER), "chidi").decline("chidi", SEVEN)

    assert going.turn.seat == "dana"
    assert going.waiting == ("ada", "ben")


def test_with_nobody_waiting_those_who_said_not_today_are_asked_by_name():
    for order in (VOLUNTEER, READY):
        assert a_round("ada", order=order).decline("ada", SEVEN).upcoming == "ada"


def test_if_nobody_volunteers_the_first_seat_may_be_asked():
    nobody_yet = offering(a_round(order=VOLUNTEER), None)

    assert nobody_yet.upcoming == "ada"
    assert offering(nobody_yet, "ada").turn.seat == "ada"


def test_a_volunteer_may_have_said_not_today_before():
    going = offering(a_round(order=VOLUNTEER).decline("ben", SEVEN), None)

    assert taking(going, "ben").waiting == ("ada", "chidi")


def test_whoever_is_ready_is_asked_again_after_each_turn():
    going = taking(offering(a_round(order=READY), None), "ben")
    assert going.upcoming is None

    assert handing_on(going).turn.seat is None


def test_whoever_is_ready_is_followed_by_name_for_those_to_come_back_to():
    going = a_round(order=READY).come_back("ada", SEVEN)
    going = shared_by(going, "chidi", "ben")

    assert going.turn.seat == "ada"


def test_a_round_is_complete_when_nobody_is_still_to_be_asked():
    going = a_round("ada", "ben")
    assert not going.complete
    assert not shared_by(going, "ada").complete

    assert shared_by(going, "ada", "ben").complete


def test_a_round_is_not_complete_while_a_second_offer_is_to_come():
    declined = a_round("ada", "ben").decline("ada", SEVEN)

    assert not shared_by(declined, "ben").complete


def test_a_round_knows_when_everyone_has_been_offered_a_turn():
    going = shared_by(a_round("ada", "ben"), "ada")

    assert not a_round("ada", "ben").offered_everyone
    assert going.turn.seat == "ben"
    assert going.offered_everyone


def test_who_asked_to_be_come_back_to_is_still_owed_an_offer():
    going = shared_by(a_round("ada", "ben").come_back("ada", SEVEN), "ben")
    owed = going.come_back("ada", SEVEN)

    assert not owed.offered_everyone
    assert offering(owed, "ada").offered_everyone


def test_turns_to_come_count_the_offered_seat_and_nobody_who_said_not_today():
    going = offering(a_round(*FOUR).decline("dana", SEVEN).come_back("ben", SEVEN), "ada")
    assert going.to_come == 3

    assert taking(going).to_come == 2
    assert offering(a_round(*FOUR), None).to_come == 4
