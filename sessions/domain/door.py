"""Coming in and going: the door, the lobby, seats taken, removed and left."""

from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.seats import SEATS_AT_MOST, SEATS_EVER_AT_MOST, Door, Late, Seat, Standing
from sessions.domain.session import Phase, Session


def open_door(session: Session) -> Session:
    """Let people in by the code."""
    return _door(session, replace(session.door, open=True))


def lock_door(session: Session) -> Session:
    """Let nobody else in; those inside stay, also when their phone sleeps."""
    return _door(session, replace(session.door, open=False))


def renew_code(session: Session) -> Session:
    """Make a new code; the old one opens nothing any more."""
    return _door(session, replace(session.door, epoch=session.door.epoch + 1))


def use_lobby(session: Session, on: bool) -> Session:
    """Whether who comes in waits until those who hold let them in."""
    return _door(session, replace(session.door, lobby=on))


def set_late(session: Session, late: Late) -> Session:
    """What becomes of who comes after the beginning; chosen before it, so that it can be said."""
    if session.phase is Phase.LIVE:
        raise Refused(Refusal.ALREADY_STARTED)
    return _door(session, replace(session.door, late=late))


def join(session: Session, seat_id: str, now: float) -> Session:
    """Somebody takes a seat by the code, or comes back to the one they have.

    The same id never makes two seats. Who left takes the same seat again; who waits in
    the lobby goes on waiting there.
    """
    if seat_id in session.present:
        return session
    if not session.door.open:
        begun = session.phase is Phase.LIVE and session.door.late is Late.CLOSED
        raise Refused(Refusal.HAS_BEGUN if begun else Refusal.DOOR_LOCKED)
    if len(session.circle) + len(session.lobby) >= SEATS_AT_MOST:
        raise Refused(Refusal.CIRCLE_FULL)
    if session.has_seat(seat_id):
        return _returned(session, session.seat(seat_id))
    if session.door.lobby:
        return _with(session, Seat(seat_id, Standing.LOBBY))
    return _seated(session, Seat(seat_id, Standing.SEATED, attended=True))


def add_seat(session: Session, seat_id: str, *, holds: bool = False) -> Session:
    """A seat without a phone, or (holds) the facilitator's own; the same id never makes two."""
    if session.has_seat(seat_id):
        return session
    if len(session.circle) + len(session.lobby) >= SEATS_AT_MOST:
        raise Refused(Refusal.CIRCLE_FULL)
    new = Seat(seat_id, Standing.SEATED, phone=False, holds=holds, attended=True)
    return _seated(session, new)


def admit(session: Session, seat_id: str) -> Session:
    """Let somebody in from the lobby; late seats come last in a running round."""
    seat = session.seat(seat_id)
    if seat.standing is not Standing.LOBBY:
        raise Refused(Refusal.STALE)
    return _with_round(
        _replaced(session, replace(seat, standing=Standing.SEATED, attended=True)), seat.id
    )


def remove(session: Session, seat_id: str, now: float) -> Session:
    """Ask somebody to wait outside: their token dies, the code changes, the door locks.

    Who was never in the circle is turned away, so that a lobby cannot be filled up.
    """
    seat = session.seat(seat_id)
    knocking = seat.standing is Standing.LOBBY and not seat.attended
    if seat.standing is not Standing.SEATED and not knocking:
        raise Refused(Refusal.STALE)
    to = Standing.LEFT if knocking else Standing.LOBBY
    outside = replace(seat, standing=to, token_epoch=seat.token_epoch + 1)
    emptied = _out_of_round(_replaced(session, outside), seat_id, now)
    return lock_door(renew_code(emptied))


def leave(session: Session, seat_id: str, now: float) -> Session:
    """Somebody goes home; their seat is closed and the piece, if theirs, is handed on."""
    seat = replace(session.seat(seat_id), standing=Standing.LEFT)
    return _out_of_round(_replaced(session, seat), seat_id, now)


def listen(session: Session, seat_id: str, on: bool, now: float) -> Session:
    """Just listening today, or not any more; a listener keeps the seat and is never called.

    Who has the piece keeps it until they hand it on: listening is about what comes after.
    """
    seat = replace(session.seat(seat_id), listening=on)
    changed = _replaced(session, seat)
    if on:
        heard = session.round is not None and session.round.has_heard(seat_id)
        return changed if heard else _out_of_round(changed, seat_id, now)
    return _with_round(changed, seat_id) if seat.standing is Standing.SEATED else changed


def _door(session: Session, door: Door) -> Session:
    return replace(session, door=door)


def _with(session: Session, seat: Seat) -> Session:
    if len(session.seats) >= SEATS_EVER_AT_MOST:
        raise Refused(Refusal.CIRCLE_FULL)
    made = session.seats_made + 1
    return replace(session, seats=(*session.seats, replace(seat, number=made)), seats_made=made)


def _seated(session: Session, seat: Seat) -> Session:
    return _with_round(_with(session, seat), seat.id)


def _returned(session: Session, seat: Seat) -> Session:
    if session.door.lobby:
        return _replaced(session, replace(seat, standing=Standing.LOBBY))
    back = replace(seat, standing=Standing.SEATED, attended=True)
    return _with_round(_replaced(session, back), seat.id)


def _replaced(session: Session, seat: Seat) -> Session:
    seats = tuple(seat if other.id == seat.id else other for other in session.seats)
    return replace(session, seats=seats)


def _with_round(session: Session, seat_id: str) -> Session:
    if session.round is None or session.seat(seat_id).listening:
        return session
    return replace(session, round=session.round.add(seat_id))


def _out_of_round(session: Session, seat_id: str, now: float) -> Session:
    if session.pairs:
        return replace(session, pairs=session.pairs.without(seat_id))
    if session.round is None:
        return session
    return replace(session, round=session.round.drop(seat_id, now))
