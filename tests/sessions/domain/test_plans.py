"""What a plan says of its questions."""

import pytest

from sessions.domain.plans import ClockFor, Question, RoundOrder, TurnRules, zone_edge

SCALE = Question("How settled are you?", ("1", "2", "3", "4", "5"), scale=True)


def test_a_question_shows_its_options():
    assert Question("Tea?", ("Yes", "No")).shown == ("Yes", "No")


def test_a_question_is_personal_unless_it_says_otherwise():
    assert Question("Tea?", ("Yes", "No")).personal


def test_unless_it_says_otherwise_a_round_has_a_clock_that_the_holder_sees():
    usual = TurnRules()

    assert (usual.seconds, usual.quiet_seconds) == (180, 15)
    assert (usual.order, usual.clock) == (RoundOrder.VOLUNTEER, ClockFor.HOLDER)
    assert not usual.phones_away


def test_a_scale_shows_three_zones():
    assert SCALE.shown == ("1 · 2", "3", "4 · 5")


@pytest.mark.parametrize(("points", "edge"), [(3, 1), (4, 1), (5, 2), (6, 2)])
def test_the_low_and_the_high_zone_are_equally_wide(points, edge):
    assert zone_edge(points) == edge
    assert points - 2 * edge >= 1
