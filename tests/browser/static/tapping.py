"""How a test taps: by the words on the button."""

from playwright.sync_api import Page


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
