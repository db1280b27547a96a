"""A phone's page against the stand-in; what its console complains of fails the test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.browser.static.measuring import SIZES, is_of_size, rendered
from tests.browser.static.stand_in import Server, StandIn
from tests.support.long_screens import ME

COMPLAINTS = ("error", "warning")
GUARD = """{
  const wait = setTimeout
  window.setTimeout = (then, ms, ...rest) => wait(then, ms === 400 ? %d : ms, ...rest)
}"""


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def circle(server) -> Iterator[StandIn]:
    """What phones talk to."""
    yield from fresh(server.audiences["/participant"])


@pytest.fixture
def console(server) -> Iterator[StandIn]:
    yield from fresh(server.audiences["/facilitator"])


@pytest.fixture
def wall(server) -> Iterator[StandIn]:
    yield from fresh(server.audiences["/wall"])


def fresh(stand_in: StandIn) -> Iterator[StandIn]:
    stand_in.forget_everything()
    yield stand_in
    stand_in.awake.set()


@pytest.fixture
def guard_ms() -> int:
    """How long new screens ignore taps: not at all where no thumb is in the way."""
    return 0


@pytest.fixture
def complaints() -> list[str]:
    """What the page's console has complained of; a test takes out what it did on purpose."""
    return []


@pytest.fixture
def page(browser: Browser, server, guard_ms: int, complaints: list[str]) -> Iterator[Page]:
    """A page in a browser of its own."""
    context = browser.new_context(
        base_url=server.url,
        viewport={"width": 390, "height": 664},
        has_touch=True,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.add_init_script(GUARD % guard_ms)

    def heard(said: ConsoleMessage) -> None:
        if said.type in COMPLAINTS:
            complaints.append(said.text)

    page.on("console", heard)
    page.on("pageerror", lambda problem: complaints.append(str(problem)))
    yield page
    context.close()
    assert complaints == []


@pytest.fixture
def seated(page: Page, circle: StandIn) -> Page:
    """A phone that has come back to its seat."""
    circle.seat = {"seat": "token", "me": "ada"}
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.show("waiting", "<h1>Welcome</h1>")
    page.goto("/")
    page.get_by_role("heading", name="Welcome").wait_for()
    return page


@pytest.fixture
def timed(page: Page, circle: StandIn) -> Page:
    """A seated phone whose clock the test turns."""
    page.clock.install()
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.show("waiting", "<h1>Hello</h1>")
    page.goto("/")
    page.get_by_role("heading", name="Hello").wait_for()
    # The first picture may come before the line is ready; the second cannot.
    circle.show("waiting", "<h1>Welcome</h1>")
    page.get_by_role("heading", name="Welcome").wait_for()
    return page


@pytest.fixture
def phone(page: Page, circle: StandIn) -> Page:
    """A phone that has come back to its seat on the real page, with its style and its words."""
    page.add_init_script("localStorage.setItem('tp.seat', 'token')")
    circle.seat = {"seat": "token", "me": ME}
    circle.show("welcome", rendered("welcome"))
    page.goto("/phone")
    page.get_by_role("heading", name="Welcome").wait_for()
    page.evaluate("window.main = document.getElementById('main')")
    return page


@pytest.fixture(params=SIZES)
def sized(request: pytest.FixtureRequest, phone: Page) -> Page:
    """The same at each of the sizes."""
    is_of_size(phone, request.param)
    return phone
