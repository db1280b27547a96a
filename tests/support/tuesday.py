"""A service on fakes with one open session, for the tests of the use cases."""

from sessions.domain import evening
from sessions.domain.plans import Format, Plan, Question, Step, StepKind, TurnRules
from sessions.memory.rooms import Rooms
from sessions.memory.urns import Urns
from sessions.ports import Group
from sessions.service import SessionService, Stores
from tests.support.fakes import CountingChance, FixedClock, MemoryStore

GROUP = Group("g", "Tuesday circle")
PLAN = Plan(
    id="short",
    title="A short evening",
    summary="",
    format=Format.IN_PERSON,
    steps=(
        Step("arriving", StepKind.CHECK_IN, "Arriving", minutes=2,
             question=Question("How are you arriving?", ("Heavy", "Steady", "Light"))),
        Step("sharing", StepKind.ROUND, "Sharing", turns=TurnRules(seconds=120)),
        Step("closing", StepKind.CLOSING, "Closing", minutes=3),
    ),
)  # fmt: skip


class Telling:
    """Remembers who was told what."""

    def __init__(self):
        self.heard = []

    def changed(self, session_id):
        self.heard.append("changed")

    def ended(self, session_id, summary):
        self.heard.append("ended")

    def removed(self, session_id, seat):
        self.heard.append(("removed", seat))


class Evening:
    """A service on fakes with one open session, and a second process on the same store."""

    def __init__(self, urns=None):
        self.store, self.clock, self.told = MemoryStore(), FixedClock(), Telling()
        self.chance, self._urns = CountingChance(), urns or Urns()
        self.store.add_group(GROUP)
        self.service = self._process(self._urns)
        self.service.tells(self.told)
        self.id = self.service.open(GROUP, PLAN).id

    def another_process(self):
        return self._process(Urns())

    def _process(self, urns):
        stores = Stores(self.store, Rooms(), urns)
        return SessionService(stores, self.clock, self.chance, secret=b"s" * 32, software="test")

    def seats(self, *names):
        return [self.service.join(self.id, f"key-of-{name}", name) for name in names]

    def start(self):
        self.service.change(self.id, lambda s, now: evening.start(s, (), now))

    @property
    def session(self):
        session = self.service.session(self.id)
        assert session
        return session
