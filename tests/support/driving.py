"""Leads a round to its end from wherever it stands, one offer after the other."""

from sessions.domain.rounds import Round
from tests.support.cast import handing_on, taking

OFFERS_AT_MOST = 200


def everyone_shares(round_: Round, now: float) -> Round:
    """Whoever is offered the piece takes it; only who said not today twice has then not had it."""
    in_peace = set(round_.rested)
    for _offer in range(OFFERS_AT_MOST):
        if round_.complete:
            assert set(round_.rested) <= in_peace
            return _everyone_was_offered(round_)
        if round_.turn is None:
            round_ = round_.offer(round_.upcoming, now)
        elif round_.holder:
            round_ = handing_on(round_, now=now)
        else:
            round_ = taking(round_, anybody(round_), now=now)
    raise AssertionError("the round never came to its end")


def everyone_declines(round_: Round, now: float) -> Round:
    """Whoever is offered the piece says not today, twice; nobody is asked a third time."""
    for _offer in range(OFFERS_AT_MOST):
        if round_.complete:
            return _everyone_was_offered(round_)
        if round_.turn is None:
            round_ = round_.offer(round_.upcoming, now)
        elif round_.holder:
            round_ = handing_on(round_, now=now)
        elif round_.waiting or round_.later or round_.turn.seat:
            round_ = round_.decline(anybody(round_), now)
        else:
            round_ = taking(round_, anybody(round_), now=now)
    raise AssertionError("the round never came to its end")


def anybody(round_: Round) -> str:
    """Whom the piece is offered to, or one of those whom it would be offered to."""
    if round_.turn and round_.turn.seat:
        return round_.turn.seat
    return (round_.waiting + round_.later + round_.declined + round_.rested)[0]


def _everyone_was_offered(round_: Round) -> Round:
    assert round_.offered_everyone
    assert sorted(round_.seats) == sorted(round_.shared + round_.rested)
    return round_
