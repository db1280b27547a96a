"""A phone joins through a real nginx that runs our settings, and nothing of it is written down."""

import json
import socket
import threading
from secrets import token_hex

import pytest
import websocket

from tests.support.ports import free_port
from tests.support.proxy import CONF, Nginx
from tests.support.search import everything_in, traces
from tests.support.server import Server

pytestmark = pytest.mark.live

NAME = "Canary Okafor-7f3a"
AGENT = "Canary-Agent-51ab"
FORWARDED = "203.0.113.77"
ADDRESS = "127.0.0.77"
"""Linux has all of 127.0.0.0/8; nobody else has this one."""
PATH = "canary-path-c0de"
BODY = "canary-body-99de"
COOKIE = "canary-cookie-40c1"
CANARIES = ("Okafor-7f3a", AGENT, FORWARDED, ADDRESS, PATH, BODY, COOKIE)
MORE_THAN_FITS_BYTES = 20_000
A_WHOLE_PLAN_BYTES = 200_000
LONGER_THAN_FITS = 700
"""Times; more than the 8 KB of a request line."""
QUIET_LINES = ("    access_log off;\n", "    error_log /dev/null crit;\n")


class Evening:
    """A server behind nginx, and a phone that says who it is with everything it sends."""

    def __init__(self, folder, conf=CONF):
        behind = free_port()
        self.nginx = Nginx(folder / "nginx", behind, conf)
        options = ("--https", "--url", self.nginx.origin)
        self.server = Server(folder / "server", options=options, port=behind)
        self.key, self.token = token_hex(16), ""
        self.headers = {
            "User-Agent": AGENT,
            "X-Forwarded-For": FORWARDED,
            "X-Real-IP": FORWARDED,
            "Forwarded": f"for={FORWARDED}",
            "Referer": f"{self.nginx.origin}/{PATH}",
            "Cookie": f"other={COOKIE}",
            "Origin": self.nginx.origin,
            "Content-Type": "application/json",
        }

    def start(self):
        self.nginx.start()
        self.server.start()

    def ask(self, method, path, body=b""):
        """One request; answers the status, or 0 if nginx just hangs up."""
        host = f"127.0.0.1:{self.nginx.port}"
        lines = {**self.headers, "Host": host, "Content-Length": len(body), "Connection": "close"}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        with self.nginx.connect(ADDRESS) as connection:
            connection.sendall(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
            answer = connection.recv(65_536)
        return int(answer.split()[1]) if answer else 0

    def join(self):
        """Take a seat with the invite, and hear until the first picture has come."""
        phone = websocket.create_connection(
            f"wss://127.0.0.1:{self.nginx.port}/socket.io/?EIO=4&transport=websocket",
            socket=self.nginx.connect(ADDRESS),
            origin=self.headers["Origin"],
            header={
                **{k: v for k, v in self.headers.items() if k != "Origin"},
                "Sec-WebSocket-Extensions": "permessage-deflate",
            },
        )
        said = {"invite": self.server.secret("join"), "join": self.key, "name": NAME}
        phone.recv()
        phone.send(f"40/participant,{json.dumps(said)}")
        frames = [phone.recv() for _ in range(3)]
        seated = next(frame for frame in frames if '"seated"' in frame)
        self.token = json.loads(seated.partition(",")[2])[1]["seat"]
        assert any('"state"' in frame for frame in frames)
        return phone

    def secrets(self):
        links = [self.server.secret(link) for link in ("join", "wall", "facilitator")]
        code = self.server.links["code"]
        sealed = self.token.partition(".")[2]
        return [*CANARIES, *links, code, code.replace("-", ""), self.key, self.token, sealed]

    def end(self):
        if self.server.process and self.server.process.poll() is None:
            self.server.stop()
        self.nginx.stop()


@pytest.fixture
def begins(tmp_path):
    begun = []

    def begin(conf=CONF):
        begun.append(Evening(tmp_path, conf))
        begun[-1].start()
        return begun[-1]

    yield begin
    for evening in begun:
        evening.end()


def everything_goes_wrong(evening):
    """Whatever makes nginx write a line: each with all the canaries."""
    phone = evening.join()
    assert evening.ask("GET", "/") == 200
    assert evening.ask("GET", f"/{PATH}?{PATH}={PATH}") == 404
    assert evening.ask("POST", "/facilitator/enter", json.dumps({"key": BODY}).encode()) == 410
    assert evening.ask("POST", "/", (BODY * MORE_THAN_FITS_BYTES).encode()[:MORE_THAN_FITS_BYTES])
    plan = (BODY * A_WHOLE_PLAN_BYTES).encode()[:A_WHOLE_PLAN_BYTES]
    assert evening.ask("POST", f"/facilitator/plans/{PATH}", plan) == 403
    assert evening.ask("GET", "/" + PATH * LONGER_THAN_FITS) in (400, 414)
    with socket.create_connection(
        ("127.0.0.1", evening.nginx.port), source_address=(ADDRESS, 0)
    ) as plain:
        plain.sendall(f"GET /{PATH} HTTP/1.1\r\nHost: {PATH}\r\n\r\n".encode())
        plain.recv(1024)
    evening.server.kill()
    assert evening.ask("GET", f"/{PATH}") == 502
    phone.close()


def test_nginx_writes_nothing_about_a_phone_whatever_goes_wrong(begins, tmp_path):
    evening = begins()

    everything_goes_wrong(evening)
    evening.end()

    assert traces(evening.secrets(), everything_in(tmp_path)) == []


def test_without_the_lines_that_keep_it_quiet_this_would_be_noticed(begins, tmp_path):
    talkative = CONF
    for line in QUIET_LINES:
        assert talkative.count(line) == 2
        talkative = talkative.replace(line, "")
    evening = begins(talkative)

    everything_goes_wrong(evening)
    evening.end()

    found = traces([PATH, ADDRESS, AGENT], everything_in(tmp_path / "nginx"))
    assert {"secret 0 in access.log", "secret 1 in access.log", "secret 2 in access.log"} <= set(
        found
    )
    assert {"secret 0 in error.log", "secret 1 in error.log"} <= set(found)


def test_a_frame_is_never_compressed_so_that_its_length_tells_nothing(begins):
    phone = begins().join()

    assert "sec-websocket-extensions" not in phone.getheaders()
    phone.close()


@pytest.mark.parametrize("path", ["/", "/socket.io/"])
def test_of_the_phone_only_what_is_needed_is_passed_on(tmp_path, path):
    passed = {}
    with socket.create_server(("127.0.0.1", 0)) as behind:
        thread = threading.Thread(target=answer_once, args=(behind, passed))
        thread.start()
        nginx = Nginx(tmp_path / "nginx", behind.getsockname()[1]).start()
        with nginx.connect(ADDRESS) as phone:
            phone.sendall(
                f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{nginx.port}\r\nOrigin: {nginx.origin}\r\n"
                f"User-Agent: {AGENT}\r\nX-Forwarded-For: {FORWARDED}\r\nX-Real-IP: {FORWARDED}\r\n"
                f"Forwarded: for={FORWARDED}\r\nReferer: /{PATH}\r\nX-Forwarded-Host: {PATH}\r\n"
                "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n".encode()
            )
            phone.recv(1024)
        thread.join(10)
        nginx.stop()

    request = passed["request"].decode().lower()
    assert f"host: 127.0.0.1:{nginx.port}" in request
    assert f"origin: {nginx.origin}" in request
    assert (
        traces([AGENT.lower(), FORWARDED, PATH, ADDRESS, "permessage"], {"it": request.encode()})
        == []
    )
    assert ("upgrade: websocket" in request) == (path == "/socket.io/")


def answer_once(behind, passed):
    """Stands behind nginx, and keeps what it was asked."""
    connection, _address = behind.accept()
    with connection:
        passed["request"] = connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")


def test_over_plain_http_nothing_is_answered_but_the_way_to_https(begins):
    evening = begins()
    with socket.create_connection(("127.0.0.1", evening.nginx.plain_port)) as plain:
        plain.sendall(f"GET /{PATH} HTTP/1.0\r\nHost: {PATH}\r\n\r\n".encode())
        answer = plain.recv(4096).decode()

    assert "301" in answer.splitlines()[0]
    assert "Location: https://circle.example.org/\r\n" in answer
    assert PATH not in answer
