"""Turns the signals that ask for an end into something the main green thread can wait for.

A Python handler alone is not noticed until the next event (PEP 475 resumes epoll): up to 60 s in an
idle server. The number of the signal goes down a socket pair instead, written by the interpreter.
"""

import signal
import socket
from types import TracebackType
from typing import Any

ENDINGS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
)


class StopSignal:
    """While entered, SIGTERM, SIGINT and SIGHUP wake `wait` and do nothing else.

    A signal that is ignored from outside, as SIGHUP is under nohup, stays ignored.
    """

    def __enter__(self) -> "StopSignal":
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._former: dict[int, Any] = {}
        for number in ENDINGS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._former[number] = signal.signal(number, _nothing)
        return self

    def wait(self) -> None:
        """Return when one of the signals has come."""
        while not set(self._reader.recv(1)) & self._former.keys():
            continue

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._former.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()


def _nothing(number: int, frame: object) -> None:
    """A handler of Python's own has to be there for the interpreter to write the number."""
