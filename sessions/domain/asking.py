"""The check-in inside a session: opened with a fixed electorate, closed once, never reopened."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from sessions.domain.errors import Refusal, Refused
from sessions.domain.plans import Question
from sessions.domain.polls import Outcome, Poll
from sessions.domain.session import Session

Asked = Mapping[str, frozenset[str]]
"""By poll, the seats that could answer it."""

NOBODY_REMEMBERS: Asked = MappingProxyType({})


def open_poll(session: Session, step: str, asked: Asked = NOBODY_REMEMBERS) -> Session:
    """Open the check-in of the current step for every seat with a phone.

    Listeners and resting phones are included; late seats will not be. A personal question of
    which something was shown is asked again only of the very same seats, as `asked` remembers
    them: for whoever assumes that no mind has changed, who came or went would be the difference
    of two results.
    """
    if session.step.id != step:
        raise Refused(Refusal.STALE)
    question = session.step.question
    if question is None:
        raise Refused(Refusal.NO_QUESTION)
    known = session.poll_of(step)
    if known:
        raise Refused(Refusal.POLL_IS_OPEN if known.open else Refusal.POLL_WAS_HELD)
    entitled = electorate(session)
    for poll in _shown_before(session, question):
        if asked.get(poll.id) != frozenset(entitled):
            raise Refused(Refusal.ASKED_OF_OTHERS)
    return replace(session, poll=Poll(step, question, entitled))


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


def _shown_before(session: Session, question: Question) -> Iterator[Poll]:
    """Polls of the same words and options that said something, personal now or then."""
    for poll in session.polls:
        before, said_something = poll.question, poll.outcome and not poll.outcome.too_few
        same = (before.text, before.options) == (question.text, question.options)
        if same and said_something and (before.personal or question.personal):
            yield poll
