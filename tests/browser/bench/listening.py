"""What a phone costs while somebody else speaks: the time its renderer takes, of one core."""

import time
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from tests.browser.bench.loading import a_browser
from tests.browser.gathering import gathered
from tests.live.driving import field
from tests.support.server import Server

SECONDS = 20
SETTLING_SECONDS = 3


@dataclass(frozen=True)
class Rest:
    """Percent of a core: who listens, and who has the piece and sees the ring empty."""

    listening: float
    holding: float


def at_rest(server: Server, playwright: Any, chromium: str) -> Rest:
    """Two phones, each in a browser of its own, while a turn with a clock runs."""
    with (
        a_browser(playwright, chromium) as one,
        a_browser(playwright, chromium) as other,
        gathered(server, one) as first,
        gathered(server, other) as second,
    ):
        first.held()
        (ada,), (ben,) = first.phones("Ada").values(), second.phones("Ben").values()
        console = first.goes_to("sharing")
        round_id = field(console.shows("piece.offer"), "piece.offer", "round")
        console.do("piece.offer", round=round_id, seat=None)
        ada.takes_the_piece()
        ben.hears("Listening to Ada")
        time.sleep(SETTLING_SECONDS)
        before = used(other), used(one)
        time.sleep(SECONDS)
        after = used(other), used(one)
    listening, holding = ((b - a) * 100 / SECONDS for a, b in zip(before, after, strict=True))
    return Rest(listening, holding)


def used(browser: Browser) -> float:
    """Seconds of a core that this browser's renderers have taken so far."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return float(sum(each["cpuTime"] for each in processes if each["type"] == "renderer"))
