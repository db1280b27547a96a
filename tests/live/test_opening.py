"""`--open`, which a double click says: the console comes up in the browser, once or once more."""

import os
import subprocess
import sys
import time

import pytest

from tests.support.evening import Circle
from tests.support.server import ROOT, Server

PATIENCE_SECONDS = 10
BROWSER = """#!/bin/sh
echo "$1" >> {opened}
"""


class Desktop:
    """A computer whose browser only writes down what it was asked to open."""

    def __init__(self, folder):
        self._opened = folder / "opened"
        (folder / "bin").mkdir()
        for name in ("xdg-open", "open"):
            browser = folder / "bin" / name
            browser.write_text(BROWSER.format(opened=self._opened))
            browser.chmod(0o755)
        self.environ = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}

    def opened(self, times):
        """The links that were opened, as soon as there are that many."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            links = self._opened.read_text().split() if self._opened.exists() else []
            if len(links) >= times:
                return links
            time.sleep(0.02)
        raise AssertionError("nothing was opened")


@pytest.fixture
def desktop(tmp_path):
    return Desktop(tmp_path)


@pytest.fixture
def server(tmp_path, desktop):
    server = Server(tmp_path, options=("--open",), environ=desktop.environ).start()
    yield server
    server.stop()


def test_a_double_click_opens_the_console(server, desktop):
    assert desktop.opened(1) == [server.links["facilitator"]]


def test_a_second_double_click_opens_the_console_of_the_one_that_runs(server, desktop):
    place = ("--data", str(server.data), "--host", "127.0.0.1", "--port", str(server.port))

    again = subprocess.run(
        [sys.executable, "-m", "talkingpiece", "dev", "--open", *place],
        cwd=ROOT, env={**os.environ, **desktop.environ}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=30,
    )  # fmt: skip

    first, another = desktop.opened(2)
    assert again.returncode == 0
    assert another in again.stdout
    assert "To stop it, close that other window." in again.stdout
    assert first != another
    assert Circle(server).sign_in(another.partition("#k=")[2])
