"""Every screen there is, shown one after another on the real pages of a real server.

The pages are told the pictures of `tests/support/*_screens.py`, where a test fails for a template
that is missing: so a new screen is looked at by itself, in every browser that walks through here.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, Protocol

from sessions.domain.session import Session
from sessions.ports import OwnPlan
from talkingpiece.app import create_app, demo_group
from talkingpiece.config import Config
from talkingpiece.product import Product
from talkingpiece.serve import new_socketio
from tests.sessions.storage.evening import SUMMARY
from tests.support.console_screens import SCREENS as CONSOLE
from tests.support.looking import NAMES
from tests.support.phone_screens import SCREENS as PHONE
from tests.support.serving import as_it_is, served
from tests.support.wall_screens import SCREENS as WALL
from tests.support.wall_screens import WITH_NAMES

PLAN = "in-person-90"
PATIENCE_SECONDS = 10
NEWEST = 10**6
"""A version that no session reaches, so that nothing the server itself says takes a screen away."""

LEFT_MS = 100_000
LONG_NAME = "Inês Konstantinopoulou"
SCREENS = {
    "phone": PHONE,
    "console": CONSOLE,
    "wall": {**WALL, "with names": WITH_NAMES},
}
NAMESPACES = {"phone": "/participant", "console": "/facilitator", "wall": "/wall"}
SHELLS = {"phone": "/", "console": "/facilitator/enter", "wall": "/wall"}
PAPERS = (
    "", "/enter", "/plan/in-person-90", "/summary/{ended}", "/summary/{ended}/erase", "/debrief",
    "/groups", "/groups/{group}", "/groups/{group}/kept", "/groups/{group}/erase",
    "/plans", "/plans/own", "/plans/own/delete",
)  # fmt: skip
"""Pages of those who hold that are there when no session is live."""

TAKE_A_SEAT = """() => {
  document.querySelector('[data-agree]').click()
  document.querySelector('[data-join-form]').requestSubmit()
}"""
STEPS = "() => [...document.querySelectorAll('[data-join]')].map((one) => one.dataset.join)"
SHOW_STEP = """(step) => {
  for (const one of document.querySelectorAll('[data-join]')) one.hidden = one.dataset.join !== step
}"""
TEMPLATES = "() => [...document.querySelectorAll('template[id]')].map((one) => one.id)"
SHOW_TEMPLATE = """(id) => document.getElementById('main')
  .replaceChildren(document.getElementById(id).content.cloneNode(true))"""
DIALOGS = "() => [...document.querySelectorAll('dialog[id]')].map((one) => one.id)"
OPEN_DIALOG = """(id) => {
  const asking = [...document.querySelectorAll('[data-ask]')].find((one) => one.checkVisibility())
  if (id !== 'ask') document.getElementById(id).showModal()
  else asking?.click()
  return document.getElementById(id).open
}"""
CLOSE_DIALOG = "(id) => document.getElementById(id).close('no')"
SCREEN = "() => document.getElementById('main')?.dataset.screen ?? ''"


class Looker(Protocol):
    """A page in some browser."""

    def opens(self, address: str) -> None:
        """Go there, and wait until it is loaded."""

    def asks(self, script: str, told: object = None) -> Any:
        """The answer of a function in the page, which is told one thing."""


@dataclass
class Gallery:
    """One server with one live session, and everything that can be seen on it."""

    product: Product
    url: str
    session: Session

    def __post_init__(self) -> None:
        self._pictures = count()

    def way_in(self, face: str) -> str:
        """The link that opens a face."""
        doors, holders = self.product.doors, self.product.holders
        if face == "phone":
            return doors.invite(self.session.id, self.url)
        if face == "console":
            return doors.enter(holders.new_link(), self.url)
        return doors.wall(self.session.id, self.url)

    def walk(self, face: str, page: Looker) -> Iterator[str]:
        """Show a page every screen of its face; the name of each, while it can be seen."""
        yield from self._before_a_link(face, page)
        self.enter(face, page)
        dialogs: set[str] = set()
        for name, html in SCREENS[face].items():
            self.show(face, html, page)
            yield name
            for dialog in [each for each in page.asks(DIALOGS) if each not in dialogs]:
                if page.asks(OPEN_DIALOG, dialog):
                    dialogs.add(dialog)
                    yield f"{dialog}, over {name}"
                    page.asks(CLOSE_DIALOG, dialog)
            if "data-forget" in html:
                self.enter(face, page)

    def papers(self, page: Looker) -> Iterator[str]:
        """End the session, and show what those who hold read when none is live."""
        self.enter("console", page)
        summary = replace(SUMMARY, id=self.session.id, group=self.session.group)
        assert self.product.store.finish(summary.id, summary, expected=self.session.version)
        known = {"ended": summary.id, "group": summary.group}
        ready = self.product.library.plan(PLAN)
        assert ready
        own = OwnPlan(self.session.group, replace(ready.plan, id="own"))
        self.product.store.add_plan(own)
        for path in PAPERS:
            page.opens(f"{self.url}/facilitator{path.format(**known)}")
            yield f"/facilitator{path}"

    def enter(self, face: str, page: Looker) -> None:
        """Open a face, up to its first picture."""
        page.opens("about:blank")
        page.opens(self.way_in(face))
        if face == "phone":
            page.asks(TAKE_A_SEAT)
        self._until(page, "arriving")

    def show(self, face: str, html: str, page: Looker) -> None:
        """Have the server tell all pages of this face this picture; nobody's name is short."""
        number = next(self._pictures)
        screen = f"shown-{number}"
        picture = {
            "v": NEWEST,
            "n": number,
            "screen": screen,
            "left_ms": LEFT_MS,
            "html": html.replace(NAMES["ben"], LONG_NAME),
        }
        self.product.socketio.emit("state", picture, namespace=NAMESPACES[face])
        self._until(page, screen)

    def _before_a_link(self, face: str, page: Looker) -> Iterator[str]:
        """What the page has of its own: the way to a seat, and what it says when all is over."""
        page.opens(f"{self.url}{SHELLS[face]}")
        for step in page.asks(STEPS):
            page.asks(SHOW_STEP, step)
            yield f"before a seat: {step}"
        for template in page.asks(TEMPLATES):
            page.asks(SHOW_TEMPLATE, template)
            yield f"said by the page: {template}"

    @staticmethod
    def _until(page: Looker, screen: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while page.asks(SCREEN) != screen:
            assert time.monotonic() < deadline, (screen, page.asks(SCREEN))
            time.sleep(0.01)


@contextmanager
def opened(folder: Path, around: Any = as_it_is) -> Iterator[Gallery]:
    """A gallery with a live session."""
    product = create_app(Config(data=folder, host="127.0.0.1", port=0), new_socketio("threading"))
    with served(product, around) as here:
        ready = product.library.plan(PLAN)
        assert ready
        session = product.service.open(demo_group(product.store), ready.plan)
        product.doors.bases = (here,)
        yield Gallery(product, here, session)
