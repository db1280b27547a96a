"""A real server in every async mode: what phones may do to it, and to each other."""

import socket
import statistics
import time

import pytest

from talkingpiece.patching import MODES
from tests.live.echo_server import CONNECT, CONNECT_ERROR, NAMESPACE, running

pytestmark = pytest.mark.alone

ROUNDS = 25
DELAYED_ACK_RATIO = 15
"""Without TCP_NODELAY an ack after a broadcast took 100 times as long as one without."""

OFFERS = {
    "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits, x-webkit-deflate-frame"
}
SMALL_BUFFER_BYTES = 4096
DROPPED_WITHIN_SECONDS = 15


@pytest.fixture(scope="module", params=MODES)
def server(request):
    with running(request.param) as started:
        yield started


@pytest.fixture
def phone(server):
    yield server.phone()
    server.send_home()


def test_a_phone_connects_and_is_answered(phone):
    assert phone.greeting["maxPayload"] == 8192
    assert phone.greeting["upgrades"] == []
    assert phone.answer.startswith(f"{CONNECT}{NAMESPACE}")
    assert phone.call("say", {"words": "hello"}) == [{"ok": True, "words": {"words": "hello"}}]


def test_an_ack_after_a_broadcast_does_not_wait(phone):
    alone = statistics.median(seconds(phone, "say") for _ in range(ROUNDS))
    after_a_broadcast = statistics.median(seconds(phone, "tell") for _ in range(ROUNDS))

    assert after_a_broadcast < alone * DELAYED_ACK_RATIO


def seconds(phone, event):
    start = time.perf_counter()
    phone.call(event, "hello")
    return time.perf_counter() - start


def test_compression_is_never_agreed_on(server, phone):
    offering = server.phone(header=OFFERS)

    assert "sec-websocket-extensions" not in offering.socket.getheaders()
    assert offering.call("say", "hello") == [{"ok": True, "words": "hello"}]


@pytest.mark.parametrize(
    "sent",
    ["4" + "x" * 9000, "", "hello", "bAAAA"],
    ids=["9 KB", "empty", "no packet", "base64"],
)
def test_what_is_too_much_ends_that_connection_only(server, phone, sent):
    offender = server.phone()
    offender.socket.send(sent)

    assert offender.goodbye() in {None, 1000, 1002, 1009}
    assert phone.told("left")
    assert phone.call("say", "still here") == [{"ok": True, "words": "still here"}]


@pytest.mark.parametrize("sent", ["4" + "[" * 8000, "42" + "[" * 8000, f"42{NAMESPACE},[[]]"])
def test_json_that_leads_nowhere_hurts_nobody(server, phone, sent):
    server.phone().socket.send(sent)

    assert phone.call("say", "still here") == [{"ok": True, "words": "still here"}]


def test_a_message_is_read_however_it_is_cut(phone):
    words = "x" * 6000
    phone.socket.sock.settimeout(5)

    assert phone.call("say", words)[0]["words"] == words


def test_half_a_frame_holds_up_nobody(server, phone):
    half = server.phone()
    half.socket.sock.sendall(b"\x81\xfe\x1f\xff\x00\x00\x00\x00and then nothing")

    assert phone.call("say", "hello") == [{"ok": True, "words": "hello"}]
    half.socket.sock.shutdown(socket.SHUT_RDWR)
    assert phone.told("left")


def test_a_phone_that_never_reads_is_let_go_while_others_go_on(server, phone):
    server.phone(receive_buffer=SMALL_BUFFER_BYTES)
    until = time.monotonic() + DROPPED_WITHIN_SECONDS
    acknowledged = 0
    while "left" not in phone.heard and time.monotonic() < until:
        assert phone.call("shout", 5) == [{"ok": True}]
        acknowledged += 1

    assert "left" in phone.heard
    assert phone.heard.count("told") == acknowledged * 5


def test_nobody_comes_in_by_the_namespace_without_handlers(server, phone):
    phone.socket.send(CONNECT)

    assert phone.until(CONNECT_ERROR).startswith(CONNECT_ERROR)


@pytest.mark.parametrize("path", ["/", "/socket.io/?EIO=4&transport=websocket"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 400),
        ({"Host": "evil.example", "Origin": "http://evil.example"}, 400),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://evil.example", "X-Forwarded-Host": "evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_another_host_or_origin_is_refused_on_pages_and_sockets(server, path, headers, status):
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    answer, body = server.get(path, headers={**(upgrade if "socket" in path else {}), **headers})

    assert answer.status == status
    assert b"evil" not in body
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_our_own_origin_is_let_in_to_the_socket(server, phone):
    ours = server.phone(origin=f"http://127.0.0.1:{server.port}")

    assert ours.call("say", "hello") == [{"ok": True, "words": "hello"}]


def test_a_page_wears_the_headers_of_the_gate(server):
    answer, body = server.get("/")

    assert (answer.status, body) == (200, b"A page.")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
