"""A real server in every async mode, for phones on whose way a WebSocket is refused."""

import json
from http.client import HTTPConnection

import pytest

from talkingpiece.patching import MODES
from tests.live.echo_server import (
    ACK,
    CONNECT,
    EVENT,
    NAMESPACE,
    PATIENCE_SECONDS,
    PING,
    PONG,
    running,
)

POLLING = "/socket.io/?EIO=4&transport=polling"
BETWEEN = "\x1e"


@pytest.fixture(scope="module", params=MODES)
def server(request):
    with running(request.param) as started:
        yield started


class Poller:
    """A phone that asks again and again."""

    def __init__(self, server):
        self.port = server.port
        status, text = self.asks("GET")
        assert status == 200, text
        self.greeting = json.loads(text[1:])
        self.place = f"&sid={self.greeting['sid']}"
        self.heard = []

    place = ""

    def asks(self, method, body=None, **headers):
        line = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        own = {"Origin": f"http://127.0.0.1:{self.port}"}
        line.request(method, POLLING + self.place, body, {**own, **headers})
        answer = line.getresponse()
        text = answer.read().decode()
        line.close()
        return answer.status, text

    def joins(self):
        assert self.asks("POST", f"{CONNECT}{NAMESPACE},") == (200, "OK")
        self.until(CONNECT)
        return self

    def until(self, kind):
        while True:
            status, text = self.asks("GET")
            assert status == 200, text
            self.heard += text.split(BETWEEN)
            if PING in self.heard:
                self.heard.remove(PING)
                self.asks("POST", PONG)
            found = [packet for packet in self.heard if packet.startswith(kind)]
            if found:
                self.heard.remove(found[0])
                return found[0]


def test_a_phone_connects_and_is_answered_by_plain_requests(server):
    poller = Poller(server).joins()
    assert poller.greeting["upgrades"] == []
    poller.asks("POST", f"{EVENT}{NAMESPACE},1" + json.dumps(["say", {"words": "hello"}]))

    answer = json.loads(poller.until(ACK).removeprefix(f"{ACK}{NAMESPACE},1"))
    assert answer == [{"ok": True, "words": {"words": "hello"}}]


def test_it_hears_what_is_told_to_everyone(server):
    poller, phone = Poller(server).joins(), server.phone()
    phone.call("tell", "hello")

    assert json.loads(poller.until(EVENT).removeprefix(f"{EVENT}{NAMESPACE},")) == ["told", "hello"]
    server.send_home()


def test_too_much_at_once_ends_that_one_without_waiting_for_it(server):
    offender, phone = Poller(server).joins(), server.phone()
    assert offender.asks("POST", "4" + "x" * 9000)[0] == 400

    assert offender.asks("GET")[0] == 400
    assert phone.call("say", "still here") == [{"ok": True, "words": "still here"}]
    server.send_home()


@pytest.mark.parametrize(
    ("query", "headers", "status"),
    [
        ("", {"Origin": "http://evil.example"}, 403),
        ("&j=0", {}, 400),
        ("&sid=somebody", {}, 400),
    ],
)
def test_others_are_refused_like_on_a_websocket(server, query, headers, status):
    assert server.get(POLLING + query, headers)[0].status == status


def test_who_polls_is_never_upgraded(server):
    poller = Poller(server).joins()
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }

    assert poller.asks("GET", **upgrade)[0] == 400


def test_a_restart_ends_the_wait_at_once():
    with running("eventlet") as server:
        Poller(server).joins()

        assert server.stop() < 1
