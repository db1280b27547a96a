"""Taking a seat: the agreements first, then a name; coming back to it; and forgetting it."""

import re

from playwright.sync_api import expect

NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed') } })"
)


def sit_down(page, name="Ada"):
    page.get_by_role("button", name="I can keep to this").click()
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Take a seat").click()


def heading(page, name):
    return page.get_by_role("heading", name=name)


def test_agreements_come_before_the_name(page, circle):
    page.goto("/#i=INVITE")

    expect(heading(page, "Before you sit")).to_be_focused()
    expect(page.get_by_label("Name")).to_be_hidden()
    page.get_by_role("button", name="I can keep to this").click()
    expect(page.get_by_label("Code")).to_be_hidden()
    expect(heading(page, "What shall we call you?")).to_be_focused()


def test_an_invite_takes_a_seat_and_leaves_the_address(page, circle):
    circle.seat = {"seat": "token", "me": "ada"}
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/#i=INVITE")
    sit_down(page)

    expect(heading(page, "Welcome")).to_be_focused()
    knock = circle.heard.knocks[0]
    assert knock == {"invite": "INVITE", "name": "Ada", "join": knock["join"]}
    assert re.fullmatch(r"[0-9a-f]{32}", knock["join"])
    assert circle.heard.languages == ["en"], "a page says which language it is in"
    expect(page).to_have_url(re.compile(r"/$"))
    assert page.evaluate("localStorage.getItem('tp.seat')") == "token"


def test_a_typed_code_may_be_written_as_people_write(page, circle):
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/")
    page.get_by_role("button", name="I can keep to this").click()
    page.get_by_label("Code").fill("ab0o-il 19")
    page.get_by_role("button", name="Take a seat").click()

    heading(page, "Welcome").wait_for()
    assert circle.heard.knocks[0]["code"] == "AB001119"
    assert "name" not in circle.heard.knocks[0]


def test_a_link_that_opens_nothing_says_so_asks_for_a_code_and_keeps_the_name(page, circle):
    circle.refusal = {"code": "wrong_link", "message": "This link opens no circle now."}
    page.goto("/#i=OLD")
    sit_down(page)

    expect(page.locator("#notice")).to_have_text("This link opens no circle now.")
    expect(page.get_by_label("Name")).to_have_value("Ada")
    expect(page.get_by_label("Code")).to_be_visible()
    circle.refusal = None
    circle.show("waiting", "<h1>Welcome</h1>")
    page.get_by_label("Code").fill("ABCD2345")
    page.get_by_role("button", name="Take a seat").click()
    heading(page, "Welcome").wait_for()
    first, second = circle.heard.knocks
    assert second == {"code": "ABCD2345", "name": "Ada", "join": first["join"]}


def test_a_lost_answer_asks_again_with_the_same_join_key(page, circle):
    page.goto("/#i=INVITE")
    sit_down(page)
    circle.heard.until(lambda: circle.heard.knocks)
    page.reload()
    page.goto("about:blank")
    page.goto("/#i=INVITE")
    sit_down(page)
    circle.heard.until(lambda: len(circle.heard.knocks) == 2)

    assert circle.heard.knocks[0] == circle.heard.knocks[1]


def test_a_kept_seat_is_come_back_to(seated, circle):
    assert circle.heard.knocks == [{"seat": "token"}]


def test_where_storage_fails_the_seat_goes_into_the_fragment(page, circle):
    page.add_init_script(NO_STORAGE)
    circle.seat = {"seat": "token", "me": "ada"}
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/#i=INVITE")
    sit_down(page)
    heading(page, "Welcome").wait_for()

    expect(page).to_have_url(re.compile(r"/#s=token$"))
    page.reload()
    heading(page, "Welcome").wait_for()
    assert circle.heard.knocks[-1] == {"seat": "token"}


def test_an_invite_of_another_door_is_followed_in_spite_of_a_kept_seat(page, circle):
    page.add_init_script(
        "localStorage.setItem('tp.seat', 't'); localStorage.setItem('tp.door', 'ONE')"
    )
    page.goto("/#i=TWO")

    expect(heading(page, "Before you sit")).to_be_visible()
    assert circle.heard.knocks == []


def test_a_closed_seat_leads_back_to_the_agreements(seated, circle):
    circle.refusal = {"code": "seat_closed", "message": "This seat has been closed."}
    circle.drop()

    expect(heading(seated, "Before you sit")).to_be_visible()
    expect(seated.locator("#notice")).to_have_text("This seat has been closed.")
    assert seated.evaluate("localStorage.getItem('tp.seat')") is None


def test_a_phone_that_wakes_after_the_end_says_so_and_forgets(seated, circle):
    circle.refusal = {"code": "session_over", "message": "This session has ended."}
    circle.drop()

    expect(heading(seated, "This circle has ended")).to_be_visible()
    assert seated.evaluate("Object.keys(localStorage)") == []


def test_a_phone_that_sleeps_through_the_end_on_the_page_it_came_in_by_forgets_too(page, circle):
    circle.seat = {"seat": "token", "me": "ada"}
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/#i=INVITE")
    sit_down(page)
    heading(page, "Welcome").wait_for()
    circle.refusal = {"code": "session_over", "message": "This session has ended."}
    circle.drop()

    expect(heading(page, "This circle has ended")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_picture_may_ask_the_phone_to_forget(seated, circle):
    circle.show("over", "<h1>Thank you</h1><p data-forget></p>", v=0)

    heading(seated, "Thank you").wait_for()
    assert seated.evaluate("Object.keys(localStorage)") == []
    circle.heard.until(lambda: circle.heard.gone)


def test_another_tab_with_the_same_seat_ends_this_one(seated, circle):
    circle.emit("moved", {})

    expect(heading(seated, "Open in another tab")).to_be_visible()
    circle.heard.until(lambda: circle.heard.gone)
    assert seated.evaluate("localStorage.getItem('tp.seat')") == "token"
    seated.get_by_role("button", name="Use this one").click()
    heading(seated, "Welcome").wait_for()
