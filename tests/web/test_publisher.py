"""What is sent to whom: whole pictures, only when they differ, equal ones rendered once."""

from dataclasses import dataclass

import pytest

from sessions.domain import door
from sessions.domain.plans import Format, Plan, Step, StepKind
from sessions.memory.rooms import Rooms
from sessions.memory.urns import Urns
from sessions.ports import Group
from sessions.service import SessionService, Stores
from tests.support.fakes import CountingChance, FixedClock, MemoryStore
from web.pictures import Countdown
from web.publisher import Audience, Publisher
from web.ticker import tick

PLAN = Plan("p", "P", "", Format.IN_PERSON, (Step("closing", StepKind.CLOSING, "Closing"),))


@dataclass(frozen=True)
class Circle:
    """A picture of how many sit; the same for every seat."""

    screen: str
    seats: int
    countdown: Countdown | None = None


class House:
    """A publisher on fakes that remembers what it sent and how often it rendered."""

    def __init__(self):
        self.clock = FixedClock()
        stores = Stores(MemoryStore(), Rooms(), Urns())
        self.service = SessionService(
            stores, self.clock, CountingChance(), secret=b"s" * 32, software="test"
        )
        self.id = self.service.open(Group("g", "G"), PLAN).id
        self.sent, self.hung_up, self.rendered = [], [], 0
        self.hangs_up = set()
        self.deadline = None
        self.publisher = Publisher(self.service, self.emit, lambda *a: self.hung_up.append(a))
        self.publisher.register(Audience("/circle", self.view, self.bye, self.render))
        self.service.tells(self.publisher)

    def emit(self, event, said, *, to, namespace):
        self.sent.append((event, to, said))
        if to in self.hangs_up:
            self.hangs_up.discard(to)
            self.publisher.farewell(to)
            self.service.join(self.id, "key-of-who-came-meanwhile", "Dana")

    def view(self, moment, seat):
        clock = Countdown(self.deadline, 60) if self.deadline else None
        return Circle("ring", len(moment.session.circle), clock)

    def bye(self, summary):
        return Circle("ended", 0)

    def render(self, picture, language):
        self.rendered += 1
        return (
            f"<p>{picture.seats}</p>"
            if language == "en"
            else f"<p>{picture.seats} ({language})</p>"
        )

    def opens(self, sid, seat="", language="en"):
        self.publisher.welcome("/circle", sid, session=self.id, seat=seat, language=language)
        self.publisher.changed(self.id, only=sid)

    def states(self, sid):
        return [said for event, to, said in self.sent if event == "state" and to == sid]


@pytest.fixture
def house():
    return House()


def test_a_new_page_gets_the_whole_picture_with_its_version(house):
    house.opens("ada")

    (state,) = house.states("ada")
    assert state["v"] == 0
    assert (state["screen"], state["html"], state["left_ms"]) == ("ring", "<p>0</p>", None)


def test_a_picture_that_did_not_change_is_not_sent_again(house):
    house.opens("ada")

    tick(house.publisher)
    house.service.change(house.id, lambda s, _: door.lock_door(s))

    assert len(house.states("ada")) == 1


def test_a_change_reaches_everyone_and_is_rendered_once(house):
    house.opens("ada")
    house.opens("ben")
    before = house.rendered

    house.service.join(house.id, "key-of-chidi", "Chidi")

    assert house.states("ada")[-1]["html"] == house.states("ben")[-1]["html"] == "<p>1</p>"
    assert house.rendered == before + 1


def test_a_change_is_rendered_once_for_each_language(house):
    languages = {"ada": "es", "ben": "en", "chidi": "es", "dana": "ar", "eli": "en"}
    for sid, language in languages.items():
        house.opens(sid, language=language)
    before = house.rendered

    house.service.join(house.id, "key-of-farah", "Farah")

    shown = {sid: house.states(sid)[-1] for sid in languages}
    assert {sid: state["language"] for sid, state in shown.items()} == languages
    assert shown["ada"]["html"] == shown["chidi"]["html"] == "<p>1 (es)</p>"
    assert (shown["ben"]["html"], shown["dana"]["html"]) == ("<p>1</p>", "<p>1 (ar)</p>")
    assert house.rendered == before + 3


def test_the_goodbye_comes_in_the_language_of_the_page(house):
    house.opens("ada", language="es")

    house.publisher.ended(house.id, "g")

    assert house.states("ada")[-1]["html"] == "<p>0 (es)</p>"


def test_later_pictures_count_higher(house):
    house.opens("ada")
    house.service.join(house.id, "key-of-chidi", "Chidi")

    first, second = house.states("ada")
    assert (second["v"], second["n"]) > (first["v"], first["n"])


def test_time_left_is_filled_in_when_it_is_sent(house):
    house.deadline = house.clock.now() + 60
    house.clock.advance(15)

    house.opens("ada")

    assert house.states("ada")[0]["left_ms"] == 45_000


def test_asking_for_the_picture_gives_the_whole_again(house):
    house.opens("ada")

    house.publisher.show("ada")

    assert len(house.states("ada")) == 2


def test_two_pages_of_one_seat_the_last_wins_and_the_first_is_told(house):
    house.opens("old page", seat="seat-1")

    house.opens("new page", seat="seat-1")

    assert ("moved", "old page", {}) in house.sent
    assert house.hung_up == [("old page", "/circle")]
    assert house.publisher.looking("/circle", house.id) == 1


def test_a_page_that_has_closed_is_told_nothing(house):
    house.opens("ada")
    house.publisher.farewell("ada")

    house.service.join(house.id, "key-of-chidi", "Chidi")

    assert len(house.states("ada")) == 1
    assert house.publisher.watched() == ()


def test_the_end_says_goodbye_to_everyone_and_lets_go(house):
    house.opens("ada")
    house.opens("wall")

    house.service.end(house.id)

    assert [house.states(sid)[-1]["screen"] for sid in ("ada", "wall")] == ["ended", "ended"]
    assert house.publisher.watched() == ()


def test_a_page_that_hangs_up_while_it_is_shown_something_disturbs_nobody(house):
    for sid in ("ada", "ben", "chidi"):
        house.opens(sid)
    house.hangs_up = {"ada", "ben"}

    house.service.join(house.id, "key-of-eli", "Eli")

    assert house.states("chidi")[-1]["html"] == "<p>2</p>"
    counts = [state["n"] for state in house.states("chidi")]
    assert counts == sorted(set(counts))


def test_after_a_fault_in_a_view_the_next_change_is_shown(house):
    house.opens("ada")
    view, house.fault = house.view, True

    def faulty(moment, seat):
        if house.fault:
            raise KeyError("a fault of ours")
        return view(moment, seat)

    house.publisher.register(Audience("/circle", faulty, house.bye, house.render))
    house.publisher.welcome("/circle", "ben", session=house.id)
    with pytest.raises(KeyError):
        house.publisher.changed(house.id)
    house.fault = False

    house.service.join(house.id, "key-of-eli", "Eli")

    assert house.states("ben")[-1]["html"] == "<p>1</p>"
