"""The shared screen's settings, and how many hold."""

from sessions.domain import walls
from tests.support.cast import a_circle


def test_a_wall_shows_no_names_until_somebody_wants_them():
    assert not a_circle().wall_names
    assert walls.show_names(a_circle(), True).wall_names


def test_a_new_link_for_the_wall_ends_the_old_one():
    assert walls.renew_link(a_circle()).wall_epoch == 1


def test_the_most_who_held_at_once_are_remembered():
    two = walls.held_by(a_circle(), 2)

    assert a_circle().holders == 1
    assert walls.held_by(two, 1).holders == 2
