"""Offering, taking and handing on the piece."""

from sessions.domain.errors import Refusal
from sessions.domain.plans import RoundOrder
from tests.support.cast import SEVEN, a_round, handing_on, offering, shared_by, taking
from tests.support.refusing import refused

READY = RoundOrder.READY


def test_nobody_has_the_piece_when_a_round_begins():
    begun = a_round()

    assert (begun.turn, begun.holder) == (None, None)
    assert begun.seats == ("ada", "ben", "chidi")


def test_an_offered_piece_is_nobodys_until_it_is_taken():
    offered = offering(a_round(), "ada")

    assert offered.turn.seat == "ada"
    assert offered.holder is None
    assert taking(offered).holder == "ada"
    assert not offered.phones_away


def test_those_who_hold_may_offer_the_piece_to_anyone_still_to_come():
    assert offering(a_round(), "chidi").turn.seat == "chidi"
    assert offering(a_round(), "chidi").waiting == ("ada", "ben")


def test_an_offer_by_hand_has_no_quiet_before_it():
    assert offering(a_round(), "ada", now=SEVEN).turn.opens_at == SEVEN


def test_handing_on_offers_the_piece_to_the_next_after_a_quiet():
    going = handing_on(taking(offering(a_round(quiet_seconds=15), "ada")), now=1_100)

    assert going.turn.seat == "ben"
    assert (going.turn.offered_at, going.turn.opens_at) == (1_100, 1_115)
    assert going.shared == ("ada",)


def test_the_piece_goes_round_the_circle_once():
    done = shared_by(a_round(), "ada", "ben", "chidi")

    assert done.shared == ("ada", "ben", "chidi")
    assert done.turn is None
    assert done.complete


def test_an_offer_can_be_made_to_somebody_else_and_the_first_seat_is_next_again():
    going = offering(offering(a_round(), "ada"), "ben")

    assert going.turn.seat == "ben"
    assert going.upcoming == "ada"


def test_a_new_offer_is_a_new_turn():
    first = offering(a_round(), "ada")
    second = offering(first, "ben")

    assert first.turn.id != second.turn.id
    with refused(Refusal.STALE):
        second.accept(first.turn.id, "ada", SEVEN)


def test_nobody_is_offered_the_piece_while_somebody_has_it():
    with refused(Refusal.SOMEONE_HAS_THE_PIECE):
        offering(taking(offering(a_round(), "ada")), "ben")


def test_the_same_offer_is_not_made_twice():
    with refused(Refusal.STALE):
        offering(offering(a_round(), "ada"), "ada")


def test_who_has_shared_is_not_offered_the_piece_again():
    with refused(Refusal.TURN_IS_OVER):
        offering(shared_by(a_round(), "ada"), "ada")
    with refused(Refusal.TURN_IS_OVER):
        offering(shared_by(a_round("ada"), "ada"), "ada")


def test_a_seat_of_another_circle_is_never_offered_the_piece():
    with refused(Refusal.NO_SUCH_SEAT):
        offering(a_round(), "mallory")


def test_only_a_turn_that_was_taken_can_be_handed_on():
    offered = offering(a_round(), "ada")

    with refused(Refusal.STALE):
        handing_on(offered)


def test_a_turn_that_is_over_is_not_handed_on_again():
    ada = taking(offering(a_round(), "ada"))
    ben = taking(handing_on(ada))

    with refused(Refusal.STALE):
        ben.hand_on(ada.turn.id, SEVEN)


def test_without_a_turn_there_is_nothing_to_take():
    with refused(Refusal.STALE):
        a_round().accept("r1.1", "ada", SEVEN)


def test_whoever_is_ready_takes_an_open_offer():
    open_offer = offering(a_round(order=READY), None)

    assert open_offer.seats == ("ada", "ben", "chidi")
    assert taking(open_offer, "chidi").holder == "chidi"
    assert taking(open_offer, "chidi").waiting == ("ada", "ben")


def test_an_open_offer_belongs_to_nobody_until_a_seat_is_named():
    with refused(Refusal.NO_SUCH_SEAT):
        taking(offering(a_round(), None))


def test_who_has_shared_does_not_take_an_open_offer():
    with refused(Refusal.TURN_IS_OVER):
        taking(shared_by(a_round(order=READY), "ada"), "ada")


def test_a_stranger_does_not_take_an_open_offer():
    with refused(Refusal.NO_SUCH_SEAT):
        taking(offering(a_round(), None), "mallory")


def test_an_open_offer_waits_for_everyone_unheard_also_those_who_said_not_today():
    open_offer = offering(a_round().decline("ben", SEVEN), None)

    assert taking(open_offer, "ben").holder == "ben"


def test_nobody_is_asked_when_everyone_has_shared():
    with refused(Refusal.NOBODY_WAITING):
        offering(shared_by(a_round(), "ada", "ben", "chidi"), None)


def test_an_offer_to_the_last_seat_can_be_opened_to_whoever_is_ready():
    last = shared_by(a_round(), "ada", "ben")

    assert offering(last, None).turn.seat is None


def test_in_an_empty_circle_nobody_is_asked():
    assert a_round("ada").drop("ada", SEVEN).complete
