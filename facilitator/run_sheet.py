"""A plan as a run sheet: pure; when each step would begin, and how long it takes."""

from dataclasses import dataclass, replace

from sessions.domain.forecast import step_seconds
from sessions.domain.plans import Plan, Step


@dataclass(frozen=True)
class SheetLine:
    """A step with its beginning and its length in whole minutes; `time` is when, if it is known."""

    step: Step
    from_minute: int
    minutes: int
    time: str = ""

    @property
    def begins(self) -> str:
        """The time of day, or hours and minutes after the beginning."""
        return self.time or f"{self.from_minute // 60}:{self.from_minute % 60:02d}"

    def at(self, time: str) -> "SheetLine":
        """The same, begun at this time of day."""
        return replace(self, time=time)


def run_sheet(plan: Plan, people: int) -> tuple[SheetLine, ...]:
    """Every step, one after the other, for so many who speak."""
    lines, begins = [], 0.0
    for step in plan.steps:
        seconds = step_seconds(step, people)
        lines.append(SheetLine(step, round(begins / 60), round(seconds / 60)))
        begins += seconds
    return tuple(lines)
