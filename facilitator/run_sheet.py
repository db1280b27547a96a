"""A plan as a run sheet: pure; when each step would begin, and how long it takes."""

from dataclasses import dataclass

from sessions.content.ready_plans import ReadyPlan
from sessions.domain.forecast import step_seconds
from sessions.domain.plans import Step


@dataclass(frozen=True)
class SheetLine:
    """A step with its beginning and its length in whole minutes, for as many as the plan names."""

    step: Step
    from_minute: int
    minutes: int

    @property
    def begins(self) -> str:
        """Hours and minutes after the beginning."""
        return f"{self.from_minute // 60}:{self.from_minute % 60:02d}"


def run_sheet(ready: ReadyPlan) -> tuple[SheetLine, ...]:
    """Every step, one after the other."""
    lines, begins = [], 0.0
    for step in ready.plan.steps:
        seconds = step_seconds(step, ready.people)
        lines.append(SheetLine(step, round(begins / 60), round(seconds / 60)))
        begins += seconds
    return tuple(lines)
