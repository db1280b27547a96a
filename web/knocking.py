"""Two words for everyone in the lobby: on their phone, and beside their name on the console.

"Which two words do you see?" tells a facilitator on a call who it is that waits, for a name can be
anything. The words are derived, stored nowhere, and open nothing: they are never words that lead
back to a seat (`comeback.py`). They are the same in every language, as they are told aloud.
"""

from collections.abc import Mapping, Sequence

from sessions.domain.session import Session
from sessions.service import SessionService
from web.comeback import ComeBack


class Knocking:
    """Gives who waits in the lobby their two words."""

    def __init__(self, service: SessionService, come_back: ComeBack, words: Sequence[str]) -> None:
        self._service, self._come_back, self._words = service, come_back, words

    def phrases(self, session: Session) -> Mapping[str, str]:
        """The words of everyone who waits, by seat; no two alike."""
        if not session.lobby:
            return {}
        taken = {*self._come_back.first_two(session.id)}
        found: dict[str, str] = {}
        for seat in sorted(session.lobby, key=lambda each: each.number):
            numbers = self._service.keys(session.id).knocking(seat.id, seat.token_epoch)
            said = [self._words[number % len(self._words)] for number in numbers]
            pairs = [f"{one} {two}" for one, two in zip(said[::2], said[1::2], strict=True)]
            found[seat.id] = next((pair for pair in pairs if pair not in taken), "")
            taken.add(found[seat.id])
        return found
