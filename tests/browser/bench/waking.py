"""How soon the true screen is back on a phone whose line is dead and looks open."""

import time
from statistics import median
from typing import Any

from tests.browser.bench.loading import PATIENCE_MS, PHONE, TIMES, a_browser
from tests.support.line import Line
from tests.support.server import Server

SCREEN = "document.getElementById('main').dataset.screen"


def woken(server: Server, playwright: Any, chromium: str) -> float:
    """Seconds from the moment it wakes; the median."""
    with a_browser(playwright, chromium) as browser:
        return median(once(server, browser) for _ in range(TIMES))


def once(server: Server, browser: Any) -> float:
    line, context = Line(server.port), browser.new_context(**PHONE)
    page = context.new_page()
    page.goto(f"{line.url}/#i={server.secret('join')}")
    page.locator("[data-agree]").tap()
    page.locator("#name").fill("Eli")
    page.get_by_role("button", name="Take a seat").tap()
    page.get_by_role("heading", name="Welcome, Eli").wait_for(timeout=PATIENCE_MS)
    with page.expect_websocket(timeout=PATIENCE_MS) as opened:
        line.fall_silent()
        since = time.monotonic()
        page.evaluate("dispatchEvent(new Event('online'))")
    with opened.value.expect_event("framereceived", lambda frame: '"state"' in str(frame)):
        pass
    took = time.monotonic() - since
    context.close()
    line.close()
    return took
