"""What the console shows of a check-in: pure; before it opens, while it is open, once closed."""

from facilitator.people import Person
from facilitator.picture import PollLine
from sessions.disclosure import Progress, warn_before_opening
from sessions.domain.asking import electorate, without_a_phone
from sessions.domain.plans import Step
from sessions.domain.session import Session
from web.faces import called_check_in


def may_ask_the_room(session: Session) -> bool:
    """Whether the room can be asked something now: nobody has the piece, nothing is open."""
    return session.turn is None and not (session.poll and session.poll.open)


def few_in_the_room(session: Session) -> bool:
    """Whether whatever is asked now would have too few answers to stay anonymous."""
    return warn_before_opening(len(electorate(session)))


def poll_line(
    session: Session, people: tuple[Person, ...], progress: Progress | None
) -> PollLine | None:
    """The check-in that is open, or that was the last to close here."""
    poll = session.poll
    if poll is None:
        return None
    goes_round = without_a_phone(session, poll)
    return PollLine(
        id=poll.id,
        question=called_check_in(session.check_in),
        progress=progress.value if progress and poll.open else "",
        few=poll.open and warn_before_opening(len(poll.electorate)),
        goes_round_to=tuple(each.name for each in people if each.id in goes_round),
    )


def too_few(session: Session, step: Step) -> bool:
    """Whether a check-in here would have too few answers to stay anonymous."""
    asked = step.question is not None and session.poll_of(step.id) is None
    return asked and warn_before_opening(len(electorate(session)))
