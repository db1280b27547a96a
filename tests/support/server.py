"""A real server in a process of its own, on a free port and a folder of its own."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 30
STOP_SECONDS = 30
"""Patience where much else goes on; tests/live/test_server_stop.py holds a stop to a second."""


@dataclass
class Server:
    """One server; `start` again after `kill` to see what it remembers."""

    folder: Path
    mode: str = "eventlet"
    options: tuple[str, ...] = ()
    environ: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    """It stays the same after a restart."""
    links: dict[str, Any] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def data(self) -> Path:
        """Where the server writes."""
        return self.folder / "data"

    @property
    def url(self) -> str:
        """The address that tests open."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "Server":
        """Start, and wait for the links."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "stderr").open("ab") as complaints:
            self.process = self._run(complaints)
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            self.kill()
            raise AssertionError((self.folder / "stderr").read_text())
        self.links = json.loads(line)
        self.port = int(self.links["url"].rpartition(":")[2])
        return self

    def _run(self, complaints: IO[bytes]) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [
                sys.executable, "-m", "talkingpiece", "dev", "--json",
                "--host", "127.0.0.1", "--port", str(self.port), "--data", str(self.data),
                "--async-mode", self.mode, *self.options,
            ],
            cwd=ROOT,
            env={**os.environ, **self.environ, "TMPDIR": str(self._made("tmp"))},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )  # fmt: skip

    def kill(self) -> None:
        """kill -9."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Ask it to stop; answers the exit code."""
        return self._end(signal.SIGTERM)

    def secret(self, link: str) -> str:
        """What stands in the fragment of one of the printed links."""
        return str(self.links[link]).partition("#")[2].partition("=")[2]

    def said(self) -> bytes:
        """Everything printed after the start-up line."""
        return (self.folder / "stdout").read_bytes() + (self.folder / "stderr").read_bytes()

    def _end(self, how: signal.Signals) -> int:
        assert self.process
        assert self.process.stdout
        if self.process.poll() is None:
            self.process.send_signal(how)
        rest, _ = self.process.communicate(timeout=STOP_SECONDS)
        with (self.folder / "stdout").open("ab") as file:
            file.write(rest)
        return self.process.returncode

    def _made(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return folder
