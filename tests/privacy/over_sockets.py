"""Plays evenings of check-ins over real sockets, and keeps every frame, file and printed line.

Frames are kept as they arrive, but for what is drawn by lot on the way: the id of a connection
and the sealed part of a seat token are kept as so many dots. Engine.IO's pings are left out; they
follow the wall clock and nothing else.
"""

import http.client
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from tests.privacy.at_rest import at_rest
from tests.privacy.exchanging import Act, CheckIn, Does, Evening
from tests.privacy.in_the_house import CONSOLE, WALL, key_of, phone_of
from tests.support.server import ROOT, Server
from tests.support.sockets import Page

PLAN, OPTIONS = "online-60", 5
POLLS = {"arriving": ("welcome", "agreements"), "leaving": (
    "arriving", "to-sit-with", "sharing", "quiet-minute",
)}  # fmt: skip
"""The check-ins of the plan, and the steps that are left before each."""
BY_LOT = re.compile(r'(?<="sid":")[^"]+|(?<="seat":")[^"]+')
A_SUMMARY = re.compile(r"/facilitator/summary/[\w-]+")
ANOTHER_KEY = "another-key-0123456789"


def dots(drawn: re.Match[str]) -> str:
    """As many as what was drawn by lot had characters."""
    return "." * len(drawn[0])


