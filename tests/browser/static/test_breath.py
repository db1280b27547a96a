"""A shared breath: the same on a phone and on the wall, still for whoever keeps still."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.static.measuring import rendered, show
from tests.support.phone_screens import SCREENS as ON_A_PHONE
from tests.support.wall_screens import SCREENS as ON_THE_WALL
from web.faces import BREATH_SECONDS

STEP_MS = 120_000
APART_AT_MOST_MS = 100
BEGAN = """document.querySelector('.breath').getAnimations()
  .map(it => performance.timeOrigin + it.startTime)"""
LENGTH = "getComputedStyle(document.querySelector('.breath')).animationDuration"
OTHER_WAYS = ("What is around me", "Feet and shoulders", "Nothing at all")


@pytest.fixture
def moving(phone, circle):
    """A phone on which things may move, and that has the second part of its page."""
    phone.emulate_media(reduced_motion="no-preference")
    circle.heard.commands("state.ask")
    return phone


@pytest.fixture
def shared(phone, wall, server, browser):
    """A wall beside the phone, with a browser of its own."""
    context = browser.new_context(base_url=server.url, reduced_motion="no-preference")
    page = context.new_page()
    wall.show("waiting", "<h1>Welcome</h1>")
    page.goto("/wall#w=secret")
    page.get_by_role("heading", name="Welcome").wait_for()
    yield page
    context.close()


def shape(page):
    return page.locator(".breath")


@pytest.mark.alone
def test_a_phone_and_the_wall_breathe_at_the_same_moment(moving, shared, circle, wall):
    over = time.monotonic() + 42

    def left_ms():
        return round((over - time.monotonic()) * 1000)

    circle.show("breath", ON_A_PHONE["breath"], left_ms=left_ms())
    expect(shape(moving)).to_be_visible()
    wall.show("breath", ON_THE_WALL["breath"], left_ms=left_ms())
    expect(shape(shared)).to_be_attached()
    (here,), (there,) = moving.evaluate(BEGAN), shared.evaluate(BEGAN)

    assert abs(here - there) <= APART_AT_MOST_MS
    assert abs(time.time() * 1000 - here - (STEP_MS - left_ms())) <= APART_AT_MOST_MS


def test_a_picture_that_was_long_on_its_way_moves_nothing_back(moving, circle):
    circle.show("breath", rendered("breath"), left_ms=60_000)
    expect(shape(moving)).to_be_visible()
    (before,) = moving.evaluate(BEGAN)
    circle.show("breath", f"{rendered('breath')}<i id='late'></i>", left_ms=60_000)
    moving.locator("#late").wait_for(state="attached")

    assert moving.evaluate(BEGAN) == [before]


def test_the_shape_takes_as_long_as_the_server_reckons(moving, circle):
    show(moving, circle, "breath")
    expect(shape(moving)).to_be_visible()

    assert moving.evaluate(LENGTH) == f"{BREATH_SECONDS}s"


def test_who_keeps_still_has_words_in_its_place(moving, circle):
    show(moving, circle, "breath")
    expect(moving.get_by_text("in, and slowly out")).to_be_hidden()
    moving.get_by_role("button", name="My seat").click()
    moving.get_by_role("button", name="Keep still").click()
    moving.get_by_role("button", name="Close").click()

    expect(moving.get_by_text("in, and slowly out")).to_be_visible()
    expect(shape(moving)).to_be_hidden()


def test_another_way_takes_the_shape_out_of_sight_and_tells_nobody(moving, circle):
    show(moving, circle, "breath")
    expect(shape(moving)).to_be_visible()
    before = len(circle.heard.said)
    for way in OTHER_WAYS:
        moving.get_by_text(way, exact=True).click()
        expect(shape(moving)).to_be_hidden()
    moving.get_by_text("The breath", exact=True).click()
    expect(shape(moving)).to_be_visible()

    assert circle.heard.said[before:] == []
