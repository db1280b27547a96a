"""Every face for everyone: WCAG 2.2 AA by axe in light and dark, 320 px, a keyboard alone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.people import Someone
from tests.live.driving import field
from tests.support.evening import PHONES, WITHOUT_PHONE

INES = "Inês Konstantinopoulou"
ADA = PHONES[0]
AXE = Axe()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
NARROW_PX = 320
TABS_AT_MOST = 40
WIDTH = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
LETTERS = "size => { document.documentElement.style.fontSize = size }"
FOCUSED = """() => {
  const { activeElement: it } = document
  return it.labels?.[0]?.textContent.trim() ?? it.textContent.trim()
}"""
CHOICES = (0, 1, 1, 2, 3, 5)


def suits_everyone(*people: Someone) -> None:
    """No rule of WCAG 2.2 AA is broken in light or dark; nothing scrolls sideways, at 320 px or
    with letters of twice the size."""
    for someone in people:
        page = someone.page
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found = AXE.run(page, options=RULES)
            assert found.violations_count == 0, (page.url, scheme, found.generate_report())
        size = page.viewport_size
        assert size
        page.evaluate(LETTERS, "200%")
        assert page.evaluate(WIDTH) <= size["width"], someone.main.aria_snapshot()
        page.evaluate(LETTERS, "")
        page.set_viewport_size({"width": NARROW_PX, "height": 640})
        assert page.evaluate(WIDTH) <= NARROW_PX, someone.main.aria_snapshot()
        page.set_viewport_size(size)


@pytest.fixture
def ines(gathering):
    return gathering.phone()


def test_the_way_in_suits_everyone(gathering, ines):
    wall = gathering.wall()
    ines.page.goto(gathering.server.url)
    suits_everyone(ines)
    ines.unfolds("More that we cannot promise")
    ines.taps("People to call")
    suits_everyone(ines)
    ines.asked.get_by_role("button", name="Close").tap()
    ines.agrees()
    suits_everyone(ines)
    gathering.held().do("door.lobby", on=True)
    ines.field("The code on the wall").fill(gathering.server.links["code"])
    ines.taps("Take a seat")
    ines.hears("Nearly there")
    fern = gathering.console()
    fern.hears("People are arriving")
    suits_everyone(ines, fern, wall)
    ines.taps("Leave for now")
    suits_everyone(ines)
    ines.asked.get_by_role("button", name="Leave for now").tap()
    ines.hears("You have left for now")
    suits_everyone(ines)


def test_a_check_in_suits_everyone(gathering, ines):
    for name in PHONES:
        gathering.circle.join(name)
    ines.joins(gathering.server.links["join"], INES)
    suits_everyone(ines)
    fern, wall = gathering.console(), gathering.wall()
    gathering.goes_to("arriving")
    fern.hears("Arriving")
    suits_everyone(ines, fern, wall)
    gathering.held().do("poll.open", step="arriving")
    ines.taps("Steady")
    fern.hears("How are you arriving?")
    suits_everyone(ines, fern, wall)
    for name in PHONES:
        gathering.circle.come_back(name)
    gathering.driver.everyone_answers("arriving", CHOICES)
    gathering.held().do("poll.close", poll="arriving")
    ines.hears("Arriving")
    suits_everyone(ines, fern, wall)


def test_a_round_suits_everyone(gathering, ines):
    for name in WITHOUT_PHONE:
        gathering.held().do("seat.add", name=name, mine=False)
    ines.joins(gathering.server.links["join"], INES)
    fern, wall = gathering.console(), gathering.wall()
    gathering.goes_to("sharing")
    fern.hears("Sharing")
    suits_everyone(ines, wall)
    fern.clicks("Offer it to whoever is ready")
    ines.hears("The piece is in the middle")
    suits_everyone(ines, fern)
    ines.takes_the_piece()
    suits_everyone(ines, fern, wall)
    ines.hands_on(WITHOUT_PHONE[0])
    fern.clicks(f"{WITHOUT_PHONE[0]} has begun")
    ines.taps("Quiet word")
    suits_everyone(ines)
    ines.taps(re.compile("^I need a moment"))
    ines.reads("Take it back")
    fern.unfolds("Only you see this")
    suits_everyone(ines, fern)
    ines.taps("My seat")
    suits_everyone(ines)
    ines.taps("Step out, and please check on me")
    suits_everyone(ines)
    fern.clicks("Door")
    suits_everyone(fern)


def test_other_words_to_start_from_suit_everyone(gathering, ines):
    ines.joins(gathering.server.links["join"], INES)
    fern, wall = gathering.console(), gathering.wall()
    gathering.goes_to("sharing")
    fern.unfolds("Another prompt")
    suits_everyone(fern)
    fern.clicks("Choose")
    suits_everyone(fern)
    fern.asked.get_by_role("button", name="How do you get through it?").click()
    ines.reads("Which hour of your day asks the most of you?")
    fern.clicks("An easier way to ask it")
    wall.reads("Which hour of your day is the kindest?")
    fern.field("Write your own").fill("What would you like to be asked?")
    fern.clicks("Ask this")
    ines.reads("What would you like to be asked?")
    fern.clicks("Undo")
    ines.reads("Which hour of your day is the kindest?")


def test_the_end_suits_everyone(gathering, ines):
    ines.joins(gathering.server.links["join"], INES)
    fern, wall = gathering.console(), gathering.wall()
    gathering.goes_to("break")
    ines.hears("Break")
    suits_everyone(ines, wall)
    gathering.goes_to("closing")
    fern.hears("Thank you")
    suits_everyone(ines, fern)
    fern.clicks("End the session")
    suits_everyone(fern)
    fern.asked.get_by_role("button", name="End the session").click()
    fern.hears("The session is over")
    ines.hears("The session has ended")
    suits_everyone(ines, fern, wall)


@pytest.mark.parametrize("link", ["See the summary", "Five questions for those who held"])
def test_papers_suit_everyone(gathering, link):
    fern = gathering.console()
    fern.adds_seat(ADA)
    gathering.goes_to("closing")
    gathering.held().do("session.end")
    fern.follows(link)
    fern.page.get_by_role("button").or_(fern.page.get_by_role("textbox")).first.wait_for()
    suits_everyone(fern)
    fern.page.goto(f"{gathering.server.url}/facilitator")
    suits_everyone(fern)
    fern.page.goto(f"{gathering.server.url}/facilitator/plan/in-person-90")
    suits_everyone(fern, gathering.stranger(f"{gathering.server.url}/facilitator/enter"))


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
