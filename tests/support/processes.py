"""Other programs that a test needs: started quietly, and ended when it is over."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

END_SECONDS = 10


@contextmanager
def running(command: Sequence[str], **how: Any) -> Iterator["subprocess.Popen[Any]"]:
    """A program that runs for as long as it is needed."""
    quiet = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    process = subprocess.Popen(command, **{**quiet, **how})
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.communicate(timeout=END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
