"""Plays evenings of check-ins on the sockets of a house on fakes, and keeps all that comes out.

It is kept as it is, but for one thing: a seat token is sealed with chance of its own each time,
so its length is kept, and what it opens to.
"""

from dataclasses import dataclass, field
from typing import Any

from participant.picture import PhonePicture
from sessions.domain.plans import Format, Plan, Question, Step, StepKind
from sessions.exports.as_csv import as_csv
from sessions.exports.as_json import as_json
from sessions.exports.sheet import sheet
from sessions.ports import Group
from sessions.storage.mapping import session_to_json, summary_to_json
from sessions.summary import Summary
from tests.privacy.exchanging import Act, CheckIn, Does, Evening
from tests.support.fakes import MemoryStore
from tests.support.house import COOKIE, House
from web.namespace import AudienceNamespace
from web.ticker import tick
from web.tokens import session_of, unseal

WORDS = ("Heavy", "Tired", "Steady", "Calm", "Light", "Bright")
SECONDS_BETWEEN_ACTS = 1
CONSOLE, WALL, MALLORY = "the console", "the wall", "mallory"
GROUP = Group("asking", "Asking circle")


@dataclass
class CameOut:
    """All that came out of one evening: what each page was sent and answered, and what is kept."""

    said: dict[str, list[Any]] = field(default_factory=dict)
    stored: list[str] = field(default_factory=list)
    exported: list[bytes] = field(default_factory=list)

    def to(self, who: str, *said: object) -> None:
        """A page is told something."""
        self.said.setdefault(who, []).append(said)

    def without(self, pages: tuple[str, ...]) -> "CameOut":
        """The same, as everybody else knows it."""
        others = {who: said for who, said in self.said.items() if who not in pages}
        return CameOut(others, self.stored, self.exported)


def phone_of(person: int) -> str:
    """What this person's phone is called here, whichever page it has open."""
    return f"phone {person}"


def poll_of(number: int) -> str:
    """The check-in of this number."""
    return f"check-in-{number}"


def plan_of(evening: Evening) -> Plan:
    """The questions of an evening, and a closing."""
    asked = (
        Step(
            poll_of(number), StepKind.CHECK_IN, f"Check-in {number}", question=_question(number, it)
        )
        for number, it in enumerate(evening.check_ins)
    )
    closing = Step("closing", StepKind.CLOSING, "Closing")
    return Plan("asking", "Asking", "", Format.IN_PERSON, steps=(*asked, closing))


def _question(number: int, asked: CheckIn) -> Question:
    text = f"How is it now, for the {number}th time?"
    return Question(text, WORDS[: asked.options], personal=asked.personal, scale=asked.scale)


