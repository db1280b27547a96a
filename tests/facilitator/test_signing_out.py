"""A console is open as long as its login is good, and not a second longer; nobody else notices."""

import pytest

from sessions.domain import door
from tests.support.house import OTHER_COOKIE, House
from web.holders import LOGIN_SECONDS
from web.ticker import tick


class Held(House):
    """A house with Ada's phone and Fern's console."""

    def __init__(self):
        super().__init__()
        self.ada_sid, _seat = self.ada("Ada")
        self.fern_sid = self.fern(host="Fern")


@pytest.fixture
def house():
    """Fern holds a session in which Ada sits."""
    return Held()


def test_a_login_that_is_ended_hangs_up_every_console_of_it_and_no_other_page(house):
    tab, second = house.fern(), house.fern(cookie=OTHER_COOKIE)

    house.facilitator.signed_out("fern's login")

    consoles = {house.fern_sid, tab}
    assert set(house.hung_up) == {(sid, "/facilitator") for sid in consoles}
    shown = {sid: house.shown[sid] for sid in (*consoles, second, house.ada_sid)}
    house.does(house.facilitator, second, "door.lock")
    assert [sid for sid in shown if house.shown[sid] == shown[sid]] == [*consoles, house.ada_sid]


def test_a_login_that_has_run_out_does_nothing_more(house):
    house.clock.advance(LOGIN_SECONDS)
    before = house.now

    for event, said in (("door.lock", {"cmd": "c" * 8}), ("host.rename", {"name": "Mallory"})):
        ack = house.says(house.facilitator, house.fern_sid, event, **said)
        assert ack["error"]["code"] == "login_over"

    assert house.now == before
    assert house.service.room(house.session).host == "Fern"


@pytest.mark.parametrize("asks", [True, False], ids=["asking", "waiting"])
def test_a_login_that_has_run_out_is_shown_nothing_more(house, asks):
    seen, phone = len(house.told_all(house.fern_sid)), len(house.told_all(house.ada_sid))
    house.clock.advance(LOGIN_SECONDS)

    if asks:
        house.says(house.facilitator, house.fern_sid, "state.ask")
    else:
        tick(house.publisher)

    assert house.hung_up == [(house.fern_sid, "/facilitator")]
    assert len(house.told_all(house.fern_sid)) == seen
    house.service.change(house.session, lambda s, _now: door.lock_door(s))
    assert len(house.told_all(house.fern_sid)) == seen
    assert len(house.told_all(house.ada_sid)) >= phone


def test_a_login_is_looked_up_when_a_console_connects_and_never_for_a_command(house):
    before = house.looked_up

    house.says(house.facilitator, house.fern_sid, "host.rename", name="Fern F")
    house.does(house.facilitator, house.fern_sid, "door.lock")

    assert house.looked_up == before


def test_who_signs_out_and_in_again_is_still_one_who_holds(house):
    house.facilitator.signed_out("fern's login")
    house.facilitator.trigger_event("disconnect", house.fern_sid)
    house.fern(cookie=OTHER_COOKIE)

    assert house.now.holders == 1
