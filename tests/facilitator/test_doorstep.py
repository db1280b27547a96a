"""In and out of the console: one-time links, cookies, opening a session, a second who holds."""

import pytest

from sessions.domain.session import Phase
from sessions.keys import digest
from tests.support.consoles import COOKIE, GROUP, LIBRARY, ConsoleServer
from tests.support.fakes import MemoryStore
from web.holders import LINK_SECONDS, LOGIN_SECONDS

HOW_TO_GET_A_LINK = "type <code>bin/talkingpiece link</code>"
FOR_HOLDERS = (
    ("GET", "/facilitator/plan/in-person-90"),
    ("GET", "/facilitator/summary/some-id"),
    ("GET", "/facilitator/summary/some-id.json"),
    ("GET", "/facilitator/summary/some-id.csv"),
    ("GET", "/facilitator/debrief"),
    ("GET", "/facilitator/groups"),
    ("POST", "/facilitator/groups"),
    ("GET", "/facilitator/groups/thursdays"),
    ("POST", "/facilitator/groups/thursdays"),
    ("GET", "/facilitator/groups/thursdays/kept"),
    ("POST", "/facilitator/groups/thursdays/meeting"),
    ("POST", "/facilitator/groups/thursdays/meeting/none"),
    ("GET", "/facilitator/groups/thursdays/meeting.ics"),
    ("GET", "/facilitator/groups/thursdays/erase"),
    ("POST", "/facilitator/groups/thursdays/erase"),
    ("POST", "/facilitator/summary/some-id/themes"),
    ("GET", "/facilitator/debrief/thursdays"),
    ("GET", "/facilitator/summary/some-id/erase"),
    ("POST", "/facilitator/summary/some-id/erase"),
    ("POST", "/facilitator/open"),
    ("POST", "/facilitator/invite"),
    ("POST", "/facilitator/leave"),
    ("POST", "/facilitator/wall-language"),
)


@pytest.fixture
def server():
    return ConsoleServer()


@pytest.fixture
def fern(server):
    return server.fern()


def entering(server, key, **options):
    return server.stranger().post("/facilitator/enter", json={"key": key}, **options)


def test_a_one_time_link_opens_the_console_once(server):
    link = server.holders.new_link()

    assert entering(server, link).json == {"ok": True}
    again = entering(server, link)

    assert again.status_code == 410
    assert again.json["error"]["code"] == "link_over"
    assert "new one can be made" in again.json["error"]["message"]
    assert "Set-Cookie" not in again.headers


def test_a_link_is_good_for_an_hour(server):
    link = server.holders.new_link()
    server.clock.advance(LINK_SECONDS)

    assert entering(server, link).json["error"]["code"] == "link_over"


@pytest.mark.parametrize("said", [None, [], "text", {}, {"key": 7}, {"key": "k" * 8, "more": 1}])
def test_what_is_not_a_link_is_refused_kindly(server, said):
    answer = server.stranger().post("/facilitator/enter", json=said)

    assert answer.status_code == 400
    assert answer.json["error"]["code"] == "unreadable"


def test_what_is_not_json_is_refused_kindly(server):
    answer = server.stranger().post("/facilitator/enter", data="key=k", content_type="text/plain")

    assert answer.json["error"]["code"] == "unreadable"


def test_the_cookie_is_for_this_server_alone_and_no_script_reads_it(server):
    (cookie,) = entering(server, server.holders.new_link()).headers.getlist("Set-Cookie")

    settings = {part.strip() for part in cookie.split(";")[1:]}
    assert cookie.startswith(f"{COOKIE}=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/", f"Max-Age={LOGIN_SECONDS}"} <= settings
    assert "Secure" not in settings
    assert not any(part.startswith("Domain") for part in settings)


@pytest.mark.parametrize(
    "options",
    [{"base_url": "https://circle.example"}, {"headers": {"Origin": "https://circle.example"}}],
)
def test_over_https_the_cookie_never_goes_without_it(server, options):
    (cookie,) = entering(server, server.holders.new_link(), **options).headers.getlist("Set-Cookie")

    assert "Secure" in cookie.split("; ")


def test_the_page_of_a_link_is_the_same_for_everyone_and_knows_no_secret(server):
    page = server.stranger().get("/facilitator/enter")

    assert page.status_code == 200
    assert page.text == server.fern().get("/facilitator/enter").text
    assert HOW_TO_GET_A_LINK in page.text


