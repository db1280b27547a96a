"""Lays photographs on one sheet and takes it as WebP."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from playwright.sync_api import Browser

QUALITY = 60
"""In percent: letters stay clean, and all sheets together stay light."""


def figure(shot: bytes, said: str, width: int = 0) -> str:
    """One photograph (PNG) with the words under it; `width` in px, or as wide as its column."""
    source = f"data:image/png;base64,{b64encode(shot).decode()}"
    style = f' style="inline-size: {width}px"' if width else ""
    caption = f"<figcaption>{escape(said)}</figcaption>"
    return f'<figure{style}><img src="{source}" alt="">{caption}</figure>'


def together(
    browser: Browser, sheet: Path, figures: Sequence[str], *, width: int, **told: Any
) -> bytes:
    """All of them on the sheet, which is told what it asks for; `width` in px."""
    page = browser.new_page(viewport={"width": width, "height": 100})
    page.set_content(Template(sheet.read_text()).substitute(figures="\n".join(figures), **told))
    size = page.evaluate("() => [document.body.scrollWidth, document.body.scrollHeight]")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    said = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot", {"format": "webp", "quality": QUALITY}
    )
    page.close()
    return b64decode(said["data"])
