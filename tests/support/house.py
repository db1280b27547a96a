"""Sockets of all audiences on fakes, without a server: what pages say, and what they see."""

from dataclasses import replace
from secrets import token_hex
from string import ascii_lowercase

from flask import Flask
from socketio.exceptions import ConnectionRefusedError as ConnectRefused

from facilitator.prompting import Shelf
from facilitator.socket import FacilitatorSocket
from facilitator.view import view as console_view
from participant.handed_round.socket import HandedRoundSocket
from participant.handed_round.view import view as handed_view
from participant.socket import ParticipantSocket
from participant.view import view as phone_view
from sessions.content.library import load_library
from sessions.domain.plans import (
    Format,
    Plan,
    Prompt,
    Question,
    Step,
    StepKind,
    TurnRules,
)
from sessions.memory.rooms import Rooms
from sessions.memory.urns import Urns
from sessions.ports import Group
from sessions.service import SessionService, Stores
from tests.support.fakes import CountingChance, FixedClock, MemoryStore
from wall.socket import WallSocket
from wall.view import view as wall_view
from web.comeback import ComeBack
from web.holders import LOGIN_SECONDS, Login
from web.knocking import Knocking
from web.languages import Languages
from web.limits import TAPS, WRONG_CODES, WRONG_WORDS, Limit
from web.namespace import Desk
from web.publisher import Audience, Publisher

LIBRARY = load_library()
WORDS = tuple(f"{one}{two}" for one in ascii_lowercase for two in ascii_lowercase)
LATER_URL = "/static/0123456789abcdef/later.mjs"
COOKIE, OTHER_COOKIE = "fern's cookie", "another cookie"
GROUP = Group("tuesday", "Tuesday circle")
PLAN = Plan(
    id="short",
    title="A short evening",
    summary="",
    format=Format.IN_PERSON,
    steps=(
        Step("welcome", StepKind.WELCOME, "Welcome", minutes=3, words="Come in."),
        Step(
            "arriving", StepKind.CHECK_IN, "Arriving", minutes=2,
            question=Question("How are you arriving?", ("Heavy", "Steady", "Light")),
        ),
        Step(
            "sharing", StepKind.ROUND, "Sharing", turns=TurnRules(seconds=120),
            prompt=Prompt("carrying", "What are you carrying?"),
        ),
        Step("closing", StepKind.CLOSING, "Closing", minutes=3),
    ),
)  # fmt: skip
OTHER_PLAN = replace(PLAN, id="other", title="Another evening")
ONLINE_PLAN = replace(PLAN, id="online", title="An hour online", format=Format.ONLINE)


class House:
    """One process with its sockets; `shown` is the newest picture of each page."""

    def __init__(self, languages=None):
        self.clock, self.chance = FixedClock(), CountingChance()
        self.store = MemoryStore()
        self.store.add_group(GROUP)
        stores = Stores(self.store, Rooms(), Urns())
        self.service = SessionService(
            stores, self.clock, self.chance, secret=b"s" * 32, software="test"
        )
        self.session = self.service.open(GROUP, PLAN).id
        self.heard, self.shown, self.troubles, self.hung_up = [], {}, [], []
        self._pictures = {}
        good_until = self.clock.now() + LOGIN_SECONDS
        self.logins = {
            COOKIE: Login("fern's login", good_until),
            OTHER_COOKIE: Login("another's login", good_until),
        }
        self.looked_up = 0
        self._open_sockets(Languages(languages))

    def _open_sockets(self, languages):
        app = Flask(__name__)
        languages.speak(app)
        self.come_back = ComeBack(self.service, WORDS)
        self.knocking = Knocking(self.service, self.come_back, WORDS)
        self.publisher = Publisher(
            self.service,
            self._emit,
            lambda *who: self.hung_up.append(who),
            phrases=self.knocking.phrases,
        )
        limit = Limit(TAPS, self.clock.now)
        desk = Desk(app, self.publisher, limit, self.troubles.append, languages)
        self.participant = ParticipantSocket(
            desk,
            self.service,
            come_back=self.come_back,
            later_url=LATER_URL,
            wrong_codes=Limit(WRONG_CODES, self.clock.now),
            wrong_words=Limit(WRONG_WORDS, self.clock.now),
        )
        self.facilitator = FacilitatorSocket(
            desk,
            self.service,
            who=self._who,
            plans={plan.id: plan for plan in (PLAN, OTHER_PLAN, ONLINE_PLAN)}.get,
            shelf=Shelf(LIBRARY, self.chance.shuffled, self.store.last_asked),
        )
        self.wall = WallSocket(desk, self.service, self.store)
        self.handed = HandedRoundSocket(desk, self.service)
        for socket, view in (
            (self.participant, phone_view),
            (self.facilitator, console_view),
            (self.wall, wall_view),
            (self.handed, handed_view),
        ):
            one_page = socket in (self.participant, self.handed)
            audience = Audience(socket.namespace, view, self._goodbye, self._kept, one_page)
            self.publisher.register(audience)
        self.service.tells(self.publisher)

    def another_session(self):
        """The session that Mallory sits in."""
        return self.service.open(Group("other", "Another circle"), PLAN).id

    def ada(self, name="Ada", **auth):
        """A phone takes a seat; answers its socket id and seat."""
        sid = f"page-{self.chance.token()}"
        way = auth or {"invite": self.keys().invite(self.now.door.epoch)}
        self.knock(self.participant, sid, {"join": token_hex(16), "name": name, **way})
        return sid, self.told(sid, "seated")["me"]

    def fern(self, session=None, cookie=COOKIE, **said):
        """A console."""
        sid = f"console-{self.chance.token()}"
        auth = {"session": session or self.session, **said}
        self.knock(self.facilitator, sid, auth, HTTP_COOKIE=cookie)
        return sid

    def knock(self, socket, sid, auth, **environ):
        """A page connects; raises Turned with the refusal."""
        try:
            socket.trigger_event("connect", sid, {"REMOTE_ADDR": "198.51.100.7", **environ}, auth)
        except ConnectRefused as refused:
            raise Turned(refused.error_args) from None

    def says(self, socket, sid, event, **fields):
        """A page sends an event; answers the ack."""
        return socket.trigger_event(event, sid, fields)

    def does(self, socket, sid, event, **fields):
        """A durable command that must be done."""
        ack = self.says(socket, sid, event, cmd=self.chance.token(), **fields)
        assert ack["ok"], ack
        return ack

    def keys(self, session=None):
        return self.service.keys(session or self.session)

    def told(self, sid, event):
        """The newest of these that a page was told."""
        return [said for name, to, said in self.heard if name == event and to == sid][-1]

    def told_all(self, sid):
        """Everything that a page was told."""
        return [name for name, to, _said in self.heard if to == sid]

    @property
    def now(self):
        """The session as it is."""
        return self.service.session(self.session)

    def _who(self, environ):
        self.looked_up += 1
        return self.logins.get(environ.get("HTTP_COOKIE"))

    def _emit(self, event, said, *, to, namespace):
        self.heard.append((event, to, said))
        if event == "state":
            self.shown[to] = self._pictures[said["html"]]

    def _kept(self, picture, _language):
        key = f"picture {len(self._pictures)}"
        self._pictures[key] = picture
        return key

    def _goodbye(self, summary):
        return Goodbye()


class Goodbye:
    """The last picture."""

    screen, countdown = "ended", None


class Turned(Exception):
    """A page was not let in."""

    def __init__(self, error):
        super().__init__(error["code"])
        self.error = error
