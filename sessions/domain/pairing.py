"""Pairs inside a session: made by chance among those who are there, remembered until its end."""

from dataclasses import replace

from sessions.domain.errors import Refusal, Refused
from sessions.domain.matching import Group, matched
from sessions.domain.pairs import Pairs
from sessions.domain.session import Session


def make(session: Session, pairs_id: str, shuffled: Group) -> Session:
    """Divide these seats, in a chance order; who has met tonight meets somebody else if possible.

    Who listens is left out, whoever asks for it.
    """
    pairs = _named(session, pairs_id)
    seats = tuple(seat for seat in shuffled if seat in session.speaking)
    return _with(session, pairs.made(matched(seats, session.met, pairs.rules.size)))


def begin(session: Session, pairs_id: str, now: float) -> Session:
    """They begin; only from now on have they met."""
    return _met(_with(session, _named(session, pairs_id).begin(now)))


def change_over(session: Session, pairs_id: str, part: int, now: float) -> Session:
    """The next one of each group speaks."""
    return _with(session, _named(session, pairs_id).change_over(part, now))


def gather(session: Session, pairs_id: str) -> Session:
    """Back to the circle."""
    return _with(session, _named(session, pairs_id).gather())


def swap(session: Session, pairs_id: str, *, seat: str, other: str) -> Session:
    """Two change places."""
    return _met(_with(session, _named(session, pairs_id).swap(seat, other)))


def join(session: Session, pairs_id: str, *, seat: str, to: str) -> Session:
    """A seat goes to another one; both take part tonight, or they would not be asked."""
    if not {seat, to} <= set(session.speaking):
        raise Refused(Refusal.NO_SUCH_SEAT)
    return _met(_with(session, _named(session, pairs_id).join(seat, to)))


def without_company(session: Session) -> Group:
    """Those who take part and sit with nobody: who came late, was out, or was left."""
    pairs = session.pairs
    if pairs is None or not pairs.groups:
        return ()
    return tuple(seat for seat in session.speaking if not pairs.group_of(seat))


def _named(session: Session, pairs_id: str) -> Pairs:
    if session.pairs is None or session.pairs.id != pairs_id:
        raise Refused(Refusal.STALE)
    return session.pairs


def _with(session: Session, pairs: Pairs) -> Session:
    return replace(session, pairs=pairs)


def _met(session: Session) -> Session:
    """Whoever sits together while they speak has met; each group is remembered once."""
    if session.pairs is None or not session.pairs.running:
        return session
    new = tuple(group for group in session.pairs.groups if group not in session.met)
    return replace(session, met=(*session.met, *new))
