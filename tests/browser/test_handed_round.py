"""A phone that goes round: whose turn it is, one answer each, and nothing left of it."""

import re

from playwright.sync_api import expect

GUS, HANA = "Gus Öztürk", "Hana Sato"
PUT_IT_IN = "Put it in, and clear this screen"
PRESSED = "document.querySelectorAll('[aria-pressed=\"true\"]').length"
KEPT = "JSON.stringify([{...localStorage}, {...sessionStorage}])"


def goes_round(gathering):
    """Gus and Hana have no phone; the check-in is open, and Fern opens the page for them."""
    fern = gathering.console()
    for name in (GUS, HANA):
        fern.adds_seat(name)
    gathering.goes_to("arriving")
    fern.clicks("Open it, and let a phone go round for the 2 without")
    fern.reads("A phone goes round for those without one:")
    address = fern.page.get_by_role("link", name="Open it here").get_attribute("href")
    tablet = gathering.phone()
    tablet.page.goto(address)
    tablet.hears(f"Please hand this to {GUS}")
    return fern, tablet, address


def test_it_goes_from_one_to_the_next_and_forgets_each_answer(gathering):
    fern, tablet, address = goes_round(gathering)
    assert "#" not in tablet.page.url
    tablet.taps(f"I am {GUS}")
    tablet.hears("How are you arriving?")
    expect(tablet.button(PUT_IT_IN)).to_be_disabled()
    tablet.taps("Heavy")
    tablet.taps(PUT_IT_IN)

    tablet.hears(f"Please hand this to {HANA}")
    assert tablet.page.evaluate(PRESSED) == 0
    assert not re.search("choice|key|ballot", tablet.page.evaluate(KEPT))
    tablet.page.go_back()
    tablet.page.goto(address)
    tablet.hears(f"Please hand this to {HANA}")
    tablet.taps(f"I am {HANA}")
    expect(tablet.page.get_by_role("button", pressed=True)).to_have_count(0)
    tablet.taps("Light")
    tablet.taps(PUT_IT_IN)
    tablet.hears("Everyone has had it")
    fern.reads("Everyone has answered.")

    fern.clicks("Close and show")
    tablet.hears("This check-in has closed")
    assert tablet.page.evaluate(KEPT) == "[{},{}]"


def test_it_is_open_in_one_place_at_a_time(gathering):
    _fern, tablet, address = goes_round(gathering)
    other = gathering.phone()
    other.page.goto(address)

    other.hears(f"Please hand this to {GUS}")
    tablet.hears("Another phone goes round now")


def test_somebody_else_may_go_first_and_nobody_has_to_answer(gathering):
    _fern, tablet, _address = goes_round(gathering)
    tablet.taps("Somebody else first")
    tablet.hears(f"Please hand this to {HANA}")
    tablet.taps("They would rather not answer")
    tablet.hears(f"Please hand this to {GUS}")
    tablet.taps("They would rather not answer")
    tablet.hears("Everyone has had it")
