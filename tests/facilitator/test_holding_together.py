"""Two hold as equals: no line of theirs takes an Undo away, and it is plain who leads."""

import pytest

from sessions.domain.holding import AWAY_AFTER_SECONDS
from tests.support.house import COOKIE, OTHER_COOKIE, House
from web.ticker import tick


class Held(House):
    """A house with Ada's phone, and the consoles of Fern and Gil."""

    def __init__(self):
        super().__init__()
        self.ada_sid, _seat = self.ada("Ada")
        self.fern_sid = self.fern(host="Fern")
        self.gil_sid = self.fern(host="Gil", cookie=OTHER_COOKIE)


@pytest.fixture
def house():
    """Fern holds with Gil a session in which Ada sits."""
    return Held()


def drops(house, sid):
    house.facilitator.trigger_event("disconnect", sid)


def company(house, sid):
    return house.shown[sid].company


def test_a_console_that_comes_or_drops_takes_no_undo_away(house):
    house.does(house.facilitator, house.fern_sid, "session.start")
    before = house.now
    assert before.undo

    drops(house, house.gil_sid)
    hana = house.fern(host="Hana", cookie=OTHER_COOKIE)
    drops(house, house.fern_sid)
    house.facilitator.signed_out("another's login")

    assert house.now == before
    assert hana in house.shown
    house.does(house.facilitator, house.fern(), "session.undo")
    assert house.now.started_at is None


def test_how_many_held_is_noted_with_the_next_command_and_survives_an_undo(house):
    house.does(house.facilitator, house.fern_sid, "session.start")
    house.does(house.facilitator, house.fern_sid, "session.undo")

    assert house.now.holders == 2


def test_how_many_held_is_noted_at_the_end_if_nothing_else_was_done(house):
    assert house.now.holders == 1

    house.does(house.facilitator, house.fern_sid, "session.end")

    (summary,) = house.store.summaries("tuesday")
    assert summary.holders == 2


def test_it_is_plain_to_each_who_leads(house):
    ferns, gils = company(house, house.fern_sid), company(house, house.gil_sid)

    assert ferns.i_lead
    assert not gils.i_lead
    assert gils.leader.name == "Fern"


def test_taking_over_and_handing_over_are_shown_to_all_and_phones_hear_the_name(house):
    house.says(house.facilitator, house.gil_sid, "lead.take")
    assert company(house, house.gil_sid).i_lead
    assert company(house, house.fern_sid).leader.name == "Gil"
    assert house.shown[house.ada_sid].host == "Gil"

    (fern,) = company(house, house.gil_sid).may_lead
    house.says(house.facilitator, house.gil_sid, "lead.give", holder=fern.id)
    assert company(house, house.fern_sid).i_lead
    assert house.shown[house.ada_sid].host == "Fern"


def test_who_drops_is_missed_only_after_a_while(house):
    drops(house, house.fern_sid)
    tick(house.publisher)
    assert not company(house, house.gil_sid).leader_is_away
    assert not house.shown[house.gil_sid].waits_for_you

    house.clock.advance(AWAY_AFTER_SECONDS)
    tick(house.publisher)

    assert company(house, house.gil_sid).leader_is_away
    assert house.shown[house.gil_sid].waits_for_you
    assert house.shown[house.ada_sid].host == "Fern"


def test_of_two_pages_of_one_who_holds_one_is_enough(house):
    tab = house.fern()
    drops(house, house.fern_sid)

    assert all(each.here for each in house.service.room(house.session).holding.known)
    drops(house, tab)
    assert not house.service.room(house.session).holding.known[0].here


def test_one_who_holds_can_leave_for_good_while_another_holds(house):
    house.facilitator.signed_out("fern's login")

    assert company(house, house.gil_sid) is None
    assert house.shown[house.ada_sid].host == "Gil"


def test_where_one_holds_alone_nothing_of_this_is_shown(house):
    alone = House()

    assert company(alone, alone.fern(host="Fern")) is None


def test_after_a_restart_the_page_of_who_led_says_so(house):
    house.says(house.facilitator, house.gil_sid, "lead.take")
    house.service.people(house.session, lambda room: type(room)())
    for sid in (house.fern_sid, house.gil_sid):
        drops(house, sid)

    fern = house.fern(host="Fern", cookie=COOKIE)
    assert company(house, fern) is None
    gil = house.fern(host="Gil", cookie=OTHER_COOKIE, leads=True)

    assert company(house, gil).i_lead
    house.fern(host="Fern", cookie=COOKIE, leads=True)
    assert company(house, gil).i_lead


@pytest.mark.parametrize("holder", ["ferns-login", "nobody"])
def test_nobody_can_be_made_to_lead_who_does_not_hold(house, holder):
    ack = house.says(house.facilitator, house.gil_sid, "lead.give", holder=holder)

    assert ack["error"]["code"] == "stale"


def test_no_login_is_in_a_picture(house):
    assert "login" not in f"{house.shown[house.fern_sid]}"


def test_mallory_who_holds_elsewhere_leads_nothing_here(house):
    elsewhere = house.another_session()
    mallory = house.fern(session=elsewhere, cookie=OTHER_COOKIE, host="Mallory")
    (_fern, gil) = house.service.room(house.session).holding.known

    house.says(house.facilitator, mallory, "lead.take")
    ack = house.says(house.facilitator, mallory, "lead.give", holder=gil.id)

    assert ack["error"]["code"] == "stale"
    assert company(house, house.fern_sid).i_lead
