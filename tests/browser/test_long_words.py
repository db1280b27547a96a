"""A whole evening on phones of 320 px, in a language a third longer, forwards and backwards."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from tests.browser import scenes
from tests.browser.gathering import Gathering, gathered
from tests.browser.people import Console, Phone, Someone, Wall
from tests.browser.scenes import Tonight
from tests.browser.screens import PATIENCE_MS
from tests.support.catalogues import forms, kept_in, sentences
from tests.support.pseudo import (
    BACKWARDS,
    LONGER,
    a_pseudo_catalogue,
    as_read,
    everything_said,
)
from tests.support.server import Server

NARROW_PX = 320
SETTLES_MS = 50
"""A picture has come, from the same machine, and is drawn; nothing fades in here."""

CUT = """px => {
  const wide = document.documentElement.scrollWidth
  const told = [...document.querySelectorAll('main *, dialog[open] *')].filter((one) =>
    one.checkVisibility() && !one.closest('svg, .unseen') && one.getClientRects().length)
  const name = (one) => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`
  const out = told.filter((one) => {
    const { left, right } = one.getBoundingClientRect()
    return left < -1 || right > px + 1
  })
  const hides = (one) => getComputedStyle(one).overflow !== 'visible'
  const cut = told.filter((one) => hides(one)
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    && getComputedStyle(one).overflowY !== 'auto')
  return [...(wide > px ? [`scrolls: ${wide}`] : []), ...out.map(name), ...cut.map(name)]
}"""


class LongWords(Phone):
    """A narrow phone that is read in such a language; it is told in English what to look for."""

    device: ClassVar[dict[str, Any]] = {
        "viewport": {"width": NARROW_PX, "height": 640},
        "has_touch": True,
        "is_mobile": True,
    }
    language = LONGER

    def sees(self, screen: str, shown: Locator | None = None) -> None:
        """Wherever the screen is, nothing is cut off and nothing scrolls sideways."""
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)
        (shown or self.main).first.wait_for(timeout=PATIENCE_MS)
        self.page.wait_for_timeout(SETTLES_MS)
        cut = self.page.evaluate(CUT, NARROW_PX)
        assert not cut, (screen, self.language, cut)

    def hears(self, heading: str) -> None:
        super().hears(self._read(heading))

    def reads(self, words: str) -> None:
        super().reads(self._read(words))

    def button(self, name: str | re.Pattern[str]) -> Locator:
        if isinstance(name, str):
            return super().button(self._read(name))
        meant = [
            said for m in sentences(everything_said()) for said in forms(m.id) if name.match(said)
        ]
        return super().button(re.compile(f"^{re.escape(self._read(meant[0]))}"))

    def field(self, name: str) -> Locator:
        return super().field(self._read(name))

    def _read(self, said: str) -> str:
        return as_read(said, self.language)


class Backwards(LongWords):
    """The same, from right to left."""

    language = BACKWARDS


class Unread:
    """Somebody whose screens are read elsewhere, to the last word."""

    def sees(self, screen: str, shown: Locator | None = None) -> None:
        """There is something."""


class Fern(Unread, Console):
    """Her console, in English."""


class SharedScreen(Unread, Wall):
    """The wall, in English."""


class Narrow(Gathering):
    """Every other phone is read from right to left."""

    kinds: ClassVar[dict[type[Someone], type[Someone]]] = {Console: Fern, Wall: SharedScreen}

    def phone(self, *, hurried: bool = True, locale: str = "") -> Phone:
        before = sum(isinstance(someone, Phone) for someone in self.everyone)
        kind = (Backwards, LongWords)[before % 2]
        return self._opened(kind, self._context(kind, hurried=hurried, locale=kind.language))

    def _opened(self, kind: type[Any], context: BrowserContext) -> Any:
        return super()._opened(self.kinds.get(kind, kind), context)


@pytest.fixture
def tonight(browser: Browser, tmp_path: Path) -> Iterator[Tonight]:
    tried = [kept_in(tmp_path, a_pseudo_catalogue(code)) for code in (LONGER, BACKWARDS)]
    options = tuple(part for path in tried for part in ("--catalogue", str(path)))
    server = Server(tmp_path, options=options).start()
    try:
        with gathered(server, browser, Narrow) as gathering:
            yield Tonight(gathering, gathering.console(), gathering.wall())
    finally:
        server.stop()


def test_no_word_is_cut_on_a_narrow_phone_all_evening(tonight):
    scenes.everyone_arrives(tonight)
    scenes.they_are_welcomed(tonight)
    scenes.they_check_in(tonight)
    scenes.they_begin_to_share(tonight)
    scenes.some_would_rather_not_now(tonight)
    scenes.ben_sends_a_quiet_word(tonight)
    scenes.two_share_without_a_phone(tonight)
    scenes.ben_steps_out_and_comes_back(tonight)
    scenes.who_said_not_today_is_asked_once_more(tonight)
    scenes.they_rest(tonight)
    scenes.they_hear_one_another(tonight)
    scenes.they_check_in_again(tonight)
    scenes.they_take_a_word_home(tonight)
    scenes.they_close(tonight)
