"""How long the evening will take: for each step, for each person, and to the end."""

from dataclasses import dataclass

from sessions.domain.kinds import goes_by_turns
from sessions.domain.matching import group_sizes
from sessions.domain.plans import Plan, Step
from sessions.domain.session import Session

UNCLOCKED_TURN_SECONDS = 180
"""What a turn without a clock is reckoned at: main shares of 3 to 5 minutes are the custom."""
FINDING_PLACES_SECONDS = 120
"""To find one another, and to come back, in a room or from the rooms of a call."""
SHORTEST_STEP_MINUTES = 1


@dataclass(frozen=True)
class Forecast:
    """Seconds still to come, and how far the end lies beyond the plan (below zero: within it)."""

    left_seconds: float
    over_seconds: float
    could_shorten: tuple[str, ...]


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
    """What is to come from now on, and which later steps could be shorter."""
    people = len(session.speaking)
    if session.started_at is None:
        return Forecast(sum(planned_seconds(session).values()), 0, ())
    later = session.plan.steps[session.at + 1 :]
    left = _current_left(session, people, now) + sum(step_seconds(s, people) for s in later)
    over = (now - session.started_at) + left - sum(planned_seconds(session).values())
    return Forecast(left, over, tuple(s.id for s in later if _may_be_shorter(s)))


def _current_left(session: Session, people: int, now: float) -> float:
    going = session.round
    if going is None or (session.step.minutes and not going.rules.seconds):
        began = now if session.step_started_at is None else session.step_started_at
        return max(0, step_seconds(session.step, people) - (now - began))
    each = (going.rules.seconds or UNCLOCKED_TURN_SECONDS) + going.rules.quiet_seconds
    spare = max(0, going.spare_seconds) if going.to_come else 0
    running = going.turn.left_seconds(now) if going.turn else None
    return going.to_come * each + spare + max(0, running or 0)


def _may_be_shorter(step: Step) -> bool:
    return not goes_by_turns(step) and step.minutes > SHORTEST_STEP_MINUTES
