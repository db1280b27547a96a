"""The clock of a running server: what the wall clock said at the start, and time passed since.

While the server lives, nobody who sets the wall clock changes how long a turn lasts.
"""

import time
from collections.abc import Callable


def since_boot() -> float:
    """Seconds since the machine started, where it can be had with the time it slept counted in.

    A laptop that is closed for ten minutes has not stopped the evening.
    """
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class SteadyClock:
    """Implements `ports.Clock`: seconds since the epoch, counted by a clock nobody can set."""

    def __init__(
        self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = since_boot
    ) -> None:
        self._steady = steady
        self._offset = wall() - steady()

    def now(self) -> float:
        """The present moment."""
        return self._offset + self._steady()
