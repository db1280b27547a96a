"""What comes of itself, a notice or people to call, covers nothing and moves no button away."""

import pytest
from playwright.sync_api import expect

from tests.browser.static.measuring import (
    AT_THE_BOTTOM,
    BUTTONS_STAY_AT_THE_BOTTOM,
    NOTICED,
    UNDER_A_NOTICE,
    WIDER_THAN_THE_SCREEN,
    is_of_size,
    show,
)
from tests.support.long_screens import SCREENS

CLOSED = "The door is closed just now. Please tell your facilitator you are here."
GUARD_IS_OVER_MS = 1600
UNSEEN = ("word-moment", "word-check", "holding-word")


def test_a_notice_has_room_of_its_own_and_covers_nothing(sized, circle):
    for name in SCREENS:
        show(sized, circle, name)
        sized.evaluate(NOTICED, CLOSED)

        assert sized.evaluate(UNDER_A_NOTICE) == [], name
        assert sized.evaluate(WIDER_THAN_THE_SCREEN) == [], name
        sized.evaluate(NOTICED, "")


@pytest.mark.parametrize("sized", BUTTONS_STAY_AT_THE_BOTTOM, indirect=True)
@pytest.mark.parametrize("name", ["holding", "offered", "open", "away", "closing", "listening"])
def test_a_notice_moves_no_button_at_the_bottom(sized, circle, name):
    show(sized, circle, name)
    before = sized.evaluate(AT_THE_BOTTOM)
    sized.evaluate(NOTICED, CLOSED)

    assert sized.evaluate(AT_THE_BOTTOM) == before


@pytest.mark.parametrize("sized", BUTTONS_STAY_AT_THE_BOTTOM, indirect=True)
@pytest.mark.parametrize("name", UNSEEN)
def test_people_to_call_come_without_moving_a_button_at_the_bottom(sized, circle, name):
    sent = f"{name}-sent" if f"{name}-sent" in SCREENS else name
    show(sized, circle, sent, key=name)
    before = sized.evaluate(AT_THE_BOTTOM)
    show(sized, circle, f"{name}-unseen", key=name)

    assert sized.evaluate(AT_THE_BOTTOM) == before
    expect(sized.get_by_role("heading", name="People to call")).to_be_visible()


@pytest.mark.parametrize(
    ("sized", "name"),
    [
        ("a phone", "word-moment-unseen"),
        ("a phone", "word-check-unseen"),
        ("a phone", "word-unsafe"),
        ("a large phone", "holding-word-unseen"),
    ],
    indirect=["sized"],
)
def test_the_card_itself_can_be_seen_where_nobody_has_answered(sized, circle, name):
    show(sized, circle, name)
    bottom = sized.locator(".hold").bounding_box()
    title = sized.get_by_role("heading", name="People to call").bounding_box()

    assert title["y"] + title["height"] < bottom["y"]
    call = sized.get_by_role("link", name="Call 999")
    call.scroll_into_view_if_needed()
    expect(call).to_be_in_viewport()


@pytest.mark.parametrize("guard_ms", [60_000])
def test_a_number_that_comes_under_a_thumb_is_not_called(phone, circle):
    is_of_size(phone, "sideways")
    show(phone, circle, "word-moment", key="word")
    phone.evaluate("main.style.pointerEvents = ''")
    show(phone, circle, "word-moment-unseen", key="word")

    call = phone.get_by_role("link", name="Call 999")
    assert call.evaluate("one => getComputedStyle(one).pointerEvents") == "none"


@pytest.mark.parametrize("guard_ms", [1500])
def test_a_button_that_a_notice_pushes_away_ignores_taps_for_a_moment(phone, circle):
    moved = {"code": "stale", "message": "That moment has gone by. This is how things are now."}
    circle.answers["turn.extend"] = {"ok": False, "error": moved}
    is_of_size(phone, "sideways")
    show(phone, circle, "holding-word-unseen")
    phone.wait_for_timeout(GUARD_IS_OVER_MS)
    phone.get_by_role("button", name="A little longer").tap()
    phone.get_by_text(moved["message"]).wait_for()

    hand_on = phone.get_by_role("button", name="Hand on to")
    assert hand_on.evaluate("one => getComputedStyle(one).pointerEvents") == "none"
