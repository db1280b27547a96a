"""Fits our WebSockets into the Engine.IO server behind a SocketIO object, and looks after them.

Engine.IO has no public way to choose a driver. What is touched is looked for first, so that a
version built otherwise is refused at the start instead of serving with limits of its own.
"""

import time
from collections.abc import Callable
from typing import Any

from engineio.exceptions import EngineIOError
from engineio.socket import Socket

from talkingpiece.discretion import report
from talkingpiece.server.fitting import require
from talkingpiece.server.frames import CloseCode
from talkingpiece.server.membership import Membership
from talkingpiece.server.polling import Pollers
from talkingpiece.server.websocket import WebSocket

STRANGER_SECONDS = 5
PARTING_SECONDS = 0.3
LOOK_AGAIN_SECONDS = 0.01


class Engine:
    """The Engine.IO server of this process, with our WebSockets in it."""

    def __init__(self, eio: Any, members: Membership) -> None:
        require("python-engineio", (eio, "_async"), (eio, "handlers"), (eio, "create_queue"))
        require("python-engineio", (Socket, "_websocket_handler"), (Socket(eio, ""), "queue"))
        self._eio = eio
        self._members = members
        self._open_now: set[WebSocket] = set()
        driver, thread = self._websocket, _reporting(eio._async["thread"])
        eio._async = {**eio._async, "websocket": driver, "thread": thread}
        self._pollers = Pollers(eio, members, lambda: len(self._open_now))

    def watch(self) -> None:
        """Let go of whoever has joined nothing, again and again; runs as a background task."""
        suspects: set[WebSocket] = set()
        polling = frozenset[str]()
        while True:
            time.sleep(STRANGER_SECONDS)
            suspects = self.let_go_of(suspects)
            polling = self._pollers.let_go_of(polling)

    def let_go_of(self, suspects: set[WebSocket]) -> set[WebSocket]:
        """Hang up on suspects that still belong nowhere; answers who does not belong now.

        Without it a stranger could hold a place for ever by answering pings.
        """
        strangers = {client for client in tuple(self._open_now) if not self._belongs(client)}
        for client in strangers & suspects:
            client.hang_up()
        return strangers - suspects

    def part(self) -> None:
        """Close every connection with 1012, after what is queued for it; phones then come back.

        No handler runs any more: a command not yet acknowledged is sent again after the restart.
        """
        self._eio.handlers.clear()
        self._pollers.part()
        for client in tuple(self._open_now):
            client.part(CloseCode.RESTART)
        end = time.monotonic() + PARTING_SECONDS
        while self._open_now and time.monotonic() < end:
            time.sleep(LOOK_AGAIN_SECONDS)
        for client in tuple(self._open_now):
            client.hang_up()

    def _websocket(self, handler: Callable[[WebSocket], object], server: Any) -> WebSocket:
        if getattr(getattr(handler, "__self__", None), "connected", False):
            raise EngineIOError("Who began by polling stays with it.")
        return WebSocket(handler, self._open_now, server.max_http_buffer_size)

    def _belongs(self, client: WebSocket) -> bool:
        return self._members.has(client.sid)


def _reporting(thread: Callable[..., Any]) -> Callable[..., Any]:
    """The background tasks of this mode, with a discreet line for what breaks in them."""

    def start(target: Callable[..., Any], args: Any = (), kwargs: Any = None) -> Any:
        def run() -> None:
            try:
                target(*args, **(kwargs or {}))
            except Exception as problem:
                report(problem)

        return thread(target=run)

    return start
