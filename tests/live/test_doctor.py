"""A real start on a folder that is not private: refused in sentences, or said on every phone."""

import json
import subprocess
import sys

import pytest

from sessions.memory.chance import SystemChance
from sessions.storage.sql import open_store
from talkingpiece.secret import server_secret
from tests.support.evening import PHONES, Circle
from tests.support.server import ROOT, Server

BANNER = "This server keeps things less safely than promised: others who use its computer"


@pytest.fixture
def server(tmp_path):
    """A data folder that was used before, and has let everybody read its secret since."""
    server = Server(tmp_path)
    open_store(server.data / "talkingpiece.sqlite", SystemChance()).close()
    server_secret(server.data / "secret")
    (server.data / "secret").chmod(0o644)
    yield server
    if server.process and server.process.poll() is None:
        server.stop()


def run(server, command, *options):
    return subprocess.run(
        [sys.executable, "-m", "talkingpiece", command, "--data", str(server.data), *options],
        cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=30,
    )  # fmt: skip


def test_it_does_not_serve_and_says_how_to_mend_it(server):
    refused = run(server, "dev", "--json", "--host", "127.0.0.1", "--port", "0")

    assert refused.returncode == 1
    assert refused.stdout == ""
    assert f"chmod 600 {server.data / 'secret'}" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_what_was_mended_serves(server):
    (server.data / "secret").chmod(0o600)

    assert run(server, "doctor").returncode == 0
    assert server.start().links


def test_where_it_must_serve_every_phone_is_told(server):
    server.options = ("--unsafe-storage",)
    circle = Circle(server.start())

    assert BANNER in circle.ask("GET", "/")[2].decode()
    for name in PHONES[:2]:
        assert BANNER in circle.join(name).sees("arriving")
    assert circle.close() == 0


def test_the_doctor_says_the_same_and_changes_nothing(server):
    first, again = run(server, "doctor"), run(server, "doctor")

    assert first.returncode == again.returncode == 1
    assert first.stdout == again.stdout
    assert f"chmod 600 {server.data / 'secret'}" in first.stdout


def test_a_database_elsewhere_that_cannot_be_reached_is_told_in_a_sentence(server):
    (server.data / "secret").chmod(0o600)

    looked = run(server, "doctor", "--database", "postgresql://nobody@127.0.0.1:1/nothing")

    assert looked.returncode == 1
    assert "It must be running" in looked.stderr
    assert "Traceback" not in looked.stderr


def test_everything_can_be_erased_once_the_server_has_stopped(server):
    (server.data / "secret").chmod(0o600)
    server.start()
    refused = run(server, "forget", "--all", "--yes")
    assert refused.returncode == 1
    assert "Stop it first" in refused.stderr

    server.stop()
    erased = run(server, "forget", "--all", "--yes")

    assert erased.returncode == 0
    assert "nothing of it is left" in erased.stdout
    assert list(server.data.iterdir()) == []


def test_the_list_of_packages_is_printed_for_programs(server):
    printed = subprocess.run(
        [sys.executable, "-m", "talkingpiece", "sbom"], cwd=ROOT, capture_output=True, timeout=30
    )

    assert json.loads(printed.stdout)["bomFormat"] == "CycloneDX"
