"""The plans at hand: those that came with the program, and those that groups made themselves."""

from typing import Protocol

from sessions.content.library import Library
from sessions.domain.plans import Format, Plan, Step, StepKind
from sessions.domain.words import Typed
from sessions.ports import GroupStore, OwnPlan, PlanStore

EVERY_CIRCLE_HAS = (StepKind.WELCOME, StepKind.AGREEMENTS, StepKind.ROUND, StepKind.CLOSING)
USUAL_MINUTES, USUAL_PEOPLE = 60, 8


class KeepsPlans(GroupStore, PlanStore, Protocol):
    """A store of groups and of their plans."""


class PlansAtHand:
    """Looks a plan up, whoever made it; all of it as it is kept, in no reader's language."""

    def __init__(self, library: Library, store: KeepsPlans) -> None:
        self._library, self._store = library, store

    def plan(self, plan_id: str) -> Plan | None:
        """The plan of that id."""
        ready = self._library.plan(plan_id)
        if ready:
            return ready.plan
        own = self._store.own_plan(plan_id)
        return own.plan if own else None

    def own(self) -> tuple[OwnPlan, ...]:
        """What groups made for themselves, group by group."""
        return tuple(
            own for group in self._store.groups() for own in self._store.own_plans(group.id)
        )

    def pattern(self, kind: StepKind) -> Step | None:
        """A step of this kind to begin with: the first that ships."""
        steps = (step for ready in self._library.plans for step in ready.plan.steps)
        return next((step for step in steps if step.kind is kind), None)

    def new_plan(self, title: Typed) -> Plan:
        """A plan to begin with, still without an id: what every circle has."""
        return Plan(
            id="",
            title=title,
            summary="",
            format=Format.IN_PERSON,
            steps=tuple(step for kind in EVERY_CIRCLE_HAS if (step := self.pattern(kind))),
            author="",
            licence="",
            length_minutes=USUAL_MINUTES,
            people=USUAL_PEOPLE,
        )
