"""How long the evening will take: for each step, for each person, and to the end."""

from dataclasses import dataclass

from sessions.domain.fitting import could_be_shorter, fitting_turn, longest_turns, turn_seconds
from sessions.domain.matching import group_sizes
from sessions.domain.plans import Plan, Step
from sessions.domain.session import Session
from sessions.domain.words import Words

UNCLOCKED_TURN_SECONDS = 180
"""What a turn without a clock is reckoned at: main shares of 3 to 5 minutes are the custom."""
FINDING_PLACES_SECONDS = 120
"""To find one another, and to come back, in a room or from the rooms of a call."""


@dataclass(frozen=True)
class FittingTurns:
    """A round in which nobody has begun, and the longest turn with which the evening keeps time."""

    step: str
    title: Words
    seconds: int


@dataclass(frozen=True)
class Forecast:
    """Seconds still to come, and how far the end lies beyond the plan (below zero: within it).

    The plan ends after the length it names; where it names none, after what it was reckoned to
    take when the evening began. `fitting` only where the end lies beyond that.
    """

    left_seconds: float
    over_seconds: float
    could_shorten: tuple[str, ...]
    fitting: FittingTurns | None = None


def step_seconds(step: Step, people: int) -> float:
    """Seconds that a step takes with this many people who may speak."""
    if step.pairs:
        parts = max(group_sizes(people, step.pairs.size), default=step.pairs.size)
        return FINDING_PLACES_SECONDS + parts * step.pairs.seconds
    if step.turns is None:
        return step.minutes * 60
    if step.minutes and not step.turns.seconds:
        return step.minutes * 60
    each = (step.turns.seconds or UNCLOCKED_TURN_SECONDS) + step.turns.quiet_seconds
    return people * each


def plan_seconds(plan: Plan, people: int) -> float:
    """Seconds that a whole plan takes with this many people."""
    return sum(step_seconds(step, people) for step in plan.steps)


def planned_seconds(session: Session) -> dict[str, float]:
    """Seconds of each step as planned: when the evening began, for as many as sat there then.

    Who comes or goes later, and a step made shorter, change the forecast and never the plan.
    """
    if session.planned_seconds:
        ids = (step.id for step in session.plan.steps)
        return dict(zip(ids, session.planned_seconds, strict=True))
    people = len(session.speaking)
    return {step.id: step_seconds(step, people) for step in session.plan.steps}


def forecast(session: Session, now: float) -> Forecast:
    """What is to come from now on, which steps could be shorter, and which turns would fit."""
    people = len(session.speaking)
    if session.started_at is None:
        later, passed, left = session.plan.steps, 0.0, 0.0
    else:
        later, passed = session.plan.steps[session.at + 1 :], now - session.started_at
        left = _current_left(session, people, now)
    left += sum(step_seconds(step, people) for step in later)
    over = passed + left - _named_seconds(session)
    return Forecast(
        left,
        over,
        tuple(step.id for step in could_be_shorter(later)),
        _fitting(session, later, over) if over > 0 else None,
    )


def _named_seconds(session: Session) -> float:
    return session.plan.length_minutes * 60 or sum(planned_seconds(session).values())


def _fitting(session: Session, later: tuple[Step, ...], over: float) -> FittingTurns | None:
    """In the longest turns that nobody has been promised yet."""
    going = session.round
    unbegun = (session.step, *later) if going and not going.begun else later
    step = longest_turns(unbegun)
    if step is None:
        return None
    is_now = going is not None and step == session.step
    people = going.to_come if going and is_now else len(session.speaking)
    seconds = fitting_turn(turn_seconds(step), people, over) if people else None
    return FittingTurns(step.id, step.title, seconds) if seconds else None


def _current_left(session: Session, people: int, now: float) -> float:
    going = session.round
    if going is None or (session.step.minutes and not going.rules.seconds):
        began = now if session.step_started_at is None else session.step_started_at
        return max(0, step_seconds(session.step, people) - (now - began))
    each = (going.rules.seconds or UNCLOCKED_TURN_SECONDS) + going.rules.quiet_seconds
    spare = max(0, going.spare_seconds) if going.to_come else 0
    running = going.turn.left_seconds(now) if going.turn else None
    return going.to_come * each + spare + max(0, running or 0)
