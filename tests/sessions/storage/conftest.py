"""Stores to test: `store` is of every kind, `place` can be opened again, by a second writer."""

import pytest

from tests.sessions.storage.backends import BACKENDS, KINDS, WITHOUT_POSTGRES, MemoryPlace, sqlite
from tests.sessions.storage.evening import MONDAY


@pytest.fixture(params=["memory", *KINDS])
def any_place(request, tmp_path):
    if request.param == "memory":
        yield MemoryPlace()
        return
    with BACKENDS[request.param](tmp_path) as place:
        yield place


@pytest.fixture
def store(any_place):
    """A store with one group."""
    opened = any_place.open()
    opened.add_group(MONDAY)
    return opened


@pytest.fixture(params=KINDS)
def place(request, tmp_path):
    """Somewhere that outlives a store."""
    with BACKENDS[request.param](tmp_path) as found:
        yield found


@pytest.fixture
def file_place(tmp_path):
    """SQLite only."""
    with sqlite(tmp_path) as found:
        yield found


def pytest_terminal_summary(terminalreporter, config):
    if config.getoption("--fast"):
        return
    terminalreporter.write_line(f"Stores were tested in memory and on: {', '.join(BACKENDS)}.")
    if "postgresql" not in BACKENDS:
        terminalreporter.write_line(WITHOUT_POSTGRES, yellow=True)
