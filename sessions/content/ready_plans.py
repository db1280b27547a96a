"""Plans that come with the program, each with the length it names and for how many people."""

from dataclasses import dataclass

from sessions.domain.forecast import plan_seconds
from sessions.domain.plans import Plan


@dataclass(frozen=True)
class ReadyPlan:
    """A plan and what it says of itself: `length_minutes` is kept with up to `people` people."""

    plan: Plan
    length_minutes: int
    people: int

    @property
    def spare_seconds(self) -> float:
        """What is left of the named length for beginning late and for silence; never below zero."""
        return self.length_minutes * 60 - plan_seconds(self.plan, self.people)
