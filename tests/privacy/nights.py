"""Evenings by chance: much of what people do is allowed, much refused, some no message at all.

Nothing here minds what the server answers; `test_canaries.py` looks at what it left behind.
"""

import http.client
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from tests.privacy import nonsense
from tests.privacy.planting import Canaries, Guest, buttons
from tests.support.server import Server
from tests.support.sockets import NotSeen, Page, Turned

PLANS = ("in-person-90", "online-60", "first-meeting")
FEWEST_AT_FIRST, MOST_AT_FIRST = 2, 4
MOST_STEPS_AT_FIRST = 4
MOST_CHOICES = 6
LEVELS, OUT, SEEN = ("moment", "check", "unsafe"), ("fine", "check"), ("now", "break", "after")
HELD_BACK = ("session.end", "seat.remove", "seat.leave", "door.lobby", "door.lock", "step.back")
"""Buttons that would leave too little to happen."""

Headers = dict[str, str]


class Night:
    """One evening on one server."""

    def __init__(self, server: Server, canaries: Canaries, cookie: str) -> None:
        self._server, self._canaries, self._cookie = server, canaries, cookie
        self._chance = canaries.chance
        self._fern = canaries.headers()
        self._host = canaries.name("a name of who holds")
        self.guests: list[Guest] = []
        self._others: list[Page] = []
        self._poll = ""

    def begins(self) -> None:
        """The door opens and the first people come."""
        self.asks("POST", "/facilitator/open", f"plan={self._chance.choice(PLANS)}")
        page = self.asks("GET", "/facilitator").decode()
        self._session = page.split('data-session="')[1].split('"')[0]
        self._opens_console()
        self._console.do("door.lobby", on=False)
        for _ in range(self._chance.randint(FEWEST_AT_FIRST, MOST_AT_FIRST)):
            self._somebody_comes()
        for _ in range(self._chance.randint(0, MOST_STEPS_AT_FIRST)):
            self._goes_on()
            self._all_answer()

    def happens(self) -> None:
        """Something by chance."""
        deeds = (*self._by_fern(), *self._nonsense(), *2 * tuple(self._by_guests()))
        with suppress(NotSeen, OSError):
            self._chance.choice(deeds)()

    def goes_on_after_a_crash(self) -> None:
        """Everybody who was there comes back by themselves."""
        self._close(self._console, *self._others)
        self._others = []
        self._opens_console()
        for guest in self.guests:
            self._sleeps(guest)

    def ends(self) -> None:
        """An open check-in is closed, and the evening ends."""
        for button in buttons(self._html(self._console), 'data-key="n"'):
            if button.event == "poll.close":
                self._console.do(button.event, **button.fields)
        self._console.do("session.end")

    def everybody_goes(self) -> None:
        """All pages are closed."""
        self._close(self._console, *self._others, *(guest.page for guest in self.guests))

    def asks(self, method: str, path: str, body: str = "", headers: Headers | None = None) -> bytes:
        """A request of Fern's browser, or of another."""
        ours = {"Origin": self._server.url, "Cookie": self._cookie, **self._fern}
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection = http.client.HTTPConnection("127.0.0.1", self._server.port, timeout=15)
        connection.request(method, path, body or None, {**kind, **(headers or ours)})
        answer = connection.getresponse().read()
        connection.close()
        return answer

    # What people do.

    def _by_guests(self) -> Iterator[Callable[[], object]]:
        yield self._somebody_comes
        for guest in self._chance.sample(self.guests, min(3, len(self.guests))):
            yield partial(self._renames, guest)
            yield partial(self._signals, guest)
            yield partial(guest.page.say, "seat.step_out", level=self._chance.choice(OUT))
            yield partial(guest.page.say, "seat.return")
            yield partial(self._sleeps, guest)
            yield partial(self._presses, guest.page)
        yield self._all_answer

    def _somebody_comes(self) -> None:
        html = self._html(self._console)
        way = {"invite": html.split("/#i=")[1].split('"')[0]}
        self._canaries.noted("an invite", way["invite"])
        code = html.split('class="code">')[1].split("<")[0]
        self._canaries.noted("a code", code.replace("-", ""))
        if self._chance.random() < 0.3:
            way = {"code": code}
        name, headers = self._canaries.name(), self._canaries.headers()
        knock = {"join": self._canaries.key("a join key"), "name": name, **way}
        with suppress(Turned):
            self.guests.append(Guest(name, headers, self._opens("/participant", headers, knock)))
            self._notes_token(self.guests[-1])

    def _renames(self, guest: Guest) -> None:
        guest.name = self._canaries.name("a new name")
        guest.page.say("seat.rename", name=guest.name)

    def _signals(self, guest: Guest) -> None:
        guest.signals.append(self._canaries.key("a signal"))
        guest.page.say("signal.send", id=guest.signals[-1], level=self._chance.choice(LEVELS))
        if self._chance.random() < 0.3:
            guest.page.say("signal.withdraw", id=guest.signals[-1])

    def _sleeps(self, guest: Guest) -> None:
        guest.page.close()
        with suppress(Turned):
            guest.page = self._opens("/participant", guest.headers, {"seat": guest.page.token})
            self._notes_token(guest)
            for poll, key in guest.ballots.items():
                guest.page.say("poll.cast", poll=poll, key=key, choice=0)

    def _all_answer(self) -> None:
        for guest in self.guests if self._poll else ():
            key = guest.ballots.setdefault(self._poll, self._canaries.key("a ballot key"))
            choice = self._chance.randrange(MOST_CHOICES)
            guest.page.say("poll.cast", poll=self._poll, key=key, choice=choice)

    # What Fern does.

    def _by_fern(self) -> Iterator[Callable[[], object]]:
        yield from (self._goes_on,) * 4
        yield lambda: self._presses(self._console)
        yield lambda: self._console.say(
            "seat.add", cmd=self._cmd(), name=self._canaries.name("a name added"), mine=False
        )
        yield self._answers_signals
        yield self._shows_the_wall
        yield self._holds_with_another
        yield lambda: self._console.say(
            "line.write", text=self._canaries.key("a word between those who hold")
        )

    def _goes_on(self) -> None:
        """The one next action of the console."""
        self._presses(self._console, mark='data-key="n"')

    def _answers_signals(self) -> None:
        for guest in self.guests:
            for signal in guest.signals:
                self._console.say("signal.seen", id=signal, answer=self._chance.choice(SEEN))

    def _shows_the_wall(self) -> None:
        secret = self._html(self._console).split("/wall#w=")[1].split('"')[0]
        self._canaries.noted("a wall's secret", secret)
        headers = self._canaries.headers()
        self._others.append(self._opens("/wall", headers, {"wall": secret}))

    def _holds_with_another(self) -> None:
        name = self._canaries.name("a name of who holds")
        said = {"session": self._session, "host": name, "names": {"a-seat": name}}
        self._others.append(self._opens("/facilitator", self._canaries.headers(), said))

    def _presses(self, page: Page, *, mark: str = "") -> None:
        offered = [each for each in buttons(self._html(page), mark) if each.event not in HELD_BACK]
        if offered:
            pressed = self._chance.choice(offered)
            cmd = {} if pressed.volatile else {"cmd": self._cmd()}
            page.say(pressed.event, **cmd, **pressed.fields)
            self._poll = pressed.fields["step"] if pressed.event == "poll.open" else self._poll

    # What is no message.

    def _nonsense(self) -> Iterator[Callable[[], object]]:
        secret = self._canaries.key("nonsense")
        yield lambda: self._mumbles(secret)
        yield lambda: self._asks_for_strange_pages(secret)
        yield lambda: self._knocks_strangely(secret)

    def _mumbles(self, secret: str) -> None:
        for guest in self.guests[:1]:
            for event, fields in nonsense.mumbled(secret, guest.name):
                guest.page.say(event, **fields)
        self._console.say("seat.rename", seat=secret, name={"first": secret})

    def _asks_for_strange_pages(self, secret: str) -> None:
        headers = {**self._canaries.headers(), "Origin": self._server.url, "Cookie": f"c={secret}"}
        for method, path in nonsense.asked_for(secret):
            self.asks(method, path, headers=headers)
        for body in nonsense.posted(secret):
            json = {"Content-Type": "application/json"}
            self.asks("POST", "/facilitator/enter", body, {**headers, **json})

    def _knocks_strangely(self, secret: str) -> None:
        way = self._chance.choice(nonsense.knocked(self._session, secret))
        with suppress(Turned):
            self._opens("/participant", self._canaries.headers(), {"name": secret, **way}).close()

    # How pages are opened and read.

    def _opens_console(self) -> None:
        said = {"session": self._session, "host": self._host}
        self._console = self._opens("/facilitator", self._fern, said)
        self._console.shows(self._host)

    def _opens(self, namespace: str, headers: Headers, auth: dict[str, Any]) -> Page:
        lines = tuple(f"{name}: {value}" for name, value in headers.items())
        cookie = self._cookie if namespace == "/facilitator" else ""
        return Page(self._server.url, namespace, auth, cookie=cookie, headers=lines)

    def _notes_token(self, guest: Guest) -> None:
        guest.page.say("state.ask")
        self._canaries.noted("a token", guest.page.token.partition(".")[2])

    def _html(self, page: Page) -> str:
        page.say("state.ask")
        return str(page.picture["html"])

    def _cmd(self) -> str:
        return f"cmd-{self._chance.getrandbits(64):016x}"

    def _close(self, *pages: Page) -> None:
        for page in pages:
            with suppress(OSError):
                page.close()
