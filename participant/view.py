"""What a participant's phone may show: pure, and the only place that decides it.

A listening phone's picture holds nothing of its own person, so that all listening phones share
one rendering; the page marks its own seat by itself.
"""

from dataclasses import dataclass, replace

from sessions.disclosure import Progress
from sessions.domain.people import Level, Out, Room, Signal
from sessions.domain.plans import StepKind
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Seat, Session, Standing
from web.faces import (
    Dot,
    Said,
    said,
    seat_name,
    shown_to_all,
    shown_to_holder,
    step_clock,
    turn_clock,
)
from web.pictures import Countdown, Moment


@dataclass(frozen=True)
class SignalNote:
    """How a person's own quiet word stands."""

    id: str
    level: str
    answer: str
    unseen: bool


@dataclass(frozen=True)
class OpenPoll:
    """An open check-in as a phone shows it."""

    id: str
    question: str
    options: tuple[str, ...]
    personal: bool
    may_answer: bool
    progress: str


@dataclass(frozen=True)
class PhonePicture:
    """One screen of a phone; fields that its screen does not use stay empty.

    `screen` is `<kind>` or `<kind>-<what it is about>`; `kind` names the template.
    """

    screen: str
    kind: str
    host: str = ""
    heading: str = ""
    words: str = ""
    prompt: str = ""
    dots: tuple[Dot, ...] = ()
    holder: str = ""
    next: str = ""
    turn: str = ""
    round: str = ""
    may_choose: bool = False
    listening: bool = False
    paused: bool = False
    countdown: Countdown | None = None
    cue_ms: int = 0
    poll: OpenPoll | None = None
    said: Said | None = None
    signal: SignalNote | None = None
    out: str = ""


def view(moment: Moment, seat_id: str) -> PhonePicture:
    """The picture of one phone."""
    seat = moment.session.seat(seat_id)
    note = moment.room.signal_of(seat.id)
    return replace(
        _screen(moment, seat),
        host=moment.room.host,
        signal=_note(note, moment.now) if note else None,
    )


def _screen(moment: Moment, seat: Seat) -> PhonePicture:
    session, room = moment.session, moment.room
    if seat.standing is Standing.LOBBY:
        return PhonePicture("lobby", "lobby")
    if seat.standing is Standing.LEFT:
        return PhonePicture("left", "left")
    if seat.id in room.out:
        return PhonePicture("away", "away", out=_out(room, seat))
    if session.phase is Phase.ARRIVING:
        return PhonePicture(
            "arriving", "arriving", dots=_dots(session, room), listening=seat.listening
        )
    if session.poll:
        return _poll_screen(session, moment.progress, seat)
    if session.round:
        return _round_screen(moment, session.round, seat)
    return _step_screen(session)


def _step_screen(session: Session) -> PhonePicture:
    step = session.step
    kinds = {
        StepKind.PAUSE: "pause",
        StepKind.BREAK: "break",
        StepKind.CHECK_IN: "check_in",
        StepKind.CLOSING: "closing",
    }
    kind = kinds.get(step.kind, "words")
    timed = step.kind in (StepKind.PAUSE, StepKind.BREAK)
    return PhonePicture(
        f"{kind}-{step.id}",
        kind,
        heading=step.title,
        words=step.words,
        prompt=step.prompt.text if step.prompt else "",
        dots=tuple(Dot(seat.id) for seat in session.circle) if timed else (),
        countdown=step_clock(session) if timed else None,
    )


def _poll_screen(session: Session, progress: Progress | None, seat: Seat) -> PhonePicture:
    assert session.poll is not None
    poll = session.poll
    if not poll.open:
        return PhonePicture(
            f"result-{poll.id}", "result", heading=session.step.title, said=said(poll)
        )
    question = poll.question
    shown = OpenPoll(
        id=poll.id,
        question=question.text,
        options=question.options,
        personal=question.personal,
        may_answer=seat.id in poll.electorate,
        progress=progress.value if progress else "",
    )
    return PhonePicture(f"poll-{poll.id}", "poll", heading=question.text, poll=shown)


def _round_screen(moment: Moment, running: Round, seat: Seat) -> PhonePicture:
    session, room = moment.session, moment.room
    prompt = session.step.prompt.text if session.step.prompt else session.step.words
    base = PhonePicture(
        "", "", heading=session.step.title, prompt=prompt, dots=_dots(session, room)
    )
    base = replace(base, round=running.id, may_choose=_may_choose(running, seat))
    turn = running.turn
    if running.phones_away:
        return replace(base, screen=f"phones_away-{running.id}", kind="phones_away")
    if turn is None:
        kind = "round_over" if running.complete else "round_soon"
        return replace(base, screen=f"{kind}-{running.id}", kind=kind)
    base = replace(base, turn=turn.id, paused=turn.paused_at is not None)
    if turn.held and turn.seat == seat.id:
        return _holding(moment, running, base)
    if turn.held:
        return _listening(moment, running, base)
    if turn.seat == seat.id:
        return replace(base, screen=f"offered-{turn.id}", kind="offered")
    if turn.seat is None and base.may_choose:
        return replace(base, screen=f"open-{turn.id}", kind="open")
    return replace(base, screen=f"quiet-{running.id}", kind="quiet", turn="")


def _holding(moment: Moment, running: Round, base: PhonePicture) -> PhonePicture:
    clock = turn_clock(running) if shown_to_holder(running) else None
    following = running.upcoming
    return replace(
        base,
        screen=f"holding-{base.turn}",
        kind="holding",
        next=seat_name(moment.session, moment.room, following) if following else "",
        countdown=clock.countdown if clock else None,
        cue_ms=clock.cue_ms if clock else 0,
    )


def _listening(moment: Moment, running: Round, base: PhonePicture) -> PhonePicture:
    clock = turn_clock(running) if shown_to_all(running) else None
    assert running.holder is not None
    return replace(
        base,
        screen=f"listening-{base.turn}",
        kind="listening",
        holder=seat_name(moment.session, moment.room, running.holder),
        countdown=clock.countdown if clock else None,
        cue_ms=clock.cue_ms if clock else 0,
    )


def _may_choose(running: Round, seat: Seat) -> bool:
    """Whether this seat's turn is still to come."""
    waiting = running.waiting + running.later + running.declined + running.rested
    return seat.id in waiting or bool(
        running.turn and not running.turn.held and running.turn.seat == seat.id
    )


def _dots(session: Session, room: Room) -> tuple[Dot, ...]:
    holder = session.round.holder if session.round else None
    return tuple(
        Dot(seat.id, "holding" if seat.id == holder else "idle") for seat in session.circle
    )


def _note(signal: Signal, now: float) -> SignalNote:
    unseen = signal.unseen_too_long(now) and signal.level is not Level.MOMENT
    answer = signal.answer.value if signal.answer else ""
    return SignalNote(signal.id, signal.level.value, answer, unseen)


def _out(room: Room, seat: Seat) -> str:
    return room.out.get(seat.id, Out.FINE).value
