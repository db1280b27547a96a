"""Before an evening: how long a plan takes with so many people, what each has, what would fit."""

from dataclasses import dataclass

from sessions.domain.fitting import (
    could_be_shorter,
    fitting_turn,
    half_as_long,
    longest_turns,
    turn_seconds,
)
from sessions.domain.forecast import plan_seconds
from sessions.domain.plans import Plan
from sessions.domain.words import Words

CROWDED_TURN_SECONDS = 60
"""Under a minute a main share is no share: two circles are kinder."""


@dataclass(frozen=True)
class Fit:
    """The round with the longest turns, and the longest turn with which the plan keeps its length.

    `fitting` is None where not even the shortest turn would do.
    """

    step: str
    title: Words
    seconds: int
    fitting: int | None


@dataclass(frozen=True)
class Shorter:
    """A step that could have these minutes instead, and how many that saves."""

    step: str
    title: Words
    minutes: int
    saves: int


@dataclass(frozen=True)
class Outlook:
    """What is to be expected; `length_minutes` is 0 where the plan names no length."""

    people: int
    seconds: float
    length_minutes: int
    each_seconds: int
    fit: Fit | None
    shorter: tuple[Shorter, ...]

    @property
    def over_seconds(self) -> float:
        """How far the end lies beyond the named length; below zero: before it."""
        return self.seconds - self.length_minutes * 60 if self.length_minutes else 0

    @property
    def is_crowded(self) -> bool:
        """Whether so many people leave each of them hardly any time."""
        if self.fit is None or self.over_seconds <= 0:
            return False
        return self.fit.fitting is None or self.fit.fitting < CROWDED_TURN_SECONDS


def outlook(plan: Plan, people: int) -> Outlook:
    """What a plan comes to with this many who speak."""
    seconds = plan_seconds(plan, people)
    over = seconds - plan.length_minutes * 60
    return Outlook(
        people=people,
        seconds=seconds,
        length_minutes=plan.length_minutes,
        each_seconds=sum(turn_seconds(step) for step in plan.steps),
        fit=_fit(plan, people, over) if plan.length_minutes else None,
        shorter=_shorter(plan),
    )


def _fit(plan: Plan, people: int, over: float) -> Fit | None:
    step = longest_turns(plan.steps)
    if step is None or not people:
        return None
    fitting = fitting_turn(turn_seconds(step), people, over)
    return Fit(step.id, step.title, turn_seconds(step), fitting)


def _shorter(plan: Plan) -> tuple[Shorter, ...]:
    return tuple(
        Shorter(step.id, step.title, half_as_long(step), step.minutes - half_as_long(step))
        for step in could_be_shorter(plan.steps)
    )
