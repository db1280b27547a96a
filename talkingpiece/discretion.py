"""Says what broke without saying what it said: the class of the problem and our own line.

The text of an exception can hold a name, a code or an answer, so it must never be written anywhere.
"""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from talkingpiece.log import ROOMS, Event, write

HOUSE = Path(__file__).resolve().parent.parent


def describe(problem: BaseException) -> str:
    """`KeyError at sessions/service.py:120`: all that may be said about a problem."""
    kind = type(problem)
    name = kind.__qualname__ if kind.__module__ == "builtins" else _full_name(kind)
    places = ["no line of ours"]
    for frame, line in traceback.walk_tb(problem.__traceback__):
        places += _our_place(frame.f_code.co_filename, line)
    return f"{name} at {places[-1]}"


def report(problem: BaseException) -> None:
    """Write one discreet line to the log."""
    write(Event.BROKE, describe(problem))


class DiscreetHandler(logging.Handler):
    """Of a log record keeps only the problem it carries; messages may quote a client."""

    def emit(self, record: logging.LogRecord) -> None:
        problem = record.exc_info[1] if record.exc_info else None
        if problem is not None:
            report(problem)


def discreet_logger(name: str) -> logging.Logger:
    """A logger that writes nothing but discreet lines, to hand to a library."""
    logger = logging.Logger(name, logging.ERROR)
    logger.addHandler(DiscreetHandler())
    return logger


def install() -> None:
    """Take over every way in which Python and its libraries print a traceback or a warning."""
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _uncaught_in_thread
    logging.raiseExceptions = False
    logging.captureWarnings(True)
    logging.basicConfig(handlers=[DiscreetHandler()], level=logging.ERROR, force=True)


def _uncaught(
    kind: type[BaseException], problem: BaseException, trace: TracebackType | None
) -> None:
    report(problem.with_traceback(trace))


def _uncaught_in_thread(event: threading.ExceptHookArgs) -> None:
    if event.exc_value is not None and not isinstance(event.exc_value, SystemExit):
        report(event.exc_value)


def _unraisable(event: "sys.UnraisableHookArgs") -> None:
    if event.exc_value is not None:
        report(event.exc_value)


def _full_name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _our_place(filename: str, line: int) -> list[str]:
    path = Path(filename)
    if not path.is_relative_to(HOUSE) or path.relative_to(HOUSE).parts[0] not in ROOMS:
        return []
    return [f"{path.relative_to(HOUSE).as_posix()}:{line}"]
