"""The one next action of a console: pure; none at all while a turn is within its time."""

from dataclasses import dataclass

from sessions.disclosure import Progress
from sessions.domain.people import Room
from sessions.domain.plans import RoundOrder
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session
from web.faces import seat_name
from web.pictures import Moment


@dataclass(frozen=True)
class Action:
    """What comes next: the event with its fields, and the kind and name its button is worded by.

    `filled` is False where the step ought to have its time first.
    """

    kind: str
    event: str
    fields: tuple[tuple[str, str | None], ...] = ()
    name: str = ""
    filled: bool = True


def next_action(moment: Moment) -> Action | None:
    """What those who hold would most likely do next."""
    session, room = moment.session, moment.room
    if session.phase is Phase.ARRIVING:
        return Action("start", "session.start", filled=bool(session.circle))
    if session.poll and session.poll.open:
        waiting = moment.progress is not Progress.EVERYONE
        return Action("close_poll", "poll.close", (("poll", session.poll.id),), filled=not waiting)
    step = session.step
    if step.question and session.poll is None and not session.poll_of(step.id):
        return Action("open_poll", "poll.open", (("step", step.id),))
    if session.round and not session.round.complete:
        return _in_round(session, room, session.round)
    if session.is_last_step:
        return Action("end", "session.end")
    following = session.plan.steps[session.at + 1].title
    return Action("next_step", "step.next", (("step", step.id),), following)


def _in_round(session: Session, room: Room, running: Round) -> Action | None:
    turn = running.turn
    if turn is None:
        return _offer(session, room, running)
    if turn.held:
        return None
    if turn.seat is None:
        return None
    name = seat_name(session, room, turn.seat)
    return Action("begun", "piece.accept", (("turn", turn.id),), name)


def _offer(session: Session, room: Room, running: Round) -> Action:
    about = ("round", running.id)
    seat = running.upcoming
    volunteer = running.rules.order is RoundOrder.VOLUNTEER and running.turns == 0
    if seat is None or volunteer:
        return Action("offer_open", "piece.offer", (about, ("seat", None)))
    name = seat_name(session, room, seat)
    return Action("offer", "piece.offer", (about, ("seat", seat)), name)
