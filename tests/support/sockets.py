"""A page without a browser: Socket.IO over a plain WebSocket; it keeps its newest picture."""

import json
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import websocket

PATIENCE_SECONDS = 15.0
SLOWER_SECONDS = 0.2


class NotSeen(AssertionError):
    """Something that a page waited for did not come."""


class Turned(Exception):
    """The server did not let a page in."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(error.get("code"))
        self.code = error.get("code")
        self.message = error.get("message", "")


class Page:
    """One open page of one audience."""

    def __init__(
        self,
        url: str,
        namespace: str,
        auth: dict[str, Any],
        *,
        cookie: str = "",
        headers: tuple[str, ...] = (),
    ) -> None:
        self.namespace = namespace
        self.picture: dict[str, Any] = {}
        self.events: list[str] = []
        self.token, self.me = "", ""
        self._acks: dict[int, Any] = {}
        self._last = 0
        place = urlsplit(url)
        self._ws = websocket.create_connection(
            f"ws://{place.netloc}/socket.io/?EIO=4&transport=websocket",
            origin=url,
            cookie=cookie or None,
            header=list(headers),
            skip_utf8_validation=True,  # It is done in Python, and took half the time of a test.
            timeout=PATIENCE_SECONDS,
        )
        self._ws.send(f"40{namespace},{json.dumps(auth)}")
        try:
            self._wait(lambda: "connected" in self.events)
        except Turned:
            self.close()
            raise

    def say(self, event: str, **fields: Any) -> dict[str, Any]:
        """Send an event and wait for its answer."""
        self._last += 1
        self._speak(f"42{self.namespace},{self._last}{json.dumps([event, fields])}")
        self._wait(lambda: self._last in self._acks)
        return self._acks.pop(self._last)

    def do(self, event: str, **fields: Any) -> dict[str, Any]:
        """Send a durable command and insist that it was done, more slowly if asked to be."""
        cmd = f"cmd-{id(self)}-{self._last}-{time.monotonic_ns()}"
        answer = self.say(event, cmd=cmd, **fields)
        while answer.get("error", {}).get("code") == "too_fast":
            self.listen(SLOWER_SECONDS)
            answer = self.say(event, cmd=cmd, **fields)
        assert answer["ok"], (event, answer)
        return answer

    def sees(self, kind: str) -> str:
        """Wait until the screen is of this kind; answers its HTML."""
        self._wait(lambda: self.screen == kind or self.screen.startswith(f"{kind}-"), kind)
        return str(self.picture["html"])

    def shows(self, text: str) -> str:
        """Wait until the picture has this text; answers its HTML."""
        self._wait(lambda: text in self.picture.get("html", ""), text)
        return str(self.picture["html"])

    @property
    def screen(self) -> str:
        """The key of the present screen."""
        return str(self.picture.get("screen", ""))

    def listen(self, seconds: float) -> None:
        """Take whatever comes for a short while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._take(left)

    def close(self) -> None:
        """Go to sleep without a word, as phones do."""
        self._ws.shutdown()

    def _speak(self, frame: str) -> None:
        self._ws.send(frame)

    def _wait(self, seen: Callable[[], bool], what: str = "an answer") -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not seen():
            left = end - time.monotonic()
            if left <= 0:
                raise NotSeen(f"{self.namespace} waited for {what}, shows {self.screen}")
            self._take(left)

    def _take(self, seconds: float) -> None:
        self._ws.settimeout(max(0.01, seconds))
        try:
            frame = self._ws.recv()
        except websocket.WebSocketTimeoutException:
            return
        if not frame:
            raise NotSeen(f"{self.namespace}: the connection has ended")
        if frame == "2":
            self._ws.send("3")
        elif frame.startswith("4") and len(frame) > 1:
            self._packet(frame[1], frame[2:])

    def _packet(self, kind: str, rest: str) -> None:
        if rest.startswith("/"):
            _namespace, _, rest = rest.partition(",")
        if kind == "0":
            self.events.append("connected")
        elif kind == "4":
            raise Turned(json.loads(rest))
        elif kind == "2":
            self._event(*json.loads(rest[rest.index("[") :]))
        elif kind == "3":
            number, _, body = rest.partition("[")
            (self._acks[int(number)],) = json.loads(f"[{body}")

    def _event(self, name: str, said: dict[str, Any]) -> None:
        self.events.append(name)
        if name == "state":
            self.picture = said
        elif name == "seated":
            self.token, self.me = said["seat"], said["me"]
