"""The clock of a running server: what the wall clock said at the start, and time passed since.

While the server lives, nobody who sets the wall clock changes how long a turn lasts.
"""

import time
from collections.abc import Callable


class SteadyClock:
    """Implements `ports.Clock`: seconds since the epoch, counted by a clock nobody can set."""

    def __init__(
        self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = time.monotonic
    ) -> None:
        self._steady = steady
        self._offset = wall() - steady()

    def now(self) -> float:
        """The present moment."""
        return self._offset + self._steady()
