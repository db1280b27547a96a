"""The check-in inside a session: opened with a fixed electorate, closed once, never reopened."""

from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.polls import Outcome, Poll
from sessions.domain.session import Session


def open_poll(session: Session, step: str) -> Session:
    """Open the check-in of the current step for every seat with a phone.

    Listeners and resting phones are included; late seats will not be.
    """
    if session.step.id != step:
        raise Refused(Refusal.STALE)
    question = session.step.question
    if question is None:
        raise Refused(Refusal.NO_QUESTION)
    known = session.poll_of(step)
    if known:
        raise Refused(Refusal.POLL_IS_OPEN if known.open else Refusal.POLL_WAS_HELD)
    return replace(session, poll=Poll(step, question, electorate(session)))


def close_poll(session: Session, poll: str, outcome: Outcome) -> Session:
    """Close the open poll with what may be said of it."""
    return replace(session, poll=to_close(session, poll).close(outcome))


def to_close(session: Session, poll: str) -> Poll:
    """The open poll that is named; stale if it is not the one that is open."""
    if session.poll is None or session.poll.id != poll:
        raise Refused(Refusal.STALE)
    if not session.poll.open:
        raise Refused(Refusal.POLL_NOT_OPEN)
    return session.poll


def electorate(session: Session) -> tuple[str, ...]:
    """Who may answer if a poll opens now, sorted, so that no order of arrival stays."""
    return tuple(sorted(seat.id for seat in session.circle if seat.phone))
