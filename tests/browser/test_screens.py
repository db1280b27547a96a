"""Every screen for everyone: WCAG 2.2 AA by axe in light and dark, from the left and the right;
320 px; letters of twice the size; forced colours; at rest; a keyboard alone.
"""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.checks import (
    DIRECTION,
    FOLDS,
    IN_FORCED_COLOURS,
    LETTERS,
    LOOK,
    MOVING,
    NARROW_PX,
    REACHED,
    STOPS,
    TARGET_PX,
)
from tests.browser.gallery import SCREENS, Gallery, opened
from tests.browser.gathering import NO_GUARD
from tests.browser.in_chromium import InChromium
from tests.browser.people import Console, Phone, Wall
from tests.browser.watching import Watched

SIZES = {each.screens: each.device["viewport"] for each in (Phone, Console, Wall)}
FACES = (*SCREENS, "papers")
AXE = Axe().axe_script
HAS_AXE = "() => 'axe' in window"
ASK_AXE = """async (rules) => (await axe.run(document, { ...rules, resultTypes: ['violations'] }))
  .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)"""
ALL_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
WHAT_COLOURS_AND_PLACES_CHANGE = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}
}
"""The others read the tree alone, which is the same on every one of these."""

VARIANTS = (
    ("light", "ltr", False, ALL_RULES),
    ("light", "rtl", True, WHAT_COLOURS_AND_PLACES_CHANGE),
    ("dark", "ltr", False, WHAT_COLOURS_AND_PLACES_CHANGE),
    ("dark", "rtl", True, ALL_RULES),
)
"""Colours, direction, whether all that can be unfolded is open, and the rules."""

PLACES_THAT_SCROLL = 3
"""A browser lets a keyboard stop at these too, to scroll them."""

UNSEEN_FIELDS = """() => [...document.querySelectorAll('input, select, textarea')]
  .filter((one) => !['radio', 'checkbox', 'hidden'].includes(one.type))
  .filter((one) => one.checkVisibility() && !one.checkVisibility({ opacityProperty: true }))
  .map((one) => one.name || one.id)"""
"""Fields one writes in; what is chosen has a face of its own."""

PRINTED = """() => [...document.querySelectorAll('.no-print')]
  .filter((one) => one.checkVisibility()).map((one) => one.textContent.trim())"""

SAID_OF_A_PAGE_WITHOUT_A_LOGIN = "status of 403"


@pytest.fixture(scope="module")
def open_gallery(tmp_path_factory) -> Iterator[Gallery]:
    with opened(tmp_path_factory.mktemp("gallery")) as gallery:
        yield gallery


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must not complain."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(NO_GUARD)
    page = context.new_page()
    watched = Watched()
    watched.watch(page)
    yield page
    context.close()
    watched.forgive(SAID_OF_A_PAGE_WITHOUT_A_LOGIN)
    assert watched.complaints == []


@pytest.fixture
def walk(open_gallery, page, face, tmp_path) -> Iterator[Iterator[str]]:
    """All screens of a face, or what those who hold read when no session is live."""
    page.set_viewport_size(size_of(face))
    if face in SCREENS:
        yield open_gallery.walk(face, InChromium(page))
        return
    with opened(tmp_path) as gallery:
        yield gallery.papers(InChromium(page))


@pytest.mark.parametrize("face", FACES)
def test_no_rule_of_wcag_is_broken(walk, page):
    assert [(screen, each) for screen in walk for each in broken_rules(page)] == []


@pytest.mark.parametrize("face", FACES)
def test_everything_is_in_reach_and_at_rest(walk, page, face):
    size = size_of(face)

    assert [(screen, each) for screen in walk for each in out_of_reach(page, size)] == []


@pytest.mark.parametrize("face", FACES)
def test_a_keyboard_alone_reaches_everything_in_order_and_shows_where_it_is(walk, page):
    assert [(screen, each) for screen in walk for each in out_of_the_keyboards_reach(page)] == []


@pytest.mark.parametrize("face", FACES)
def test_edges_and_the_ring_are_seen_where_the_system_chooses_the_colours(walk, page):
    page.emulate_media(forced_colors="active", reduced_motion="reduce")

    assert [(screen, each) for screen in walk for each in page.evaluate(IN_FORCED_COLOURS)] == []


@pytest.mark.parametrize("face", ["papers"])
def test_what_is_to_be_filled_in_is_seen_and_what_only_a_screen_needs_is_not_printed(walk, page):
    wrong = []
    for screen in walk:
        page.emulate_media(media="screen", reduced_motion="reduce")
        page.evaluate(FOLDS, True)
        wrong += [(screen, each) for each in page.evaluate(UNSEEN_FIELDS)]
        page.emulate_media(media="print")
        wrong += [(screen, each) for each in page.evaluate(PRINTED)]

    assert wrong == []


def size_of(face):
    return SIZES.get(face, SIZES["console"])


def broken_rules(page):
    if not page.evaluate(HAS_AXE):
        page.evaluate(AXE)
    for scheme, direction, unfolded, rules in VARIANTS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(DIRECTION, direction)
        page.evaluate(FOLDS, unfolded)
        yield from ((scheme, direction, each) for each in page.evaluate(ASK_AXE, rules))
    page.evaluate(DIRECTION, "ltr")


def out_of_reach(page, size):
    for direction in ("ltr", "rtl"):
        page.evaluate(DIRECTION, direction)
        for width, letters in ((NARROW_PX, ""), (size["width"], ""), (size["width"], "200%")):
            page.set_viewport_size({**size, "width": width})
            page.evaluate(LETTERS, letters)
            wrong = page.evaluate(LOOK, TARGET_PX)
            yield from ((direction, width, letters, each) for each in wrong)
    page.evaluate(LETTERS, "")
    page.evaluate(DIRECTION, "ltr")
    yield from page.evaluate(MOVING)


def out_of_the_keyboards_reach(page):
    stops = page.evaluate(STOPS)
    for _ in range(len(stops) + PLACES_THAT_SCROLL):
        page.keyboard.press("Tab")
    reached = page.evaluate(REACHED)
    order = [stop["at"] for stop in reached][: len(stops)]
    if order != [*range(len(stops))]:
        yield f"{stops} are reached in the order {order}"
    for stop in reached:
        if stop["covered"] or not stop["marked"]:
            yield stops[stop["at"]], stop
