"""Before and after: which poll asked before, which asks after, and when a move between is asked."""

from sessions.domain.polls import Poll
from sessions.domain.questions import Part, Question
from sessions.domain.session import Session


def is_due(session: Session, question: Question, moved_from: frozenset[str]) -> bool:
    """Whether a question is asked now: a move only from polls beside which it may be said."""
    if question.part is not Part.MOVE:
        return True
    before = before_of(session, question)
    return before is not None and before.id in moved_from


def before_of(session: Session, question: Question) -> Poll | None:
    """The poll that asked before what this question asks after, or how it moved since."""
    return _that_asked(session.every_poll, question, Part.BEFORE)


def after_of(session: Session, move: Poll) -> Poll | None:
    """The poll of the same check-in that asks after what this one asks the move of."""
    return _that_asked(session.check_in, move.question, Part.AFTER)


def _that_asked(polls: tuple[Poll, ...], question: Question, part: Part) -> Poll | None:
    measured = question.measure.id if question.measure else None
    for poll in polls:
        same = poll.question.measure is not None and poll.question.measure.id == measured
        if same and poll.question.part is part:
            return poll
    return None
