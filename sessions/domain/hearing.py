"""Who has been heard this evening: kept in memory only, for those who hold, and never how long.

Of a round that is over the stored session knows nothing; here it is remembered which seats shared.
After a restart that is gone, and then nothing is said of the rounds before it.
"""

from collections.abc import Mapping

from sessions.domain.rounds import Round
from sessions.domain.session import Session

Heard = Mapping[str, frozenset[str]]
"""The seats that shared, round by round."""


def noted(heard: Heard, running: Round | None) -> Heard:
    """With what the round of now tells."""
    if running is None or heard.get(running.id) == frozenset(running.shared):
        return heard
    return {**heard, running.id: frozenset(running.shared)}


def without(heard: Heard, seat: str) -> Heard:
    """Of this seat nothing is remembered any more."""
    return {number: seats - {seat} for number, seats in heard.items()}


def seats_in(heard: Heard) -> frozenset[str]:
    """Everyone who was heard."""
    return frozenset().union(*heard.values())


def not_yet_heard(session: Session, heard: Heard) -> tuple[str, ...]:
    """Whom the circle has not heard this evening, once a round has been all the way round.

    Nobody where that is not known for certain. Listeners have chosen so.
    """
    running = session.round
    in_the_first = session.rounds <= 1 and running is not None and not running.complete
    if not session.rounds or len(heard) < session.rounds or in_the_first:
        return ()
    holder = running.holder if running else None
    return tuple(seat for seat in session.speaking if seat not in seats_in(heard) | {holder})
