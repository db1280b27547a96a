"""A real server of its own for every test, and pages that must not complain."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.gathering import Gathering, gathered
from tests.support.server import Server


@pytest.fixture
def gathering(browser: Browser, tmp_path: Path) -> Iterator[Gathering]:
    """Everyone's pages around a server of their own."""
    server = Server(tmp_path).start()
    try:
        with gathered(server, browser) as gathering:
            yield gathering
    finally:
        server.stop()