class Clockwork(Server):
    """The server of `clockwork`; its starts are counted."""

    starts = 0

    def _run(self, complaints: IO[bytes]) -> "subprocess.Popen[bytes]":
        self.starts += 1
        program = (sys.executable, "-m", "tests.privacy.clockwork", "--async-mode", self.mode)
        return subprocess.Popen(
            [*program, str(self.data), str(self.starts)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )


class Recorder(Page):
    """A page that keeps every frame it is sent, and of each it sends how long it is."""

    def __init__(self, frames: list[str], sent: list[int], *place: Any, **options: Any) -> None:
        self.frames, self._sent = frames, sent
        super().__init__(*place, **options)

    def waits_until(self, seen: Callable[[], bool]) -> None:
        """Read on until something is so."""
        self._wait(seen)

    def _speak(self, frame: str) -> None:
        self._sent.append(len(frame))
        super()._speak(frame)

    def _packet(self, kind: str, rest: str) -> None:
        drawn = kind == "0" or '"seat":"' in rest
        self.frames.append(f"4{kind}{BY_LOT.sub(dots, rest) if drawn else rest}")
        super()._packet(kind, rest)


@dataclass
class CameOut:
    """All that came out of one evening: frames of each page, files after each step, papers.

    `sent` is how long the frames are that each page sends: all that a network sees of them.
    """

    frames: dict[str, list[str]] = field(default_factory=dict)
    sent: dict[str, list[int]] = field(default_factory=dict)
    files: list[dict[str, str]] = field(default_factory=list)
    papers: list[tuple[int, list[str], bytes]] = field(default_factory=list)

    def without(self, pages: tuple[str, ...]) -> "CameOut":
        """The same, as everybody else knows it."""
        frames = {who: seen for who, seen in self.frames.items() if who not in pages}
        sent = {who: lengths for who, lengths in self.sent.items() if who not in pages}
        return CameOut(frames, sent, self.files, self.papers)


class World:
    """One server, from its first evening to its last."""

    def __init__(self, folder: Path, *, mode: str = "eventlet") -> None:
        self.server = Clockwork(folder, mode=mode)
        self.server.start()
        self.out, self._cookie, self._commands = CameOut(), "", 0
        self._pages: dict[str, Recorder] = {}
        _status, headers, _body = self._asks(
            "POST", "/facilitator/enter", f'{{"key": "{self.server.secret("facilitator")}"}}'
        )
        (cookie,) = (line for line in headers if line.startswith("Set-Cookie"))
        self._cookie = between(cookie, ": ", ";")

    def plays(self, evening: Evening, *, killed_after: int | None = None) -> CameOut:
        """Everybody comes, answers, and goes; perhaps kill -9 after so many acts."""
        self.out, self._pages = CameOut(), {}
        self._asks("POST", "/facilitator/open", f"plan={PLAN}", "application/x-www-form-urlencoded")
        page = self._asks("GET", "/facilitator")[2].decode()
        self._session = between(page, 'data-session="', '"')
        html = str(self._opens(CONSOLE, {"session": self._session}).sees("arriving"))
        self._do("door.lobby", on=False)
        for person in range(evening.people):
            name, join = f"Person {person}", f"join-key-of-{person}"
            knock = {"invite": between(html, "/#i=", '"'), "join": join, "name": name}
            self._opens(phone_of(person), knock)
        self._wall = {"wall": between(html, "/wall#w=", '"')}
        self._opens(WALL, self._wall)
        self._do("session.start")
        for poll, asked in zip(POLLS, evening.check_ins, strict=False):
            for step in POLLS[poll]:
                self._do("step.next", step=step)
            self._holds(poll, asked, killed_after)
        self._ends()
        return self.out

    def stops(self) -> bytes:
        """Stop the server; answers everything it printed after its links."""
        assert self.server.stop() == 0
        return self.server.said()

    def _holds(self, poll: str, asked: CheckIn, killed_after: int | None) -> None:
        self._do("poll.open", step=poll)
        for number, act in enumerate(asked.acts):
            if number == killed_after:
                self._starts_again()
                answered = {a.person: a for a in asked.acts[:number] if a.does is Does.ANSWERS}
                for person in sorted(answered):
                    self._does(poll, answered[person])
            self._does(poll, act)
            self._looks()
        self._asks("POST", "/clockwork/1")
        self._do("poll.close", poll=poll)

    def _does(self, poll: str, act: Act) -> None:
        who = phone_of(act.person)
        page, said = self._pages[who], {"poll": poll, "choice": act.choice}
        match act.does:
            case Does.ANSWERS:
                assert page.say("poll.cast", key=key_of(act.person, poll), **said) == {"ok": True}
            case Does.ANSWERS_AGAIN_WITH_ANOTHER_KEY:
                assert not page.say("poll.cast", key=ANOTHER_KEY, **said)["ok"]
            case Does.ASKS_FOR_THE_PICTURE:
                page.say("state.ask")
            case Does.STEPS_OUT_AND_RETURNS:
                page.say("seat.step_out", level="fine")
                page.say("seat.return")
            case Does.SLEEPS_AND_COMES_BACK:
                page.say("state.ask")
                self._pages[CONSOLE].say("state.ask")
                seen = len(self._pages[CONSOLE].frames)
                page.close()
                self._pages[CONSOLE].waits_until(lambda: len(self._pages[CONSOLE].frames) > seen)
                self._opens(who, {"seat": page.token})

    def _starts_again(self) -> None:
        for page in self._pages.values():
            page.say("state.ask")
        self.server.kill()
        self._looks()
        self.server.start()
        tokens = {who: {"seat": page.token} for who, page in self._pages.items()}
        tokens |= {CONSOLE: {"session": self._session}, WALL: self._wall}
        for who in tuple(self._pages):
            self._pages[who].close()
            self._opens(who, tokens[who])

    def _ends(self) -> None:
        self._do("session.end")
        for page in self._pages.values():
            page.sees("ended")
            page.close()
        home = self._asks("GET", "/facilitator")
        at = A_SUMMARY.findall(home[2].decode())[0]
        self.out.papers.append(home)
        self.out.papers += [self._asks("GET", path) for path in (at, f"{at}.json", f"{at}.csv")]

    def _opens(self, who: str, auth: dict[str, Any]) -> Recorder:
        namespace = {CONSOLE: "/facilitator", WALL: "/wall"}.get(who, "/participant")
        cookie = self._cookie if who == CONSOLE else ""
        frames, sent = self.out.frames.setdefault(who, []), self.out.sent.setdefault(who, [])
        page = Recorder(frames, sent, self.server.url, namespace, auth, cookie=cookie)
        self._pages[who] = page
        page.say("state.ask")
        return page

    def _do(self, event: str, **said: object) -> None:
        self._commands += 1
        cmd = f"command-{self._commands:06}"
        answer = self._pages[CONSOLE].say(event, cmd=cmd, **said)
        assert answer["ok"], (event, answer)
        self._looks()

    def _looks(self) -> None:
        files = at_rest(self.server.data)
        self.out.files.append({name: sha256(kept).hexdigest() for name, kept in files.items()})

    def _asks(
        self, method: str, path: str, body: str = "", kind: str = "application/json"
    ) -> tuple[int, list[str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=15)
        headers = {"Origin": self.server.url, "Cookie": self._cookie, "Content-Type": kind}
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        said = [f"{name}: {value}" for name, value in answer.getheaders() if name != "Date"]
        page = answer.read()
        connection.close()
        assert answer.status < 400, (path, answer.status)
        return answer.status, said, page


def between(text: str, before: str, after: str) -> str:
    """What stands between two marks."""
    return text.split(before, 1)[1].split(after, 1)[0]
