"""A screen stays awake only for who has the piece or is offered it, and for the wall."""

import time

import pytest

LOCKS = """{
  window.locks = 0
  const request = async () => {
    window.locks += 1
    return { release: async () => { window.locks -= 1 } }
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request } })
}"""
PATIENCE_SECONDS = 5
HOLDING = "<h1>It is with you</h1><p data-awake></p>"
LISTENING = "<h1>Listening to Ben</h1>"


@pytest.fixture
def phone(page, circle):
    page.add_init_script(LOCKS)
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.seat = {"seat": "token", "me": "ada"}
    circle.show("listening", LISTENING)
    page.goto("/phone")
    circle.heard.commands("state.ask")
    return page


def holds(page, locks):
    """In time; asked from outside, because the page's own policy lets nothing be made of text."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while page.evaluate("locks") != locks:
        assert time.monotonic() < deadline
        page.wait_for_timeout(20)


def test_a_phone_stays_awake_while_it_has_the_piece_and_no_longer(phone, circle):
    assert phone.evaluate("locks") == 0

    circle.show("holding", HOLDING)
    holds(phone, 1)

    circle.show("holding", HOLDING + "<p>Find a place to rest it</p>")
    phone.get_by_text("Find a place").wait_for()
    assert phone.evaluate("locks") == 1

    circle.show("listening", LISTENING)
    holds(phone, 0)


def test_it_asks_again_after_it_was_hidden(phone, circle):
    circle.show("holding", HOLDING)
    holds(phone, 1)
    phone.evaluate("locks = 0; document.dispatchEvent(new Event('visibilitychange'))")

    holds(phone, 1)


def test_the_wall_stays_awake(page, wall):
    page.add_init_script(LOCKS)
    wall.show("arriving", "<h1>Welcome</h1>")
    page.goto("/wall")

    holds(page, 1)
