"""The run of show as a console lists it: pure; what is done, what is now, what is still to come."""

from dataclasses import dataclass

from sessions.domain.fitting import half_as_long
from sessions.domain.forecast import FittingTurns, Forecast, planned_seconds, step_seconds
from sessions.domain.plans import Step
from sessions.domain.session import Phase, Session
from sessions.domain.words import Words

WORTH_SAYING_MINUTES = 2
"""Below this many minutes a forecast is noise."""


@dataclass(frozen=True)
class StepLine:
    """A line of the run of show: `state` is done, now or next; all times are whole minutes.

    `expected_minutes` is 0 for a round while nobody is here. `shorter_minutes` is what a step that
    has not begun could be made, None where it may not be.
    """

    id: str
    title: Words
    state: str
    planned_minutes: int
    expected_minutes: int
    actual_minutes: int | None = None
    shorter_minutes: int | None = None


@dataclass(frozen=True)
class Ahead:
    """How long it will still take, and how far past the plan that is (0: within it).

    `fitting` is a round to come with the turn that would fit; None where nothing has to.
    """

    left_minutes: int
    over_minutes: int
    fitting: FittingTurns | None = None

    @property
    def is_over(self) -> bool:
        """Whether the overrun is worth a word."""
        return self.over_minutes >= WORTH_SAYING_MINUTES


def ahead(expected: Forecast) -> Ahead:
    """A forecast in whole minutes."""
    over = max(0, minutes(expected.over_seconds))
    return Ahead(minutes(expected.left_seconds), over, expected.fitting)


def steps(session: Session, expected: Forecast) -> tuple[StepLine, ...]:
    """Every step of the plan, in order."""
    planned = planned_seconds(session)
    return tuple(
        StepLine(
            id=step.id,
            title=step.title,
            state=_state(session, index),
            planned_minutes=minutes(planned[step.id]),
            expected_minutes=minutes(step_seconds(step, len(session.speaking))),
            actual_minutes=_actual(session, step) if _state(session, index) == "done" else None,
            shorter_minutes=half_as_long(step) if step.id in expected.could_shorten else None,
        )
        for index, step in enumerate(session.plan.steps)
    )


def minutes(seconds: float) -> int:
    """Whole minutes."""
    return round(seconds / 60)


def _state(session: Session, index: int) -> str:
    if session.phase is not Phase.LIVE or index > session.at:
        return "next"
    return "now" if index == session.at else "done"


def _actual(session: Session, step: Step) -> int:
    """All visits to the step together."""
    return minutes(sum(taken.seconds for taken in session.taken if taken.step == step.id))
