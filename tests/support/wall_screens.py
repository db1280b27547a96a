"""Every screen of the wall, drawn once, and the page that shows them."""

from dataclasses import replace
from datetime import date
from typing import Any

from sessions.disclosure import Progress
from sessions.domain import asking, door, pairing, sharing, walls
from sessions.domain.people import Room
from sessions.domain.plans import StepKind
from sessions.domain.polls import Outcome
from sessions.domain.session import Session
from sessions.memory.rooms import Rooms
from sessions.memory.urns import Urns
from sessions.ports import Group
from sessions.service import SessionService, Stores
from tests.support.cast import (
    MEET_AGAIN,
    SEVEN,
    a_breath,
    a_check_in,
    a_circle,
    a_plan,
    a_step,
    begun,
    handed_on,
    holding,
    in_a_round,
    in_pairs,
    in_thanks,
)
from tests.support.fakes import CountingChance, FixedClock, MemoryStore
from tests.support.looking import (
    IT_IS_OVER,
    a_flask,
    a_moment,
    beside_a_call,
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
TODAY = date(2026, 11, 23)
APP, ASSETS = a_flask(), the_assets()
GROUPS = MemoryStore()
FACES = Faces(APP, ASSETS, DOORS, groups=GROUPS, today=lambda: TODAY)
APP.register_blueprint(pages(FACES, Languages()))


def html(session: Session, room: Room | None = None, **moment: Any) -> str:
    """What the wall is sent; every step has a note that it must not be sent."""
    return FACES.render(view(a_moment(with_notes(session), room, **moment), ""))


def asked() -> Session:
    """An open check-in."""
    session = begun(a_circle(plan=a_plan(a_check_in(), a_step("closing"))))
    return asking.open_poll(session, "check_in")


def closed(*shares: str) -> Session:
    """A closed check-in of which this was said."""
    return asking.close_poll(asked(), "check_in", Outcome(shares=shares))


def in_a_step(kind: StepKind) -> Session:
    """The only step before the closing."""
    return begun(a_circle(plan=a_plan(a_step("now", kind), a_step("closing"))))


SCREENS = {
    "arriving": html(OPEN),
    "locked": html(door.lock_door(a_circle())),
    "words": html(begun(a_circle())),
    "pairs": html(in_pairs(begin=False)),
    "speaking": html(in_pairs()),
    "back": html(pairing.gather(in_pairs(), "p1")),
    "thanks": html(in_thanks()),
    "breath": html(begun(a_circle(plan=a_plan(a_breath(), a_step("closing"))))),
    "pause": html(in_a_step(StepKind.PAUSE)),
    "break": html(in_a_step(StepKind.BREAK)),
    "closing": html(in_a_step(StepKind.CLOSING)),
    "closing, with a date": html(replace(in_a_step(StepKind.CLOSING), next_meeting=MEET_AGAIN)),
    "poll": html(asked(), progress=Progress.WAITING),
    "result": html(closed("some", "most_or_all", "few_or_none")),
    "too few": html(closed()),
    "quiet": html(in_a_round()),
    "holding": html(holding("ada")),
    "paused": html(sharing.pause(holding("ada"), "r1.1", SEVEN)),
    "round_over": html(handed_on(holding("ada", in_a_round("ada")), SEVEN + 60)),
    "in a tile": html(walls.show_names(beside_a_call(holding("ada")), True), Room()),
    "ended": FACES.render(FACES.farewell(IT_IS_OVER)),
    "ended, with a date": FACES.render(replace(FACES.farewell(IT_IS_OVER), meeting=MEET_AGAIN)),
}
WITH_NAMES = html(walls.show_names(holding("ada"), True))
"""The one screen with names on it, where those who hold have switched them on."""
