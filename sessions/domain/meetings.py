"""When a group meets again: day, time and place belong to the group, and to nobody in it."""

from dataclasses import dataclass
from datetime import date, datetime, time

NEUTRAL_TITLE = "Talking Piece"
"""What a calendar says of a meeting unless those who hold choose other words; never the group's."""

SHORTEST_MINUTES, LONGEST_MINUTES = 10, 480
FURTHEST_DAYS = 2 * 366


@dataclass(frozen=True)
class Meeting:
    """The next meeting of a group: `day` YYYY-MM-DD, `time` HH:MM on the clock of the place.

    `uid` tells a calendar that a moved meeting is the same one; it is random, and goes with it.
    """

    uid: str
    day: str
    time: str
    minutes: int
    place: str = ""
    title: str = NEUTRAL_TITLE

    @property
    def begins(self) -> datetime:
        """Day and time together, in no zone: what the clock on the wall says there."""
        return datetime.combine(date.fromisoformat(self.day), time.fromisoformat(self.time))

    def is_to_come(self, today: date) -> bool:
        """Whether it is today or later: an old date is nothing to meet on."""
        return date.fromisoformat(self.day) >= today


def still_to_come(meeting: Meeting | None, now: float) -> Meeting | None:
    """The meeting, unless its day is over."""
    today = date.fromtimestamp(now)
    return meeting if meeting and meeting.is_to_come(today) else None
