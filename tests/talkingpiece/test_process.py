"""What the serving process asks of the system, looked at in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOOK = """
import ctypes, json, os, resource, sys
from talkingpiece.process import harden
resource.setrlimit(resource.RLIMIT_NOFILE, (64, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
harden()
harden()
open(sys.argv[1], "w").close()
print(json.dumps({
    "files": resource.getrlimit(resource.RLIMIT_NOFILE),
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "mode": os.stat(sys.argv[1]).st_mode & 0o777,
    "dumpable": ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0,
}))
"""


def hardened(tmp_path):
    command = [sys.executable, "-c", LOOK, str(tmp_path / "kept")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    return json.loads(done.stdout)


def test_it_may_hold_many_sockets_and_writes_no_core(tmp_path):
    found = hardened(tmp_path)

    assert found["files"][0] == found["files"][1] > 64
    assert found["core"] == [0, 0]


def test_what_it_writes_is_for_its_own_eyes(tmp_path):
    assert hardened(tmp_path)["mode"] == 0o600


def test_its_memory_can_be_read_by_nobody_else(tmp_path):
    assert hardened(tmp_path)["dumpable"] == 0
