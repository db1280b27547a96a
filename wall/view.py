"""What the wall may show: pure; the piece and the prompt, no time unless all may see it."""

from dataclasses import dataclass, replace

from sessions.domain.meetings import Meeting, still_to_come
from sessions.domain.pairs import Pairs
from sessions.domain.people import Room
from sessions.domain.plans import TIMES_IN_THEMSELVES, StepKind
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session
from sessions.domain.words import Words
from web.faces import (
    Called,
    Dot,
    Said,
    all_said,
    called_check_in,
    part_clock,
    said,
    seat_name,
    shown_to_all,
    step_clock,
    turn_clock,
)
from web.pictures import Countdown, Moment


@dataclass(frozen=True)
class WallPicture:
    """One screen of the wall.

    `door` is the epoch of the code while people may come in (the page shows code and QR),
    None when the door is locked. `in_a_call` makes it legible in a small tile of a call: names then
    stand in `seats`, in their order, and none round the ring.
    """

    screen: str
    kind: str
    title: str = ""
    heading: Words = ""
    words: Words = ""
    prompt: Words = ""
    step: str = ""
    dots: tuple[Dot, ...] = ()
    seats: tuple[Dot, ...] = ()
    holder: Called = ""
    countdown: Countdown | None = None
    said: Said | None = None
    all_said: tuple[Said, ...] = ()
    question: Words = ""
    progress: str = ""
    personal: bool = True
    groups: tuple[tuple[str, ...], ...] = ()
    together: bool = False
    paused: bool = False
    session: str = ""
    in_a_call: bool = False
    door: int | None = None
    meeting: Meeting | None = None


def view(moment: Moment, _seat: str) -> WallPicture:
    """The picture of the shared screen; a wall has no seat."""
    session, room = moment.session, moment.room
    dots = _dots(session, room)
    base = WallPicture(
        "",
        "",
        title=session.title,
        dots=_unnamed(dots) if session.beside_a_call else dots,
        session=session.id,
        in_a_call=session.beside_a_call,
    )
    if session.phase is Phase.ARRIVING:
        opened = session.door.epoch if session.door.open else None
        return replace(base, screen="arriving", kind="arriving", door=opened)
    step = session.step
    prompt = step.prompt.text if step.prompt else ""
    base = replace(base, heading=step.title, words=step.words, prompt=prompt)
    if session.poll:
        return _poll(moment, base)
    if session.round:
        return _round(moment, session.round, base)
    if session.pairs:
        return _pairs(session, session.pairs, base)
    kinds = {StepKind.PAUSE: "pause", StepKind.BREAK: "break", StepKind.CLOSING: "closing"}
    clock = step_clock(session) if step.kind in TIMES_IN_THEMSELVES else None
    if step.breath:
        # The shape fills the ring, and nobody is looked at: no names beside it.
        nameless = tuple(replace(dot, name="") for dot in base.dots)
        base = replace(base, step=step.id, dots=nameless)
        return replace(base, screen=f"breath-{step.id}", kind="breath", countdown=clock)
    kind = kinds.get(step.kind, "words")
    again = still_to_come(session.next_meeting, moment.now) if kind == "closing" else None
    return replace(base, screen=f"{kind}-{step.id}", kind=kind, countdown=clock, meeting=again)


def _poll(moment: Moment, base: WallPicture) -> WallPicture:
    assert moment.session.poll is not None
    poll, progress = moment.session.poll, moment.progress
    if poll.open:
        return replace(
            base,
            screen=f"poll-{poll.id}",
            kind="poll",
            question=called_check_in(moment.session.check_in),
            progress=progress.value if progress else "",
            personal=poll.question.personal,
        )
    return replace(
        base,
        screen=f"result-{poll.id}",
        kind="result",
        said=said(poll),
        all_said=all_said(moment.session),
    )


def _round(moment: Moment, running: Round, base: WallPicture) -> WallPicture:
    """The piece stays where it was until it is accepted: nobody sees an offer declined."""
    session, room = moment.session, moment.room
    turn = running.turn
    if session.beside_a_call and session.wall_names:
        base = replace(base, seats=_dots(session, room))
    if running.complete:
        return replace(base, screen=f"round_over-{running.id}", kind="round_over")
    if turn is None or not turn.held or turn.seat is None:
        return replace(base, screen=f"quiet-{running.id}", kind="quiet")
    clock = turn_clock(running) if shown_to_all(running) else None
    return replace(
        base,
        screen=f"holding-{turn.id}",
        kind="holding",
        holder=seat_name(session, room, turn.seat) if session.wall_names else "",
        countdown=clock.countdown if clock else None,
        paused=turn.paused_at is not None,
    )


def _unnamed(dots: tuple[Dot, ...]) -> tuple[Dot, ...]:
    return tuple(replace(dot, name="") for dot in dots)


def _pairs(session: Session, pairs: Pairs, base: WallPicture) -> WallPicture:
    """Who sits with whom, by their places in the ring, until they begin; then the time of it."""
    places = {seat.id: f"{place}" for place, seat in enumerate(session.circle)}
    clock = part_clock(pairs)
    groups = () if pairs.part else pairs.groups
    return replace(
        base,
        screen=f"pairs-{pairs.id}-{pairs.part}",
        kind="pairs",
        groups=tuple(tuple(places[seat] for seat in group) for group in groups),
        together=pairs.together,
        countdown=clock.countdown if clock else None,
    )


def _dots(session: Session, room: Room) -> tuple[Dot, ...]:
    holder = session.round.holder if session.round else None
    if holder is None and session.round and session.round.shared:
        holder = session.round.shared[-1]
    return tuple(
        Dot(
            f"{place}",
            "holding" if seat.id == holder else "idle",
            seat_name(session, room, seat.id) if session.wall_names else "",
        )
        for place, seat in enumerate(session.circle)
    )
