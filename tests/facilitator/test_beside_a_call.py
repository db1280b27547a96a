"""A circle on a call: its link for who sits in it, and a word to one phone alone."""

import pytest

from sessions.domain import calls
from sessions.domain.people import MICROPHONE_SECONDS
from tests.support.cast import a_circle, holding
from tests.support.console_screens import buttons
from tests.support.consoles import html
from tests.support.house import OTHER_COOKIE, House
from web.ticker import forget_what_is_old, tick

LINK = "https://meet.example.org/tuesday"


class Held(House):
    """Ada and Ben sit, Fern holds, and a wall hangs there."""

    def __init__(self):
        super().__init__()
        self.ada_sid, self.ada_seat = self.ada("Ada")
        self.ben_sid, self.ben_seat = self.ada("Ben")
        self.fern_sid = self.fern(host="Fern")
        self.knock(self.wall, "wall", {"wall": self.keys().wall(0)})

    def mentions(self, seat):
        return self.says(self.facilitator, self.fern_sid, "microphone.mention", seat=seat)


@pytest.fixture
def house():
    return Held()


def test_the_link_is_shown_to_who_sits_and_to_nobody_else(house):
    house.does(house.facilitator, house.fern_sid, "door.lobby", on=True)
    late_sid, _late = house.ada("Mallory")

    house.does(house.facilitator, house.fern_sid, "call.set", link=LINK)

    assert house.shown[house.ada_sid].call == LINK
    assert house.shown[house.fern_sid].call == LINK
    assert LINK not in f"{house.shown[late_sid]} {house.shown['wall']}"


def test_of_the_link_nothing_is_in_the_summary(house):
    house.does(house.facilitator, house.fern_sid, "call.set", link=LINK)
    house.does(house.facilitator, house.fern_sid, "session.end")

    assert LINK not in f"{house.store.summaries('tuesday')}"
    assert house.now is None


@pytest.mark.parametrize("link", ["javascript:alert(1)", "http://meet.example.org/x"])
def test_what_opens_no_call_is_refused_and_the_old_link_stays(house, link):
    house.does(house.facilitator, house.fern_sid, "call.set", link=LINK)

    ack = house.says(house.facilitator, house.fern_sid, "call.set", cmd="c" * 8, link=link)

    assert ack["error"]["code"] == "no_call"
    assert house.now.call == LINK


def test_a_link_opens_beside_the_page_and_tells_the_call_nothing_of_us():
    shown = html(calls.set_call(a_circle(), LINK))

    assert f'href="{LINK}" target="_blank" rel="noopener noreferrer"' in shown


def test_a_word_of_the_microphone_is_for_one_phone_alone(house):
    before = house.now
    house.mentions(house.ada_seat)

    assert house.shown[house.ada_sid].microphone
    assert not house.shown[house.ben_sid].microphone
    assert house.now == before
    persons = {person.id: person for person in house.shown[house.fern_sid].people}
    assert persons[house.ada_seat].microphone
    assert not persons[house.ben_seat].microphone


def test_it_goes_when_it_was_seen_or_after_two_minutes(house):
    for seat in (house.ada_seat, house.ben_seat):
        house.mentions(seat)
    house.says(house.participant, house.ada_sid, "microphone.seen")
    assert not house.shown[house.ada_sid].microphone
    assert house.shown[house.ben_sid].microphone

    house.clock.advance(MICROPHONE_SECONDS)
    tick(house.publisher)
    assert not house.shown[house.ben_sid].microphone
    forget_what_is_old(house.service, house.publisher)
    assert house.service.room(house.session).microphones == {}


def test_who_has_the_piece_is_not_told_so(house):
    for event, fields in (
        ("session.start", {}),
        ("step.next", {"step": "welcome"}),
        ("step.next", {"step": "arriving"}),
    ):
        house.does(house.facilitator, house.fern_sid, event, **fields)
    about = house.now.round.id
    house.does(house.facilitator, house.fern_sid, "piece.offer", round=about, seat=house.ada_seat)
    house.mentions(house.ada_seat)
    assert house.shown[house.ada_sid].microphone

    house.does(house.facilitator, house.fern_sid, "piece.accept", turn=house.now.turn.id)

    assert house.shown[house.ada_sid].kind == "holding"
    assert not house.shown[house.ada_sid].microphone


def test_only_a_phone_in_this_circle_can_be_told(house):
    house.does(house.facilitator, house.fern_sid, "seat.add", name="Gus", mine=False)
    gus = house.now.circle[-1].id
    elsewhere = house.another_session()
    mallory = house.fern(session=elsewhere, cookie=OTHER_COOKIE)

    assert house.mentions(gus)["error"]["code"] == "no_such_seat"
    assert house.mentions("nobody")["error"]["code"] == "no_such_seat"
    ack = house.says(house.facilitator, mallory, "microphone.mention", seat=house.ada_seat)
    assert ack["error"]["code"] == "no_such_seat"
    assert not house.shown[house.ada_sid].microphone


def test_in_a_room_nothing_is_said_of_microphones():
    assert buttons(html(holding("ada")), "microphone.mention") == []
    beside = calls.set_call(holding("ada"), LINK)
    assert [said["seat"] for _, said in buttons(html(beside), "microphone.mention")] == [
        "ben", "chidi",
    ]  # fmt: skip
