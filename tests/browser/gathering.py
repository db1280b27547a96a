"""Everyone's pages around one real server, and how the evening is moved on behind them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TypeVar

from playwright.sync_api import Browser, BrowserContext

from tests.browser.people import Console, Phone, Someone, Wall
from tests.browser.screens import PATIENCE_MS
from tests.browser.watching import Watched
from tests.live.driving import Driver
from tests.support.evening import Circle
from tests.support.line import Line
from tests.support.server import Server
from tests.support.sockets import Page as Socket

NO_GUARD = """{
  const wait = setTimeout
  window.setTimeout = (then, ms, ...rest) => wait(then, ms === 400 ? 0 : ms, ...rest)
}"""
"""New screens ignore taps for 400 ms, which `static/` tests; here no thumb is on its way down."""

Anyone = TypeVar("Anyone", bound=Someone)


class Gathering:
    """One server, one browser, and everybody who has opened a page."""

    def __init__(self, server: Server, browser: Browser) -> None:
        self.server, self.browser = server, browser
        self.contexts: list[BrowserContext] = []
        self.everyone: list[Someone] = []
        self.lines: list[Line] = []

    def line(self, *, refuses: bytes = b"") -> Line:
        """A way to the server that can be broken, or refuses what has these bytes in it."""
        self.lines.append(Line(self.server.port, refuses=refuses))
        return self.lines[-1]

    def invite(self, line: Line) -> str:
        """The link of the join QR, by way of a line."""
        return str(self.server.links["join"]).replace(self.server.url, line.url)

    def phone(self, *, hurried: bool = True, locale: str = "en") -> Phone:
        """Another phone, with nothing open on it yet; not hurried, it moves and guards its taps."""
        return self._opened(Phone, self._context(Phone, hurried=hurried, locale=locale))

    def phones(self, *names: str) -> dict[str, Phone]:
        """Phones that have taken a seat."""
        phones = {name: self.phone() for name in names}
        for name, phone in phones.items():
            phone.joins(self.server.links["join"], name)
        return phones

    def console(self) -> Console:
        """Fern's console; by the one-time link if it has not been used."""
        context = self._context(Console)
        console = self._opened(Console, context)
        if self.circle.cookie:
            name, _, value = self.circle.cookie.partition("=")
            context.add_cookies([{"name": name, "value": value, "url": self.server.url}])
            console.page.goto(f"{self.server.url}/facilitator")
            return console
        console.page.goto(self.server.links["facilitator"])
        console.hears("People are arriving")
        (cookie,) = context.cookies()
        self.circle.cookie = f"{cookie['name']}={cookie['value']}"
        return console

    def stranger(self, address: str) -> Console:
        """A laptop that opens a page of those who hold."""
        console = self._opened(Console, self._context(Console))
        console.page.goto(address)
        return console

    def wall(self) -> Wall:
        """The shared screen, opened by its link."""
        wall = self._opened(Wall, self._context(Wall))
        wall.page.goto(self.server.links["wall"])
        return wall

    def another_page(self, someone: Anyone) -> Anyone:
        """A second page in the same browser."""
        return self._opened(type(someone), someone.page.context)

    @cached_property
    def driver(self) -> Driver:
        """Moves an evening on over plain sockets."""
        return Driver(self.server)

    @property
    def circle(self) -> Circle:
        """Those who take part over plain sockets."""
        return self.driver.circle

    def held(self) -> Socket:
        """A console over a plain socket; opened anew, because one left alone is given up."""
        if not self.circle.cookie:
            self.circle.sign_in()
        if not self.circle.session:
            self.circle.find_session()
        return self.circle.open_console()

    def goes_to(self, step: str) -> Socket:
        """Begin, or go on, until this step is the current one; answers the console."""
        console = self.held()
        self.driver.goes_to(step)
        return console

    def _context(
        self, kind: type[Someone], *, hurried: bool = True, locale: str = "en"
    ) -> BrowserContext:
        motion = "reduce" if hurried else "no-preference"
        context = self.browser.new_context(reduced_motion=motion, locale=locale, **kind.device)
        context.set_default_timeout(PATIENCE_MS)
        if hurried:
            context.add_init_script(NO_GUARD)
        self.contexts.append(context)
        return context

    def _opened(self, kind: type[Anyone], context: BrowserContext) -> Anyone:
        watched, page = Watched(), context.new_page()
        watched.watch(page)
        links = self.server.links
        known = {"address": links["lan_url"].removeprefix("http://"), "code": links["code"]}
        someone = kind(page, watched, known)
        self.everyone.append(someone)
        return someone


@contextmanager
def gathered(
    server: Server, browser: Browser, kind: type[Gathering] = Gathering
) -> Iterator[Gathering]:
    """A gathering on this server; afterwards no page has complained, or asked anybody else."""
    gathering = kind(server, browser)
    yield gathering
    for context in gathering.contexts:
        context.close()
    for line in gathering.lines:
        line.close()
    for page in gathering.circle.pages:
        page.close()
    for someone in gathering.everyone:
        complaints = someone.watched.complaints
        assert not complaints, complaints
        ours = (server.url, *(line.url for line in gathering.lines))
        elsewhere = [url for url in someone.watched.asked_for if not url.startswith(ours)]
        assert not elsewhere, elsewhere
