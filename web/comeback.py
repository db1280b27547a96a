"""Plain words that lead somebody back to their seat from any phone: derived, and stored nowhere.

They mean something only together with the code or the invite of a session, die with its salt, and
change when a seat is removed.
"""

import re
from collections.abc import Sequence

from sessions.domain.errors import Refusal, Refused
from sessions.domain.seats import Seat, Standing
from sessions.keys import same
from sessions.service import SessionService

ENOUGH, AT_MOST = 2, 3
"""Two words tell seats apart but for one circle in some thousands; there, a third does."""

SPOKEN = re.compile(r"[^\W\d_]+")


class ComeBack:
    """Gives every seat with a phone its words, and finds the seat of words that are said."""

    def __init__(self, service: SessionService, words: Sequence[str]) -> None:
        self._service, self._words = service, words

    def words(self, session_id: str, seat_id: str) -> str:
        """The words of a seat; none where nobody can come back to it."""
        known = self._all(session_id)
        mine = known.get(seat_id, ())
        twins = [words for words in known.values() if words[:ENOUGH] == mine[:ENOUGH]]
        return " ".join(mine if len(twins) > 1 else mine[:ENOUGH])

    def first_two(self, session_id: str) -> frozenset[str]:
        """The first two words of every seat, which nothing else may ever be called by."""
        return frozenset(" ".join(words[:ENOUGH]) for words in self._all(session_id).values())

    def seat(self, session_id: str, said: str) -> str:
        """The one seat that these words lead to; raises Refused."""
        heard = SPOKEN.findall(said.lower())
        known = self._all(session_id) if ENOUGH <= len(heard) <= AT_MOST else {}
        found = [
            seat
            for seat, words in known.items()
            if same(" ".join(words[: len(heard)]), " ".join(heard))
        ]
        if len(found) != 1:
            raise Refused(Refusal.WRONG_WORDS)
        return found[0]

    def _all(self, session_id: str) -> dict[str, tuple[str, ...]]:
        session = self._service.session(session_id)
        seats = session.seats if session else ()
        return {seat.id: self._derived(session_id, seat) for seat in seats if is_open(seat)}

    def _derived(self, session_id: str, seat: Seat) -> tuple[str, ...]:
        numbers = self._service.keys(session_id).come_back(seat.id, seat.token_epoch)
        return tuple(self._words[number % len(self._words)] for number in numbers[:AT_MOST])


def is_open(seat: Seat) -> bool:
    """Whether a phone may come back to this seat."""
    return seat.phone and seat.standing is not Standing.LEFT
