"""What somebody chooses in "My seat" for their own phone: one switch each, kept for next time."""

from playwright.sync_api import expect

from tests.browser.static.measuring import show

SEEN = "(name) => document.querySelector(name).checkVisibility()"
TIME = (".ring__arc", "[data-stages]")
RISES = "getComputedStyle(document.querySelector('.words')).animationName"


def chooses(phone, name):
    phone.get_by_role("button", name="My seat").click()
    phone.get_by_role("button", name=name).click()
    phone.get_by_role("button", name="Close").click()


def test_who_hides_the_time_sees_the_piece_and_keeps_it_so(phone, circle):
    show(phone, circle, "holding")
    assert [phone.evaluate(SEEN, each) for each in TIME] == [True, True]

    chooses(phone, "Hide the time")
    for _again in range(2):
        assert [phone.evaluate(SEEN, each) for each in TIME] == [False, False]
        expect(phone.locator(".dot--holding")).to_be_visible()
        phone.reload()
        phone.locator(".dot--holding").wait_for()


def test_keeping_still_is_one_switch_that_stops_what_moves(phone, circle):
    phone.emulate_media(reduced_motion="no-preference")
    show(phone, circle, "holding")
    assert phone.evaluate(RISES) == "rise"

    chooses(phone, "Keep still")

    assert phone.evaluate(RISES) == "none"
