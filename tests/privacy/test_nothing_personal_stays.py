"""Every name, code and token of an evening is searched for in all that the server left behind."""

import re

import pytest

from tests.live.driving import Driver
from tests.support.evening import HOST, PHONES, WITHOUT_PHONE
from tests.support.search import disguises, everything_in, traces
from tests.support.server import Server

pytestmark = pytest.mark.live

CHOICES = (0, 1, 1, 2, 3, 5)
AGENT = "Canary-Agent-7f3a"
FORWARDED = "203.0.113.77"


@pytest.fixture
def driver(tmp_path):
    driver = Driver(Server(tmp_path).start())
    yield driver
    assert driver.circle.close() == 0


def secrets_of(driver):
    """Everything that this evening must not leave anywhere."""
    circle = driver.circle
    words = {part for name in (*PHONES, *WITHOUT_PHONE, HOST) for part in name.split()}
    links = {circle.server.secret(link) for link in ("facilitator", "join", "wall")}
    code = circle.server.links["code"]
    cookie = circle.cookie.partition("=")[2]
    tokens = {phone.token for phone in circle.phones.values()}
    sealed = {token.partition(".")[2] for token in tokens}
    keys = {
        f"{poll}-{key}" for poll in ("arriving", "leaving") for key in circle.join_keys.values()
    }
    return sorted(
        words | links | {code, code.replace("-", ""), cookie, AGENT, FORWARDED} | tokens | sealed
        | keys | set(circle.join_keys.values())
    )  # fmt: skip


def places_of(driver):
    """Data, temporary files, and what was printed after the start-up line."""
    folder = driver.circle.server.folder
    (folder / "stdout").touch()
    return everything_in(folder)


def nothing_is_found(driver):
    found = traces(secrets_of(driver), places_of(driver))
    assert found == []


def test_nothing_personal_is_left_during_after_a_crash_or_after_the_end(driver):
    console = driver.takes_seats()
    ada = driver.circle.phones[PHONES[0]]
    ada.say("signal.send", id="signal-of-ada-1", level="check")
    nothing_is_found(driver)
    driver.holds_check_in("arriving", CHOICES)
    nothing_is_found(driver)
    driver.goes_to("sharing")
    driver.somebody_takes_the_piece()

    driver.circle.server.kill()
    nothing_is_found(driver)
    driver.circle.server.start()
    for name in PHONES:
        driver.circle.come_back(name)
    console = driver.circle.open_console()
    nothing_is_found(driver)

    console.do("session.end")
    session = driver.circle.session
    nothing_is_found(driver)
    assert driver.circle.server.stop() == 0
    nothing_is_found(driver)
    for name, content in places_of(driver).items():
        if not name.startswith("std"):
            assert re.search(rb"seats|token_epoch", content) is None, name
    assert traces([session], places_of(driver)) == [], "it stands on every token"


def test_bad_input_with_names_in_it_is_printed_nowhere(driver):
    driver.takes_seats()
    circle = driver.circle
    ada = circle.phones[PHONES[0]]
    assert not ada.say("seat.rename", name=[HOST])["ok"]
    assert not ada.say(f"seat.{HOST}", anything=HOST)["ok"]
    assert not ada.say("poll.cast", poll="x", key=circle.join_keys[PHONES[0]], choice="y")["ok"]
    circle.ask("POST", "/facilitator/enter", f'{{"key": "{HOST}"}}')
    circle.ask("POST", "/facilitator/enter", HOST)
    circle.ask("GET", f"/{AGENT}")

    circle.server.stop()

    nothing_is_found(driver)


def test_the_search_finds_what_is_there(tmp_path):
    for disguise in disguises("Canary-Agent-7f3a"):
        (tmp_path / "file").write_bytes(b"xx" + disguise + b"yy")
        assert traces(["Canary-Agent-7f3a"], everything_in(tmp_path)) == ["secret 0 in file"]
