"""The second part of the phone's page: fetched behind the first picture, and never needed."""

import pytest
from playwright.sync_api import expect

BREATH = """<h1>Breathe</h1><p><span class="breath" data-breath="s1" data-total-ms="60000"></span>
<span>In your own time</span></p>"""
LATER = "**/later.mjs"


@pytest.fixture
def moving(page):
    """A phone on which things may move."""
    page.emulate_media(reduced_motion="no-preference")
    return page


@pytest.fixture
def cut_off(moving, complaints):
    """The same, where the second part cannot be fetched."""
    moving.route(LATER, lambda route: route.abort())
    yield moving
    assert complaints
    assert all("ERR_FAILED" in each for each in complaints)
    complaints.clear()


def comes_back(page, circle):
    circle.seat = {"seat": "token", "me": "ada"}
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.show("breath", BREATH, left_ms=42_000)
    page.goto("/phone")
    page.get_by_role("heading", name="Breathe").wait_for()


def test_it_is_fetched_once_there_is_a_seat_with_its_own_style(moving, circle):
    with moving.expect_request(LATER):
        comes_back(moving, circle)

    expect(moving.locator(".breath")).to_be_visible()
    expect(moving.get_by_text("In your own time")).to_be_hidden()


def test_who_has_no_seat_yet_fetches_nothing(page, circle):
    asked_for = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.goto("/phone")
    page.get_by_role("button", name="I am 18 or over").wait_for()

    assert asked_for == [page.url]


def test_without_it_the_words_of_the_server_are_enough(cut_off, circle):
    with cut_off.expect_event("requestfailed"):
        comes_back(cut_off, circle)

    expect(cut_off.get_by_text("In your own time")).to_be_visible()


def test_it_is_tried_again_with_the_next_line(cut_off, circle):
    with cut_off.expect_event("requestfailed"):
        comes_back(cut_off, circle)
    cut_off.unroute(LATER)
    circle.drop()

    expect(cut_off.locator(".breath")).to_be_visible()


def test_it_begins_once_however_often_the_line_comes_back(moving, circle):
    with moving.expect_request(LATER):
        comes_back(moving, circle)
    rules = "document.styleSheets[0].cssRules.length"
    expect(moving.locator(".breath")).to_be_visible()
    before = moving.evaluate(rules)
    circle.drop()
    circle.heard.until(lambda: len(circle.heard.knocks) == 2)
    moving.wait_for_timeout(1200)

    assert moving.evaluate(rules) == before
