"""Nothing that names, locates or links anybody is left anywhere: hundreds of evenings by chance.

Every name, code, token, key, device and address of an evening is one of a kind. All of them are
searched for in five encodings, in every file and in every line printed, at random moments, after
kill -9 and after the end.
"""

import http.client
import json
import shutil
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from random import Random

import pytest

from tests.privacy.nights import Night
from tests.privacy.planting import Canaries
from tests.support.search import SHORTEST_KNOWN_ANYWHERE, Search, disguises, everything_in
from tests.support.server import Server

pytestmark = pytest.mark.live

NIGHTS, NIGHTS_WHEN_LONG = 100, 500
DEEDS = (3, 7)
CRASHES_IN_ONE_OF = 25
SERVERS, SECRETS_OF_A_NIGHT = 2, 20
CLEAN_SECONDS = 2
PLACES = ("data", "stdout", "stderr", "tmp")
WITH_ROWS_AFTER_THE_END = {"alembic_version", "groups", "instance", "links", "logins", "summaries"}
MAY_HAVE_ROWS_AFTER_THE_END = {"next_meetings", "plans", "used_prompts"}
EMPTY_AFTER_THE_END = {"commands", "live_sessions"}


class Watch:
    """One server, the evenings on it, and all that must not be found."""

    def __init__(self, folder, mode, seed):
        self.search, self.chance = Search(), Random(seed)
        self.canaries = Canaries(self.chance, self.search)
        self.server = Server(folder, mode=mode)
        self.nights = 0
        self.starts()
        self.cookie = self.signs_in()

    def starts(self):
        self.server.start()
        for link in ("facilitator", "join", "wall"):
            self.canaries.noted("a link", self.server.secret(link))

    def signs_in(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=15)
        body = json.dumps({"key": self.server.secret("facilitator")})
        headers = {"Content-Type": "application/json", "Origin": self.server.url}
        connection.request("POST", "/facilitator/enter", body, headers)
        cookie = connection.getresponse().getheader("Set-Cookie").partition(";")[0]
        connection.close()
        self.canaries.noted("a login", cookie.partition("=")[2])
        return cookie

    def holds_a_night(self, *, crashes):
        night = Night(self.server, self.canaries, self.cookie)
        night.begins()
        deeds = self.chance.randint(*DEEDS)
        looks, falls = self.chance.randrange(deeds), self.chance.randrange(deeds)
        for deed in range(deeds):
            night.happens()
            if deed == looks:
                self.finds_nothing()
            if crashes and deed == falls:
                self.falls(night)
        self.ends(night)

    def falls(self, night):
        self.server.kill()
        self.finds_nothing()
        self.starts()
        night.goes_on_after_a_crash()
        self.finds_nothing()

    def ends(self, night):
        began = time.monotonic()
        night.ends()
        while (log := self.log_bytes()) and time.monotonic() < began + CLEAN_SECONDS:
            time.sleep(0.05)
        took = time.monotonic() - began
        self.nights += 1
        assert (log, took < CLEAN_SECONDS) == (0, True)
        night.everybody_goes()
        self.keeps_only_what_is_listed()
        self.finds_nothing()

    def finds_nothing(self):
        found = self.search.traces(everything_in(self.server.folder))
        assert found == [], (self.nights, found)

    def keeps_only_what_is_listed(self):
        """Read from a copy: a reader in the way would itself keep the log from being wiped."""
        copy = self.server.folder.with_suffix(".copy")
        shutil.copy(self.server.data / "talkingpiece.sqlite", copy)
        with closing(sqlite3.connect(copy)) as connection:
            tables = {name for (name,) in connection.execute(TABLES)}
            rows = {table: list(connection.execute(f"SELECT * FROM {table}")) for table in tables}
        known = WITH_ROWS_AFTER_THE_END | MAY_HAVE_ROWS_AFTER_THE_END | EMPTY_AFTER_THE_END
        assert tables == known
        assert [table for table in EMPTY_AFTER_THE_END if rows[table]] == []
        assert len(rows["summaries"]) == self.nights
        assert all(len(digest) == 64 for digest, _until in rows["links"] + rows["logins"])

    def log_bytes(self):
        log = self.server.data / "talkingpiece.sqlite-wal"
        return log.stat().st_size if log.exists() else 0


TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def watched(folder, mode, nights):
    """So many evenings, some through kill -9; answers how many secrets were searched for."""
    watch = Watch(folder, mode, seed=folder.name)
    try:
        for number in range(nights):
            watch.holds_a_night(crashes=number % CRASHES_IN_ONE_OF == CRASHES_IN_ONE_OF // 2)
    finally:
        stopped = watch.server.stop()
    assert stopped == 0
    assert b"Error" not in watch.server.said(), watch.server.said()
    watch.finds_nothing()
    assert {path.name for path in folder.iterdir()} == {*PLACES}
    assert list((folder / "tmp").iterdir()) == []
    return len(watch.search)


def side_by_side(folder, mode, nights):
    """The same on several servers at once."""
    folders = [folder / f"server-{number}" for number in range(SERVERS)]
    with ThreadPoolExecutor(SERVERS) as threads:
        return sum(threads.map(lambda each: watched(each, mode, nights // SERVERS), folders))


@pytest.mark.timeout(300)
def test_a_hundred_evenings_leave_nothing_of_anybody(tmp_path):
    assert side_by_side(tmp_path, "eventlet", NIGHTS) > SECRETS_OF_A_NIGHT * NIGHTS


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("mode", ["eventlet", "gevent", "threading"])
def test_five_hundred_evenings_leave_nothing_of_anybody(tmp_path, mode):
    secrets = side_by_side(tmp_path, mode, NIGHTS_WHEN_LONG)

    assert secrets > SECRETS_OF_A_NIGHT * NIGHTS_WHEN_LONG


@pytest.mark.parametrize("secret", ["a4c1d9e07b2f3856", "Zoë Ødegård-3856", "K7QM4T2P"])
def test_the_search_finds_every_encoding_wherever_it_stands(secret):
    search = Search()
    search.add("a name", secret)

    for written in (each for each in disguises(secret) if len(each) >= SHORTEST_KNOWN_ANYWHERE):
        for before in range(5):
            assert search.traces({"file": b"x" * before + written + b"y"}) == ["a name in file"]
    assert search.traces({"file": secret[:-1].encode() + b"x" * 90}) == []


def test_the_search_notices_what_a_careless_log_would_keep(tmp_path):
    search = Search()
    canaries = Canaries(Random(0), search)
    guest = {"who": canaries.name(), "from": canaries.headers()}
    (tmp_path / "log").write_text(json.dumps(guest))

    assert search.traces(everything_in(tmp_path)) == [
        "a name in log", "a user agent in log", "an address in log",
    ]  # fmt: skip
