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
ANYWHERE = "anywhere"
FROM_THE_LOBBY = frozenset({"seat.leave", "signal.send", "signal.withdraw"})


class ParticipantSocket(AudienceNamespace):
    """One phone, one seat; the seat comes from the verified token and never from a message."""

    def __init__(
        self,
        desk: Desk,
        service: SessionService,
        *,
        come_back: ComeBack,
        wrong_codes: Limit,
        wrong_anywhere: Limit,
        wrong_words: Limit,
    ) -> None:
        super().__init__(NAMESPACE, desk, commands(service, self.give_token))
        self._service = service
        self._words, self._wrong_words = come_back, wrong_words
        self._wrong_codes, self._wrong_anywhere = wrong_codes, wrong_anywhere
        desk.publisher.reseats(self._reseat)

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """A token opens its own seat; a code or an invite a new one, or words a known one."""
        said = schemas.Knock().load(auth or {})
        if "seat" in said:
            return self._come_back(sid, said["seat"])
        address = str(environ.get("REMOTE_ADDR", ""))
        session = self._find(said, address)
        if "words" in said:
            return Caller(sid, session, self._by_words(session, said["words"], address))
        if "join" not in said:
            raise Refused(Refusal.UNREADABLE)
        seat = self._service.join(session, said["join"], said["name"])
        return Caller(sid, session, seat)

    def check(self, caller: Caller, event: str) -> None:
        """Only who sits in the circle takes part; from the lobby one can ask for help, or go."""
        session = self._service.session(caller.session)
        if session is None:
            raise Refused(Refusal.SESSION_OVER)
        if (
            session.seat(caller.seat).standing is not Standing.SEATED
            and event not in FROM_THE_LOBBY
        ):
            raise Refused(Refusal.IN_LOBBY)

    def arrived(self, caller: Caller) -> None:
        """The phone is here; it is given its token."""
        self._service.people(caller.session, lambda room: room.arrived(caller.seat))
        self.give_token(caller)

    def went(self, caller: Caller) -> None:
        """The screen rests; the seat, its place and its turn stay."""
        if self._service.session(caller.session):
            self._service.people(caller.session, lambda room: room.resting(caller.seat))

    def give_token(self, caller: Caller) -> None:
        """Send a page the sealed token of its seat."""
        self._reseat(caller.sid, caller.session, caller.seat)

    def _reseat(self, sid: str, session_id: str, seat_id: str) -> None:
        session = self._service.session(session_id)
        if session is None or not session.has_seat(seat_id):
            return
        name = self._service.room(session_id).name(seat_id)
        token = SeatToken(seat_id, session.seat(seat_id).token_epoch, name)
        sealed = seal(self._service.keys(session_id).token_key(), session_id, token)
        words = self._words.words(session_id, seat_id)
        self._desk.publisher.send(sid, "seated", {"seat": sealed, "me": seat_id, "words": words})

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

    def _find(self, said: dict[str, Any], address: str) -> str:
        if "invite" in said:
            found = self._service.find_by_invite(said["invite"])
        else:
            if not (self._wrong_codes.allows(address) and self._wrong_anywhere.allows(ANYWHERE)):
                raise Refused(Refusal.TOO_FAST)
            found = self._service.find_by_code(said.get("code", ""))
        if found is None:
            self._charge(address)
            raise Refused(Refusal.WRONG_CODE)
        return found

    def _by_words(self, session: str, words: str, address: str) -> str:
        if not (self._wrong_words.allows(session) and self._wrong_codes.allows(address)):
            raise Refused(Refusal.TOO_FAST)
        try:
            return self._words.seat(session, words)
        except Refused:
            self._wrong_words.take(session)
            self._charge(address)
            raise

    def _charge(self, address: str) -> None:
        self._wrong_codes.take(address)
        self._wrong_anywhere.take(ANYWHERE)
