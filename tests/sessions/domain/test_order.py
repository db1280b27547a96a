"""Which way round a circle is gone."""

from sessions.domain.order import less, onward

RING = ("ada", "ben", "chidi", "dana")


def test_one_seat_less():
    assert less(RING, "ben") == ("ada", "chidi", "dana")
    assert less(RING, "mallory") == RING


def test_the_circle_goes_on_from_the_seat_after_the_volunteer():
    assert onward(RING, "chidi", ()) == ("dana", "ada", "ben")


def test_late_seats_come_last_wherever_the_volunteer_sits():
    assert onward((*RING, "late"), "chidi", ("late",)) == ("dana", "ada", "ben", "late")


def test_a_late_seat_that_volunteers_leaves_the_others_in_their_order():
    assert onward((*RING, "late"), "late", ("late",)) == RING


def test_a_volunteer_from_elsewhere_leaves_the_order_as_it_is():
    assert onward(RING, "mallory", ()) == RING
