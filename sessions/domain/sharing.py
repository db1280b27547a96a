"""The round inside a session: every tap on the piece, by a participant or by those who hold."""

from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.rounds import Round
from sessions.domain.session import Session


def offer(session: Session, round_id: str, seat: str | None, now: float) -> Session:
    """Those who hold offer the piece to a seat, or (None) to whoever is ready."""
    return _with(session, _round(session, round_id).offer(seat, now))


def accept(session: Session, turn: str, seat: str | None, now: float) -> Session:
    """A seat takes the piece; without a seat, whoever it is offered to has begun."""
    return _with(session, _running(session).accept(turn, seat, now))


def hand_on(session: Session, turn: str, seat: str | None, now: float) -> Session:
    """The holder (or those who hold, for them: seat None) hands the piece on."""
    return _with(session, _theirs(session, seat).hand_on(turn, now))


def extend(session: Session, turn: str, seat: str | None, now: float) -> Session:
    """A little longer."""
    return _with(session, _theirs(session, seat).extend(turn, now))


def pause(session: Session, turn: str, now: float) -> Session:
    """Stop the clock of the running turn."""
    return _with(session, _running(session).pause(turn, now))


def resume(session: Session, turn: str, now: float) -> Session:
    """Go on with the time that was left."""
    return _with(session, _running(session).resume(turn, now))


def decline(session: Session, round_id: str, seat: str, now: float) -> Session:
    """Not today."""
    return _with(session, _round(session, round_id).decline(seat, now))


def come_back(session: Session, round_id: str, seat: str, now: float) -> Session:
    """Come back to me."""
    return _with(session, _round(session, round_id).come_back(seat, now))


def phones_away(session: Session, on: bool) -> Session:
    """Run the whole round from the console, or let phones take part again."""
    return _with(session, replace(_running(session), phones_away=on))


def _running(session: Session) -> Round:
    if session.round is None:
        raise Refused(Refusal.STALE)
    return session.round


def _round(session: Session, round_id: str) -> Round:
    running = _running(session)
    if running.id != round_id:
        raise Refused(Refusal.STALE)
    return running


def _theirs(session: Session, seat: str | None) -> Round:
    running = _running(session)
    if seat is not None and running.turn and running.turn.seat != seat:
        raise Refused(Refusal.STALE)
    return running


def _with(session: Session, changed: Round) -> Session:
    return replace(session, round=changed)