def test_without_a_login_the_console_says_how_to_get_one(server):
    page = server.stranger().get("/facilitator")

    assert page.status_code == 403
    assert HOW_TO_GET_A_LINK in page.text
    assert "options such as --port or --data, add the same ones" in page.text
    assert GROUP.title not in page.text


@pytest.mark.parametrize(("method", "address"), FOR_HOLDERS)
def test_nothing_else_is_for_strangers(server, method, address):
    answer = server.stranger().open(address, method=method, data={"plan": "in-person-90"})

    assert answer.status_code == 403
    assert "You are not signed in" in answer.text
    assert server.live is None


@pytest.mark.parametrize("cookie", ["", "guessed", "x" * 500])
def test_a_cookie_that_is_no_login_opens_nothing(server, cookie):
    browser = server.stranger()
    browser.set_cookie(COOKIE, cookie)

    assert browser.get("/facilitator").status_code == 403


def test_a_login_runs_out(server, fern):
    server.clock.advance(LOGIN_SECONDS)

    assert fern.get("/facilitator").status_code == 403


def test_the_plans_are_there_to_choose_from_with_one_filled_button(fern):
    page = fern.get("/facilitator").text

    assert page.count('type="radio" name="plan"') == len(LIBRARY.plans)
    assert page.count(" checked") == 1
    assert page.count("button--main") == 1
    assert "90 minutes · for about 8 people · in one room" in page


@pytest.mark.parametrize(("plan", "lobby"), [("in-person-90", False), ("online-60", True)])
def test_opening_a_session_opens_its_door_and_online_a_lobby(server, fern, plan, lobby):
    answer = fern.post("/facilitator/open", data={"plan": plan})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/facilitator")
    assert server.live.plan.id == plan
    assert server.live.phase is Phase.ARRIVING
    assert (server.live.door.open, server.live.door.lobby) == (True, lobby)


@pytest.mark.parametrize("form", [{}, {"plan": "unknown"}])
def test_without_a_plan_nothing_opens(server, fern, form):
    assert fern.post("/facilitator/open", data=form).status_code == 303
    assert server.live is None


def test_a_session_that_is_live_is_gone_to_and_not_opened_twice(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})
    first = server.live

    assert fern.post("/facilitator/open", data={"plan": "online-60"}).status_code == 303
    assert server.live == first


class PressedTwice(MemoryStore):
    """Both who press are told that no session is live; then the first one opens one."""

    def __init__(self):
        super().__init__()
        self.first = []

    def live_session_of(self, group):
        found = super().live_session_of(group)
        while self.first:
            self.first.pop()()
        return found


def test_of_two_who_open_the_door_at_once_the_second_is_led_to_what_the_first_opened():
    store = PressedTwice()
    server = ConsoleServer(store)
    fern, gil = server.fern(), server.fern()
    store.first.append(lambda: fern.post("/facilitator/open", data={"plan": "in-person-90"}))

    answer = gil.post("/facilitator/open", data={"plan": "online-60"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/facilitator")
    assert server.live.plan.id == "in-person-90"
    assert server.troubles == []


def test_the_live_console_knows_its_session_and_no_code(server, fern):
    fern.post("/facilitator/open", data={"plan": "in-person-90"})

    page = fern.get("/facilitator").text

    keys = server.service.keys(server.live.id)
    assert f'data-session="{server.live.id}"' in page
    assert keys.code(0)[:4] not in page
    assert keys.invite(0) not in page


def test_a_second_person_is_given_a_link_of_their_own(server, fern):
    page = fern.post("/facilitator/invite").text
    link = page.partition('data-copy="')[2].partition('"')[0]
    base, _, key = link.partition("/facilitator/enter#k=")

    assert base == "http://192.0.2.7:8420"
    assert page.count("<svg") == 1
    assert entering(server, key).json == {"ok": True}
    assert entering(server, key).json["error"]["code"] == "link_over"


def test_who_leaves_is_signed_out_and_their_cookie_is_worth_nothing(server, fern):
    login = fern.get_cookie(COOKIE).value
    answer = fern.post("/facilitator/leave")

    assert answer.status_code == 303
    assert fern.get_cookie(COOKIE) is None
    assert not server.holders.knows(login)
    assert server.signed_out == [digest(login)]


@pytest.mark.parametrize("address", ["/facilitator", "/facilitator/enter", "/facilitator/debrief"])
def test_a_page_lets_in_our_own_files_and_nothing_else(fern, address):
    policy = fern.get(address).headers["Content-Security-Policy"]

    assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
