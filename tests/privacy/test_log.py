"""Whatever happens, a running server says a class and a line of our own code, or nothing at all."""

import re
import socket
import sqlite3
import struct
from contextlib import closing, suppress

import pytest
import websocket

from tests.live.driving import Driver
from tests.support.evening import PHONES
from tests.support.search import traces
from tests.support.server import Server
from tests.support.sockets import NotSeen, Page, Turned
from tests.support.source import product

pytestmark = pytest.mark.live

CANARY = "Canary-whisper-7f3a"
ROOMS = "talkingpiece|facilitator|participant|wall|web|sessions"
LINE = re.compile(
    r"20\d\d-\d\d-\d\dT\d\d:\d\dZ error broke "
    rf"[A-Za-z_][\w.]* at (no line of ours|({ROOMS})/[\w/]+\.py:[0-9]+) "
    r"up[<>]\d+[mh]"
)
SPEAKS = {
    "talkingpiece/cli.py": {"click.echo"},
    "talkingpiece/discretion.py": {"logging"},
    "talkingpiece/log.py": {"sys.stderr"},
    "talkingpiece/starting.py": {"sys.stdout", "click.echo"},
}
"""The command line before it serves, and the log, with what keeps other logs out of it."""
WAYS_TO_SPEAK = {"sys.stdout", "sys.stderr", "click.echo", "click.secho", "logging", "syslog"}
RESET = struct.pack("ii", 1, 0)
"""SO_LINGER on, for no time: closing hangs up in the middle of everything."""
RAW = (
    f"GET /{CANARY} HTTP/1.1\r\nHost: {CANARY}\r\n\r\n",
    f"GET /{CANARY}?{CANARY} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: {CANARY}\r\n\r\n",
    f"{CANARY} / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    f"POST /facilitator/enter HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {CANARY}\r\n\r\n",
    f"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n{CANARY}\r\n\r\n",
    f"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {CANARY}={'x' * 70_000}\r\n\r\n",
    f"\x16\x03\x01\x02\x00{CANARY}",
    f"GET /socket.io/?EIO=4&transport=polling&sid={CANARY} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    f"GET /socket.io/?EIO=4&transport=websocket&sid={CANARY} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
    CANARY,
)
FRAMES = (
    CANARY,
    f"4{CANARY}",
    f"40/{CANARY},{{}}",
    f"40/participant,{CANARY}",
    f'40/participant,{{"code": "{CANARY}"}}',
    f'40/participant,{{"seat": "{CANARY}.{CANARY}"}}',
    f'40/wall,{{"{CANARY}": 1}}',
    f'42/participant,1["{CANARY}", "{CANARY}"]',
    f'42["{CANARY}"]',
    f'451-/participant,["{CANARY}", {{"_placeholder": true, "num": 0}}]',
    f"4{'[' * 4000}",
    CANARY * 1000,
)


@pytest.fixture(params=["eventlet", "gevent", "threading"])
def driver(request, tmp_path):
    driver = Driver(Server(tmp_path, mode=request.param).start())
    yield driver
    driver.circle.close()


def knock(port, raw):
    """Say something that is no request, or half of one, and hang up rudely."""
    with socket.create_connection(("127.0.0.1", port), 5) as rude:
        rude.sendall(raw.encode())
        rude.settimeout(0.2)
        with suppress(OSError):
            rude.recv(4096)
        rude.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)


def say_frame(server, frame):
    """One frame of a page that nobody knows."""
    page = websocket.create_connection(
        f"ws://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=websocket",
        origin=server.url, timeout=0.3, header={"User-Agent": CANARY},
    )  # fmt: skip
    with suppress(OSError, websocket.WebSocketException):
        page.send(frame)
        page.recv()
        page.recv()
    page.shutdown()


def the_database_breaks(data):
    with closing(sqlite3.connect(data / "talkingpiece.sqlite")) as other:
        other.execute("PRAGMA foreign_keys=0")
        other.execute("DROP TABLE live_sessions")
        other.commit()


def test_only_discreet_lines_are_ever_written(driver):
    driver.takes_seats()
    server, ada = driver.circle.server, driver.circle.phones[PHONES[0]]
    for raw in RAW:
        knock(server.port, raw)
    for frame in FRAMES:
        say_frame(server, frame)
    ada.say(f"seat.{CANARY}", name=CANARY)
    ada.say("seat.rename", name=[CANARY])
    the_database_breaks(server.data)
    with suppress(NotSeen):
        ada.say("seat.rename", name=CANARY)
    with suppress(NotSeen, Turned):
        Page(server.url, "/participant", {"code": CANARY, "join": CANARY * 2, "name": CANARY})
    driver.circle.ask("GET", f"/facilitator?{CANARY}")
    server.kill()

    lines = server.said().decode().splitlines()
    assert lines, "the broken database was not spoken of"
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert traces([CANARY, *PHONES], {"said": server.said()}) == []


@pytest.mark.parametrize(
    "line",
    [
        "",
        "KeyError: 'Ada'",
        "KeyError at sessions/service.py:120",
        "2026-11-23T19:07Z error broke KeyError at sessions/service.py:120 Ada up<1m",
        "2026-11-23T19:07:03Z error broke KeyError at sessions/service.py:120 up<1m",
        "2026-11-23T19:07Z info joined Ada up<1m",
        "127.0.0.1 - - GET / HTTP/1.1 200",
        "Traceback (most recent call last):",
        "KeyError at /home/ada/app.py:3",
    ],
)
def test_the_rule_lets_no_other_line_through(line):
    assert not LINE.fullmatch(line)


def test_nothing_else_in_the_product_has_a_way_to_speak():
    speaking = {s.name: s.mentions() & WAYS_TO_SPEAK for s in product()}

    assert {name: ways for name, ways in speaking.items() if ways - SPEAKS.get(name, set())} == {}