class Stage(House):
    """A house that plays one evening after the other, each as if it were the first.

    Mallory sits in another session and watches hers. The count of changes in every picture goes
    on from evening to evening, and is kept as counted from the beginning of its own.
    """

    def __init__(self) -> None:
        self.out, self._changes = CameOut(), 0
        self._whose: dict[str, str] = {}
        self._tokens: dict[str, str] = {}
        super().__init__()
        self._invite_of_mallory = self.keys().invite(0)
        self._mallory_comes()
        self._everybody_goes()
        self._given, self._seven = self.chance._given, self.clock.now()
        self._looked_at = self.now

    def plays(self, evening: Evening) -> CameOut:
        """Everybody comes, answers what is asked, and goes home."""
        self._begins(evening)
        self._pages = [self._comes(person) for person in range(evening.people)]
        self._console = self._opens(CONSOLE, {"session": self.session})
        self._opens(WALL, {"wall": self.keys().wall(0)})
        self._fern("session.start")
        for number, asked in enumerate(evening.check_ins):
            self._holds(poll_of(number), asked)
        self._ends()
        return self.out

    def _begins(self, evening: Evening) -> None:
        self.chance._given = self._given
        self.clock.advance(self._seven - self.clock.now())
        self.out, self._whose, self._tokens = CameOut(), {}, {}
        self._changes = self.publisher._changes
        self._mallory = self._mallory_comes()
        self.session = self.service.open(GROUP, plan_of(evening)).id

    def _holds(self, poll: str, asked: CheckIn) -> None:
        self._fern("poll.open", step=poll)
        for act in asked.acts:
            self._does(poll, act)
            self.clock.advance(SECONDS_BETWEEN_ACTS)
        tick(self.publisher)
        self._fern("poll.close", poll=poll)
        self._fern("step.next", step=poll)

    def _ends(self) -> None:
        self._fern("session.end")
        store = self.service._stores.sessions
        assert isinstance(store, MemoryStore)
        summary = store.summary(self._over)
        assert summary
        paper = sheet(summary, ("What it does not show.",))
        self.out.stored.append(summary_to_json(summary))
        self.out.exported += [as_json(paper), as_csv(paper)]
        self._everybody_goes()
        assert self.troubles == []

    def _does(self, poll: str, act: Act) -> None:
        page = self._pages[act.person]
        match act.does:
            case Does.ANSWERS:
                self._asks(page, "poll.cast", **ballot(act, poll, key_of(act.person, poll)))
            case Does.ANSWERS_AGAIN_WITH_ANOTHER_KEY:
                for tried in (page, self._mallory):
                    self._asks(tried, "poll.cast", **ballot(act, poll, "another-key-0123456789"))
            case Does.ASKS_FOR_THE_PICTURE:
                self._asks(page, "state.ask")
            case Does.STEPS_OUT_AND_RETURNS:
                self._asks(page, "seat.step_out", level="fine")
                self._asks(page, "seat.return")
            case Does.SLEEPS_AND_COMES_BACK:
                self.participant.trigger_event("disconnect", page)
                token = {"seat": self._tokens[phone_of(act.person)]}
                self._pages[act.person] = self._opens(phone_of(act.person), token)

    def _asks(self, page: str, event: str, **said: object) -> None:
        self.out.to(self._whose[page], "answer", self.says(self.participant, page, event, **said))
        self._looks()

    def _fern(self, event: str, **said: str) -> None:
        self.out.to(CONSOLE, "answer", self.does(self.facilitator, self._console, event, **said))
        self._looks()

    def _looks(self) -> None:
        """Keep what is stored, unless it is the very session that was looked at before."""
        if self.now and self.now is not self._looked_at:
            self._looked_at = self.now
            self.out.stored.append(session_to_json(self.now))

    def _comes(self, person: int) -> str:
        invite, join = self.keys().invite(0), f"join-key-of-{person}"
        knock = {"invite": invite, "join": join, "name": f"Person {person}"}
        return self._opens(phone_of(person), knock)

    def _mallory_comes(self) -> str:
        return self._opens(
            MALLORY, {"invite": self._invite_of_mallory, "join": "join-key-of-mallory"}
        )

    def _everybody_goes(self) -> None:
        for page, who in self._whose.items():
            self._socket_of(who).trigger_event("disconnect", page)

    def _opens(self, who: str, auth: dict[str, Any]) -> str:
        sid = f"page {len(self._whose)}"
        self._whose[sid] = who
        self.knock(self._socket_of(who), sid, auth, HTTP_COOKIE=COOKIE)
        return sid

    def _socket_of(self, who: str) -> AudienceNamespace:
        return {CONSOLE: self.facilitator, WALL: self.wall}.get(who, self.participant)

    def _emit(self, event: str, said: dict[str, Any], *, to: str, namespace: str) -> None:
        if event == "seated":
            token = said["seat"]
            self._tokens[self._whose[to]] = token
            key = self.service.keys(session_of(token)).token_key()
            opened = unseal(key, token)
            assert opened
            said = {**said, "seat": (len(token), opened.seat, opened.epoch, opened.name)}
        if event == "state":
            said = {**said, "n": said["n"] - self._changes}
        self.out.to(self._whose[to], event, *said.items())

    def _kept(self, picture: object, _language: object) -> str:
        return repr(picture)

    def _goodbye(self, summary: Summary) -> PhonePicture:
        self._over = summary.id
        return PhonePicture("ended", "ended", group=summary.group)


def ballot(act: Act, poll: str, key: str) -> dict[str, object]:
    """What a phone says when it answers."""
    return {"poll": poll, "key": key, "choice": act.choice}


def key_of(person: int, poll: str) -> str:
    """The key that this person's phone made for a poll; 128 bits have as many characters."""
    return f"{poll}-{person:02}".ljust(22, "k")
