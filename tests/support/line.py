"""A line between phones and a server, as slow, as narrow and as broken as it is wanted.

It carries bytes on loopback in user space, because a browser's own network emulation leaves
WebSockets alone. Half a round trip is charged each way, and whole ones for opening a connection.
"""

import queue
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

CHUNK_BYTES = 1400
UPGRADE = b"upgrade: websocket"
REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True)
class Quality:
    """How good a line is: its round trip, and what it carries each way (None: as much as comes).

    `to_open` counts the round trips that opening a connection takes: 1 for TCP, 2 with TLS 1.3.
    """

    round_trip_seconds: float = 0
    bits_per_second: float | None = None
    to_open: int = 1


PERFECT = Quality()


class Way:
    """One direction, shared by all connections: bytes wait for those before them."""

    def __init__(self, quality: Quality) -> None:
        self._quality = quality
        self._free_at = 0.0
        self._lock = threading.Lock()
        self.carried_bytes = 0

    def due(self, size: int) -> float:
        """When this many bytes, sent now, are there."""
        with self._lock:
            self.carried_bytes += size
            takes = size * 8 / (self._quality.bits_per_second or float("inf"))
            self._free_at = max(self._free_at, time.monotonic()) + takes
            return self._free_at + self._quality.round_trip_seconds / 2


class Line:
    """Listens at `port` and leads to the server at `to`."""

    def __init__(self, to: int, quality: Quality = PERFECT, *, refuses: bytes = b"") -> None:
        self._to, self._quality, self._refuses = to, quality, refuses
        self.up, self.down = Way(quality), Way(quality)
        self._open: set[socket.socket] = set()
        self._silent: set[socket.socket] = set()
        self.is_down = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        """The address of the server by way of this line."""
        return f"http://127.0.0.1:{self.port}"

    def fall_silent(self) -> None:
        """Everything that is open stays open and carries nothing any more; what is new is fine."""
        self._silent |= self._open

    def cut(self) -> None:
        """Everything that is open is closed."""
        for end in tuple(self._open):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """For good."""
        self._listener.close()
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                phone, _ = self._listener.accept()
                if self.is_down:
                    phone.close()
                else:
                    threading.Thread(target=self._carry, args=(phone,), daemon=True).start()

    def _carry(self, phone: socket.socket) -> None:
        time.sleep(self._quality.round_trip_seconds * self._quality.to_open)
        with phone, suppress(OSError), socket.create_connection(("127.0.0.1", self._to)) as server:
            ends = {phone, server}
            for end in ends:
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open |= ends
            ways = ((server, phone, self.down), (phone, server, self.up))
            threads = [threading.Thread(target=self._pump, args=way, daemon=True) for way in ways]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self._open -= ends
            self._silent -= ends

    def _pump(self, source: socket.socket, sink: socket.socket, way: Way) -> None:
        """Take what comes, and have it delivered when it is due; an empty chunk is the end."""
        waiting: queue.Queue[tuple[float, bytes]] = queue.Queue()
        delivery = threading.Thread(target=self._deliver, args=(waiting, sink), daemon=True)
        delivery.start()
        chunk = b" "
        while chunk:
            chunk = self._read(source)
            if source not in self._silent:
                waiting.put((way.due(len(chunk)), chunk))
        waiting.put((0, b""))
        delivery.join()

    def _read(self, source: socket.socket) -> bytes:
        try:
            chunk = source.recv(CHUNK_BYTES)
            if self._refuses and self._refuses in chunk.lower():
                source.sendall(REFUSAL)
                return b""
            return chunk
        except OSError:
            return b""

    def _deliver(self, waiting: "queue.Queue[tuple[float, bytes]]", sink: socket.socket) -> None:
        due, chunk = waiting.get()
        while chunk:
            time.sleep(max(0.0, due - time.monotonic()))
            with suppress(OSError):
                if sink not in self._silent:
                    sink.sendall(chunk)
            due, chunk = waiting.get()
        with suppress(OSError):
            if sink not in self._silent:
                sink.shutdown(socket.SHUT_RDWR)
