"""Plans that come with the program, each with the length it names and for how many people."""

from dataclasses import dataclass

from sessions.domain.forecast import plan_seconds
from sessions.domain.plans import Plan


@dataclass(frozen=True)
class ReadyPlan:
    """A plan that says of itself that its length is kept with up to so many people."""

    plan: Plan

    @property
    def length_minutes(self) -> int:
        """How long the evening is said to be."""
        return self.plan.length_minutes

    @property
    def people(self) -> int:
        """For how many people."""
        return self.plan.people

    @property
    def spare_seconds(self) -> float:
        """What is left of the named length for beginning late and for silence; never below zero."""
        return self.length_minutes * 60 - plan_seconds(self.plan, self.people)
