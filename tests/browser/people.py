"""The cast in front of real pages: six phones, Fern's console, the wall; what they tap and see."""

import re
from typing import Any, ClassVar

from playwright.sync_api import Locator, Page, expect

from tests.browser.screens import PATIENCE_MS, check_screen
from tests.browser.watching import Watched

AGREED = "I am 18 or over, and I will keep to this"
TARGET_PX = 48
TOO_SMALL = """px => [...document.querySelectorAll('button, summary, input, [href]')]
  .filter(one => one.checkVisibility() && !one.closest('.unseen'))
  .map(one => [one.textContent.trim() || one.name, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < px)
  .map(([name, { width, height }]) => `${name}: ${width} x ${height}`)"""
IS_FOLDED = "summary => !summary.parentElement.open"
KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage), location.hash]"


class Someone:
    """Anybody with a page in front of them."""

    screens: ClassVar[str]
    device: ClassVar[dict[str, Any]]

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
        expect(self.page.get_by_role("heading", level=1, name=heading, exact=True)).to_be_visible(
            timeout=PATIENCE_MS
        )

    def reads(self, words: str) -> None:
        """These words can be seen somewhere on the page."""
        expect(self.page.get_by_text(words).filter(visible=True).first).to_be_visible(
            timeout=PATIENCE_MS
        )

    def is_told(self, sentence: str | re.Pattern[str]) -> None:
        """The page itself says this, so that a screen reader does too."""
        expect(self.page.locator("#notice")).to_have_text(sentence, timeout=PATIENCE_MS)

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
        """Open what is folded under these words; what is left alone closes by itself."""
        summary = self.page.locator("summary", has_text=re.compile(f"^{name}"))
        if summary.evaluate(IS_FOLDED):
            summary.click()


class Phone(Someone):
    """Somebody's own phone."""

    screens = "phone"
    device: ClassVar[dict[str, Any]] = {
        "viewport": {"width": 390, "height": 844},
        "has_touch": True,
        "is_mobile": True,
    }

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
        self.sits_as(name)

    def sits_as(self, name: str) -> None:
        """There is a seat of this name."""
        self.hears(f"Welcome, {name}")

    def sees(self, screen: str, shown: Locator | None = None) -> None:
        """As above; and a thumb can hit every control."""
        super().sees(screen, shown)
        too_small = self.page.evaluate(TOO_SMALL, TARGET_PX)
        assert not too_small, (screen, too_small)

    def kept(self) -> list[str]:
        """What this phone still holds of the evening."""
        left = self.page.evaluate(KEPT) + self.page.context.cookies()
        return [thing for thing in left if thing]


class Console(Someone):
    """Fern at the laptop."""

    screens = "console"
    device: ClassVar[dict[str, Any]] = {"viewport": {"width": 1280, "height": 800}}

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
        self.unfolds("Add a seat without a phone")
        self.field("Their name").fill(name)
        self.clicks("Add the seat")
        expect(self.page.locator("summary", has_text=name)).to_be_visible(timeout=PATIENCE_MS)

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
    device: ClassVar[dict[str, Any]] = {"viewport": {"width": 1280, "height": 720}}
