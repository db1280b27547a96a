"""A page of Chromium, as the gallery asks of one."""

from typing import Any

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

CONTEXT_GONE = "context was destroyed"
TIMES_A_PAGE_LEADS_ON = 5
"""More often than any way in leads from one address to the next by itself."""


class InChromium:
    """What opens and asks there."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def opens(self, address: str) -> None:
        """Go there, and wait until it is loaded."""
        self.page.goto(address)

    def asks(self, script: str, told: object = None) -> Any:
        """A link of those who hold leads on by itself, and takes the question with it."""
        for _ in range(TIMES_A_PAGE_LEADS_ON):
            try:
                return self.page.evaluate(script, told)
            except PlaywrightError as gone:
                if CONTEXT_GONE not in gone.message:
                    raise
        return self.page.evaluate(script, told)
