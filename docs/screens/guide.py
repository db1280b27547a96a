"""Makes the pictures of docs/facilitating.md, `guide-*.webp`: `bin/shots` does.

Each is a strip of screens of one moment, in the order in which a volunteer meets them, taken from
an evening with the cast of `picture.py`.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from docs.screens.picture import (
    ASKS,
    CONSOLE,
    HAS_IT,
    HAVE_SHARED,
    PHONE,
    ROUND,
    WITH_PHONE,
    Evening,
    new_evening,
)
from docs.screens.webp import figure, together
from tests.browser.gathering import NO_GUARD
from tests.support.serving import served

HERE = Path(__file__).parent
SHEET = HERE / "guide.html"
PHONE_SHOWN, CONSOLE_SHOWN = 232, 744
"""Widths on a strip, in px: three phones are as wide as a console."""
WIDEST_STRIP = 800
AT_REST_MS = 1200
"""So long a screen is left alone: its picture has come, and what moves at first is over."""
CHECK_IN = "arriving"
NEXT = "Dana"


def make(browser: Browser) -> None:
    """Write every strip beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        tonight = new_evening(Path(folder))
        with served(tonight.product) as here:
            for name, figures in Guide(browser, tonight, here).strips():
                strip = together(browser, SHEET, figures, width=WIDEST_STRIP)
                (HERE / f"guide-{name}.webp").write_bytes(strip)


@dataclass
class Guide:
    """One evening, photographed on its way."""

    browser: Browser
    tonight: Evening
    here: str
    login: str = field(init=False)

    def __post_init__(self) -> None:
        holders = self.tonight.product.holders
        self.login = holders.enter(holders.new_link()) or ""

    def strips(self) -> Iterator[tuple[str, list[str]]]:
        """Name and figures of each strip; the evening goes on from one to the next."""
        tonight = self.tonight
        tonight.gathers()
        yield "console", [self.console("People arrive: the code, the run of show, the ring")]
        yield "joining", self.joining()
        tonight.goes_to(CHECK_IN)
        tonight.service.check_ins.open(tonight.session, CHECK_IN, cmd="opened-for-the-guide")
        yield (
            "check-in",
            [
                self.phone(HAS_IT, "A check-in, anonymous"),
                self.phone(ASKS, "The quiet word", opens="Quiet word"),
            ],
        )
        tonight.service.check_ins.close(tonight.session, CHECK_IN, cmd="closed-for-the-guide")
        tonight.goes_to(ROUND)
        tonight.shares()
        yield (
            "round",
            [
                self.phone(HAS_IT, f"{HAS_IT} has the piece"),
                self.phone(WITH_PHONE[0], f"{HAVE_SHARED[0]} listens"),
                self.phone(ASKS, f"{ASKS} has sent a quiet word"),
            ],
        )
        yield "private", [self.console("Only you see this", unfolds="Only you see this")]

    def joining(self) -> list[str]:
        """Somebody new, from the code to the seat; they are let in from the lobby afterwards."""
        with self.screen(PHONE) as page:
            page.goto(self.tonight.product.doors.invite(self.tonight.session, self.here))
            shots = [self.shot(page, "First, what we ask of one another")]
            page.locator("[data-agree]").click()
            shots.append(self.shot(page, "A name, or none"))
            page.locator("[data-join-form]").evaluate("form => form.requestSubmit()")
            page.wait_for_selector("main[data-screen^='arriving']")
            shots.append(self.shot(page, "A seat"))
        return shots

    def console(self, said: str, *, unfolds: str = "") -> str:
        """The console as it is now."""
        with self.screen(CONSOLE) as page:
            name = self.tonight.product.holders.cookie
            page.context.add_cookies([{"name": name, "value": self.login, "url": self.here}])
            page.goto(f"{self.here}/facilitator")
            page.wait_for_selector("main[data-screen]")
            page.wait_for_timeout(AT_REST_MS)
            if unfolds:
                page.locator("summary", has_text=unfolds).first.click()
            return self.shot(page, said, CONSOLE_SHOWN)

    def phone(self, name: str, said: str, *, opens: str = "") -> str:
        """Somebody's phone as it is now, when it comes back from a sleep."""
        with self.screen(PHONE) as page:
            kept = self.tonight.token(name)
            page.add_init_script(f"localStorage.setItem('tp.seat', '{kept}')")
            page.goto(self.here)
            page.wait_for_selector("main[data-screen]:not([data-screen=join])")
            if opens:
                page.get_by_role("button", name=opens).first.click()
            return self.shot(page, said)

    @contextmanager
    def screen(self, size: tuple[int, int]) -> Iterator[Page]:
        """A page of this size in a browser of its own."""
        width, height = size
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="light",
            reduced_motion="reduce",
        )
        context.add_init_script(NO_GUARD)
        yield context.new_page()
        context.close()

    def shot(self, page: Page, said: str, width: int = PHONE_SHOWN) -> str:
        """What can be seen, once it rests."""
        page.wait_for_timeout(AT_REST_MS)
        return figure(page.screenshot(), said, width)
