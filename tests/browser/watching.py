"""Notes what a page did and was told: complaints, requests, and every frame of its socket."""

import json
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import ConsoleMessage, Page, Request, Response, WebSocket

COMPLAINTS = ("error", "warning")
"""A breach of the content security policy is an error on the page's console."""


@dataclass
class Watched:
    """Everything that happened on one page since it was opened."""

    complaints: list[str] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Begin to take notes."""
        page.on("console", self._said)
        page.on("pageerror", lambda problem: self.complaints.append(str(problem)))
        page.on("request", self._requested)
        page.on("response", self._answered)
        page.on("websocket", self._connected)

    def forgive(self, words: str) -> None:
        """What the browser itself says of something that a test did on purpose."""
        self.complaints = [said for said in self.complaints if words not in said]

    @property
    def heard(self) -> bytes:
        """Every byte that the server has told this page over its socket."""
        return "\n".join(self.frames).encode()

    @property
    def pictures(self) -> list[dict[str, Any]]:
        """Every picture that the server has sent to this page."""
        events = [frame[frame.index("[") :] for frame in self.frames if frame.startswith("42")]
        return [said for name, said in map(json.loads, events) if name == "state"]

    def _said(self, said: ConsoleMessage) -> None:
        if said.type in COMPLAINTS:
            self.complaints.append(said.text)

    def _requested(self, request: Request) -> None:
        if not request.url.startswith("data:"):
            self.asked_for.append(request.url)

    def _answered(self, response: Response) -> None:
        if not response.url.startswith("data:"):
            self.answers.append(response.url)

    def _connected(self, socket: WebSocket) -> None:
        self.asked_for.append(socket.url.replace("ws", "http", 1))
        socket.on("framereceived", lambda frame: self.frames.append(str(frame)))
