"""Phones that were locked, lost their line, or may have no WebSocket: the truth, and soon."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.gathering import Gathering
from tests.live.driving import field
from tests.support.line import UPGRADE

pytestmark = pytest.mark.alone

ADA = "Ada Okafor"
BACK_WITHIN_SECONDS = 2
BUSY_MACHINE = 3
"""A browser that waits for a core is no slow page; `bin/bench page` measures what it takes."""
LINE_TROUBLE = ("WebSocket connection to", "Failed to load resource")
"""What Chromium itself says of lines that were broken on purpose."""

TURN = """visible => {
    Object.defineProperty(document, 'visibilityState', { value: visible, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
}"""
ONLINE = "dispatchEvent(new Event('online'))"
OTHER_CLIENT = "socket.io.esm.min.js"


@pytest.fixture
def gathering(gathering: Gathering) -> Iterator[Gathering]:
    yield gathering
    for someone in gathering.everyone:
        for words in LINE_TROUBLE:
            someone.watched.forgive(words)


@pytest.fixture
def line(gathering):
    return gathering.line()


@pytest.fixture
def ada(gathering, line):
    phone = gathering.phone()
    phone.page.clock.install()
    phone.joins(gathering.invite(line), ADA)
    return phone


def fetched_the_other_client(phone):
    return any(OTHER_CLIENT in url for url in phone.watched.asked_for)


def shows_the_truth(phone, since):
    """The round that began meanwhile is on the screen, and came soon."""
    phone.reads("There is nothing to prepare.")
    assert time.monotonic() - since < BACK_WITHIN_SECONDS * BUSY_MACHINE


def test_a_phone_that_was_locked_for_ten_minutes_shows_the_truth_at_once(gathering, line, ada):
    ada.page.evaluate(TURN, "hidden")
    line.fall_silent()
    gathering.goes_to("sharing")
    ada.page.clock.fast_forward("10:00")

    since = time.monotonic()
    ada.page.evaluate(TURN, "visible")
    shows_the_truth(ada, since)


def test_a_dead_line_that_looks_open_is_found_when_the_phone_wakes(gathering, line, ada):
    """As after another network: the old connection says nothing, and a new one would."""
    line.fall_silent()
    gathering.goes_to("sharing")

    since = time.monotonic()
    ada.page.evaluate(ONLINE)
    shows_the_truth(ada, since)


def test_a_phone_that_had_no_line_for_a_while_comes_back_to_its_seat(gathering, line, ada):
    line.is_down = True
    line.cut()
    expect(ada.page.locator("#away")).to_be_visible()
    gathering.goes_to("sharing")
    line.is_down = False

    since = time.monotonic()
    ada.page.evaluate(ONLINE)
    shows_the_truth(ada, since)
    expect(ada.page.locator("#away")).to_be_hidden()
    assert not fetched_the_other_client(ada)


def test_where_a_websocket_is_refused_a_phone_takes_part_by_plain_requests(gathering):
    line = gathering.line(refuses=UPGRADE)
    ada = gathering.phone()
    ada.joins(gathering.invite(line), ADA)
    gathering.goes_to("sharing")
    held = gathering.held()
    held.do(
        "piece.offer", round=field(held.shows("piece.offer"), "piece.offer", "round"), seat=None
    )
    ada.takes_the_piece()
    ada.hands_on()

    ada.hears("It has been all the way round")
    ada.page.reload()
    ada.hears("It has been all the way round")
    assert fetched_the_other_client(ada)


def test_a_page_that_had_a_websocket_waits_for_one_while_the_server_restarts(gathering, ada):
    gathering.server.kill()
    expect(ada.page.locator("#away")).to_be_visible()
    gathering.server.start()

    expect(ada.page.locator("#away")).to_be_hidden()
    ada.sits_as(ADA)
    assert not fetched_the_other_client(ada)
