"""The ring and its words: once a second, from the time left; said aloud and felt only at a cue."""

import pytest
from playwright.sync_api import expect

TURN = """<h1>It is with you</h1>
<svg><circle data-arc data-total-ms="120000" pathLength="100" r="9"/></svg>
<p data-stages data-vibrate>
<span data-below-ms="120000000">plenty of time</span>
<span data-below-ms="60000" hidden>past halfway</span>
<span data-below-ms="30000" data-announce hidden>find a place to rest it</span>
<span data-below-ms="0" data-announce hidden>in your own time</span></p>"""
SHOW = """async ([screen, html, leftMs, on]) => {
  const [{ Cues }, { Page }, { Ring }] = await Promise.all(
    ['cues', 'page', 'ring'].map((name) => import(`/source/${name}.mjs`)))
  const { dataset } = document.documentElement
  navigator.vibrate = () => { dataset.felt = Number(dataset.felt ?? 0) + 1 }
  const cues = new Cues({ isOn: (name) => name === on })
  const ring = new Ring((word) => cues.reached(word))
  window.shown ??= new Page(document.getElementById('main'), [ring, cues])
  window.shown.take({ v: 1, n: 1, screen, html, left_ms: leftMs })
}"""


@pytest.fixture
def phone(page):
    """A page without a line, whose clock the test turns; somebody has tapped on it."""
    page.clock.install()
    page.goto("/bench")
    page.mouse.click(1, 1)
    return page


def show(page, screen, html, left_ms, on=""):
    page.evaluate(SHOW, [screen, html, left_ms, on])


def felt(page):
    return int(page.locator("html").get_attribute("data-felt") or 0)


def test_the_arc_empties_and_the_words_follow(phone):
    show(phone, "yours", TURN, 120_000)

    expect(phone.locator("[data-arc]")).to_have_attribute("stroke-dasharray", "100 100")
    phone.clock.run_for(60_000)
    expect(phone.locator("[data-arc]")).to_have_attribute("stroke-dasharray", "50 100")
    expect(phone.locator("[data-stages] > :not([hidden])")).to_have_text("past halfway")
    expect(phone.locator("#live")).to_be_empty()


def test_a_cue_is_said_and_felt_once(phone):
    show(phone, "yours", TURN, 120_000)
    phone.clock.run_for(110_000)

    expect(phone.locator("#live")).to_have_text("find a place to rest it")
    assert felt(phone) == 1


def test_who_hides_the_time_is_not_told_of_it_in_any_other_way(phone):
    show(phone, "yours", TURN, 120_000, on="no-time")
    phone.clock.run_for(130_000)

    expect(phone.locator("#live")).to_be_empty()
    assert felt(phone) == 0


def test_an_empty_arc_rests(phone):
    show(phone, "yours", TURN, 120_000)
    phone.clock.run_for(300_000)

    expect(phone.locator("[data-arc]")).to_have_attribute("stroke-dasharray", "0 100")
    expect(phone.locator("[data-stages] > :not([hidden])")).to_have_text("in your own time")
    assert felt(phone) == 2


def test_a_paused_turn_stands_still(phone):
    show(phone, "yours", f"{TURN}<i data-still></i>", 84_000)
    phone.clock.run_for(60_000)

    expect(phone.locator("[data-arc]")).to_have_attribute("stroke-dasharray", "70 100")


def test_a_turn_that_comes_late_into_view_is_not_said(phone):
    show(phone, "yours", TURN, 20_000)

    expect(phone.locator("[data-stages] > :not([hidden])")).to_have_text("find a place to rest it")
    expect(phone.locator("#live")).to_be_empty()


def test_the_same_picture_with_less_time_left_is_said(phone):
    show(phone, "yours", TURN, 120_000)
    show(phone, "yours", TURN, 20_000)

    expect(phone.locator("#live")).to_have_text("find a place to rest it")


def test_a_quiet_phone_does_not_vibrate(phone):
    show(phone, "yours", TURN, 120_000, on="quiet")
    phone.clock.run_for(110_000)

    expect(phone.locator("#live")).to_have_text("find a place to rest it")
    assert felt(phone) == 0


def test_a_screen_may_be_felt_when_it_comes(phone):
    show(phone, "yours", "<h1 data-vibrate>It is with you</h1>", None)
    show(phone, "yours", "<h1 data-vibrate>It is still with you</h1>", None)

    expect(phone.get_by_role("heading", name="still")).to_be_visible()
    assert felt(phone) == 1
