"""Leaving for now: the way back to the same seat is all that stays, and not beyond the end."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.static.test_join import NO_STORAGE, heading, sit_down

LEFT = """<h1>You have left</h1><p data-left data-forget data-but="join door left"></p>
<button data-come-back>Come back</button>"""
ALL_OF_IT = """for (const name of ['ballots', 'signals', 'dim', 'host'])
  localStorage.setItem(`tp.${name}`, '[]')"""


@pytest.fixture
def left(page, circle):
    """A phone that came in by an invite and has left for now."""
    circle.seat = {"seat": "token", "me": "ada"}
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/#i=INVITE")
    sit_down(page)
    heading(page, "Welcome").wait_for()
    page.evaluate(ALL_OF_IT)
    circle.seat = None
    circle.show("left", LEFT)
    heading(page, "You have left").wait_for()
    return page


def kept(page):
    return page.evaluate("Object.fromEntries(Object.entries(localStorage))")


def test_who_has_left_keeps_only_the_way_back_to_their_seat(left, circle):
    join = circle.heard.knocks[0]["join"]

    assert kept(left) == {"tp.join": join, "tp.door": "INVITE", "tp.left": "1"}
    assert circle.heard.gone == []


def test_who_has_left_and_looks_again_asks_for_nothing(left, circle):
    join = circle.heard.knocks[0]["join"]
    left.reload()

    heading(left, "You have left").wait_for()
    assert circle.heard.knocks[1:] == [{"join": join}]


@pytest.mark.parametrize("reloads", [False, True])
def test_who_comes_back_brings_the_same_key_and_the_same_door(left, circle, reloads):
    if reloads:
        left.reload()
    left.get_by_role("button", name="Come back").click()
    circle.seat = {"seat": "token 2", "me": "ada"}
    circle.show("waiting", "<h1>Welcome back</h1>")
    sit_down(left)

    heading(left, "Welcome back").wait_for()
    assert circle.heard.knocks[-1] == circle.heard.knocks[0]
    assert kept(left) == {
        "tp.join": circle.heard.knocks[0]["join"], "tp.door": "INVITE", "tp.seat": "token 2",
    }  # fmt: skip


def test_without_storage_the_open_page_still_knows_the_way_back(page, circle):
    page.add_init_script(NO_STORAGE)
    circle.seat = {"seat": "token", "me": "ada"}
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/#i=INVITE")
    sit_down(page)
    heading(page, "Welcome").wait_for()
    circle.seat = None
    circle.show("left", LEFT)
    heading(page, "You have left").wait_for()
    expect(page).to_have_url(re.compile("/$"))
    page.get_by_role("button", name="Come back").click()
    sit_down(page)

    circle.heard.until(lambda: len(circle.heard.knocks) == 2)
    assert circle.heard.knocks[1] == circle.heard.knocks[0]


def test_who_has_left_and_follows_a_link_is_led_in(left, circle):
    left.goto("about:blank")
    left.goto("/#i=TWO")

    expect(heading(left, "Before you sit")).to_be_visible()
    assert len(circle.heard.knocks) == 1


def test_who_has_left_forgets_the_way_back_at_the_end(left, circle):
    circle.show("over", "<h1>Thank you</h1><p data-forget></p>", v=0)

    heading(left, "Thank you").wait_for()
    assert kept(left) == {}


@pytest.mark.parametrize("reloads", [False, True])
def test_who_has_left_and_wakes_after_the_end_is_told_and_forgets_the_way_back(
    left, circle, reloads
):
    circle.refusal = {"code": "session_over", "message": "This session has ended."}
    if reloads:
        left.reload()
    else:
        circle.drop()

    expect(heading(left, "This circle has ended")).to_be_visible()
    assert kept(left) == {}
