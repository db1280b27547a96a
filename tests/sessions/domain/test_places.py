"""Where seats stand in a round, and which way round a circle is gone."""

import pytest

from sessions.domain.places import Place, Places, less, onward

RING = ("ada", "ben", "chidi", "dana")


EACH = Places(
    waiting=("ada",), later=("ben",), declined=("chidi",), rested=("dana",), shared=("eve",)
)


@pytest.mark.parametrize(
    ("seat", "place"),
    [
        ("ada", Place.WAITING),
        ("ben", Place.LATER),
        ("chidi", Place.DECLINED),
        ("dana", Place.RESTED),
        ("eve", Place.SHARED),
        ("mallory", Place.WAITING),
    ],
)
def test_a_seat_stands_in_one_place(seat, place):
    assert EACH.place_of(seat) is place


@pytest.mark.parametrize("place", Place)
def test_a_seat_that_moves_leaves_the_place_where_it_stood(place):
    assert EACH.last("ben", place).place_of("ben") is place
    assert sorted(EACH.last("ben", place).unheard + EACH.last("ben", place).shared) == sorted(
        EACH.unheard + EACH.shared
    )


def test_a_seat_comes_first_or_last():
    assert EACH.first("late", Place.LATER).later == ("late", "ben")
    assert EACH.last("late", Place.LATER).later == ("ben", "late")


def test_a_seat_that_goes_stands_nowhere():
    assert EACH.without("chidi").declined == ()
    assert EACH.without("mallory") == EACH


def test_the_unheard_are_all_who_have_not_shared():
    assert EACH.unheard == ("ada", "ben", "chidi", "dana")


def test_first_offers_come_before_anybodys_second():
    assert EACH.queue == ("ada",)
    assert EACH.without("ada").queue == ("ben",)
    assert EACH.without("ada").without("ben").queue == ("chidi",)
    assert Places(rested=("dana",), shared=("eve",)).queue == ()


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
