"""What was acknowledged is there after `kill -9`, and what was to be gone is gone."""

import signal
import subprocess
import sys

import pytest

from tests.sessions.storage.evening import MONDAY, SUMMARY, UNDER_WAY, at_version
from tests.sessions.storage.remains import remains
from tests.support.source import ROOT

pytestmark = pytest.mark.live


def killed_when(until: str, path) -> str:
    command = [sys.executable, "-m", "tests.sessions.storage.doomed", str(path), until]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert process.returncode == -signal.SIGKILL, process.stderr
    return process.stdout


def test_after_a_kill_the_last_saved_state_is_there(file_place):
    killed_when("saved", file_place.where)

    store = file_place.open()

    assert store.load(UNDER_WAY.id).session == at_version(19, UNDER_WAY)
    assert store.answered(UNDER_WAY.id, "command-19") == 19
    assert not store.save(at_version(20, UNDER_WAY), expected=19, cmd="command-19")


def test_a_kill_before_the_log_was_wiped_is_made_good_at_the_next_start(file_place):
    assert killed_when("ended", file_place.where) == "ended, True"
    seat = UNDER_WAY.seats[0].id
    assert remains(file_place.where.parent, "command-19", seat)

    store = file_place.open()

    assert store.summaries(MONDAY.id) == (SUMMARY,)
    assert not store.traces_left
    assert remains(file_place.where.parent, "command-19") == set()
