"""What every picture of a session has, whoever it is for: a screen and perhaps a time left."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sessions.disclosure import Progress
from sessions.domain.people import Room
from sessions.domain.session import Session


@dataclass(frozen=True)
class Countdown:
    """A time left that the page counts down by itself; it stands still while paused.

    `breath_ms` is how long one breath takes, where all screens share one.
    """

    deadline: float
    total_seconds: float
    paused_at: float | None = None
    breath_ms: int = 0

    def left_ms(self, now: float) -> int:
        """Milliseconds left. Overtime is nobody's number: then it is zero, or where screens breathe
        together what the last breath, a whole number of breaths later, has used up (below zero).
        """
        left = round((self.deadline - (now if self.paused_at is None else self.paused_at)) * 1000)
        if left >= 0:
            return left
        return -(-left % self.breath_ms) if self.breath_ms else 0

    @property
    def total_ms(self) -> int:
        """The whole time in milliseconds."""
        return round(self.total_seconds * 1000)


@dataclass(frozen=True)
class Moment:
    """All that a view may draw from: the session, its people, an open poll's line, the time.

    `phrases` are the two words of everyone who waits in the lobby.
    """

    session: Session
    room: Room
    progress: Progress | None
    now: float
    phrases: Mapping[str, str] = field(default_factory=dict)


class Picture(Protocol):
    """A frozen, hashable view: equal pictures are rendered and sent once."""

    @property
    def screen(self) -> str:
        """The key of the screen; another key replaces the whole page content."""

    @property
    def countdown(self) -> Countdown | None:
        """The time left, if the viewer may see one."""
