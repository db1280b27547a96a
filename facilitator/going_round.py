"""The round as a console shows it: pure; where the piece is, and when words may help."""

from dataclasses import dataclass

from facilitator.people import takes_by_phone
from sessions.domain.people import Room
from sessions.domain.rounds import Round
from sessions.domain.session import Phase, Session
from sessions.domain.turns import Turn
from web.faces import Called, Dot, seat_name, shown_to_holder
from web.pictures import Moment


@dataclass(frozen=True)
class TurnLine:
    """The turn: whose, how it stands, and whether a private nudge is due.

    `quiet` is the moment between two turns; `by_phone` that its seat can take it by itself; `out`
    that its seat has stepped out. A clock that nobody sees is no clock here either: it nudges
    nobody.
    """

    id: str
    seat: str
    name: Called
    held: bool
    paused: bool
    clocked: bool
    quiet: bool
    by_phone: bool
    out: bool
    unanswered: bool
    over: bool


@dataclass(frozen=True)
class RoundLine:
    """The round; `heard` of `seats` have shared, `following` would be offered the piece next."""

    id: str
    heard: int
    seats: int
    complete: bool
    phones_away: bool
    following: Called = ""
    following_seat: str = ""
    turn: TurnLine | None = None


def round_line(moment: Moment, running: Round) -> RoundLine:
    """The round at this moment."""
    asks_the_room = running.turn is not None and running.turn.seat is None
    following = None if asks_the_room else running.upcoming
    return RoundLine(
        id=running.id,
        heard=len(running.shared),
        seats=len(running.seats),
        complete=running.complete,
        phones_away=running.phones_away,
        following=seat_name(moment.session, moment.room, following) if following else "",
        following_seat=following or "",
        turn=_turn(moment, running, running.turn) if running.turn else None,
    )


def dots(session: Session, room: Room) -> tuple[Dot, ...]:
    """The ring may be mirrored to the room, so it tells where the piece is and nothing else.

    While people arrive the door stands in its middle, and leaves no room for names.
    """
    states = _states(session.round) if session.round else {}
    named = session.phase is Phase.LIVE
    return tuple(
        Dot(
            seat.id,
            states.get(seat.id, "idle"),
            seat_name(session, room, seat.id) if named else "",
        )
        for seat in session.circle
    )


def _states(running: Round) -> dict[str, str]:
    turn = running.turn
    if turn and not turn.held:
        return {turn.seat: "next"} if turn.seat else {}
    following = {running.upcoming: "next"} if running.upcoming else {}
    return {**following, **({running.holder: "holding"} if running.holder else {})}


def _turn(moment: Moment, running: Round, turn: Turn) -> TurnLine:
    session, room, now = moment.session, moment.room, moment.now
    return TurnLine(
        id=turn.id,
        seat=turn.seat or "",
        name=seat_name(session, room, turn.seat) if turn.seat else "",
        held=turn.held,
        paused=turn.paused_at is not None,
        clocked=turn.deadline is not None and shown_to_holder(running),
        quiet=not turn.held and now < turn.opens_at,
        by_phone=turn.seat is not None and takes_by_phone(session, room, turn.seat),
        out=turn.seat in room.out,
        unanswered=turn.seat is not None and turn.waits_too_long(now),
        over=turn.runs_over(now) and shown_to_holder(running),
    )
