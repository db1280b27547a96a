"""The cast around a real server: the console, the phones, the wall, and how they get in."""

import http.client
import json
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any

from tests.support.server import Server
from tests.support.sockets import Page

PHONES = (
    "Ada Okafor",
    "Ben Lindqvist",
    "Chidi Nwosu",
    "Dana Kowalczyk",
    "Eli Sørbø",
    "Farah Noori",
)
WITHOUT_PHONE = ("Gus Papadakis", "Hana Novotná")
HOST = "Fern Abernathy"


@dataclass
class Circle:
    """Everyone who takes part in one session on one server."""

    server: Server
    session: str = ""
    cookie: str = ""
    console: Page | None = None
    phones: dict[str, Page] = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)
    join_keys: dict[str, str] = field(default_factory=dict)

    def sign_in(self, secret: str = "") -> str:
        """Exchange the one-time link for a cookie."""
        body = json.dumps({"key": secret or self.server.secret("facilitator")})
        status, headers, _page = self.ask("POST", "/facilitator/enter", body)
        assert status in (200, 204, 303), status
        self.cookie = headers["set-cookie"].partition(";")[0]
        return self.cookie

    def ask(self, method: str, path: str, body: str = "") -> tuple[int, dict[str, str], bytes]:
        """One HTTP request as a page of ours would make it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=15)
        headers = {"Origin": self.server.url, "Cookie": self.cookie}
        if body:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        page = answer.read()
        connection.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, page

    def open_console(self, **names: str) -> Page:
        """Fern's console."""
        auth = {"session": self.session, "host": HOST, "names": names}
        self.console = self.opens("/facilitator", auth, cookie=self.cookie)
        return self.console

    def find_session(self) -> str:
        """Which session the console page is about."""
        _status, _headers, page = self.ask("GET", "/facilitator")
        self.session = page.decode().split('data-session="')[1].split('"')[0]
        return self.session

    def join(self, name: str, **auth: str) -> Page:
        """A phone takes a seat with the invite of the QR (or as `auth` says)."""
        self.join_keys.setdefault(name, token_hex(16))
        way = auth or {"invite": self.server.secret("join")}
        said = {"join": self.join_keys[name], "name": name, **way}
        self.phones[name] = self.opens("/participant", said)
        return self.phones[name]

    def come_back(self, name: str) -> Page:
        """A phone presents its token again."""
        token = self.phones[name].token
        self.phones[name] = self.opens("/participant", {"seat": token})
        return self.phones[name]

    def wall(self) -> Page:
        """The shared screen."""
        return self.opens("/wall", {"wall": self.server.secret("wall")})

    def opens(self, namespace: str, auth: dict[str, Any], *, cookie: str = "") -> Page:
        """Any page, closed again when the circle is."""
        page = Page(self.server.url, namespace, auth, cookie=cookie)
        self.pages.append(page)
        return page

    def close(self) -> int:
        """Everybody goes, and the server stops; answers its exit code."""
        for page in self.pages:
            page.close()
        process = self.server.process
        return self.server.stop() if process and process.poll() is None else 0

    @property
    def held(self) -> Page:
        """The console, which must be open."""
        assert self.console
        return self.console
