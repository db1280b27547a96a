"""What a phone may show while the piece goes round: pure.

Only the holder is told who comes next, and only the one it is offered to knows of an offer.
"""

from dataclasses import replace

from participant.picture import PhonePicture
from sessions.domain.rounds import Round
from sessions.domain.seats import Seat
from web.faces import Dot, seat_name, shown_to_all, shown_to_holder, turn_clock
from web.pictures import Moment


def round_screen(moment: Moment, running: Round, seat: Seat) -> PhonePicture:
    """The picture of one phone during a round."""
    base = _base(moment, running, seat)
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
        return _offered(running, seat, base)
    if turn.seat is None and base.may_choose:
        base = replace(base, turn_seconds=_turn_seconds(running))
        return replace(base, screen=f"open-{turn.id}", kind="open")
    return _quiet(moment, running, base)


def _base(moment: Moment, running: Round, seat: Seat) -> PhonePicture:
    step = moment.session.step
    return PhonePicture(
        "",
        "",
        heading=step.title,
        prompt=step.prompt.text if step.prompt else step.words,
        dots=_dots(moment),
        round=running.id,
        may_choose=_may_choose(running, seat),
        chosen=_chosen(running, seat),
        listening=seat.listening,
    )


def _holding(moment: Moment, running: Round, base: PhonePicture) -> PhonePicture:
    clock = turn_clock(running) if shown_to_holder(running) else None
    following = _following(running)
    return replace(
        base,
        screen=f"holding-{base.turn}",
        kind="holding",
        dots=_marked(base.dots, following),
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


def _offered(running: Round, seat: Seat, base: PhonePicture) -> PhonePicture:
    return replace(
        base,
        screen=f"offered-{base.turn}",
        kind="offered",
        dots=_marked(base.dots, seat.id),
        turn_seconds=_turn_seconds(running),
    )


def _quiet(moment: Moment, running: Round, base: PhonePicture) -> PhonePicture:
    """Everyone else's screen between turns: the offer itself is nobody else's business."""
    last = running.shared[-1] if running.shared else None
    return replace(
        base,
        screen=f"quiet-{running.id}",
        kind="quiet",
        turn="",
        shared=seat_name(moment.session, moment.room, last) if last else "",
    )


def _following(running: Round) -> str | None:
    """Whom the holder hands on to; a second offer to who said not today is made silently."""
    upcoming = running.upcoming
    return None if upcoming in running.declined else upcoming


def _turn_seconds(running: Round) -> int | None:
    return running.rules.seconds if shown_to_holder(running) else None


def _may_choose(running: Round, seat: Seat) -> bool:
    """Whether this seat's turn is still to come."""
    waiting = running.waiting + running.later + running.declined + running.rested
    return seat.id in waiting or bool(
        running.turn and not running.turn.held and running.turn.seat == seat.id
    )


def _chosen(running: Round, seat: Seat) -> str:
    if seat.id in running.rested:
        return "not_again"
    if seat.id in running.declined:
        return "not_today"
    return "later" if seat.id in running.later else ""


def _dots(moment: Moment) -> tuple[Dot, ...]:
    session = moment.session
    holder = session.round.holder if session.round else None
    return tuple(
        Dot(seat.id, "holding" if seat.id == holder else "idle") for seat in session.circle
    )


def _marked(dots: tuple[Dot, ...], following: str | None) -> tuple[Dot, ...]:
    return tuple(replace(dot, state="next") if dot.id == following else dot for dot in dots)
