"""The check-in inside a session: opened with a fixed electorate, closed once, never reopened.

A check-in may have several questions: each is a poll of its own, opened and closed together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from sessions.domain.before_after import is_due
from sessions.domain.errors import Refusal, Refused
from sessions.domain.polls import BESIDE_STEP, Outcome, Poll
from sessions.domain.questions import Question
from sessions.domain.session import Session

Asked = Mapping[str, frozenset[str]]
"""By poll, the seats that could answer it."""

NOBODY_REMEMBERS: Asked = MappingProxyType({})


def open_poll(
    session: Session,
    step: str,
    asked: Asked = NOBODY_REMEMBERS,
    *,
    passed_round: bool = False,
    moved_from: frozenset[str] = frozenset(),
) -> Session:
    """Open the check-in of the current step for every seat with a phone.

    Listeners and resting phones are included; late seats will not be, and seats without a phone
    only if one is `passed_round`. A personal question of which something was shown is asked again
    only of the very same seats, as `asked` remembers them: for whoever assumes that no mind has
    changed, who came or went would be the difference of two results. How people moved is asked
    only from polls (`moved_from`) beside which it may be said.
    """
    _must_be_current(session, step)
    if not session.step.questions:
        raise Refused(Refusal.NO_QUESTION)
    if known := session.poll_of(step):
        raise Refused(Refusal.POLL_IS_OPEN if known.open else Refusal.POLL_WAS_HELD)
    entitled = electorate(session, passed_round=passed_round)
    due = tuple(each for each in session.step.questions if is_due(session, each, moved_from))
    return _opened(session, step, due, asked=asked, entitled=entitled)


def ask(
    session: Session,
    step: str,
    questions: tuple[Question, ...],
    *,
    asked: Asked = NOBODY_REMEMBERS,
    passed_round: bool = False,
) -> Session:
    """Ask the room something that the plan does not; never while somebody has the piece."""
    _must_be_current(session, step)
    if session.turn:
        raise Refused(Refusal.SOMEONE_HAS_THE_PIECE)
    if session.poll and session.poll.open:
        raise Refused(Refusal.POLL_IS_OPEN)
    name = f"{step}{BESIDE_STEP}ask{len(session.every_poll) + 1}"
    entitled = electorate(session, passed_round=passed_round)
    return _opened(session, name, questions, asked=asked, entitled=entitled)


def close_poll(
    session: Session, poll: str, outcome: Outcome, *, beside: tuple[Outcome, ...] = ()
) -> Session:
    """Close the open check-in with what may be said of it, and of the polls beside it."""
    closed = to_close(session, poll).close(outcome)
    others = zip(session.beside, beside, strict=True)
    return replace(session, poll=closed, beside=tuple(each.close(said) for each, said in others))


def put_away(session: Session, poll: str) -> Session:
    """Go back to the step, from the result of what was asked beside its plan."""
    if session.poll is None or session.poll.id != poll or session.poll.id == session.step.id:
        raise Refused(Refusal.STALE)
    if session.poll.open:
        raise Refused(Refusal.POLL_IS_OPEN)
    return put_by(session)


def put_by(session: Session) -> Session:
    """The same session with the check-in that has closed among those of the evening."""
    return replace(session, polls=session.every_poll, poll=None, beside=())


def to_close(session: Session, poll: str) -> Poll:
    """The open poll that is named; stale if it is not the one that is open."""
    if session.poll is None or session.poll.id != poll:
        raise Refused(Refusal.STALE)
    if not session.poll.open:
        raise Refused(Refusal.POLL_NOT_OPEN)
    return session.poll


def electorate(session: Session, *, passed_round: bool = False) -> tuple[str, ...]:
    """Who may answer if a poll opens now, sorted, so that no order of arrival stays."""
    return tuple(sorted(seat.id for seat in session.circle if seat.phone or passed_round))


def without_a_phone(session: Session, poll: Poll) -> tuple[str, ...]:
    """The seats that may answer an open poll on a phone that is passed round, in ring order."""
    return tuple(
        seat.id for seat in session.circle if not seat.phone and seat.id in poll.electorate
    )


def _must_be_current(session: Session, step: str) -> None:
    if session.step.id != step:
        raise Refused(Refusal.STALE)


def _opened(
    session: Session,
    name: str,
    questions: tuple[Question, ...],
    *,
    asked: Asked,
    entitled: tuple[str, ...],
) -> Session:
    for question in questions:
        for poll in _shown_before(session, question):
            if asked.get(poll.id) != frozenset(entitled):
                raise Refused(Refusal.ASKED_OF_OTHERS)
    names = (name, *(f"{name}{BESIDE_STEP}{at}" for at in range(2, len(questions) + 1)))
    first, *others = (Poll(*both, entitled) for both in zip(names, questions, strict=True))
    return replace(put_by(session), poll=first, beside=tuple(others))


def _shown_before(session: Session, question: Question) -> Iterator[Poll]:
    """Polls of the same words and options that said something, personal now or then."""
    for poll in session.every_poll:
        before, said_something = poll.question, poll.outcome and not poll.outcome.too_few
        same = (before.text, before.options) == (question.text, question.options)
        if same and said_something and (before.personal or question.personal):
            yield poll
