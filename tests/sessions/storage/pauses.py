"""Takes the place of waiting, so that two seconds of it take none."""

from collections.abc import Callable


class Pauses:
    """Counts the seconds that would have been waited, and may do something meanwhile."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._plans: list[tuple[int, Callable[[], None]]] = []
        self._times = 0

    def after(self, times: int, then: Callable[[], None]) -> None:
        """Do this in the pause that is so many from now."""
        self._plans.append((self._times + times, then))

    def __call__(self, seconds: float) -> None:
        self.seconds += seconds
        self._times += 1
        for times, then in self._plans:
            if times == self._times:
                then()
