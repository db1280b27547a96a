"""Coming in, and what may be in the way: each time a kind sentence, and nothing typed is lost."""

import json
import re

import pytest
from playwright.sync_api import expect

from sessions.domain.seats import SEATS_AT_MOST
from tests.live.driving import field

ADA = "Ada Okafor"
LOCKED = "The door is closed just now. Please tell your facilitator you are here."
FULL = "Every seat in this circle is taken. Please tell your facilitator."
WRONG = "No circle opens with that code. Please look at it once more."
NOWHERE = re.compile("^This link opens no circle now. The session may be over")
USED = "This link has been used or has run out. A new one can be made."
NO_SEAT = (
    "No seat here answers to those words. Please look at them once more, or tell your facilitator."
)
NO_STORAGE = """for (const kind of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, kind, { get() { throw new DOMException('', 'SecurityError') } })"""


@pytest.fixture
def console(gathering):
    """Fern's console, over a plain socket."""
    return gathering.held()


@pytest.fixture
def ada(gathering):
    return gathering.phone()


def test_a_wrong_code_is_said_kindly_and_what_was_typed_stays(gathering, ada):
    ada.page.goto(gathering.server.url)
    ada.agrees()
    ada.field("The code on the wall").fill("WRNG-C0DE")
    ada.field("What shall we call you?").fill(ADA)
    ada.taps("Take a seat")

    ada.is_told(WRONG)
    ada.sees("code-and-name")
    code = gathering.server.links["code"]
    ada.field("The code on the wall").fill(code.lower().replace("-", " "))
    ada.taps("Take a seat")
    ada.sits_as(ADA)


def test_a_locked_door_says_whom_to_tell_and_opens_to_the_same_words(gathering, ada, console):
    console.do("door.lock")
    ada.page.goto(gathering.server.links["join"])
    ada.agrees()
    ada.field("What shall we call you?").fill(ADA)
    ada.taps("Take a seat")

    ada.is_told(LOCKED)
    expect(ada.field("What shall we call you?")).to_have_value(ADA)
    console.do("door.open")
    ada.taps("Take a seat")
    ada.sits_as(ADA)


def test_a_full_circle_says_so(gathering, ada):
    for number in range(SEATS_AT_MOST):
        gathering.circle.join(f"Guest {number}")
    ada.page.goto(gathering.server.links["join"])
    ada.agrees()
    ada.taps("Take a seat")

    ada.is_told(FULL)


def test_who_comes_into_the_lobby_is_let_in_by_the_console(gathering, ada, console):
    console.do("door.lobby", on=True)
    ada.page.goto(gathering.server.links["join"])
    ada.agrees()
    ada.field("What shall we call you?").fill(ADA)
    ada.taps("Take a seat")

    ada.sees("lobby")
    seat = field(console.shows("seat.admit"), "seat.admit", "seat")
    console.do("seat.admit", seat=seat)
    ada.sits_as(ADA)


def test_a_used_facilitator_link_says_how_to_get_another(gathering):
    gathering.console()
    second = gathering.stranger(gathering.server.links["facilitator"])

    second.is_told(USED)
    second.reads("type bin/talkingpiece link")
    expect(second.page).to_have_url(re.compile(r"/facilitator/enter$"))
    second.watched.forgive("status of 410")


def test_a_page_without_a_login_leads_to_a_link_and_shows_nothing(gathering):
    stranger = gathering.stranger(f"{gathering.server.url}/facilitator")

    stranger.sees("signed-out")
    assert gathering.server.links["code"] not in stranger.page.content()
    stranger.watched.forgive("status of 403")


def test_a_phone_that_wakes_after_the_end_says_so_and_forgets(gathering, ada, console):
    ada.joins(gathering.server.links["join"], ADA)
    ada.page.goto("about:blank")
    console.do("session.end")
    ada.page.goto(gathering.server.url)

    ada.sees("over")
    assert ada.kept() == []


def leaves_for_now(ada):
    ada.taps("My seat")
    ada.asked.get_by_role("button", name="Leave for now").tap()
    ada.asked.get_by_role("button", name="Leave for now").tap()
    ada.hears("You have left for now")
    ada.reads("it keeps the way back to your seat")


