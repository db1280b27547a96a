"""Going through the evening: start, the next step, one step back, a shorter step, undo."""

from dataclasses import replace

from sessions.domain import asking
from sessions.domain.errors import Refusal, Refused
from sessions.domain.fitting import SHORTEST_STEP_MINUTES
from sessions.domain.forecast import planned_seconds
from sessions.domain.kinds import goes_by_turns
from sessions.domain.pairs import Pairs
from sessions.domain.plans import Format, Plan, RoundOrder
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session, StepTaken, Undo


def start(session: Session, shuffled: tuple[str, ...], now: float) -> Session:
    """Begin the first step; who comes late finds the door as those who hold have chosen.

    `shuffled` is the speaking seats in a chance order, used where a round asks for one.
    """
    if session.phase is Phase.LIVE:
        raise Refused(Refusal.ALREADY_STARTED)
    planned = tuple(planned_seconds(session).values())
    opened = replace(session, door=session.door.once_begun)
    begun = replace(opened, phase=Phase.LIVE, started_at=now, planned_seconds=planned)
    return _entered(begun, 0, shuffled, now)


def next_step(session: Session, step: str, shuffled: tuple[str, ...], now: float) -> Session:
    """Leave the step that is named (it must be the current one) and begin the one after it."""
    _must_be_current(session, step)
    if session.is_last_step:
        raise Refused(Refusal.LAST_STEP)
    return _entered(_left(session, now), session.at + 1, shuffled, now)


def step_back(session: Session, step: str, shuffled: tuple[str, ...], now: float) -> Session:
    """Go back to the step before the one that is named."""
    _must_be_current(session, step)
    if session.at == 0:
        raise Refused(Refusal.FIRST_STEP)
    return _entered(_left(session, now), session.at - 1, shuffled, now)


def begun_anew(session: Session, shuffled: tuple[str, ...], now: float) -> Session:
    """The current step as if it were just entered; its time goes on."""
    began = session.step_started_at
    anew = _entered(replace(session, round=None), session.at, shuffled, now)
    return replace(anew, step_started_at=began)


def choose_plan(session: Session, plan: Plan) -> Session:
    """Hold another plan, only while people are still arriving; online, who comes waits first."""
    if session.phase is Phase.LIVE:
        raise Refused(Refusal.ALREADY_STARTED)
    door = replace(session.door, lobby=session.door.lobby or plan.format is Format.ONLINE)
    return replace(session, plan=plan, door=door)


def shorten(session: Session, step: str, minutes: int) -> Session:
    """Set the minutes of a step that has not begun, at least one; never a promised turn."""
    index = session.index_of(step)
    if session.phase is Phase.LIVE and index <= session.at:
        raise Refused(Refusal.STEP_HAS_PASSED)
    chosen = session.plan.steps[index]
    if goes_by_turns(chosen):
        raise Refused(Refusal.TURNS_ARE_PROMISED)
    shorter = replace(chosen, minutes=max(SHORTEST_STEP_MINUTES, minutes))
    return replace(session, plan=session.plan.with_step(shorter))


def undo(session: Session, now: float) -> Session:
    """Take back the last command of those who hold; the time since then counts for nobody."""
    if session.undo is None:
        raise Refused(Refusal.NOTHING_TO_UNDO)
    gone = now - session.undo.at
    before = session.undo.before
    return replace(
        before,
        version=session.version,
        rounds=session.rounds,
        seats_made=session.seats_made,
        round=_restored(before.round, session.round, gone),
        pairs=before.pairs and before.pairs.shifted(gone),
    )


def undoable(before: Session, after: Session, now: float) -> Session:
    """Remember the state before a command, so that it can be taken back.

    Not if it made a running turn longer: what was promised stays promised.
    """
    if after.turn and after.turn.longer_than(before.turn):
        return replace(after, undo=None)
    return replace(after, undo=Undo(now, replace(before, undo=None)))


def finish(session: Session, now: float) -> Session:
    """The last look before a session becomes its summary: the running step is counted too."""
    return _left(session, now) if session.phase is Phase.LIVE else session


def _must_be_current(session: Session, step: str) -> None:
    if session.step.id != step:
        raise Refused(Refusal.STALE)


def _restored(before: Round | None, latest: Round | None, gone: float) -> Round | None:
    """The round as it was, `gone` seconds later; ids of turns since then are not used again."""
    if before is None:
        return None
    turns = latest.turns if latest and latest.id == before.id else before.turns
    turn = before.turn
    if turn and turn.paused_at is None:
        turn = turn.shifted(gone)
    return replace(before, turn=turn, turns=turns)


def _left(session: Session, now: float) -> Session:
    if session.poll and session.poll.open:
        raise Refused(Refusal.POLL_IS_OPEN)
    offered = session.round.offered_everyone if session.round else None
    began = session.step_started_at if session.step_started_at is not None else now
    taken = StepTaken(session.step.id, now - began, offered)
    taken_by_now = (*session.taken, taken)
    gone = asking.put_by(session)
    return replace(gone, taken=taken_by_now, round=None, pairs=None, laid_aside=())


def _entered(session: Session, at: int, shuffled: tuple[str, ...], now: float) -> Session:
    step = session.plan.steps[at]
    moved = replace(session, at=at, step_started_at=now)
    number = session.rounds + 1
    if step.pairs:
        return replace(moved, pairs=Pairs(f"p{number}", step.pairs), rounds=number)
    if step.turns is None or step.written:
        return moved
    order = shuffled if step.turns.order is RoundOrder.RANDOM else session.speaking
    away = step.turns.phones_away
    begun = Round(f"r{number}", step.turns, waiting=order, phones_away=away)
    return replace(moved, round=begun, rounds=number)
