"""Those who come by plain requests, because something on their way refuses WebSockets.

Engine.IO answers them by itself. No open connection bounds what they hold here, so this does.
"""

from collections.abc import Callable
from typing import Any

from talkingpiece.server.fitting import require
from talkingpiece.server.membership import Membership

POLLERS_AT_MOST = 1000
"""At once, of all circles together; a stranger is let go within ten seconds."""
WAITING_PACKETS_AT_MOST = 256
FULL = "Too many are coming at once."


class Pollers:
    """The clients of an Engine.IO server that have no WebSocket; `websockets` counts the others."""

    def __init__(self, eio: Any, members: Membership, websockets: Callable[[], int]) -> None:
        require("python-engineio", (eio, "_handle_connect"), (eio, "_bad_request"))
        self._eio, self._members, self._websockets = eio, members, websockets
        self._begin = eio._handle_connect
        eio._handle_connect, eio.disconnect = self._connect, self._disconnect

    def let_go_of(self, suspects: frozenset[str]) -> frozenset[str]:
        """Drop suspects that still belong nowhere, and who takes nothing; answers new suspects."""
        strangers = {sid for sid in self._all() if not self._members.has(sid)}
        full = {sid for sid, one in self._all().items() if is_full(one)}
        for sid in strangers & suspects | full:
            self._disconnect(sid)
        return frozenset(strangers - suspects)

    def part(self) -> None:
        """End every wait, so that they ask again and find the server that comes next."""
        for sid in self._all():
            self._disconnect(sid)

    def _connect(self, *asked: Any) -> Any:
        """Engine.IO's own beginning, for as many as there is room for; scripts of old, for none."""
        _environ, _start, transport, scripted = asked
        crowded = len(self._eio.sockets) - self._websockets() >= POLLERS_AT_MOST
        if transport == "polling" and (crowded or scripted is not None):
            return self._eio._bad_request(FULL)
        return self._begin(*asked)

    def _disconnect(self, sid: str) -> None:
        """Engine.IO would wait until the client has fetched everything, which it may never do."""
        client = self._eio.sockets.pop(sid, None)
        if client:
            client.close(wait=False)

    def _all(self) -> dict[str, Any]:
        clients = tuple(self._eio.sockets.items())
        return {sid: one for sid, one in clients if one.connected and not one.upgraded}


def is_full(client: Any) -> bool:
    """Whether more waits for this client than it will ever fetch."""
    return bool(client.queue.qsize() > WAITING_PACKETS_AT_MOST)
