"""A step of thanks is spoken, as a round; those who hold may have it written instead, or not."""

from dataclasses import replace

from sessions.domain import evening
from sessions.domain.errors import Refusal, Refused
from sessions.domain.plans import StepKind
from sessions.domain.session import Phase, Session


def write_it(
    session: Session, step: str, on: bool, *, shuffled: tuple[str, ...], now: float
) -> Session:
    """Whether a step of thanks is written; the current one only until somebody has begun."""
    index = session.index_of(step)
    chosen = session.plan.steps[index]
    if chosen.kind is not StepKind.APPRECIATION:
        raise Refused(Refusal.NOT_A_ROUND)
    if session.phase is Phase.LIVE and index < session.at:
        raise Refused(Refusal.STEP_HAS_PASSED)
    planned = replace(session, plan=session.plan.with_step(replace(chosen, written=on)))
    if session.phase is not Phase.LIVE or index > session.at or chosen.written is on:
        return planned
    if session.round and session.round.begun:
        raise Refused(Refusal.ROUND_HAS_BEGUN)
    return evening.begun_anew(planned, shuffled, now)
