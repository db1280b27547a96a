"""What those who hold say to one another: on their consoles only, in memory only, for a while."""

import html as entities

import pytest

from sessions.domain.line import KEPT_SECONDS, Line, Ready
from sessions.domain.people import Room
from tests.support.cast import SEVEN, holding
from tests.support.console_screens import buttons, words
from tests.support.consoles import html
from tests.support.house import OTHER_COOKIE, House
from tests.support.looking import HOST, a_room, held_by
from web.ticker import forget_what_is_old, tick

SECRET = "Ada is shaking"


class Held(House):
    """A house with Ada's phone, the wall, and the consoles of Fern and Gil."""

    def __init__(self):
        super().__init__()
        self.ada_sid, self.ada_seat = self.ada("Ada")
        self.fern_sid = self.fern(host="Fern")
        self.gil_sid = self.fern(host="Gil", cookie=OTHER_COOKIE)
        self.knock(self.wall, "wall", {"wall": self.keys().wall(0)})


@pytest.fixture
def house():
    return Held()


def notes(house, sid):
    return house.shown[sid].company.notes


def test_a_word_reaches_the_others_and_says_when_it_was_seen(house):
    house.says(house.facilitator, house.fern_sid, "line.write", text=SECRET)
    (here,), (there,) = notes(house, house.fern_sid), notes(house, house.gil_sid)
    assert (here.mine, here.new, here.seen) == (True, False, False)
    assert (there.mine, there.new, there.text, there.name) == (False, True, SECRET, "Fern")
    assert house.shown[house.gil_sid].waits_for_you
    assert not house.shown[house.fern_sid].waits_for_you

    house.says(house.facilitator, house.gil_sid, "line.seen")

    assert not house.shown[house.gil_sid].waits_for_you
    assert notes(house, house.fern_sid)[0].seen


def test_neither_phone_nor_wall_nor_disk_learns_of_it(house):
    before = house.now
    house.says(house.facilitator, house.fern_sid, "line.write", text=SECRET)
    house.says(house.facilitator, house.gil_sid, "line.say", ready="take_over")

    assert house.now == before
    seen = f"{house.shown[house.ada_sid]} {house.shown['wall']} {house.now}"
    assert SECRET not in seen
    assert "take_over" not in seen


def test_a_phone_cannot_speak_on_it_nor_see_it(house):
    for event, said in (("line.write", {"text": "me"}), ("line.say", {"ready": "yes"}),
                        ("line.seen", {})):  # fmt: skip
        ack = house.says(house.participant, house.ada_sid, event, **said)
        assert ack["error"]["code"] == "unreadable"

    assert notes(house, house.gil_sid) == ()


def test_mallory_who_holds_elsewhere_is_told_nothing(house):
    elsewhere = house.another_session()
    mallory = house.fern(session=elsewhere, cookie=OTHER_COOKIE, host="Mallory")
    house.fern(session=elsewhere, host="Fern")

    house.says(house.facilitator, house.fern_sid, "line.write", text=SECRET)

    assert notes(house, mallory) == ()


def test_after_ten_minutes_it_has_left_screens_and_memory(house):
    house.says(house.facilitator, house.fern_sid, "line.write", text=SECRET)
    house.clock.advance(KEPT_SECONDS)
    tick(house.publisher)
    assert notes(house, house.gil_sid) == ()

    forget_what_is_old(house.service, house.publisher)

    assert house.service.room(house.session).line.notes == ()


def test_at_the_end_it_is_gone(house):
    house.says(house.facilitator, house.fern_sid, "line.write", text=SECRET)
    house.does(house.facilitator, house.fern_sid, "session.end")

    assert house.service.room(house.session) == Room()


def spoken(*said):
    line = Line()
    for by, word in said:
        line = line.said(by, word, SEVEN)
    return line


def test_all_of_it_is_inside_the_private_fold():
    room = a_room(holding=held_by(HOST, "Gil"), line=spoken(("gil", SECRET)))
    screen = html(holding("ada"), room)

    before, _, rest = screen.partition('id="private"')
    inside, _, after = rest.partition("<section>\n<h2>People")
    assert SECRET in inside
    assert SECRET not in before + after
    assert "private--waiting" in screen


def test_what_is_read_aloud_unasked_tells_that_there_is_a_word_and_not_which():
    room = a_room(holding=held_by(HOST, "Gil"), line=spoken(("gil", SECRET)))
    status = html(holding("ada"), room).partition('role="status">, something')[2]

    assert "a word from who holds with you" in status.partition("</span>")[0]
    assert SECRET not in status.partition("</span>")[0]


def test_words_are_ready_and_answers_only_where_something_was_asked():
    asked = a_room(holding=held_by(HOST, "Gil"), line=spoken(("gil", Ready.TAKE_OVER)))
    quiet = a_room(holding=held_by(HOST, "Gil"))

    assert [f["ready"] for _, f in buttons(html(holding("ada"), quiet), "line.say")] == [
        "pause", "door", "take_over",
    ]  # fmt: skip
    assert [f["ready"] for _, f in buttons(html(holding("ada"), asked), "line.say")] == [
        "yes", "moment", "pause", "door", "take_over",
    ]  # fmt: skip
    assert "Can you take over?" in entities.unescape(words(html(holding("ada"), asked)))


def test_who_holds_alone_sees_nothing_of_a_line():
    assert 'id="line"' not in html(holding("ada"), a_room())
    assert buttons(html(holding("ada"), a_room()), "line.say") == []
