"""At every size the console keeps in sight what comes next and whether somebody waits."""

import pytest
from playwright.sync_api import expect

from tests.support.evening import PHONES

ADA, BEN = PHONES[:2]
SIZES = {"phone": (360, 740), "tablet": (768, 1024), "laptop": (1280, 800)}
FOCUSED = """() => {
  const { activeElement: it } = document
  if (it === document.body) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(it)
  return {
    name: it.id || it.textContent.trim(),
    is_seen: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
  }
}"""
IS_UNCOVERED = """(it) => [...it.getClientRects()].every(({ left, right, top, bottom }) =>
  [top + 1, bottom - 1].every((y) => it.contains(document.elementFromPoint((left + right) / 2, y))))
"""
CUT_OFF = "(it) => it.scrollHeight - it.clientHeight"
ALL_THE_WAY_DOWN = """() => {
  for (const it of [document.scrollingElement, document.querySelector('.side')])
    it.scrollTo(0, it.scrollHeight)
}"""
MANY = (*PHONES, "Gus Papadakis", "Hana Novotná")
SQUARE_LEAST = 100
"""Pixels of a QR that a phone reads from a laptop at arm's length."""
RING_LEAST = 160
TABS_AT_MOST = 60


@pytest.fixture
def console(gathering):
    """Fern's console while Ada has the piece."""
    for name in PHONES:
        gathering.circle.join(name)
    gathering.held()
    gathering.goes_to("sharing")
    gathering.driver.somebody_takes_the_piece()
    console = gathering.console()
    console.hears(f"With {ADA}")
    return console


@pytest.mark.parametrize("size", SIZES)
def test_what_waits_and_what_comes_next_are_in_sight_without_scrolling(gathering, console, size):
    width, height = SIZES[size]
    console.page.set_viewport_size({"width": width, "height": height})
    gathering.circle.phones[BEN].say("signal.send", id="signal-0001", level="check")
    console.reads("something is waiting")

    assert console.page.evaluate("scrollY") == 0
    for part in ("Only you see this", "plenty of time", f"Hand on to {BEN}", "A little longer"):
        shown = console.page.get_by_text(part).filter(visible=True).first
        assert shown.evaluate(IS_UNCOVERED), part
    expect(console.page.get_by_text("asks you to check in")).to_be_hidden()
    assert console.page.locator(".button--main:visible").count() == 0, "Ada has her time"


def test_the_keys_alone_lead_through_everything_in_order_and_are_seen_to(console):
    order = {}
    console.page.keyboard.press("Tab")
    while (focused := console.page.evaluate(FOCUSED)) and len(order) < TABS_AT_MOST:
        assert focused["is_seen"], focused
        order[focused["name"]] = len(order)
        console.page.keyboard.press("Tab")

    stations = (
        "How this round goes A volunteer begins, then around the circle · 4 min",
        f"Hand on to {BEN}",
        "A little longer",
        "Pause for a breath",
        "Only you see this",
        "Add a seat without a phone",
        "You who hold",
        "How the rounds go",
        "More",
    )
    assert [order[station] for station in stations] == sorted(order[each] for each in stations)


def test_a_round_is_set_by_the_keys_and_the_focus_stays_where_it_was(gathering):
    gathering.circle.sign_in()
    for name in PHONES:
        gathering.circle.join(name)
    gathering.goes_to("sharing")
    console = gathering.console()
    console.unfolds("How this round goes")
    choice = console.button("By lot, read out beforehand")
    choice.focus()
    console.page.keyboard.press("Enter")

    expect(choice).to_have_attribute("aria-pressed", "true")
    expect(choice).to_be_focused()
    console.reads("Drawn by lot. Read it out before anybody begins:")
    expect(console.page.locator("#lot li")).to_have_count(len(PHONES))
    console.clicks("6")
    console.reads("By lot, read out beforehand · 6 min")


def test_who_asked_stands_in_a_paragraph_of_its_own_before_the_end(gathering, console):
    gathering.circle.phones[BEN].say("signal.send", id="signal-0001", level="check")
    console.reads("something is waiting")
    console.unfolds("More")
    console.clicks("End the session")

    asked = console.asked.locator("p").inner_text()
    assert asked.startswith("Somebody asked for you: have you spoken?\n\nEnd the session?")


@pytest.mark.parametrize("height", [720, 800])
@pytest.mark.parametrize("people", [(), PHONES])
def test_on_a_laptop_everything_while_people_arrive_is_in_sight(gathering, people, height):
    for name in people:
        gathering.circle.join(name)
    console = gathering.console()
    console.page.set_viewport_size({"width": 1280, "height": height})

    assert console.page.locator(".stage").evaluate(CUT_OFF) <= 0
    code = console.page.locator(".stage .qr svg").bounding_box()
    assert code["width"] >= SQUARE_LEAST


@pytest.mark.parametrize("height", [720, 800])
def test_on_a_laptop_a_check_in_before_it_opens_is_in_sight(gathering, height):
    for name in PHONES:
        gathering.circle.join(name)
    gathering.goes_to("arriving")
    console = gathering.console()
    console.page.set_viewport_size({"width": 1280, "height": height})
    console.reads("Open the check-in")

    assert console.page.locator(".stage").evaluate(CUT_OFF) <= 0


def test_on_a_laptop_the_page_itself_never_scrolls_whatever_is_unfolded(console):
    width, height = SIZES["laptop"]
    console.page.set_viewport_size({"width": width, "height": height})

    console.page.evaluate(
        "() => { for (const fold of document.querySelectorAll('details')) fold.open = true }"
    )

    assert console.page.evaluate("document.scrollingElement.scrollHeight") == height


@pytest.mark.parametrize("size", SIZES)
def test_whether_somebody_waits_is_seen_however_far_those_who_hold_have_scrolled(console, size):
    width, height = SIZES[size]
    console.page.set_viewport_size({"width": width, "height": min(height, 600)})
    console.page.evaluate(ALL_THE_WAY_DOWN)

    dot = console.page.get_by_text("Only you see this")
    assert dot.evaluate(IS_UNCOVERED)
    dot.click()
    console.page.evaluate(ALL_THE_WAY_DOWN)
    assert dot.evaluate(IS_UNCOVERED), "unfolded"


def test_on_a_phone_nothing_is_painted_over_what_comes_next(console):
    width, height = SIZES["phone"]
    console.page.set_viewport_size({"width": width, "height": height})

    for at in range(0, 1200, 100):
        console.page.evaluate("(at) => scrollTo(0, at)", at)
        assert console.button(f"Hand on to {BEN}").evaluate(IS_UNCOVERED), at


def test_the_ring_gives_way_before_any_words_are_cut(gathering):
    width, height = SIZES["laptop"]
    for name in MANY:
        gathering.circle.join(name)
    gathering.held()
    gathering.goes_to("sharing")
    console = gathering.console()
    console.page.set_viewport_size({"width": width, "height": height})
    console.clicks("Offer it to whoever is ready")
    console.hears("For whoever is ready")

    assert console.page.locator(".stage").evaluate(CUT_OFF) <= 0
    assert console.page.locator(".stage .ring").bounding_box()["height"] >= RING_LEAST
