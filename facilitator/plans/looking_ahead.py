"""What a plan comes to, as it is said beside it: for so many people, begun at some time: pure."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from flask_babel import format_time

from facilitator.run_sheet import SheetLine, run_sheet
from sessions.domain.outlook import Outlook, outlook
from sessions.domain.plans import Plan
from sessions.domain.words import Words

ANY_DAY = datetime(2026, 1, 5)
WORTH_SAYING_SECONDS = 60


@dataclass(frozen=True)
class Look:
    """The outlook, when it would end, and each step with its beginning.

    `begins` is how a time field writes it; empty where nobody said.
    """

    outlook: Outlook
    lines: tuple[SheetLine, ...]
    begins: str
    ends: str

    @property
    def minutes(self) -> int:
        """The whole, in minutes."""
        return round(self.outlook.seconds / 60)

    @property
    def over_minutes(self) -> int:
        """How far beyond the named length; 0 within it."""
        return max(0, self._beyond)

    @property
    def spare_minutes(self) -> int:
        """What is left of it."""
        return max(0, -self._beyond) if self.outlook.length_minutes else 0

    @property
    def other_turn(self) -> int:
        """The turn that would fit instead, in seconds; 0 where it is the one that is planned."""
        fit = self.outlook.fit
        if fit is None or fit.fitting is None or fit.fitting == fit.seconds:
            return 0
        return fit.fitting if self.outlook.over_seconds > 0 else 0

    def minutes_of(self, step: str) -> int:
        """How long a step takes."""
        return next((line.minutes for line in self.lines if line.step.id == step), 0)

    @property
    def title_to_fit(self) -> Words:
        """The round that the other turn is for."""
        return self.outlook.fit.title if self.outlook.fit else ""

    @property
    def _beyond(self) -> int:
        return round(self.outlook.over_seconds / 60)


def look(plan: Plan, people: int, begins: str = "") -> Look:
    """What is to be expected of a plan."""
    began = time_in(begins)
    seen = outlook(plan, people)
    ends = _said(began, seen.seconds) if began else ""
    lines = run_sheet(plan, people)
    if began:
        lines = tuple(line.at(_said(began, line.from_minute * 60)) for line in lines)
    return Look(seen, lines, began.strftime("%H:%M") if began else "", ends)


def time_in(text: str) -> time | None:
    """A time of day as a time field writes it."""
    try:
        return datetime.strptime(text.strip()[:5], "%H:%M").time()
    except ValueError:
        return None


def _said(began: time, seconds: float) -> str:
    then = datetime.combine(ANY_DAY, began) + timedelta(seconds=round(seconds / 60) * 60)
    return str(format_time(then.time(), "short"))
