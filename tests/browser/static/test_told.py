"""An answer to a quiet word: felt at once, and never read out over somebody's share."""

import pytest
from playwright.sync_api import expect

LISTENING = "<h1>Listening to Ben</h1><section data-hush></section>"
QUIET = "<h1>A quiet moment</h1>"
COMING = """<section data-signal-done="s1"><p>We are coming now.</p></section>"""
FEELS = "window.felt = 0; navigator.vibrate = () => { window.felt += 1; return true }"


@pytest.fixture
def phone(page, circle):
    """Somebody's phone, with its second part, while Ben speaks."""
    page.add_init_script(FEELS)
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.seat = {"seat": "token", "me": "ada"}
    circle.show("listening", LISTENING)
    page.goto("/phone")
    page.get_by_role("heading", name="Listening to Ben").click()
    return page


def answered(phone, circle):
    """Those who hold have answered; Ben still speaks."""
    circle.heard.commands("state.ask")
    circle.show("listening", LISTENING)
    circle.show("listening", LISTENING + COMING)
    phone.get_by_text("We are coming now.").first.wait_for()


def test_an_answer_is_felt_at_once_and_read_out_when_the_share_is_over(phone, circle):
    answered(phone, circle)

    assert phone.evaluate("felt") == 1
    expect(phone.locator("#live")).to_be_empty()

    circle.show("quiet", QUIET + COMING)
    expect(phone.locator("#live")).to_have_text("We are coming now.")


def test_it_is_felt_and_read_out_once(phone, circle):
    answered(phone, circle)
    circle.show("quiet", QUIET + COMING)
    expect(phone.locator("#live")).to_have_text("We are coming now.")
    phone.evaluate("document.getElementById('live').replaceChildren()")
    circle.show("words", "<h1>Thank you</h1>" + COMING)
    phone.get_by_role("heading", name="Thank you").wait_for()

    assert phone.evaluate("felt") == 1
    expect(phone.locator("#live")).to_be_empty()


def test_what_stood_there_when_the_page_came_is_not_told_again(phone, circle):
    circle.show("quiet", QUIET + COMING)
    phone.reload()
    circle.heard.commands("state.ask")
    circle.show("quiet", QUIET + COMING + "<p>Still here</p>")
    phone.get_by_text("Still here").wait_for()

    assert phone.evaluate("felt") == 0
    expect(phone.locator("#live")).to_be_empty()


def test_who_keeps_still_feels_nothing(phone, circle):
    phone.evaluate("localStorage.setItem('tp.quiet', 'on')")
    phone.reload()
    phone.get_by_role("heading", name="Listening to Ben").click()
    answered(phone, circle)
    circle.show("quiet", QUIET + COMING)
    expect(phone.locator("#live")).to_have_text("We are coming now.")

    assert phone.evaluate("felt") == 0
