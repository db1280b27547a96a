"""A real server in every async mode: how it ends, and what it never says."""

import signal

import pytest

from talkingpiece.patching import MODES
from tests.live.echo_server import CONNECT_ERROR, running

pytestmark = pytest.mark.alone

PROMISED_SECONDS = 1.0
BUSY_MACHINE = 3
"""A missed signal costs up to 60 s; a busy machine some tenths of one."""

RESTARTS = 1012
CANARY = "Ada-whispered-this"


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("phones", [0, 3], ids=["idle", "with phones"])
def test_it_ends_at_once_and_gives_its_port_back(mode, phones):
    port = 0
    for number in (signal.SIGTERM, signal.SIGINT):
        with running(mode, port) as server:
            port = server.port
            present = [server.phone() for _ in range(phones)]

            assert server.stop(number) < PROMISED_SECONDS * BUSY_MACHINE
            assert server.process.returncode == 0
            assert (server.output, server.errors) == (f"{port}\ncheckpointed\n", "")
            assert [phone.goodbye() for phone in present] == [RESTARTS] * phones


@pytest.mark.parametrize("mode", MODES)
def test_a_phone_that_never_reads_does_not_hold_up_the_end(mode):
    with running(mode) as server:
        _, phone = server.phone(receive_buffer=4096), server.phone()
        for _ in range(15):
            phone.call("shout", 5)

        assert server.stop() < PROMISED_SECONDS * BUSY_MACHINE
        assert server.process.returncode == 0
        assert phone.goodbye() == RESTARTS


@pytest.mark.parametrize("mode", MODES)
def test_what_breaks_is_named_and_never_quoted(mode):
    with running(mode) as server:
        phone = server.phone()
        refused = server.phone(auth={"break": CANARY})
        answers = [
            refused.answer,
            phone.call("break", CANARY),
            phone.call("break_later", CANARY),
            phone.call("say", {"not": "broken"}),
            server.get(f"/break/{CANARY}")[1],
            server.get(f"/{CANARY}?{CANARY}", headers={"X-Name": CANARY})[1],
            server.say("GET / HTTP/1.1", "Host: localhost", f"Content-Length: {CANARY}"),
            server.say(f"GET / {CANARY}"),
            server.say("GET / HTTP/1.1", *[f"X-{CANARY}: {CANARY}"] * 200),
            server.say(f"{CANARY} / HTTP/1.1", "Host: localhost"),
        ]
        server.get(f"/socket.io/?EIO=4&transport=websocket&sid={CANARY}")
        phone.socket.send(f"4{CANARY}")
        assert phone.call("say", "still here") == [{"ok": True, "words": "still here"}]
        server.stop()

        assert refused.answer.startswith(CONNECT_ERROR)
        assert CANARY not in f"{answers}"
        assert CANARY not in server.output + server.errors
        assert "Traceback" not in server.errors
        told = sorted(line.split()[3] for line in server.errors.splitlines())
        assert told == ["KeyError", "RuntimeError", "RuntimeError", "ValueError", "ValueError"]
