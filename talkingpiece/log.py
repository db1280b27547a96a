"""The only log of a running server: of listed fields, for whoever runs it; people are no event.

In normal running nothing is written. When something breaks it is one line: the minute (a finer
time could be laid beside somebody else's log), the level, the event, what broke and where in our
code, and roughly how long the server had been up.
"""

import re
import sys
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from time import monotonic, time

BEGAN = monotonic()
MINUTE = "%Y-%m-%dT%H:%MZ"
UP = ((60, "up<1m"), (600, "up<10m"), (3_600, "up<1h"), (36_000, "up<10h"))
UP_LONGER = "up>10h"
ROOMS = ("talkingpiece", "facilitator", "participant", "wall", "web", "sessions")
"""The folders that our own code is in."""

OUTCOME = re.compile(
    r"[A-Za-z_][\w.]{0,80} at "
    rf"(?:no line of ours|(?:{'|'.join(ROOMS)})/[\w/]{{1,80}}\.py:\d{{1,5}})"
)
NOT_LISTED = "Unnamed at no line of ours"
"""What is said of an outcome that is not a class and a line of code."""


class Level(StrEnum):
    """How bad it is."""

    ERROR = "error"


class Event(StrEnum):
    """All that is ever written about."""

    BROKE = "broke"


def line(event: Event, outcome: str, now: float, *, up_seconds: float) -> str:
    """One line; an outcome that is not a class and a place in code is not repeated."""
    minute = datetime.fromtimestamp(now, UTC).strftime(MINUTE)
    said = outcome if OUTCOME.fullmatch(outcome) else NOT_LISTED
    up = next((name for below, name in UP if up_seconds < below), UP_LONGER)
    return f"{minute} {Level.ERROR} {event} {said} {up}"


def write(event: Event, outcome: str) -> None:
    """Write a line to stderr, if there still is one."""
    with suppress(OSError, ValueError):
        written = line(event, outcome, time(), up_seconds=monotonic() - BEGAN)
        sys.stderr.write(f"{written}\n")
        sys.stderr.flush()
