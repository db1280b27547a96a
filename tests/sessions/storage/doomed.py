"""A process that stores things and is killed in the middle: `python -m … PATH saved|ended`."""

import os
import signal
import sqlite3
import sys

from sessions.memory.chance import SystemChance
from sessions.storage.sql import open_store
from tests.sessions.storage.evening import MONDAY, SUMMARY, UNDER_WAY, at_version, live


def main(path: str, until: str) -> None:
    store = open_store(path, SystemChance(), sleep=lambda _seconds: None)
    store.add_group(MONDAY)
    store.open(live(UNDER_WAY))
    for version in range(8, 20):
        store.save(at_version(version, UNDER_WAY), expected=version - 1, cmd=f"command-{version}")
    if until == "ended":
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT state FROM live_sessions").fetchall()
        store.finish(UNDER_WAY.id, SUMMARY, expected=19)
    sys.stdout.write(f"{until}, {store.traces_left}")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
