"""Every screen of a phone on small phones, sideways, in large letters: what can be seen and hit."""

import pytest

from tests.browser.people import TARGET_PX
from tests.browser.static.measuring import (
    BELOW_WHAT_CAN_BE_SEEN,
    FITS,
    TWO_WAYS,
    show,
    what_is_wrong,
)
from tests.support.long_screens import SCREENS

READ_BY_SCROLLING = {"agreements", "left", "turned-away", "ended"}
MAY_CHOOSE_BEFOREHAND = ("listening", "quiet", "thanks", "round-")
NO_CHOICE_ON_A_PHONE = {"phones-away"}


def test_nothing_on_any_screen_overlaps_is_too_small_or_out_of_reach(sized, circle):
    wrong = {}
    for name in SCREENS:
        show(sized, circle, name)
        wrong[name] = what_is_wrong(sized, TARGET_PX)
    assert {name: what for name, what in wrong.items() if what} == {}


@pytest.mark.parametrize("sized", FITS, indirect=True)
def test_heading_ring_and_prompt_are_seen_without_scrolling(sized, circle):
    hidden = {}
    for name in SCREENS.keys() - READ_BY_SCROLLING:
        show(sized, circle, name)
        hidden[name] = sized.evaluate(BELOW_WHAT_CAN_BE_SEEN)
    assert {name: what for name, what in hidden.items() if what} == {}


def test_not_today_and_come_back_to_me_are_equal_before_and_in_an_offer(sized, circle):
    for name in SCREENS.keys() - NO_CHOICE_ON_A_PHONE:
        show(sized, circle, name)
        if name.startswith(MAY_CHOOSE_BEFOREHAND):
            sized.evaluate("main.querySelectorAll('details').forEach(one => { one.open = true })")
        looks = sized.evaluate(TWO_WAYS)

        assert len(looks) == (2 if SCREENS[name].may_choose else 0), name
        assert len(set(looks)) <= 1, (name, looks)
