"""Starts the echo app as a process of its own, and speaks Socket.IO to it without a client library.

Only WebSockets themselves come from a library: what goes over them is written out here.
"""

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

import websocket

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 20
NAMESPACE = "/echo"
CONNECT, DISCONNECT, EVENT, ACK, CONNECT_ERROR = "40", "41", "42", "43", "44"
PING, PONG = "2", "3"


class Phone:
    """One client in the namespace of the echo app."""

    def __init__(self, port, *, auth=None, receive_buffer=None, **options):
        small = [(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)] if receive_buffer else []
        self.socket = websocket.create_connection(
            f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket",
            timeout=PATIENCE_SECONDS,
            sockopt=[(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1), *small],
            **options,
        )
        self.greeting = json.loads(self.socket.recv()[1:])
        self.calls, self.heard = 0, []
        self.socket.send(f"{CONNECT}{NAMESPACE},{json.dumps(auth) if auth else ''}")
        self.answer = self.until(CONNECT, CONNECT_ERROR)

    def until(self, *kinds):
        """The next packet of one of these kinds; pings are answered on the way."""
        while packet := self.socket.recv():
            if packet == PING:
                self.socket.send(PONG)
            elif packet.startswith(kinds):
                return packet
        raise ConnectionError("The server closed the connection.")

    def call(self, event, *arguments):
        """Emit an event; answers its acknowledgement, and `heard` keeps what came before."""
        self.calls += 1
        head = f"{EVENT}{NAMESPACE},{self.calls}"
        self.socket.send(f"{head}{json.dumps([event, *arguments])}")
        while (packet := self.until(ACK, EVENT)).startswith(EVENT):
            self.heard.append(_event(packet)[0])
        return json.loads(packet.removeprefix(f"{ACK}{NAMESPACE},{self.calls}"))

    def told(self, event):
        """Wait for this event and return its arguments."""
        while (said := _event(self.until(EVENT)))[0] != event:
            self.heard.append(said[0])
        return said[1:]

    def goodbye(self):
        """Read until the server closes; the code it closes with, or None when it just hung up."""
        try:
            while True:
                opcode, data = self.socket.recv_data(control_frame=True)
                if opcode == websocket.ABNF.OPCODE_CLOSE:
                    return int.from_bytes(data[:2])
        except (OSError, websocket.WebSocketException):
            return None


def _event(packet):
    """The name of an event and its arguments."""
    return json.loads(packet.removeprefix(f"{EVENT}{NAMESPACE},"))


class EchoServer:
    """The echo app in a process of its own; `output` holds what it printed, once it has ended."""

    def __init__(self, mode, port=0):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.live.echo_app", "--async-mode", mode, str(port)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.errors, self.phones = "", []
        assert self.process.stdout is not None
        self.output = self.process.stdout.readline()
        self.port = int(self.output)

    def phone(self, **options):
        """A phone in the namespace of the app, until everyone goes home."""
        self.phones.append(Phone(self.port, **options))
        return self.phones[-1]

    def send_home(self):
        """Close every phone."""
        while self.phones:
            self.phones.pop().socket.shutdown()

    def get(self, path, headers=None):
        """The answer to one request, and its body."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def say(self, *lines):
        """What comes back for these lines of HTTP, right or wrong, until the server closes."""
        answer = b""
        request = "\r\n".join((*lines, "Connection: close", "", "")).encode()
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE_SECONDS) as line:
            line.sendall(request)
            with suppress(ConnectionError):
                while part := line.recv(4096):
                    answer += part
        return answer

    def stop(self, number=signal.SIGTERM):
        """Ask it to end, wait for that, and return the seconds it took."""
        start = time.monotonic()
        self.process.send_signal(number)
        output, errors = self.process.communicate(timeout=PATIENCE_SECONDS)
        self.output, self.errors = self.output + output, self.errors + errors
        return time.monotonic() - start


@contextmanager
def running(mode, port=0) -> Iterator[EchoServer]:
    """An echo server that is surely gone afterwards."""
    server = EchoServer(mode, port)
    try:
        yield server
    finally:
        server.send_home()
        if server.process.poll() is None:
            server.process.kill()
            server.process.communicate()
