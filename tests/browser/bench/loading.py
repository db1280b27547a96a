"""How long a phone waits: for a join screen that can be tapped, and for the true state of its seat.

Milliseconds from the beginning of the navigation, by the page's own clock; medians.
"""

import time
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any

from tests.support.line import PERFECT, Line, Quality
from tests.support.server import Server

TIMES = 5
PATIENCE_MS, LOOK_AGAIN_MS = 30_000, 200
PHONE = {"viewport": {"width": 390, "height": 664}, "has_touch": True, "is_mobile": True}

# The heading has the focus once the script has run, and every tap is heard from then on.
NOTES = """{
  window.noted = {}
  const look = () => {
    const main = document.getElementById('main')
    const now = performance.now()
    if (document.activeElement?.matches('[data-join] h1')) noted.usable ??= now
    if (main && main.dataset.screen !== 'join') noted.live ??= now
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
USABLE, LIVE = "noted.usable", "noted.live"


@dataclass(frozen=True)
class Way:
    """A line, and how much slower than this machine the phone is."""

    name: str
    quality: Quality
    slower: int = 1


SLOW = Way("Slow 3G (400 kbit/s, 400 ms), http, phone 4× slower", Quality(0.4, 400_000), 4)
SLOW_LOCKED = Way("the same with https (TLS 1.3)", Quality(0.4, 400_000, to_open=2), 4)
FAST = Way("1.6 Mbit/s, 150 ms, https, phone 4× slower", Quality(0.15, 1_600_000, to_open=2), 4)
NEAR = Way("the room's own network (LAN)", PERFECT)
WAYS = (SLOW, SLOW_LOCKED, FAST, NEAR)


@dataclass(frozen=True)
class Loading:
    """What one way was like; requests besides the socket."""

    way: str
    painted_ms: float
    usable_ms: float
    live_ms: float
    requests: int


def loaded(server: Server, playwright: Any, chromium: str) -> list[Loading]:
    """Every way, for somebody new and for a seat that comes back."""
    with a_browser(playwright, chromium) as browser:
        return [once(server, browser, way) for way in WAYS]


@contextmanager
def a_browser(playwright: Any, chromium: str) -> Any:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    yield browser
    browser.close()


def once(server: Server, browser: Any, way: Way) -> Loading:
    news = [join(server, browser, way) for _ in range(TIMES)]
    lives = [comes_back(server, browser, way) for _ in range(TIMES)]
    return Loading(
        way.name,
        painted_ms=median(painted for painted, _, _ in news),
        usable_ms=median(usable for _, usable, _ in news),
        live_ms=median(lives),
        requests=max(requests for _, _, requests in news),
    )


def join(server: Server, browser: Any, way: Way) -> tuple[float, float, int]:
    """Somebody opens the link of the QR for the first time."""
    with a_line(server, way) as line, a_phone(browser, way) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{line.url}/#i={server.secret('join')}")
        usable = noted(page, USABLE)
        return noted(page, PAINTED), usable, len(of_the_server(asked))


def comes_back(server: Server, browser: Any, way: Way) -> float:
    """Somebody who has a seat opens the page anew, with nothing of it in the cache."""
    with a_line(server, way) as line, a_phone(browser, Way("", PERFECT)) as page:
        page.goto(f"{line.url}/#i={server.secret('join')}")
        page.locator("[data-agree]").tap()
        page.locator("#name").fill("Ada")
        page.get_by_role("button", name="Take a seat").tap()
        page.get_by_role("heading", name="Welcome, Ada").wait_for(timeout=PATIENCE_MS)
        seat = page.evaluate("localStorage.getItem('tp.seat')")
    with a_line(server, way) as line, a_phone(browser, way) as page:
        page.add_init_script(f"localStorage.setItem('tp.seat', {seat!r})")
        page.goto(f"{line.url}/")
        live = noted(page, LIVE)
        page.evaluate("document.querySelector('[data-emit=\"seat.leave\"]').click()")
        page.locator("[data-ask-yes]").click()
        page.get_by_role("heading", name="You have left for now").wait_for(timeout=PATIENCE_MS)
        return live


def noted(page: Any, what: str) -> float:
    """When it happened. A policy as strict as ours lets nobody wait for an expression."""
    end = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < end:
        if at := page.evaluate(f"{what} ?? 0"):
            return float(at)
        page.wait_for_timeout(LOOK_AGAIN_MS)
    raise AssertionError(f"{what} did not come")


def of_the_server(asked: list[str]) -> list[str]:
    return [url for url in asked if not url.startswith("data:")]


@contextmanager
def a_line(server: Server, way: Way) -> Any:
    line = Line(server.port, way.quality)
    yield line
    line.close()


@contextmanager
def a_phone(browser: Any, way: Way) -> Any:
    context = browser.new_context(**PHONE, reduced_motion="reduce", bypass_csp=False)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": way.slower})
    page.add_init_script(NOTES)
    yield page
    context.close()
