"""kill -9 in the middle of a turn and of an open check-in: nothing acknowledged is lost."""

import re

import pytest

from tests.live.driving import Driver
from tests.support.evening import PHONES
from tests.support.server import Server


@pytest.fixture
def driver(tmp_path):
    driver = Driver(Server(tmp_path).start())
    yield driver
    assert driver.circle.close() == 0


def seconds_left(page):
    return page.picture["left_ms"] / 1000


def test_kill_nine_in_a_turn_leaves_the_right_person_holding_with_the_right_time(driver):
    driver.takes_seats()
    driver.goes_to("sharing")
    holder = driver.somebody_takes_the_piece()
    left_before = seconds_left(driver.circle.phones[holder])

    driver.circle.server.kill()
    driver.circle.server.start()
    for name in PHONES:
        driver.circle.come_back(name)

    held = driver.circle.phones[holder]
    held.sees("holding")
    assert 0 <= left_before - seconds_left(held) < 30
    for name in PHONES:
        if name != holder:
            assert holder in driver.circle.phones[name].sees("listening")


def test_a_phone_comes_back_to_its_own_seat(driver):
    driver.takes_seats()
    seats = {name: phone.me for name, phone in driver.circle.phones.items()}

    driver.circle.server.kill()
    driver.circle.server.start()

    assert {name: driver.circle.come_back(name).me for name in PHONES} == seats


def test_the_console_brings_back_the_names_of_seats_without_a_phone(driver):
    console = driver.takes_seats()
    html = console.picture["html"]
    names = dict(re.findall(r'data-keep-name="([^"]+)"[^>]*>(?:<bdi>)?([^<]+)', html))
    assert sorted(names.values()) == ["Gus Papadakis", "Hana Novotná"]

    driver.circle.server.kill()
    driver.circle.server.start()
    console = driver.circle.open_console(**names)

    console.shows("Gus Papadakis")


def test_who_stepped_out_and_asked_to_be_checked_on_is_out_again_when_the_phone_says_so(driver):
    console = driver.takes_seats()
    name = PHONES[1]
    driver.circle.phones[name].say("seat.step_out", level="check")
    console.shows("please check on them")

    driver.circle.server.kill()
    driver.circle.server.start()
    phone = driver.circle.come_back(name)
    phone.sees("arriving")
    assert phone.say("seat.step_out", level="check")["ok"]
    console = driver.circle.open_console()

    phone.sees("away")
    console.shows("please check on them")


def test_a_command_sent_again_after_the_crash_is_done_once(driver):
    console = driver.takes_seats()
    driver.goes_to("sharing")
    holder = driver.somebody_takes_the_piece()
    turn = driver.turn_of(holder)
    phone = driver.circle.phones[holder]
    first = phone.say("piece.hand_on", cmd="the-same-command", turn=turn)

    driver.circle.server.kill()
    driver.circle.server.start()
    again = driver.circle.come_back(holder).say("piece.hand_on", cmd="the-same-command", turn=turn)

    assert first["ok"]
    assert again == first
    assert console.namespace == "/facilitator"


def test_an_open_check_in_is_recounted_exactly_after_the_crash(driver):
    console = driver.takes_seats()
    driver.goes_to("arriving")
    console.do("poll.open", step="arriving")
    driver.everyone_answers("arriving", (0, 0, 0, 0, 4, 5))

    driver.circle.server.kill()
    driver.circle.server.start()
    for name in PHONES:
        driver.circle.come_back(name).sees("poll-arriving")
    driver.everyone_answers("arriving", (0, 0, 0, 0, 4, 5))
    console = driver.circle.open_console()
    console.do("poll.close", poll="arriving")

    html = driver.circle.phones[PHONES[0]].sees("result-arriving")
    assert driver.shares(html) == ["most or all", "few or none", "few or none"]


def test_a_ballot_cast_twice_by_one_phone_counts_once(driver):
    console = driver.takes_seats()
    driver.goes_to("arriving")
    console.do("poll.open", step="arriving")
    driver.everyone_answers("arriving", (0, 0, 0, 0, 0, 4))

    driver.everyone_answers("arriving", (4, 4, 4, 4, 4, 4))
    console.do("poll.close", poll="arriving")

    html = driver.circle.phones[PHONES[0]].sees("result-arriving")
    assert driver.shares(html) == ["few or none", "few or none", "most or all"]
