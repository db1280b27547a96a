"""What the console shows of a check-in: pure; before it opens, while it is open, once closed."""

from facilitator.picture import PollLine
from sessions.disclosure import Progress, warn_before_opening
from sessions.domain.asking import electorate
from sessions.domain.plans import Step
from sessions.domain.session import Session
from web.faces import called_check_in


def poll_line(session: Session, progress: Progress | None) -> PollLine | None:
    """The check-in that is open, or that was the last to close here."""
    poll = session.poll
    if poll is None:
        return None
    return PollLine(
        id=poll.id,
        question=called_check_in(session.check_in),
        progress=progress.value if progress and poll.open else "",
        few=poll.open and warn_before_opening(len(poll.electorate)),
    )


def too_few(session: Session, step: Step) -> bool:
    """Whether a check-in here would have too few answers to stay anonymous."""
    asked = step.question is not None and session.poll_of(step.id) is None
    return asked and warn_before_opening(len(electorate(session)))
