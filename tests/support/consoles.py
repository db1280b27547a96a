"""The pages and pictures of those who hold, on fakes: a server with one group, and Fern's view."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from facilitator.faces import Faces
from facilitator.pages import (
    Erasing,
    Groups,
    Keeper,
    NextMeeting,
    Pages,
    PlanPages,
    Speaking,
    Summaries,
    pages,
)
from facilitator.view import view
from sessions.content.library import load_library
from sessions.domain.people import Room
from sessions.domain.session import Session
from sessions.memory.rooms import Rooms
from sessions.memory.urns import Urns
from sessions.ports import Group
from sessions.service import SessionService, Stores
from tests.support.fakes import CountingChance, FixedClock, MemoryEraser, MemoryStore
from tests.support.looking import a_flask, a_moment, the_assets
from web.doors import Doors
from web.errors import answer_kindly
from web.holders import Holders
from web.languages import Languages
from web.publisher import Publisher

LIBRARY = load_library()
GROUP = Group("thursdays", "Thursday circle")
BASES = ("http://192.0.2.7:8420", "http://127.0.0.1:8420")
COOKIE = "tp-test"


def words_of(_session: str, seat: str) -> str:
    """What would let another phone in to this seat."""
    return f"amber {seat}"


class ConsoleServer:
    """Everything a facilitator's page asks of the product, in memory."""

    def __init__(
        self,
        store: MemoryStore | None = None,
        languages: Languages | None = None,
        eraser: MemoryEraser | None = None,
    ) -> None:
        self.languages = languages or Languages()
        self.clock, self.chance, self.store = FixedClock(), CountingChance(), store or MemoryStore()
        self.store.add_group(GROUP)
        self.eraser = eraser or MemoryEraser(self.store)
        stores = Stores(self.store, Rooms(), Urns())
        self.service = SessionService(
            stores, self.clock, self.chance, secret=b"s" * 32, software="Talking Piece 0"
        )
        self.hung_up: list[tuple[str, ...]] = []
        self.publisher = Publisher(
            self.service, self._unheard, lambda *who: self.hung_up.append(who)
        )
        self.holders = Holders(self.store, self.clock, self.chance, cookie=COOKIE)
        self.troubles: list[BaseException] = []
        self.signed_out: list[str] = []
        self.app = self._app()

    def stranger(self) -> FlaskClient:
        """A browser without a login."""
        return self.app.test_client()

    def fern(self) -> FlaskClient:
        """Fern's browser, signed in by a one-time link."""
        browser = self.stranger()
        entered = browser.post("/facilitator/enter", json={"key": self.holders.new_link()})
        assert entered.status_code == 200
        return browser

    @property
    def live(self) -> Session | None:
        """The live session of the group."""
        return self.service.live_session_of(GROUP.id)

    def _unheard(self, *_said: Any, **_more: Any) -> None:
        """Nobody has a page open."""

    def _app(self) -> Flask:
        app, assets = a_flask(self.languages), the_assets()
        answer_kindly(app, assets, self.troubles.append)
        faces = Faces(
            app,
            assets,
            LIBRARY,
            doors=Doors(self.service, BASES),
            words_of=words_of,
            groups=self.store,
        )
        app.register_blueprint(
            pages(
                faces,
                service=self.service,
                store=self.store,
                holders=self.holders,
                signed_out=self.signed_out.append,
                others=self._other_pages(),
            )
        )
        return app

    def _other_pages(self) -> tuple[Pages, ...]:
        keeper = Keeper(self.service, self.store, self.publisher)
        return (
            Speaking(self.languages, self.service, self.store, wall=self.publisher),
            Groups(keeper, self.languages, self.chance),
            NextMeeting(keeper),
            Summaries(self.store, self.service.now),
            PlanPages(self.service, self.store, self.chance.token),
            Erasing(self.service, self.store, self.eraser),
        )


class FixedDoors(Doors):
    """Ways into any session, the same every time."""

    def __init__(self) -> None:
        self.bases = BASES

    def code(self, session_id: str) -> str:
        return "K7QM-4T2P"

    def invite(self, session_id: str, base: str = "") -> str:
        return f"{base or BASES[0]}/#i=the-invite"

    def wall(self, session_id: str, base: str = "") -> str:
        return f"{base or BASES[0]}/wall#w=the-wall"

    def handed(self, session_id: str, base: str = "") -> str:
        return f"{base or BASES[0]}/handed-round#h=the-link"


def faces_beside(groups: MemoryStore) -> Faces:
    """What draws consoles, with these groups kept."""
    return Faces(
        a_flask(), the_assets(), LIBRARY, doors=FixedDoors(), words_of=words_of, groups=groups
    )


FACES = faces_beside(MemoryStore())


def html(session: Session, room: Room | None = None, **moment: Any) -> str:
    """What Fern's console is sent."""
    return FACES.render(view(a_moment(session, room, **moment), "fern"))
