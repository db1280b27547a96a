"""The files and cookies of a real evening, a crash in it: only those that docs/privacy.md lists."""

import re
import threading

import pytest

from tests.live.driving import Driver
from tests.privacy.inventory import items
from tests.support.evening import PHONES
from tests.support.server import Server

pytestmark = pytest.mark.live

LOOK_EVERY_SECONDS = 0.005
FLEETING = {"talkingpiece.sqlite-journal"}
"""There for a moment, and need not be seen."""
PAGES = ("/", "/wall", "/facilitator", "/facilitator/enter", "/nothing")
COOKIE = re.compile(r"tp-[0-9a-f]{8}")
CHOICES = (0, 1, 1, 2, 3, 5)


class Watcher(threading.Thread):
    """Looks into a folder all the time, and remembers every name that was ever in it."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.folder, self.seen, self.over = folder, set(), threading.Event()

    def run(self):
        while not self.over.wait(LOOK_EVERY_SECONDS):
            self.seen |= {str(path.relative_to(self.folder)) for path in self.folder.rglob("*")}

    def end(self):
        self.over.set()
        self.join()
        return self.seen


@pytest.fixture
def watcher(tmp_path):
    """Looks from before the very first start."""
    watcher = Watcher(Server(tmp_path).data)
    watcher.start()
    yield watcher
    watcher.end()


@pytest.fixture
def driver(tmp_path, watcher):
    assert watcher.is_alive()
    driver = Driver(Server(tmp_path).start())
    yield driver
    assert driver.circle.close() == 0


def holds_an_evening(driver):
    driver.takes_seats()
    driver.holds_check_in("arriving", CHOICES)
    driver.circle.server.kill()
    driver.circle.server.start()
    driver.circle.come_back(PHONES[0])
    driver.circle.open_console().do("session.end")
    driver.circle.server.stop()


def test_every_file_that_was_ever_in_the_data_folder_is_listed(driver, watcher):
    holds_an_evening(driver)

    seen, listed = watcher.end(), items("In the data folder")
    assert seen <= listed
    assert listed - seen <= FLEETING
    assert list((driver.circle.server.folder / "tmp").iterdir()) == []


def test_the_only_cookie_is_the_one_of_those_who_hold(driver):
    circle = driver.circle
    answers = [circle.ask("GET", path)[1] for path in PAGES]

    cookie = circle.sign_in()

    assert [answer for answer in answers if "set-cookie" in answer] == []
    assert items("In cookies") == {"tp-<instance>", "tp-language"}
    assert COOKIE.fullmatch(cookie.partition("=")[0])
