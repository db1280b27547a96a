"""One client's WebSocket: the handshake, what it lets through, and the ways in which it ends."""

import queue
import socket

import pytest

from talkingpiece.server.frames import CloseCode, Opcode, unmask, write_frame
from talkingpiece.server.websocket import CONNECTION, SEND_BUFFER_BYTES, Connection, WebSocket

LIMIT = 8192
KEY = b"\x01\x02\x03\x04"
HANDSHAKE = {
    "HTTP_SEC_WEBSOCKET_KEY": "dGhlIHNhbXBsZSBub25jZQ==",
    "HTTP_SEC_WEBSOCKET_VERSION": "13",
    "HTTP_SEC_WEBSOCKET_EXTENSIONS": "permessage-deflate; client_max_window_bits",
}


class Wire:
    """A socket whose client has already sent everything, in chunks as they came."""

    def __init__(self, *chunks, breaks=False):
        self.chunks, self.breaks = list(chunks), breaks
        self.sent = b""
        self.options = {}
        self.is_shut = False

    def recv(self, size):
        return self.chunks.pop(0) if self.chunks else b""

    def sendall(self, data):
        if self.breaks or self.is_shut:
            raise BrokenPipeError
        self.sent += data

    def setsockopt(self, level, name, value):
        self.options[name] = value

    def settimeout(self, seconds):
        self.timeout = seconds

    def shutdown(self, how):
        self.is_shut = True


class Channel:
    """Engine.IO's side of a connection: reads until the end, as the library does."""

    sid = "channel"

    def __init__(self, breaks=False):
        self.queue = queue.Queue()
        self.read = []
        self.breaks = breaks
        self.closings = []

    def _websocket_handler(self, ws):
        if self.breaks:
            raise RecursionError
        while (packet := ws.wait()) is not None:
            self.read.append(packet)

    def close(self, wait=True, abort=False, reason=None):
        self.closings.append((wait, abort))


def serve(*chunks, channel=None, wire=None, **environ):
    """Serve one client to its end; answers its channel, its wire, and the refusal if any."""
    channel, wire, refusals = channel or Channel(), wire or Wire(*chunks), []
    open_now = set()
    request = {**HANDSHAKE, CONNECTION: Connection(wire), **environ}
    WebSocket(channel._websocket_handler, open_now, LIMIT)(
        request, lambda status, headers: refusals.append(status)
    )
    assert open_now == set()
    return channel, wire, refusals


def client(opcode, payload=b""):
    head = write_frame(opcode, payload)
    size = len(head) - len(payload)
    return bytes((head[0], head[1] | 0x80)) + head[2:size] + KEY + unmask(payload, KEY)


def goodbye(code):
    return write_frame(Opcode.CLOSE, code.to_bytes(2))


def test_the_handshake_is_answered_and_no_extension_is_agreed_on():
    _, wire, refusals = serve()
    head = wire.sent.partition(b"\r\n\r\n")[0]

    assert head.startswith(b"HTTP/1.1 101 ")
    assert b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in head
    assert b"extensions" not in head.lower()
    assert refusals == []


@pytest.mark.parametrize(
    "environ", [{"HTTP_SEC_WEBSOCKET_KEY": "no key"}, {"HTTP_SEC_WEBSOCKET_VERSION": "8"}]
)
def test_another_protocol_is_refused_and_forgotten(environ):
    channel, wire, refusals = serve(**environ)

    assert refusals == ["400 Bad Request"]
    assert wire.sent == b""
    assert channel.closings


def test_an_answer_does_not_wait_for_the_one_before():
    _, wire, _ = serve()

    assert wire.options[socket.TCP_NODELAY] == 1


def test_the_system_holds_little_for_a_phone_that_does_not_read():
    _, wire, _ = serve()

    assert wire.options[socket.SO_SNDBUF] == SEND_BUFFER_BYTES


def test_packets_come_through_however_they_were_cut():
    bytes_sent = client(Opcode.TEXT, b"40/participant,") + client(Opcode.TEXT, "4é".encode())
    one_by_one = [bytes((byte,)) for byte in bytes_sent]

    assert serve(bytes_sent)[0].read == ["40/participant,", "4é"]
    assert serve(*one_by_one)[0].read == ["40/participant,", "4é"]


def test_a_ping_is_answered():
    _, wire, _ = serve(client(Opcode.PING, b"there?"))

    assert write_frame(Opcode.PONG, b"there?") in wire.sent


def test_a_client_that_says_goodbye_is_answered_with_goodbye():
    channel, wire, _ = serve(client(Opcode.CLOSE, b"\x03\xe8"), client(Opcode.TEXT, b"4late"))

    assert wire.sent.endswith(goodbye(CloseCode.NORMAL))
    assert channel.read == []
    assert wire.is_shut


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (client(Opcode.TEXT, b"4" * (LIMIT + 1)), CloseCode.TOO_BIG),
        (client(Opcode.TEXT, b"4\xff"), CloseCode.NOT_TEXT),
        (client(Opcode.BINARY, b"4"), CloseCode.UNSUPPORTED),
        (client(Opcode.TEXT), CloseCode.PROTOCOL),
        (client(Opcode.TEXT, b"hello"), CloseCode.PROTOCOL),
        (client(Opcode.TEXT, b"b4AAA="), CloseCode.PROTOCOL),
        (client(Opcode.TEXT, b"2probe"), CloseCode.PROTOCOL),
        (write_frame(Opcode.TEXT, b"4"), CloseCode.PROTOCOL),
    ],
    ids=["long", "no text", "binary", "empty", "no packet", "base64", "upgrade", "not masked"],
)
def test_what_engine_io_could_not_read_ends_the_connection_before_it(sent, code):
    channel, wire, _ = serve(sent, client(Opcode.TEXT, b"4after"))

    assert wire.sent.endswith(goodbye(code))
    assert channel.read == []
    assert wire.is_shut


def test_a_connection_that_breaks_is_over():
    channel, wire, _ = serve(wire=Wire(breaks=True))

    assert wire.is_shut
    assert channel.closings == [(False, True)]


def test_a_packet_that_breaks_engine_io_is_reported_without_its_text(capsys):
    channel, wire, _ = serve(channel=Channel(breaks=True))

    assert " RecursionError at talkingpiece/server/websocket.py" in capsys.readouterr().err
    assert channel.closings == [(False, True)]
    assert wire.is_shut


def test_a_restart_lets_the_queue_run_out_and_says_1012():
    channel = Channel()
    client_socket = WebSocket(channel._websocket_handler, set(), LIMIT)
    client_socket._sock = wire = Wire()

    channel.queue.put("4picture")
    client_socket.part(CloseCode.RESTART)
    while (packet := channel.queue.get()) is not None:
        client_socket.send(packet)
    client_socket.close()

    assert wire.sent == write_frame(Opcode.TEXT, b"4picture") + goodbye(CloseCode.RESTART)


def test_goodbye_is_said_once():
    client_socket = WebSocket(Channel()._websocket_handler, set(), LIMIT)
    client_socket._sock = wire = Wire()

    client_socket.close()
    client_socket.close()

    assert wire.sent == goodbye(CloseCode.NORMAL)


def test_nothing_is_stuck_while_nothing_is_being_sent():
    client_socket = WebSocket(Channel()._websocket_handler, set(), LIMIT)
    client_socket._sock = Wire()
    client_socket.send("4hello")

    assert client_socket.stuck_seconds() == 0