def test_who_leaves_for_now_comes_back_to_the_same_seat_and_is_counted_once(
    gathering, ada, console
):
    ada.joins(gathering.server.links["join"], ADA)
    leaves_for_now(ada)
    assert console.shows("0 here")
    ada.page.reload()
    ada.hears("You have left for now")
    ada.taps("Come back")
    ada.agrees()
    ada.takes_a_seat(ADA)
    console.do("session.end")

    (summary_id,) = re.findall(r'href="/facilitator/summary/([^"]+)"', console.sees("ended"))
    _status, _headers, body = gathering.circle.ask("GET", f"/facilitator/summary/{summary_id}.json")
    assert json.loads(body)["attendance"] == 1


def test_who_left_for_now_keeps_nothing_of_themselves_and_at_the_end_nothing_at_all(
    gathering, ada, console
):
    ada.joins(gathering.server.links["join"], ADA)
    leaves_for_now(ada)
    assert sorted(ada.kept()) == ["tp.door", "tp.join", "tp.left"]
    console.do("session.end")

    ada.sees("ended")
    assert ada.kept() == []


def test_who_left_for_now_and_wakes_after_the_end_is_told_and_forgets(gathering, ada, console):
    ada.joins(gathering.server.links["join"], ADA)
    leaves_for_now(ada)
    ada.page.goto("about:blank")
    console.do("session.end")
    ada.page.goto(gathering.server.url)

    ada.sees("over")
    assert ada.kept() == []


def test_the_link_of_an_ended_session_opens_nothing(gathering, ada, console):
    console.do("session.end")
    ada.page.goto(gathering.server.links["join"])

    ada.is_told(NOWHERE)
    ada.agrees()
    expect(ada.field("The code on the wall")).to_be_visible()


def test_of_two_tabs_with_one_seat_the_first_says_where_it_is(gathering, ada):
    ada.joins(gathering.server.links["join"], ADA)
    second = gathering.another_page(ada)
    second.page.goto(gathering.server.url)

    second.sits_as(ADA)
    ada.sees("moved")
    ada.taps("Use this page")
    ada.sits_as(ADA)
    second.hears("Your seat is open on another page")


def test_a_reload_comes_back_to_the_same_seat_without_asking(gathering, ada, console):
    ada.joins(gathering.server.links["join"], ADA)
    ada.page.reload()

    ada.sits_as(ADA)
    assert console.shows("1 here").count('class="person"') == 1


def test_without_storage_the_seat_is_kept_in_the_address(gathering, ada):
    ada.page.add_init_script(NO_STORAGE)
    ada.joins(gathering.server.links["join"], ADA)
    expect(ada.page).to_have_url(re.compile(r"/#s=[\w.%=-]+$"))
    ada.page.reload()

    ada.sits_as(ADA)


def two_words(phone):
    """What the phone shows under "My seat" for another phone."""
    phone.taps("My seat")
    phone.unfolds("If I need another phone")
    shown = phone.page.locator("#my-seat [data-words]")
    expect(shown).to_have_text(re.compile(r"^[a-z]+ [a-z]+$"))
    return shown.inner_text()


def comes_back(gathering, words):
    """Another phone, and a person who had a seat already."""
    phone = gathering.phone()
    phone.page.goto(gathering.server.links["join"])
    phone.agrees()
    phone.unfolds("I had a seat already")
    phone.field("Your two words").fill(words)
    phone.taps("Take a seat")
    return phone


def test_two_words_bring_a_seat_to_another_phone(gathering, ada, console):
    ada.joins(gathering.server.links["join"], ADA)
    second = comes_back(gathering, two_words(ada).title())

    second.sits_as(ADA)
    ada.hears("Your seat is open on another page")
    assert console.shows("1 here").count('class="person"') == 1
    second.page.reload()
    second.sits_as(ADA)


def test_words_that_lead_nowhere_are_said_kindly_and_stay(gathering):
    phone = comes_back(gathering, "amber nowhere")

    phone.is_told(NO_SEAT)
    expect(phone.field("Your two words")).to_have_value("amber nowhere")


def test_the_console_can_let_a_new_phone_in(gathering, ada):
    fern = gathering.console()
    ada.joins(gathering.server.links["join"], ADA)
    fern.unfolds(ADA)
    fern.unfolds("Let their new phone in")
    words = fern.page.locator(".person .prompt").inner_text()

    comes_back(gathering, words).sits_as(ADA)
