"""A participant's socket: takes a seat by code, invite, token or words, and what a seat may do."""

from typing import Any

from participant import schemas
from participant.commands import commands
from sessions.domain.errors import Refusal, Refused
from sessions.domain.seats import Standing
from sessions.service import SessionService
from web.comeback import ComeBack
from web.limits import Limit
from web.namespace import AudienceNamespace, Caller, Desk, Environ
from web.tokens import SeatToken, seal, session_of, unseal

NAMESPACE = "/participant"
LEAVING = "seat.leave"
"""Sent again by who has left already, it is answered as the first time."""
FROM_THE_LOBBY = frozenset({LEAVING, "signal.send", "signal.withdraw"})


class ParticipantSocket(AudienceNamespace):
    """One phone, one seat; the seat comes from the verified token and never from a message."""

    def __init__(
        self,
        desk: Desk,
        service: SessionService,
        *,
        come_back: ComeBack,
        later_url: str,
        wrong_codes: Limit,
        wrong_words: Limit,
    ) -> None:
        super().__init__(NAMESPACE, desk, commands(service, self.give_token))
        self._service, self._words, self._later_url = service, come_back, later_url
        self._wrong_codes, self._wrong_words = wrong_codes, wrong_words
        desk.publisher.reseats(self._reseat)

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """A token opens its own seat; a code or an invite opens a new one, or one that was left,
        or with its words one that is known.
        """
        said = schemas.Knock().load(auth or {})
        if "seat" in said:
            return self._come_back(sid, said["seat"])
        if "words" in said and ("invite" in said or "code" in said):
            session = self._find(said, str(environ.get("REMOTE_ADDR", "")))
            return Caller(sid, session, self._by_words(session, said["words"]))
        if "join" not in said:
            raise Refused(Refusal.UNREADABLE)
        if "invite" not in said and "code" not in said:
            return self._look_in(sid, said["join"])
        session = self._find(said, str(environ.get("REMOTE_ADDR", "")))
        seat = self._service.join(session, said["join"], said["name"])
        return Caller(sid, session, seat)

    def check(self, caller: Caller, event: str) -> None:
        """Only who sits in the circle takes part; from the lobby one can ask for help, or go."""
        session = self._service.session(caller.session)
        if session is None:
            raise Refused(Refusal.SESSION_OVER)
        standing = session.seat(caller.seat).standing
        if standing is Standing.LEFT and event != LEAVING:
            raise Refused(Refusal.SEAT_CLOSED)
        if standing is Standing.LOBBY and event not in FROM_THE_LOBBY:
            raise Refused(Refusal.IN_LOBBY)

    def arrived(self, caller: Caller) -> None:
        """The phone is given its token first: who sees a seat can come back to it."""
        self.give_token(caller)
        self._service.people(caller.session, lambda room: room.arrived(caller.seat))

    def went(self, caller: Caller) -> None:
        """The screen rests; the seat, its place and its turn stay."""
        if self._service.session(caller.session):
            self._service.people(caller.session, lambda room: room.resting(caller.seat))

    def give_token(self, caller: Caller) -> None:
        """Send a page the sealed token of its seat, and where the second part of it lies."""
        self._reseat(caller.sid, caller.session, caller.seat)

    def _reseat(self, sid: str, session_id: str, seat_id: str) -> None:
        session = self._service.session(session_id)
        if session is None or seat_id not in session.present:
            return
        name = self._service.room(session_id).name(seat_id)
        token = SeatToken(seat_id, session.seat(seat_id).token_epoch, name)
        sealed = seal(self._service.keys(session_id).token_key(), session_id, token)
        words = self._words.words(session_id, seat_id)
        seated = {"seat": sealed, "me": seat_id, "words": words, "later": self._later_url}
        self._desk.publisher.send(sid, "seated", seated)

    def _come_back(self, sid: str, sealed: str) -> Caller:
        session = self._service.session(session_of(sealed))
        if session is None:
            raise Refused(Refusal.SESSION_OVER)
        token = unseal(self._service.keys(session.id).token_key(), sealed)
        if token is None or not session.has_seat(token.seat):
            raise Refused(Refusal.SEAT_CLOSED)
        seat = session.seat(token.seat)
        if seat.token_epoch != token.epoch or seat.standing is Standing.LEFT:
            raise Refused(Refusal.SEAT_CLOSED)
        if token.name and not self._service.room(session.id).name(seat.id):
            self._service.people(session.id, lambda room: room.introduced(seat.id, token.name))
        return Caller(sid, session.id, seat.id)

    def _look_in(self, sid: str, join_key: str) -> Caller:
        """Who has left is told so, and later of the end; to come back they need the door again."""
        session = self._service.session(self._service.find_by_seat(join_key) or "")
        if session is None:
            raise Refused(Refusal.SESSION_OVER)
        seat = self._service.keys(session.id).seat(join_key)
        if session.seat(seat).standing is not Standing.LEFT:
            raise Refused(Refusal.SEAT_CLOSED)
        return Caller(sid, session.id, seat)

    def _find(self, said: dict[str, Any], address: str) -> str:
        """A right code or invite always opens and costs nothing; only wrong codes are counted."""
        typed = "invite" not in said
        service = self._service
        found = (
            service.find_by_code(said["code"]) if typed else service.find_by_invite(said["invite"])
        )
        if found is not None:
            return found
        if not typed:
            raise Refused(Refusal.WRONG_LINK)
        if not self._wrong_codes.take(address):
            raise Refused(Refusal.TOO_FAST)
        raise Refused(Refusal.WRONG_CODE)

    def _by_words(self, session: str, words: str) -> str:
        """Two words are few enough to guess, so wrong ones make everyone wait for a while."""
        if not self._wrong_words.allows(session):
            raise Refused(Refusal.TOO_FAST)
        try:
            return self._words.seat(session, words)
        except Refused:
            self._wrong_words.take(session)
            raise
