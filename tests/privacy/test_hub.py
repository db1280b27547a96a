"""What breaks in eventlet's own hub, outside everything of ours, is not printed by it either."""

import subprocess
import sys

import pytest

from tests.support.source import ROOT

pytestmark = pytest.mark.live

CANARY = "Canary-whisper-51c0"
PROGRAM = f"""
from talkingpiece import patching
patching.begin(["--async-mode", "eventlet"])
import socket
import eventlet
from eventlet.hubs import get_hub
from talkingpiece.server.eventlet_server import start

def fall_over():
    raise RuntimeError("{CANARY}")

stop = start(lambda environ, start_response: [], socket.create_server(("127.0.0.1", 0)))
get_hub().schedule_call_global(0, fall_over)
eventlet.sleep(0.05)
stop()
print("still here")
"""


def test_the_hub_of_eventlet_prints_nothing_of_what_breaks_in_it():
    command = (sys.executable, "-W", "ignore", "-c", PROGRAM)
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert ended.stdout == "still here\n"
    assert CANARY not in ended.stderr
    assert "Traceback" not in ended.stderr
