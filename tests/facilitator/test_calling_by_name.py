"""What those who hold and the people are called: by whom, and what a restart brings back."""

from dataclasses import replace

import pytest

from sessions.domain.holding import Holding
from tests.support.house import OTHER_COOKIE, House


@pytest.fixture
def house():
    return House()


@pytest.fixture(autouse=True)
def circle(house):
    """Fern holds a session with Ada on a phone and Gus without one."""
    house.ada_sid, house.ada_seat = house.ada("Ada")
    house.fern_sid = house.fern(host="Fern")
    house.does(house.facilitator, house.fern_sid, "seat.add", name="Gus", mine=False)
    house.gus_seat = house.now.circle[-1].id


def test_a_name_given_by_those_who_hold_goes_into_the_phones_token(house):
    before = house.told(house.ada_sid, "seated")["seat"]

    house.says(house.facilitator, house.fern_sid, "seat.rename",
                    seat=house.ada_seat, name="Kind name")  # fmt: skip

    assert house.told(house.ada_sid, "seated")["seat"] != before


def test_names_that_only_the_console_knew_come_back_after_a_restart(house):
    gus = house.gus_seat
    house.service.people(house.session, lambda room: room.gone(gus))

    house.fern(names={gus: "Gus"})

    assert house.service.room(house.session).name(gus) == "Gus"


def test_a_console_cannot_name_a_seat_that_has_a_phone(house):
    house.fern(names={house.ada_seat: "Not Ada", "no-such-seat": "Nobody"})

    names = house.service.room(house.session).names
    assert names[house.ada_seat] == "Ada"
    assert "Nobody" not in names.values()


def test_a_page_that_slept_brings_no_older_name_back(house):
    fern, gus = house.fern_sid, house.gus_seat
    house.says(house.facilitator, fern, "seat.rename", seat=gus, name="Augustus")

    house.fern(names={gus: "Gus"})

    assert house.service.room(house.session).name(gus) == "Augustus"


def test_a_name_that_was_taken_away_does_not_come_back(house):
    fern, gus = house.fern_sid, house.gus_seat
    house.says(house.facilitator, fern, "seat.rename", seat=gus, name="")

    house.fern(names={gus: "Gus"})

    assert house.service.room(house.session).name(gus) == ""


def test_each_who_holds_has_a_name_and_the_circle_hears_of_the_one_who_leads(house):
    gil = house.fern(host="Gil", cookie=OTHER_COOKIE)
    house.says(house.facilitator, gil, "host.rename", name="Gilbert")
    assert house.service.room(house.session).host == "Fern"

    house.says(house.facilitator, gil, "lead.take")

    assert house.service.room(house.session).host == "Gilbert"


def test_after_a_restart_a_page_says_what_the_one_who_holds_is_called(house):
    house.service.people(house.session, lambda room: replace(room, holding=Holding()))

    house.fern(host="Fern")

    assert house.service.room(house.session).host == "Fern"


def test_only_who_is_there_can_be_given_a_name(house):
    house.does(house.participant, house.ada_sid, "seat.leave")

    for seat in (house.ada_seat, "no-such-seat"):
        ack = house.says(house.facilitator, house.fern_sid, "seat.rename",
                              seat=seat, name="Nobody")  # fmt: skip
        assert ack["error"]["code"] == "no_such_seat"
    assert "Nobody" not in house.service.room(house.session).names.values()


def test_nobody_passes_for_the_one_who_holds_but_their_own_seat(house):
    _sid, mallory = house.ada("Fern")
    house.does(house.facilitator, house.fern_sid, "seat.add", name="Fern", mine=True)

    names = house.service.room(house.session).names
    assert names[mallory] == "Fern 2"
    assert names[house.now.circle[-1].id] == "Fern"
