"""Late seats come last, and the piece goes on when its seat goes."""

from sessions.domain.plans import RoundOrder
from tests.support.cast import SEVEN, a_round, handing_on, offering, shared_by, taking


def test_a_late_seat_comes_last():
    going = offering(a_round(), "ada").add("late")

    assert going.waiting == ("ben", "chidi", "late")
    assert shared_by(going, "ada", "ben", "chidi").turn.seat == "late"


def test_a_late_seat_is_asked_before_anybody_is_asked_a_second_time():
    going = offering(a_round("ada", "ben", "chidi"), "ada").decline("ada", SEVEN)
    going = shared_by(going.decline("ben", SEVEN), "chidi")
    assert going.turn.seat == "ada"

    going = going.add("late").decline("ada", SEVEN)
    assert going.turn.seat == "late"
    assert shared_by(going, "late").turn.seat == "ben"


def test_a_late_seat_comes_last_also_where_a_volunteer_begins():
    going = offering(a_round(order=RoundOrder.VOLUNTEER), None).add("late")

    assert taking(going, "ben").waiting == ("chidi", "ada", "late")


def test_a_late_seat_opens_a_round_again_that_was_complete():
    over = shared_by(a_round("ada"), "ada")

    assert not over.add("late").complete
    assert over.add("late").upcoming == "late"


def test_a_seat_of_the_round_is_never_added_twice():
    going = offering(a_round(), "ada")

    assert going.add("ada") is going
    assert going.add("ben") is going


def test_a_seat_that_goes_is_nowhere_in_the_round():
    assert a_round().drop("ben", SEVEN).seats == ("ada", "chidi")
    assert a_round().come_back("ben", SEVEN).drop("ben", SEVEN).seats == ("ada", "chidi")
    assert a_round().decline("ben", SEVEN).drop("ben", SEVEN).seats == ("ada", "chidi")


def test_the_piece_of_a_seat_that_goes_is_offered_to_the_next():
    ada = taking(offering(a_round(quiet_seconds=15), "ada"))
    going = ada.drop("ada", 1_060)

    assert going.turn.seat == "ben"
    assert going.turn.opens_at == 1_075
    assert "ada" not in going.seats


def test_an_offer_to_a_seat_that_goes_is_made_to_the_next():
    assert offering(a_round(), "ada").drop("ada", SEVEN).turn.seat == "ben"


def test_a_seat_that_goes_leaves_the_turn_of_another_alone():
    ada = taking(offering(a_round(), "ada"))

    assert ada.drop("ben", SEVEN).turn is ada.turn


def test_a_seat_that_never_was_in_the_round_cannot_go_from_it():
    going = offering(a_round(), None)

    assert going.drop("mallory", SEVEN) is going


def test_who_has_shared_and_is_back_does_not_share_twice():
    gone = shared_by(a_round(), "ada").drop("ada", SEVEN)
    assert "ada" not in gone.seats

    back = gone.add("ada")
    assert (back.shared, back.parted) == (("ada",), ())
    assert "ada" not in back.waiting


def test_who_went_before_their_turn_and_is_back_comes_last():
    back = offering(a_round(), "ada").drop("ben", SEVEN).add("ben")

    assert back.waiting == ("chidi", "ben")


def test_who_went_in_the_middle_of_a_turn_and_is_back_is_asked_at_the_end():
    back = taking(offering(a_round(), "ada")).drop("ada", SEVEN).add("ada")

    assert back.waiting == ("chidi", "ada")


def test_an_open_offer_goes_on_by_name_when_the_last_who_might_be_ready_goes():
    going = offering(a_round("ada", "ben", order=RoundOrder.READY), None)
    going = going.decline("ada", SEVEN).drop("ben", SEVEN)

    assert going.turn.seat == "ada"


def test_when_everybody_goes_the_round_is_complete():
    going = offering(a_round("ada", "ben", order=RoundOrder.READY), None)

    assert going.drop("ada", SEVEN).drop("ben", SEVEN).complete


def test_the_piece_goes_round_the_others_after_the_first_volunteer_has_gone():
    going = taking(
        offering(a_round("ada", "ben", "chidi", order=RoundOrder.VOLUNTEER), None), "ben"
    )
    going = handing_on(going).drop("ben", SEVEN)

    assert going.turn.seat == "chidi"
    assert going.decline("chidi", SEVEN).turn.seat == "ada"


def test_a_round_has_begun_also_when_the_first_volunteer_has_gone():
    four = a_round("ada", "ben", "chidi", "dana", order=RoundOrder.VOLUNTEER)
    going = handing_on(taking(offering(four, None), "ben")).drop("ben", SEVEN)

    assert taking(offering(going, None), "dana").waiting == ("chidi", "ada")
