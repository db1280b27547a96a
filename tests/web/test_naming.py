"""How a seat is called where no name is known."""

import pytest

from tests.support.looking import a_flask
from web.faces import Dot
from web.naming import called, called_seats


@pytest.fixture(autouse=True)
def reader():
    with a_flask().app_context():
        yield


def test_a_name_is_said_as_it_is():
    assert called("Ada") == "Ada"


def test_a_seat_without_a_name_is_called_by_its_number():
    assert called(3) == "Seat 3"


@pytest.mark.parametrize("name", ["#3", "3", "0", "#", ""])
def test_no_name_is_taken_for_a_number(name):
    assert called(name) == name


def test_beside_the_ring_too():
    first, second, third = called_seats((Dot("0", name=1), Dot("1", name="#1"), Dot("2")))

    assert (first.name, second.name, third.name) == ("Seat 1", "#1", "")
