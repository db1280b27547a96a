"""The same evening by other means: a keyboard alone, and a page that moves and guards its taps."""

import pytest

from tests.live.driving import field

INES = "Inês Konstantinopoulou"
TABS_AT_MOST = 40
FOCUSED = """() => {
  const { activeElement: it } = document
  return it.labels?.[0]?.textContent.trim() ?? it.textContent.trim()
}"""


@pytest.fixture
def ines(gathering):
    return gathering.phone()


def test_a_phone_that_moves_and_guards_its_taps_is_as_easy_to_use(gathering):
    ines = gathering.phone(hurried=False)
    ines.joins(gathering.server.links["join"], INES)
    gathering.goes_to("sharing")
    offer_to_whoever_is_ready(gathering)
    ines.takes_the_piece()
    ines.hands_on()
    ines.hears("It has been all the way round")


def test_a_keyboard_alone_joins_takes_the_piece_and_hands_it_on(gathering, ines):
    ines.page.goto(gathering.server.links["join"])
    presses(ines, "I am 18 or over, and I will keep to this")
    tabs_to(ines, "What shall we call you?")
    ines.page.keyboard.type(INES)
    ines.page.keyboard.press("Enter")
    ines.sits_as(INES)
    gathering.goes_to("sharing")
    offer_to_whoever_is_ready(gathering)
    ines.hears("The piece is in the middle")
    presses(ines, "Take the piece")
    ines.hears("It is with you")
    presses(ines, "Hand it on")
    ines.hears("It has been all the way round")


def offer_to_whoever_is_ready(gathering):
    console = gathering.held()
    console.do("piece.offer", round=field(console.sees("round"), "piece.offer", "round"), seat=None)


def presses(someone, name):
    tabs_to(someone, name)
    someone.page.keyboard.press("Enter")


def tabs_to(someone, name):
    for _ in range(TABS_AT_MOST):
        someone.page.keyboard.press("Tab")
        if someone.page.evaluate(FOCUSED) == name:
            return
    raise AssertionError(f"no key leads to {name}")
