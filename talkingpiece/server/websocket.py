"""One client's WebSocket, in the form in which Engine.IO wants its driver, for all async modes.

It stands in for eventlet's, gevent-websocket's and simple-websocket's, so that one set of limits
holds in all three. It knows bytes and connections, and no message of the product.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from talkingpiece.discretion import report
from talkingpiece.server.backlog import Backlog
from talkingpiece.server.frames import (
    Broken,
    CloseCode,
    Messages,
    Opcode,
    accept_key,
    write_frame,
)

CONNECTION = "talkingpiece.connection"
"""Where a server leaves the Connection of a request in its environ."""

VERSION = "13"
RECEIVE_BYTES = 4096
SEND_BUFFER_BYTES = 65_536
"""Linux grows a send buffer to 4 MB: as many old pictures for a phone that stopped reading."""

GOODBYE_SECONDS = 0.2
CLIENT_PACKETS = frozenset("134")
"""What a WebSocket-only Engine.IO client says: close, pong, message (no upgrade, no base64)."""

Environ = dict[str, Any]
Headers = list[tuple[str, str]]


@dataclass
class Connection:
    """The socket of one request, and whether a WebSocket took it over from the server."""

    socket: socket.socket
    taken: bool = False


class WebSocket:
    """Reads, writes and ends one connection.

    `handler` is the bound method in which Engine.IO serves the connection, `open_now` the set of
    those being served, `limit` the longest message in bytes.
    """

    def __init__(
        self, handler: Callable[["WebSocket"], object], open_now: set["WebSocket"], limit: int
    ) -> None:
        self._handler = handler
        self._channel: Any = getattr(handler, "__self__", None)
        self._open_now = open_now
        self._sock: Any = None  # Engine.IO sets its timeout: two pings without an answer.
        self._received = bytearray()
        self._messages = Messages(self._take, limit)
        self._lock = threading.Lock()
        self._sending_since: float | None = None
        self._close_code = CloseCode.NORMAL
        self._closed = False

    def __call__(
        self, environ: Environ, start_response: Callable[[str, Headers], object]
    ) -> Iterable[bytes]:
        """Take the connection over and serve it until it ends (the WSGI side)."""
        key = accept_key(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""))
        if key is None or environ.get("HTTP_SEC_WEBSOCKET_VERSION") != VERSION:
            self._forget()
            start_response("400 Bad Request", [("Sec-WebSocket-Version", VERSION)])
            return []
        connection: Connection = environ[CONNECTION]
        connection.taken = True
        self._sock = connection.socket
        self._open_now.add(self)
        try:
            self._begin(key)
            self._handler(self)
        except OSError:
            pass
        except Exception as problem:
            report(problem)  # Engine.IO decodes a packet outside its own try.
        finally:
            self._open_now.discard(self)
            self._forget()
            self.close()
        return []

    @property
    def sid(self) -> str:
        """Engine.IO's id of this connection."""
        return str(self._channel.sid)

    def wait(self) -> str | None:
        """The next packet of the client, or None when the connection is over."""
        try:
            while True:
                frame = self._messages.next()
                # Green threads give way only while they wait: a flood would be heard alone.
                time.sleep(0)
                if frame.opcode == Opcode.TEXT:
                    return _packet(frame.payload)
                if frame.opcode == Opcode.PING:
                    self._send(Opcode.PONG, frame.payload)
                elif frame.opcode == Opcode.CLOSE:
                    break
                elif frame.opcode == Opcode.BINARY:
                    raise Broken(CloseCode.UNSUPPORTED)
        except Broken as broken:
            self._close_code = broken.code
        except (OSError, EOFError):
            pass
        self.close()
        return None

    def send(self, packet: str) -> None:
        """Send one packet; OSError when the connection is gone."""
        self._send(Opcode.TEXT, packet.encode())

    def part(self, code: CloseCode) -> None:
        """Let what is queued be sent, then close with this code."""
        self._close_code = code
        self._channel.queue.put(None)

    def close(self) -> None:
        """Say goodbye if the connection can still take it, and hang up."""
        if self._closed:
            return
        self._closed = True
        if self._lock.acquire(blocking=False):
            try:
                self._sock.settimeout(GOODBYE_SECONDS)
                self._sock.sendall(write_frame(Opcode.CLOSE, self._close_code.to_bytes(2)))
            except OSError:
                pass
            finally:
                self._lock.release()
        self.hang_up()

    def hang_up(self) -> None:
        """End the connection at once; whoever waits for it wakes up."""
        self._closed = True
        with suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)

    def stuck_seconds(self) -> float:
        """For how long the client has not taken what is being sent; 0 when nothing is."""
        since = self._sending_since
        return 0.0 if since is None else time.monotonic() - since

    def _begin(self, key: str) -> None:
        # Without TCP_NODELAY an ack that follows a broadcast waits 44 ms for a delayed ACK.
        self._sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
        self._sock.sendall(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Accept: {key}\r\n\r\n".encode("ascii")
        )
        queue = self._channel.queue
        self._channel.queue = Backlog(queue, self.stuck_seconds, self.hang_up)

    def _forget(self) -> None:
        """Have Engine.IO drop its side; it has done so already unless something broke."""
        self._channel.close(wait=False, abort=True, reason="transport error")

    def _take(self, count: int) -> bytes:
        while len(self._received) < count:
            chunk = self._sock.recv(RECEIVE_BYTES)
            if not chunk:
                raise EOFError
            self._received += chunk
        taken = bytes(self._received[:count])
        del self._received[:count]
        return taken

    def _send(self, opcode: Opcode, payload: bytes) -> None:
        with self._lock:
            self._sending_since = time.monotonic()
            self._sock.sendall(write_frame(opcode, payload))
            self._sending_since = None


def _packet(payload: bytes) -> str:
    try:
        packet = payload.decode()
    except UnicodeDecodeError:
        raise Broken(CloseCode.NOT_TEXT) from None
    if packet[:1] not in CLIENT_PACKETS:
        raise Broken(CloseCode.PROTOCOL)
    return packet
