"""The editor of plans in a browser: nothing typed gets lost, a thumb or a keyboard is enough."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from sessions.domain.words import Typed
from sessions.ports import OwnPlan
from tests.browser.gallery import PLAN, Gallery, opened
from tests.browser.screens import check_screen
from tests.browser.watching import Watched

OWN = "own"


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    with opened(tmp_path_factory.mktemp("planning")) as gallery:
        yield gallery


@pytest.fixture
def kept(gallery) -> Iterator[OwnPlan]:
    """A plan of Fern's group, kept until the test is over."""
    ready = gallery.product.library.plan(PLAN)
    assert ready
    own = OwnPlan(gallery.session.group, replace(ready.plan, id=OWN, title=Typed("Our Monday")))
    gallery.product.store.add_plan(own)
    yield own
    gallery.product.store.drop_plan(OWN)


@pytest.fixture
def page(browser: Browser, gallery, kept) -> Iterator[Page]:
    """Fern's phone, on the page of that plan."""
    context = browser.new_context(viewport={"width": 360, "height": 780}, reduced_motion="reduce")
    page = context.new_page()
    watched = Watched()
    watched.watch(page)
    page.goto(gallery.way_in("console"))
    page.wait_for_url("**/facilitator")
    page.goto(f"{gallery.url}/facilitator/plans/{OWN}")
    yield page
    context.close()
    watched.forgive("Failed to load resource")
    assert watched.complaints == []


def order(page):
    return page.locator(".plan-steps > li").evaluate_all(
        "(steps) => steps.map((step) => step.id.replace('card-', ''))"
    )


def test_what_is_typed_shows_what_it_comes_to_and_typing_goes_on(page):
    page.fill("#plan-people", "14")
    page.fill("#plan-title", "Our long Monday")

    expect(page.locator("#ahead")).to_contain_text("For 14 people")
    expect(page.locator("#ahead")).to_contain_text("more than the length you name")
    expect(page.locator("#plan-title")).to_have_value("Our long Monday")


def test_the_turn_that_fits_is_one_press_away(page, gallery):
    page.fill("#plan-people", "14")
    page.click("#fit")

    expect(page.locator("#ahead")).not_to_contain_text("more than the length")
    page.click("#save")
    expect(page.locator("#kept")).to_have_text("Saved.")
    plan = gallery.product.store.own_plan(OWN).plan
    (sharing,) = [step for step in plan.steps if step.id == "sharing"]
    assert 30 <= sharing.turns.seconds < 240


def test_a_keyboard_alone_moves_a_step_and_keeps_its_place(page):
    before = order(page)
    page.focus("#fold-arriving")
    page.keyboard.press("Enter")
    page.focus("#down-arriving")
    page.keyboard.press("Enter")

    at = before.index("arriving")
    expect(page.locator(".plan-steps > li").nth(at + 1)).to_have_id("card-arriving")
    expect(page.locator("#down-arriving")).to_be_focused()
    before[at : at + 2] = before[at + 1], before[at]
    assert order(page) == before


def test_what_was_taken_out_is_put_back_as_it_was_typed(page):
    page.click("#fold-break")
    page.fill("#break-words", "Soup is in the kitchen.")
    page.click("#out-break")
    expect(page.locator("#back-break")).to_be_focused()
    expect(page.locator("#break-words")).to_have_count(0)

    page.keyboard.press("Enter")

    expect(page.locator("#break-words")).to_have_value("Soup is in the kitchen.")
    expect(page.locator("#fold-break")).to_be_focused()


def test_what_cannot_be_taken_is_said_beside_its_field_and_stays(page):
    page.click("#fold-welcome")
    page.fill("#welcome-minutes", "soon")
    page.click("#save")

    expect(page.locator("#welcome-minutes")).to_have_value("soon")
    expect(page.locator("#welcome-minutes")).to_have_accessible_description(
        "A whole number from 1 to 60 belongs here."
    )
    expect(page.locator("#kept")).to_contain_text("Not saved yet")
    expect(page.locator("#welcome-minutes")).to_be_focused()


def test_a_prompt_is_taken_from_a_deck(page):
    page.click("#fold-sharing")
    page.click("#decks-sharing")
    page.locator("#decks summary").first.click()
    chosen = page.locator("#decks details[open] button").first
    words = chosen.locator("span").inner_text().splitlines()[0]
    chosen.click()

    expect(page.locator("#sharing-prompt")).to_have_value(words)
    expect(page.locator("#decks-sharing")).to_be_focused()


def test_a_lost_line_loses_nothing(page):
    page.fill("#plan-title", "Still here")
    page.route("**/facilitator/plans/*", lambda route: route.abort())
    page.click("#save")

    expect(page.locator("#notice")).to_contain_text("did not get through")
    expect(page.locator("#plan-title")).to_have_value("Still here")


def test_leaving_asks_first_while_something_is_not_saved(page, gallery):
    asked = []

    def leave(dialog):
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.fill("#plan-title", "Not saved")
    page.goto(f"{gallery.url}/facilitator/plans")
    assert asked == ["beforeunload"]

    page.goto(f"{gallery.url}/facilitator/plans/{OWN}")
    page.fill("#plan-title", "Saved")
    page.click("#save")
    expect(page.locator("#kept")).to_have_text("Saved.")
    page.goto(f"{gallery.url}/facilitator/plans")
    assert asked == ["beforeunload"]


def test_an_added_step_is_unfolded_and_comes_before_the_end(page):
    page.click("#add > summary")
    page.click("#add-pause")

    expect(page.locator("#fold-pause-1")).to_be_focused()
    expect(page.locator("#step-pause-1")).to_have_attribute("open", "")
    assert order(page)[-2] == "pause-1"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("plans", "plans"), ("plans/own", "plan-to-change"), ("plans/own/delete", "plan-to-delete"),
        ("plan/own", "run-sheet"),
    ],
)  # fmt: skip
def test_the_pages_of_plans_are_told_as_drawn(page, gallery, path, name):
    page.goto(f"{gallery.url}/facilitator/{path}")
    if path == "plans/own":
        page.fill("#plan-begins", "")
        expect(page.locator("#how-long")).not_to_contain_text("It ends")

    check_screen(page.locator("main"), f"console/{name}")
