"""Makes every picture in this folder anew, from the screens as they are now: run `bin/shots`.

One sheet for each face and theme, with every screen of `tests/browser/gallery.py` on it, the three
screens of the README, which `picture.py` arranges, and the strips of the guide (`guide.py`).
"""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from docs.screens import guide, picture
from docs.screens.webp import figure, together
from tests.browser.gallery import opened
from tests.browser.gathering import NO_GUARD
from tests.browser.in_chromium import InChromium
from tests.conftest import HOW_TO_GET_ONE, a_browser_can_start, find_chromium

HERE = Path(__file__).parent
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
NOBODY_MOVES_THE_POINTER = "() => { document.documentElement.style.cursor = 'none' }"
"""As static/pointer.mjs leaves a shared screen after three seconds; its switch is hidden then."""


@dataclass(frozen=True)
class Sheet:
    """All screens of one face at one size, in px; `shown` is their width on the sheet."""

    name: str
    face: str
    size: tuple[int, int]
    shown: int
    columns: int


SHEETS = (
    Sheet("phone", "phone", (360, 740), shown=260, columns=9),
    Sheet("console", "console", (1280, 800), shown=480, columns=6),
    Sheet("console-on-a-phone", "console", (360, 740), shown=260, columns=10),
    Sheet("wall", "wall", (1280, 720), shown=560, columns=4),
)


def main() -> None:
    """Write all pictures."""
    if not a_browser_can_start():
        raise SystemExit(HOW_TO_GET_ONE)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        picture.make(browser)
        guide.make(browser)
        for sheet in SHEETS:
            make(browser, sheet)
        browser.close()


def make(browser: Browser, sheet: Sheet) -> None:
    """Write the sheets of one face, one for each theme."""
    figures: dict[Theme, list[str]] = {theme: [] for theme in THEMES}
    for theme, name, shot in photographs(browser, sheet):
        figures[theme].append(figure(shot, name))
    width = sheet.columns * (sheet.shown + 24)
    for theme, drawn in figures.items():
        told = {"columns": sheet.columns, "shown": sheet.shown}
        laid_out = together(browser, HERE / "sheet.html", drawn, width=width, **told)
        (HERE / f"{sheet.name}-{theme}.webp").write_bytes(laid_out)


def photographs(browser: Browser, sheet: Sheet) -> Iterator[tuple[Theme, str, bytes]]:
    """Each screen in each theme: theme, name, PNG."""
    width, height = sheet.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    context.add_init_script(NO_GUARD)
    page = context.new_page()
    for name in walk(sheet, page):
        if sheet.face == "wall":
            page.evaluate(NOBODY_MOVES_THE_POINTER)
        for theme in THEMES:
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            yield theme, name, page.screenshot()
    context.close()


def walk(sheet: Sheet, page: Page) -> Iterator[str]:
    """All screens of a face; a console also has pages to read, when no session is live."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as gallery:
        looker = InChromium(page)
        yield from gallery.walk(sheet.face, looker)
        if sheet.face == "console":
            yield from gallery.papers(looker)


if __name__ == "__main__":
    main()
