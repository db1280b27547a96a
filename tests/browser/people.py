"""The cast in front of real pages: six phones, Fern's console, the wall; what they tap and see."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.screens import PATIENCE_MS, check_screen
from tests.browser.watching import Watched
from tests.support.server import Server

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
CONSOLE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
WALL: dict[str, Any] = {"viewport": {"width": 1280, "height": 720}}
AGREED = "I am 18 or over, and I will keep to this"
TARGET_PX = 48
NO_GUARD = """{
  const wait = setTimeout
  window.setTimeout = (then, ms, ...rest) => wait(then, ms === 400 ? 0 : ms, ...rest)
}"""
"""New screens ignore taps for 400 ms, which `static/` tests; here nobody has a thumb in the way."""
TOO_SMALL = """px => [...document.querySelectorAll('button, summary, input, [href]')]
  .filter(one => one.checkVisibility() && !one.closest('.unseen'))
  .map(one => [one.textContent.trim() || one.name, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < px)
  .map(([name, { width, height }]) => `${name}: ${width} x ${height}`)"""
KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage), location.hash]"


class Someone:
    """Anybody with a page in front of them."""

    screens = ""

    def __init__(self, page: Page, watched: Watched, known: dict[str, str]) -> None:
        self.page, self.watched, self.known = page, watched, known

    @property
    def main(self) -> Locator:
        """What the server's pictures are shown in."""
        return self.page.get_by_role("main")

    def sees(self, screen: str, shown: Locator | None = None) -> None:
        """The screen is this one, to the last word."""
        check_screen(shown or self.main, f"{self.screens}/{screen}", **self.known)

    def hears(self, heading: str) -> None:
        """The screen has this heading."""
        expect(self.page.get_by_role("heading", level=1, name=heading, exact=True)).to_be_visible()

    def reads(self, words: str) -> None:
        """These words can be seen somewhere on the page."""
        expect(self.page.get_by_text(words).filter(visible=True).first).to_be_visible()

    @property
    def asked(self) -> Locator:
        """The sheet that is open over the screen."""
        return self.page.get_by_role("dialog")

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """The one button of this name that can be seen."""
        return self.page.get_by_role("button", name=name, exact=True)

    def field(self, name: str) -> Locator:
        """The one field of this name that can be seen."""
        return self.page.get_by_role("textbox", name=name, exact=True)

    def unfolds(self, name: str) -> None:
        """Open what is folded under these words."""
        self.page.locator("summary", has_text=re.compile(f"^{name}")).click()


class Phone(Someone):
    """Somebody's own phone."""

    screens = "phone"

    def taps(self, name: str | re.Pattern[str]) -> None:
        """Tap a button."""
        self.button(name).tap()

    def takes_the_piece(self) -> None:
        """Take what is offered."""
        self.taps("Take the piece")
        self.hears("It is with you")

    def hands_on(self, to: str = "") -> None:
        """Hand the piece on; nobody is named where nobody else may know who is asked."""
        self.taps(f"Hand on to {to}" if to else "Hand it on")

    def joins(self, link: str, name: str) -> None:
        """Agreements first, then a name, then a seat."""
        self.page.goto(link)
        self.agrees()
        self.takes_a_seat(name)

    def agrees(self) -> None:
        """Say yes to what is asked of everyone."""
        self.taps(AGREED)

    def takes_a_seat(self, name: str) -> None:
        """Say how one would like to be called."""
        self.field("What shall we call you?").fill(name)
        self.taps("Take a seat")
        self.hears(f"Welcome, {name}")

    def sees(self, screen: str, shown: Locator | None = None) -> None:
        """As above; and a thumb can hit every control."""
        super().sees(screen, shown)
        assert self.page.evaluate(TOO_SMALL, TARGET_PX) == [], screen

    def kept(self) -> list[str]:
        """What this phone still holds of the evening."""
        left = self.page.evaluate(KEPT) + self.page.context.cookies()
        return [thing for thing in left if thing]


class Console(Someone):
    """Fern at the laptop."""

    screens = "console"

    def clicks(self, name: str) -> None:
        """Press a button."""
        self.button(name).click()

    def follows(self, link: str) -> None:
        """Follow a link."""
        self.page.get_by_role("link", name=link, exact=True).click()

    def is_called(self, name: str) -> None:
        """Say how people may call the one who holds."""
        self.field("What shall people call you?").fill(name)
        self.clicks("Call me that")

    def adds_seat(self, name: str) -> None:
        """A seat for somebody without a phone."""
        if not self.field("Their name").is_visible():
            self.unfolds("Add a seat without a phone")
        self.field("Their name").fill(name)
        self.clicks("Add the seat")
        expect(self.page.locator("summary", has_text=name)).to_be_visible()

    def runs_a_turn(self, name: str, to: str = "") -> None:
        """Somebody begins to speak and ends, and the console says so for them."""
        self.clicks(f"{name} has begun")
        self.hears(f"With {name}")
        self.clicks(f"Hand on to {to}" if to else "Hand on")

    @property
    def side(self) -> Locator:
        """What only those who hold see, their notes, and the people."""
        return self.page.get_by_role("complementary")

    @property
    def show(self) -> Locator:
        """The run of show."""
        return self.page.get_by_role("navigation")


class Wall(Someone):
    """The shared screen."""

    screens = "wall"


@dataclass
class Gathering:
    """Everyone's pages around one server."""

    server: Server
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    everyone: list[Someone] = field(default_factory=list)

    def phone(self) -> Phone:
        """Another phone, with nothing open on it yet."""
        return self._page(Phone, PHONE)

    def console(self) -> Console:
        """Fern's console, opened by the one-time link."""
        console = self._page(Console, CONSOLE)
        console.page.goto(self.server.links["facilitator"])
        console.hears("People are arriving")
        return console

    def wall(self) -> Wall:
        """The shared screen, opened by its link."""
        wall = self._page(Wall, WALL)
        wall.page.goto(self.server.links["wall"])
        return wall

    def _page(self, kind: type, device: dict[str, Any]) -> Any:
        context = self.browser.new_context(reduced_motion="reduce", **device)
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(NO_GUARD)
        self.contexts.append(context)
        watched = Watched()
        page = context.new_page()
        watched.watch(page)
        links = self.server.links
        known = {"address": links["lan_url"].removeprefix("http://"), "code": links["code"]}
        someone = kind(page, watched, known)
        self.everyone.append(someone)
        return someone


@contextmanager
def gathered(server: Server, browser: Browser) -> Iterator[Gathering]:
    """A gathering on this server; afterwards no page has complained, or asked anybody else."""
    gathering = Gathering(server, browser)
    yield gathering
    for context in gathering.contexts:
        context.close()
    for someone in gathering.everyone:
        assert someone.watched.complaints == []
        elsewhere = [url for url in someone.watched.asked_for if not url.startswith(server.url)]
        assert elsewhere == []
