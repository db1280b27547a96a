"""A shared breath on a phone: a shape that needs no message, and other ways of the same weight."""

import re

from participant.view import view
from tests.support.cast import SEVEN, a_breath, a_circle, a_plan, a_step, begun
from tests.support.looking import a_moment, names_in
from tests.support.phone_screens import SCREENS

MINUTES = 2
TOLD = ("hold your breath", "hold it", "breathe in", "count", "deep")
"""What nobody is told to do: to hold it, to count, or to breathe in any way at all."""


def breathing():
    return begun(a_circle(plan=a_plan(a_breath(minutes=MINUTES), a_step("closing"))))


def left_ms(seconds):
    return view(a_moment(breathing()), "ada").countdown.left_ms(SEVEN + seconds)


def test_all_phones_share_one_picture():
    assert view(a_moment(breathing()), "ada") == view(a_moment(breathing()), "ben")
    assert names_in(view(a_moment(breathing()), "ada")) == set()


def test_how_far_the_breath_has_come_follows_from_the_time_that_is_left():
    assert left_ms(5) == (60 * MINUTES - 5) * 1000


def test_when_the_time_is_over_the_breath_goes_on_and_tells_no_overtime():
    assert [left_ms(60 * MINUTES + over) for over in (0, 3, 10, 13, 603)] == [
        0, -3000, 0, -3000, -3000,
    ]  # fmt: skip


def test_a_pause_without_a_breath_ends_at_nothing():
    plan = a_plan(a_step("pause", a_breath().kind, minutes=MINUTES), a_step("closing"))
    picture = view(a_moment(begun(a_circle(plan=plan))), "ada")

    assert picture.countdown.left_ms(SEVEN + 60 * MINUTES + 3) == 0


def test_four_ways_are_of_the_same_weight_and_send_nothing():
    ways = re.findall(r'<details class="way" id="way-\w+" name="way" data-way="(\w+)">', BREATH)

    assert ways == ["breath", "senses", "movement", "nothing"]
    assert "data-emit" not in BREATH.partition("ways")[2].partition("</div>")[0]


def test_nobody_is_told_how_to_breathe():
    assert [word for word in TOLD if word in BREATH.lower()] == []


BREATH = SCREENS["breath"]
