"""Words that lead back to a seat: the same as long as the seat is, and never to somebody else's."""

import pytest

from sessions.domain.errors import Refused
from tests.support.house import WORDS, House
from web.comeback import ComeBack


@pytest.fixture
def house():
    return House()


def seats(house, count):
    return [house.ada(f"Person {number}")[1] for number in range(count)]


def test_every_seat_has_words_of_its_own_that_stay(house):
    ids = seats(house, 20)
    words = {seat: house.come_back.words(house.session, seat) for seat in ids}
    again = ComeBack(house.service, WORDS)

    assert len(set(words.values())) == 20
    for seat, said in words.items():
        assert again.words(house.session, seat) == said
        assert again.seat(house.session, said) == seat


def test_where_two_words_would_lead_to_two_seats_a_third_tells_them_apart(house):
    few = ComeBack(house.service, ("amber", "birch"))
    ids = seats(house, 7)
    words = {seat: few.words(house.session, seat) for seat in ids}

    twins = [seat for seat, said in words.items() if len(said.split()) == 3]
    assert twins
    for seat in twins:
        with pytest.raises(Refused, match="wrong_words"):
            few.seat(house.session, " ".join(words[seat].split()[:2]))


def test_a_seat_without_a_phone_has_none(house):
    fern = house.fern()
    house.does(house.facilitator, fern, "seat.add", name="Gus", mine=False)
    (gus,) = house.now.seats

    assert house.come_back.words(house.session, gus.id) == ""


def test_with_the_session_the_words_are_gone(house):
    (ada,) = seats(house, 1)
    words = house.come_back.words(house.session, ada)
    house.does(house.facilitator, house.fern(), "session.end")

    assert house.come_back.words(house.session, ada) == ""
    with pytest.raises(Refused, match="wrong_words"):
        house.come_back.seat(house.session, words)
