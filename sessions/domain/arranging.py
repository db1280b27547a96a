"""The ring as people sit: seats are put where the chairs are, before the evening and during it."""

from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.seats import Standing
from sessions.domain.session import Session


def move(session: Session, seat_id: str, to: int) -> Session:
    """Put a seat of the circle at another place of the ring (0 is the first).

    A round that goes round the circle follows the chairs with whom it has not come to yet.
    """
    seat = session.seat(seat_id)
    if seat.standing is not Standing.SEATED:
        raise Refused(Refusal.STALE)
    others = [other for other in session.circle if other.id != seat_id]
    outside = [other for other in session.seats if other.standing is not Standing.SEATED]
    others.insert(max(0, min(to, len(others))), seat)
    moved = replace(session, seats=(*others, *outside))
    if session.round is None:
        return moved
    ring = tuple(other.id for other in others)
    return replace(moved, round=session.round.arranged(ring))
