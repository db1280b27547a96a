"""Not today and come back to me: equal, without a reason, before or during the offer."""

import pytest

from sessions.domain.errors import Refusal
from sessions.domain.plans import RoundOrder
from tests.support.cast import SEVEN, a_round, offering, shared_by, taking
from tests.support.refusing import refused


def test_not_today_sends_the_piece_on_to_the_next():
    going = offering(a_round(), "ada").decline("ada", SEVEN)

    assert going.turn.seat == "ben"
    assert going.declined == ("ada",)


def test_not_today_before_the_offer_is_as_good():
    going = offering(a_round(), "ada").decline("ben", SEVEN)

    assert going.turn.seat == "ada"
    assert shared_by(going, "ada").turn.seat == "chidi"


def test_who_said_not_today_is_offered_once_more_at_the_end():
    going = shared_by(a_round().decline("ada", SEVEN), "ben")
    assert "ada" not in going.again

    going = shared_by(going, "chidi")
    assert going.turn.seat == "ada"
    assert going.again == ("ada",)


def test_the_second_offer_can_be_taken():
    going = shared_by(a_round().decline("ada", SEVEN), "ben", "chidi", "ada")

    assert going.shared == ("ben", "chidi", "ada")
    assert going.complete


def test_after_the_second_not_today_nobody_asks_again():
    going = shared_by(a_round().decline("ada", SEVEN), "ben", "chidi")
    going = going.decline("ada", SEVEN)

    assert going.rested == ("ada",)
    assert going.complete
    assert going.upcoming is None


def test_everyone_who_said_not_today_is_offered_once_more_in_that_order():
    going = a_round().decline("chidi", SEVEN).decline("ada", SEVEN)
    going = shared_by(going, "ben")
    assert going.turn.seat == "chidi"

    assert going.decline("chidi", SEVEN).turn.seat == "ada"


def test_saying_not_today_twice_before_the_second_offer_changes_nothing():
    once = a_round().decline("ada", SEVEN)

    assert once.decline("ada", SEVEN) is once


def test_saying_not_today_after_the_second_offer_changes_nothing():
    rested = shared_by(a_round().decline("ada", SEVEN), "ben", "chidi").decline("ada", SEVEN)

    assert rested.decline("ada", SEVEN) is rested


def test_an_offer_by_hand_to_who_said_not_today_is_the_second_one():
    going = offering(a_round().decline("ada", SEVEN), "ada")
    assert going.again == ("ada",)

    assert going.decline("ada", SEVEN).rested == ("ada",)


def test_a_second_offer_that_was_taken_back_is_still_to_come():
    second = shared_by(a_round().decline("ada", SEVEN), "ben").decline("chidi", SEVEN)
    assert second.turn.seat == "ada"

    going = shared_by(offering(second, "chidi"), "chidi")
    assert going.turn.seat == "ada"
    assert going.decline("ada", SEVEN).complete


def test_an_offer_that_was_taken_back_leaves_those_to_come_back_to_for_later():
    going = offering(a_round().come_back("ben", SEVEN), "ben")

    assert shared_by(offering(going, "ada"), "ada").turn.seat == "chidi"


def test_an_offer_that_was_taken_back_leaves_those_who_said_not_today_twice_in_peace():
    rested = shared_by(a_round("ada", "ben").decline("ada", SEVEN), "ben").decline("ada", SEVEN)
    going = offering(offering(rested.add("late"), "ada"), "late")

    assert shared_by(going, "late").complete


def test_who_said_not_today_twice_may_still_change_their_mind():
    rested = shared_by(a_round().decline("ada", SEVEN), "ben", "chidi").decline("ada", SEVEN)

    assert rested.come_back("ada", SEVEN).upcoming == "ada"
    assert taking(offering(rested, "ada")).holder == "ada"


def test_come_back_to_me_comes_after_those_not_yet_asked():
    going = offering(a_round(), "ada").come_back("ada", SEVEN)
    assert going.turn.seat == "ben"

    assert shared_by(going, "ben", "chidi").turn.seat == "ada"


def test_come_back_to_me_before_the_offer_is_as_good():
    going = a_round().come_back("ada", SEVEN)

    assert going.upcoming == "ben"
    assert shared_by(going, "ben", "chidi").turn.seat == "ada"


def test_those_to_come_back_to_come_before_second_offers():
    going = a_round().decline("ada", SEVEN).come_back("ben", SEVEN)

    assert shared_by(going, "chidi").turn.seat == "ben"
    assert shared_by(going, "chidi", "ben").turn.seat == "ada"


def test_not_today_can_become_come_back_to_me():
    going = a_round().decline("ada", SEVEN).come_back("ada", SEVEN)

    assert (going.later, going.declined) == (("ada",), ())


def test_not_today_after_come_back_to_me_is_offered_once_more():
    going = shared_by(a_round("ada", "ben").come_back("ada", SEVEN), "ben")
    once_more = going.decline("ada", SEVEN)

    assert once_more.turn.seat == "ada"
    assert once_more.decline("ada", SEVEN).complete


def test_the_piece_rests_if_who_asks_for_later_is_the_only_one_left():
    last = shared_by(a_round("ada", "ben"), "ada")
    resting = last.come_back("ben", SEVEN)

    assert resting.turn is None
    assert resting.upcoming == "ben"
    assert not resting.complete


@pytest.mark.parametrize("choice", ["decline", "come_back"])
def test_once_a_turn_has_begun_it_is_handed_on_instead(choice):
    with refused(Refusal.TURN_HAS_BEGUN):
        getattr(taking(offering(a_round(), "ada")), choice)("ada", SEVEN)


@pytest.mark.parametrize("choice", ["decline", "come_back"])
def test_after_a_turn_there_is_nothing_left_to_choose(choice):
    with refused(Refusal.TURN_IS_OVER):
        getattr(shared_by(a_round(), "ada"), choice)("ada", SEVEN)


@pytest.mark.parametrize("choice", ["decline", "come_back"])
def test_a_seat_of_another_circle_has_nothing_to_choose_here(choice):
    with refused(Refusal.NO_SUCH_SEAT):
        getattr(a_round(), choice)("mallory", SEVEN)


def test_the_choice_of_one_never_moves_the_turn_of_another():
    ada = taking(offering(a_round(), "ada"))

    assert ada.decline("ben", SEVEN).decline("chidi", SEVEN).turn is ada.turn
    assert ada.come_back("ben", SEVEN).come_back("chidi", SEVEN).turn is ada.turn


def test_the_choice_of_one_never_moves_the_offer_to_another():
    ada = offering(a_round(), "ada")

    assert ada.decline("ben", SEVEN).decline("chidi", SEVEN).turn is ada.turn


def test_an_open_offer_stays_while_somebody_may_be_ready():
    open_offer = offering(a_round("ada", "ben", order=RoundOrder.READY), None)
    assert open_offer.decline("ada", SEVEN).turn is open_offer.turn

    going = open_offer.come_back("ben", SEVEN).decline("ada", SEVEN)
    assert going.turn is open_offer.turn


def test_an_open_offer_that_everyone_declined_is_made_once_more_by_name():
    going = offering(a_round("ada", "ben", order=RoundOrder.READY), None)
    going = going.decline("ben", SEVEN).decline("ada", SEVEN)
    assert going.turn.seat == "ben"

    assert going.decline("ben", SEVEN).decline("ada", SEVEN).complete
