"""Arranging the ring: by a button or by a place, and where somebody sits is said in words."""

import pytest
from playwright.sync_api import expect

from sessions.domain import arranging
from tests.support.cast import a_circle
from tests.support.consoles import html

FOUR = ("ada", "ben", "chidi", "dana")
ADA, BEN, DANA = "Ada Okanari", "Ben Bekanari", "Dana Dekanari"


@pytest.fixture
def ring(page, console):
    """Fern's console with the ring of four open, moved as it is asked for."""
    console.session = a_circle(*FOUR)
    console.show("arriving", html(console.session))
    page.goto("/facilitator")
    page.get_by_role("button", name="Arrange the ring").click()
    return page.locator("#arrange")


def moved(console, times=1):
    """What was asked for last; the server does it, and shows it."""
    said = console.heard.commands("seat.move", times)[-1]
    console.session = arranging.move(console.session, said["seat"], said["to"])
    console.show("arriving", html(console.session))
    return said["seat"], said["to"]


def test_somebody_moves_a_seat_on_and_it_is_said_where_they_sit(ring, console):
    expect(ring.get_by_role("button", name="One seat clockwise")).to_be_hidden()
    ring.get_by_role("button", name=BEN).click()
    expect(ring.get_by_role("status")).to_have_text(f"{BEN} sits between {ADA} and Chidi Cekanari.")

    ring.get_by_role("button", name="One seat clockwise").click()

    assert moved(console) == ("ben", 2)
    expect(ring.get_by_role("status")).to_have_text(
        f"{BEN} sits between Chidi Cekanari and {DANA}."
    )
    expect(ring.get_by_role("button", name=BEN)).to_have_attribute("aria-pressed", "true")


def test_it_is_a_ring_with_no_end(ring, console):
    ring.get_by_role("button", name=DANA).click()
    ring.get_by_role("button", name="One seat clockwise").click()
    assert moved(console) == ("dana", 1)

    ring.get_by_role("button", name=DANA).click()
    ring.get_by_role("button", name=ADA).click()
    ring.get_by_role("button", name="One seat the other way").click()
    assert moved(console, 2) == ("ada", 2)


def test_somebody_takes_the_place_that_is_pressed_in_the_list_or_in_the_ring(ring, console):
    ring.locator(".dot[data-mine=chidi]").click()
    expect(ring.get_by_role("button", name="Chidi")).to_have_attribute("aria-pressed", "true")
    ring.get_by_role("button", name=ADA).click()
    assert moved(console) == ("chidi", 0)

    ring.locator(".dot[data-mine=dana]").click()
    assert moved(console, 2) == ("chidi", 3)


def test_a_keyboard_alone_can_do_it(page, ring, console):
    ring.get_by_role("button", name=ADA).press("Enter")
    ring.get_by_role("button", name="One seat the other way").press("Enter")

    assert moved(console) == ("ada", 2)
    expect(ring.get_by_role("button", name="One seat the other way")).to_be_focused()


def test_what_was_chosen_is_forgotten_when_it_is_put_away(page, ring, console):
    ring.get_by_role("button", name=ADA).click()
    ring.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Arrange the ring").click()

    expect(ring.get_by_role("button", name=ADA)).to_have_attribute("aria-pressed", "false")
    expect(ring.get_by_role("status")).to_have_text("")
