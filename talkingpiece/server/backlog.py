"""One client's outgoing packets, bounded: a phone that stops reading is let go and resyncs.

Engine.IO's own queue grows without end until the ping times out; this one is put in its place.
"""

from collections.abc import Callable
from typing import Any

BACKLOG_PACKETS = 32
STUCK_SECONDS = 1.0
"""Both must be exceeded: a room that answers a poll at once fills a healthy queue for a moment."""

MOST_PACKETS = 1024


class Backlog:
    """An Engine.IO queue that hangs up instead of growing.

    `stuck_seconds()` tells for how long the connection has not taken what was sent last.
    """

    def __init__(
        self, queue: Any, stuck_seconds: Callable[[], float], hang_up: Callable[[], None]
    ) -> None:
        self._queue = queue
        self._stuck_seconds = stuck_seconds
        self._hang_up = hang_up

    def put(self, packet: object) -> None:
        """Queue a packet, or end the connection; None, the mark of the end, is always taken."""
        if packet is not None and self._is_too_long():
            self._hang_up()
        else:
            self._queue.put(packet)

    def _is_too_long(self) -> bool:
        waiting = self._queue.qsize()
        stuck = waiting >= BACKLOG_PACKETS and self._stuck_seconds() >= STUCK_SECONDS
        return stuck or waiting >= MOST_PACKETS

    def __getattr__(self, name: str) -> Any:
        return getattr(self._queue, name)
