"""A wall looks, by its own secret, and says nothing."""

import pytest

from tests.support.house import House, Turned


@pytest.fixture
def house():
    return House()


def test_the_walls_own_secret_opens_it(house):
    house.knock(house.wall, "wall", {"wall": house.keys().wall(0)})

    assert house.shown["wall"].kind == "arriving"


@pytest.mark.parametrize("secret", ["", "nonsense", "é", "0" * 32])
def test_nothing_else_does(house, secret):
    with pytest.raises(Turned):
        house.knock(house.wall, "wall", {"wall": secret})


def test_an_invite_is_no_wall(house):
    with pytest.raises(Turned, match="link_over"):
        house.knock(house.wall, "wall", {"wall": house.keys().invite(0)})


def test_a_new_link_makes_the_old_one_worthless(house):
    old = house.keys().wall(0)
    house.does(house.facilitator, house.fern(), "wall.renew")

    with pytest.raises(Turned, match="link_over"):
        house.knock(house.wall, "wall", {"wall": old})


def test_a_new_link_closes_the_walls_that_are_open(house):
    house.knock(house.wall, "wall", {"wall": house.keys().wall(0)})

    house.does(house.facilitator, house.fern(), "wall.renew")
    seen = len(house.heard)
    house.ada("Ada")

    assert ("wall", "/wall") in house.hung_up
    assert "wall" not in [to for _event, to, _said in house.heard[seen:]]


def test_a_wall_has_nothing_to_say(house):
    house.knock(house.wall, "wall", {"wall": house.keys().wall(0)})

    ack = house.says(house.wall, "wall", "session.end", cmd="c" * 8)

    assert ack["error"]["code"] == "unreadable"
    assert house.now is not None


def test_no_name_reaches_the_wall_unless_it_is_switched_on(house):
    house.knock(house.wall, "wall", {"wall": house.keys().wall(0)})
    house.ada("Ada")
    assert "Ada" not in repr(house.shown["wall"])

    house.does(house.facilitator, house.fern(), "wall.names", on=True)

    assert "Ada" in repr(house.shown["wall"])
