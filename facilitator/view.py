"""What a console may show: pure; run of show, one next action, and what only those who hold see."""

from dataclasses import dataclass, replace

from facilitator.actions import Action, next_action
from facilitator.people import Person, SignalLine, lobby, people, signals
from sessions.disclosure import Progress, warn_before_opening
from sessions.domain.asking import electorate
from sessions.domain.forecast import forecast, step_seconds
from sessions.domain.people import Room
from sessions.domain.plans import ClockFor, Step
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session
from web.faces import Dot, Said, said, seat_name, step_clock, turn_clock
from web.pictures import Countdown, Moment


@dataclass(frozen=True)
class StepLine:
    """A line of the run of show: `state` is done, now or next."""

    id: str
    title: str
    state: str
    planned_minutes: int
    actual_minutes: int | None = None
    may_be_shorter: bool = False


@dataclass(frozen=True)
class TurnLine:
    """The turn on the console: who, and whether a private nudge is due."""

    id: str
    seat: str
    name: str
    held: bool
    paused: bool
    clocked: bool
    unanswered: bool
    over: bool


@dataclass(frozen=True)
class PollLine:
    """The check-in on the console: one of three lines while open, the same words as all after."""

    id: str
    question: str
    open: bool
    progress: str
    few: bool


@dataclass(frozen=True)
class ConsolePicture:
    """One screen of the console; `screen` changes with the step, not with every tap."""

    screen: str
    kind: str
    session: str
    title: str
    host: str
    phase: str
    steps: tuple[StepLine, ...]
    left_minutes: int
    over_minutes: int
    people: tuple[Person, ...]
    lobby: tuple[Person, ...]
    signals: tuple[SignalLine, ...]
    dots: tuple[Dot, ...]
    action: Action | None
    door_open: bool
    door_lobby: bool
    door_epoch: int
    wall_epoch: int
    wall_names: bool
    may_undo: bool
    last_step: bool = False
    step: str = ""
    heading: str = ""
    words: str = ""
    notes: str = ""
    prompt: str = ""
    round: str = ""
    round_order: str = ""
    round_place: str = ""
    phones_away: bool = False
    turn: TurnLine | None = None
    following: str = ""
    poll: PollLine | None = None
    said: Said | None = None
    too_few_to_ask: bool = False
    countdown: Countdown | None = None
    cue_ms: int = 0

    @property
    def phones(self) -> int:
        """How many phones have arrived."""
        return sum(person.phone for person in self.people)

    @property
    def open_signals(self) -> int:
        """How many quiet words still wait for an answer."""
        return sum(signal.answer == "" for signal in self.signals)


def view(moment: Moment, _seat: str) -> ConsolePicture:
    """The picture of the console."""
    session, room, now = moment.session, moment.room, moment.now
    ahead = forecast(session, now)
    base = ConsolePicture(
        screen="arriving",
        kind="arriving",
        session=session.id,
        title=session.title,
        host=room.host,
        phase=session.phase.value,
        steps=_steps(session, ahead.could_shorten),
        left_minutes=_minutes(ahead.left_seconds),
        over_minutes=max(0, _minutes(ahead.over_seconds)),
        people=people(session, room),
        lobby=lobby(session, room),
        signals=signals(session, room, now),
        dots=_dots(session, room),
        action=next_action(moment),
        door_open=session.door.open,
        door_lobby=session.door.lobby,
        door_epoch=session.door.epoch,
        wall_epoch=session.wall_epoch,
        wall_names=session.wall_names,
        may_undo=session.undo is not None,
    )
    if session.phase is Phase.ARRIVING:
        return base
    return _live(moment, base)


def _live(moment: Moment, base: ConsolePicture) -> ConsolePicture:
    session = moment.session
    step = session.step
    base = replace(
        base,
        screen=f"step-{step.id}",
        kind="step",
        step=step.id,
        last_step=session.is_last_step,
        heading=step.title,
        words=step.words,
        notes=step.notes,
        prompt=step.prompt.text if step.prompt else "",
        too_few_to_ask=_too_few(session, step),
    )
    if session.poll:
        return _with_poll(session, moment.progress, base)
    if session.round:
        return _with_round(moment, session.round, base)
    return replace(base, countdown=step_clock(session))


def _with_poll(session: Session, progress: Progress | None, base: ConsolePicture) -> ConsolePicture:
    assert session.poll is not None
    poll = session.poll
    line = PollLine(
        id=poll.id,
        question=poll.question.text,
        open=poll.open,
        progress=progress.value if progress and poll.open else "",
        few=poll.open and warn_before_opening(len(poll.electorate)),
    )
    kind = "poll" if poll.open else "result"
    return replace(base, screen=f"{kind}-{poll.id}", kind=kind, poll=line, said=said(poll))


def _with_round(moment: Moment, running: Round, base: ConsolePicture) -> ConsolePicture:
    session, room = moment.session, moment.room
    clock = None if running.rules.clock is ClockFor.NOBODY else turn_clock(running)
    following = running.upcoming
    heard = len(running.shared)
    return replace(
        base,
        screen=f"round-{running.id}",
        kind="round",
        round=running.id,
        round_order=running.rules.order.value,
        round_place=f"{heard}/{len(running.seats)}",
        phones_away=running.phones_away,
        turn=_turn(moment, running),
        following=seat_name(session, room, following) if following else "",
        countdown=clock.countdown if clock else None,
        cue_ms=clock.cue_ms if clock else 0,
    )


def _turn(moment: Moment, running: Round) -> TurnLine | None:
    session, room, now = moment.session, moment.room, moment.now
    turn = running.turn
    if turn is None:
        return None
    return TurnLine(
        id=turn.id,
        seat=turn.seat or "",
        name=seat_name(session, room, turn.seat) if turn.seat else "",
        held=turn.held,
        paused=turn.paused_at is not None,
        clocked=turn.deadline is not None,
        unanswered=turn.waits_too_long(now),
        over=turn.runs_over(now),
    )


def _steps(session: Session, could_shorten: tuple[str, ...]) -> tuple[StepLine, ...]:
    seated = len(session.speaking)
    live = session.phase is Phase.LIVE
    spent = {taken.step: taken.seconds for taken in session.taken}
    lines = []
    for index, step in enumerate(session.plan.steps):
        state = "next"
        if live and index <= session.at:
            state = "now" if index == session.at else "done"
        actual = spent.get(step.id) if state == "done" else None
        lines.append(
            StepLine(
                id=step.id,
                title=step.title,
                state=state,
                planned_minutes=_minutes(step_seconds(step, seated)),
                actual_minutes=None if actual is None else _minutes(actual),
                may_be_shorter=step.id in could_shorten,
            )
        )
    return tuple(lines)


def _dots(session: Session, room: Room) -> tuple[Dot, ...]:
    running = session.round
    offered = running.turn.seat if running and running.turn else None
    following = offered if running and not running.holder else None
    if running and running.holder:
        following = running.upcoming
    dots = []
    for seat in session.circle:
        state = "idle"
        if running and seat.id == running.holder:
            state = "holding"
        elif seat.id == following:
            state = "next"
        elif seat.phone and seat.id not in room.here:
            state = "resting"
        dots.append(Dot(seat.id, state, seat_name(session, room, seat.id)))
    return tuple(dots)


def _too_few(session: Session, step: Step) -> bool:
    """Whether a check-in here would have too few answers to stay anonymous."""
    asked = step.question is not None and session.poll is None
    return asked and warn_before_opening(len(electorate(session)))


def _minutes(seconds: float) -> int:
    return round(seconds / 60)
