"""The shared screen's page and the rendering of every picture, as bytes."""

import re

import pytest

from sessions.disclosure import Progress
from sessions.domain import asking, door, sharing, walls
from sessions.domain.plans import StepKind
from sessions.domain.polls import Outcome
from sessions.memory.rooms import Rooms
from sessions.memory.urn import Urns
from sessions.ports import Group
from sessions.service import SessionService, Stores
from tests.support.cast import (
    SEVEN,
    a_check_in,
    a_circle,
    a_plan,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_round,
)
from tests.support.fakes import CountingChance, FixedClock, MemoryStore
from tests.support.looking import (
    NAMES,
    ONLY_FOR_THOSE_WHO_HOLD,
    ROOT,
    a_flask,
    a_moment,
    a_room,
    names_in,
    the_assets,
    with_notes,
)
from wall.pages import Faces, pages
from wall.view import view
from web.doors import Doors
from web.languages import Languages

BASE = "http://192.0.2.7:8420"
SERVICE = SessionService(
    Stores(MemoryStore(), Rooms(), Urns()),
    FixedClock(),
    CountingChance(),
    secret=b"s" * 32,
    software="test",
)
OPEN = SERVICE.open(Group("thursdays", "Thursday circle"), a_plan())
DOORS = Doors(SERVICE, (BASE,))
APP, ASSETS = a_flask(), the_assets()
FACES = Faces(APP, ASSETS, DOORS)
APP.register_blueprint(pages(FACES, Languages()))


def html(session, room=None, **moment):
    return FACES.render(view(a_moment(with_notes(session), room, **moment), ""))


def asked():
    session = begun(a_circle(plan=a_plan(a_check_in(), a_step("closing"))))
    return asking.open_poll(session, "check_in")


def closed(*shares):
    return asking.close_poll(asked(), "check_in", Outcome(shares=shares))


def in_a_step(kind):
    return begun(a_circle(plan=a_plan(a_step("now", kind), a_step("closing"))))


SCREENS = {
    "arriving": html(OPEN),
    "locked": html(door.lock_door(a_circle())),
    "words": html(begun(a_circle())),
    "pause": html(in_a_step(StepKind.PAUSE)),
    "break": html(in_a_step(StepKind.BREAK)),
    "closing": html(in_a_step(StepKind.CLOSING)),
    "poll": html(asked(), progress=Progress.WAITING),
    "result": html(closed("some", "most_or_all", "few_or_none")),
    "too few": html(closed()),
    "quiet": html(in_a_round()),
    "holding": html(holding("ada")),
    "paused": html(sharing.pause(holding("ada"), "r1.1", SEVEN)),
    "round_over": html(handed_on(holding("ada", in_a_round("ada")), SEVEN + 60)),
    "ended": FACES.render(FACES.farewell("tonight", "thursdays")),
}


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_has_one_heading_and_nothing_to_press(screen):
    assert SCREENS[screen].count("<h1") == 1
    assert "<button" not in SCREENS[screen]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_says_anything_private(screen):
    assert names_in(SCREENS[screen]) == set()
    assert ONLY_FOR_THOSE_WHO_HOLD not in SCREENS[screen]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_carries_a_style_or_a_script_of_its_own(screen):
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", SCREENS[screen])


def test_while_the_door_is_open_the_wall_shows_a_square_an_address_and_a_code():
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in SCREENS["arriving"]
    assert "192.0.2.7:8420" in SCREENS["arriving"]
    assert DOORS.code(OPEN.id) in SCREENS["arriving"]


@pytest.mark.parametrize("screen", sorted(SCREENS.keys() - {"arriving"}))
def test_no_other_screen_shows_a_way_in(screen):
    assert "192.0.2.7" not in SCREENS[screen]
    assert 'class="code"' not in SCREENS[screen]


def test_names_stand_beside_the_ring_where_they_are_on_and_as_text():
    room = a_room(names=NAMES | {"ada": "<i>Ada</i>", "ben": ""})
    screen = html(walls.show_names(holding("ada"), True), room)

    assert "<i>" not in screen
    assert "&lt;i&gt;Ada" in screen
    assert "Seat 2" in screen


def test_a_turn_shows_no_time_unless_all_may_see_it():
    assert "data-arc" not in SCREENS["holding"]
    assert "data-arc" in SCREENS["pause"]


def test_a_result_has_words_and_not_one_number():
    said = SCREENS["result"].partition("<dl")[2].partition("</dl>")[0]

    assert not re.search(r"\d", re.sub(r"<[^>]*>", "", said))


def test_at_the_end_the_wall_forgets_its_link():
    assert "data-forget" in SCREENS["ended"]


def test_the_page_links_its_own_style_and_script_and_nothing_else():
    answer = APP.test_client().get("/wall")
    links = re.findall(r'(?:src|href)="([^"]*)"', answer.text)

    assert all(link.startswith("/static/") for link in links)
    assert "script-src 'self'; style-src 'self';" in answer.headers["Content-Security-Policy"]


def test_what_the_page_links_is_there():
    links = re.findall(
        r'(?:src|href)="/static/([^/]*)/([^"]*)"', APP.test_client().get("/wall").text
    )

    with APP.test_request_context():
        assert {ASSETS.respond(*link).status_code for link in links} == {200}


def test_the_page_can_say_by_itself_that_its_link_is_over():
    assert '<template id="over">' in APP.test_client().get("/wall").text


def test_every_template_of_a_screen_is_tried_here():
    templates = (ROOT / "wall" / "templates" / "wall").glob("*.html")

    assert {path.stem for path in templates} - {"screen", "seats", "page"} <= SCREENS.keys()
