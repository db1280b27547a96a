"""Where the people of live sessions are kept: in memory, and gone with process or session."""

from collections.abc import Callable
from threading import Lock

from sessions.domain.people import Room


class Rooms:
    """The rooms of all live sessions; every method is safe between threads."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._lock = Lock()

    def __repr__(self) -> str:
        return "Rooms()"

    def room(self, session: str) -> Room:
        """The people of a session now."""
        with self._lock:
            return self._rooms.get(session, Room())

    def change(self, session: str, change: Callable[[Room], Room]) -> Room:
        """Put a changed room in the place of the old one; answers the new one."""
        with self._lock:
            changed = change(self._rooms.get(session, Room()))
            self._rooms[session] = changed
            return changed

    def drop(self, session: str) -> None:
        """Forget everybody of a session."""
        with self._lock:
            self._rooms.pop(session, None)
