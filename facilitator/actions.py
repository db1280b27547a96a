"""The one next action of a console: pure; never a filled one while a turn is within its time."""

from dataclasses import dataclass

from facilitator.in_pairs import nobody_to_sit_with
from facilitator.people import takes_by_phone
from sessions.disclosure import Progress
from sessions.domain.pairs import Pairs
from sessions.domain.plans import TIMES_IN_THEMSELVES
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session
from sessions.domain.turns import Turn
from sessions.domain.words import Words
from web.faces import Called, seat_name, shown_to_holder
from web.pictures import Moment


@dataclass(frozen=True)
class Action:
    """What comes next: the event with its fields, and the kind and name its button is worded by.

    `title` is the step it leads to, `name` the person it is about. `filled` is False where
    somebody else, or the step itself, ought to have the time first. A `volatile` one is kept in
    memory only, and nothing takes it back.
    """

    kind: str
    event: str
    fields: tuple[tuple[str, str | int | None], ...] = ()
    name: Called = ""
    title: Words = ""
    filled: bool = True
    volatile: bool = False


def next_action(moment: Moment) -> Action | None:
    """What those who hold would most likely do next; None where they choose among people."""
    session = moment.session
    if session.phase is Phase.ARRIVING:
        return Action("start", "session.start", filled=bool(session.circle))
    if session.poll and session.poll.open:
        everyone = moment.progress is Progress.EVERYONE
        return Action("close_poll", "poll.close", (("poll", session.poll.id),), filled=everyone)
    step = session.step
    if session.poll and session.poll.id != step.id:
        about = (("poll", session.poll.id),)
        return Action("put_away", "poll.put_away", about, title=step.title)
    if step.question and not session.poll_of(step.id):
        return Action("open_poll", "poll.open", (("step", step.id),))
    if session.round and not session.round.complete:
        return _in_round(moment, session.round)
    if step.written and len(session.circle) > 1:
        return _in_thanks(moment)
    if session.pairs and not (session.pairs.together or nobody_to_sit_with(session)):
        return _in_pairs(session.pairs, moment.now)
    return _onward(session, moment.now)


def _in_thanks(moment: Moment) -> Action:
    session, slips = moment.session, moment.room.slips
    about = (("step", session.step.id),)
    if slips.step != session.step.id:
        return Action("draw_slips", "slips.draw", about, volatile=True)
    if slips.given:
        return _onward(session, moment.now)
    lacking = slips.without_words(seat.id for seat in session.circle)
    ready = not (slips.silent or slips.waiting or lacking)
    return Action("give_slips", "slips.give", about, filled=ready, volatile=True)


def _in_pairs(pairs: Pairs, now: float) -> Action:
    about, deadline = ("pairs", pairs.id), pairs.deadline()
    if not pairs.groups:
        return Action("make_pairs", "pairs.make", (about,))
    if deadline is None:
        return Action("begin_pairs", "pairs.begin", (about,))
    over = now >= deadline
    if pairs.last_part:
        return Action("gather", "pairs.gather", (about,), filled=over)
    return Action("change_over", "pairs.change", (about, ("part", pairs.part)), filled=over)


def _onward(session: Session, now: float) -> Action:
    if session.is_last_step:
        return Action("end", "session.end")
    following = session.plan.steps[session.at + 1].title
    about = (("step", session.step.id),)
    return Action(
        "next_step",
        "step.next",
        about,
        title=following,
        filled=_has_had_its_time(session, now),
    )


def _has_had_its_time(session: Session, now: float) -> bool:
    began = session.step_started_at
    if session.step.kind not in TIMES_IN_THEMSELVES or began is None:
        return True
    return now >= began + session.step.minutes * 60


def _in_round(moment: Moment, running: Round) -> Action | None:
    turn = running.turn
    if turn is None:
        return _offer(moment, running)
    if turn.seat is None:
        return None
    if turn.held:
        return _held(moment, running, turn)
    return _begun(moment, turn, turn.seat)


def _held(moment: Moment, running: Round, turn: Turn) -> Action:
    about = (("turn", turn.id),)
    if turn.paused_at is not None:
        return Action("resume", "turn.resume", about, filled=False)
    seat = running.upcoming
    name = seat_name(moment.session, moment.room, seat) if seat else ""
    over = turn.runs_over(moment.now) and shown_to_holder(running)
    return Action("hand_on", "piece.hand_on", about, name, filled=over)


def _begun(moment: Moment, turn: Turn, seat: str) -> Action:
    """Those who hold say it for a seat that cannot; who has the phone in hand says it first."""
    session, room, now = moment.session, moment.room, moment.now
    waits = takes_by_phone(session, room, seat) and not turn.waits_too_long(now)
    quiet = now < turn.opens_at or seat in room.out
    name = seat_name(session, room, seat)
    return Action("begun", "piece.accept", (("turn", turn.id),), name, filled=not (waits or quiet))


def _offer(moment: Moment, running: Round) -> Action:
    about, seat = ("round", running.id), running.upcoming
    if seat is None:
        return Action("offer_open", "piece.offer", (about, ("seat", None)))
    name = seat_name(moment.session, moment.room, seat)
    return Action("offer", "piece.offer", (about, ("seat", seat)), name)
