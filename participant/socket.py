"""A participant's socket: takes a seat by code, invite or token, and what a seat may do."""

from functools import partial
from typing import Any

from participant import schemas
from sessions.domain import door, sharing
from sessions.domain.errors import Refusal, Refused
from sessions.domain.people import Level, Out, Signal
from sessions.domain.session import Standing
from sessions.service import SessionService
from web.limits import Limit
from web.namespace import AudienceNamespace, Caller, Command, Desk, Environ
from web.tokens import SeatToken, seal, session_of, unseal

NAMESPACE = "/participant"
ANYWHERE = "anywhere"


class ParticipantSocket(AudienceNamespace):
    """One phone, one seat; the seat comes from the verified token and never from a message."""

    def __init__(
        self, desk: Desk, service: SessionService, wrong_codes: Limit, wrong_anywhere: Limit
    ) -> None:
        super().__init__(NAMESPACE, desk, commands(service, self.give_token))
        self._service = service
        self._wrong_codes, self._wrong_anywhere = wrong_codes, wrong_anywhere
        desk.publisher.reseats(self._reseat)

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """A token opens its own seat; a code or an invite opens a new one."""
        said = schemas.Knock().load(auth or {})
        if "seat" in said:
            return self._come_back(sid, said["seat"])
        session = self._find(said, str(environ.get("REMOTE_ADDR", "")))
        if "join" not in said:
            raise Refused(Refusal.UNREADABLE)
        seat = self._service.join(session, said["join"], said["name"])
        return Caller(sid, session, seat)

    def check(self, caller: Caller, event: str) -> None:
        """Only who sits in the circle takes part; from the lobby one can only go home."""
        session = self._service.session(caller.session)
        if session is None:
            raise Refused(Refusal.SESSION_OVER)
        if session.seat(caller.seat).standing is not Standing.SEATED and event != "seat.leave":
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
        self._desk.publisher.send(sid, "seated", {"seat": sealed, "me": seat_id})

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
            self._service.people(session.id, lambda room: room.called(seat.id, token.name))
        return Caller(sid, session.id, seat.id)

    def _find(self, said: dict[str, Any], address: str) -> str:
        if "invite" in said:
            found = self._service.find_by_invite(said["invite"])
        else:
            if not (self._wrong_codes.allows(address) and self._wrong_anywhere.allows(ANYWHERE)):
                raise Refused(Refusal.TOO_FAST)
            found = self._service.find_by_code(said.get("code", ""))
        if found is None:
            self._wrong_codes.take(address)
            self._wrong_anywhere.take(ANYWHERE)
            raise Refused(Refusal.WRONG_CODE)
        return found


def commands(service: SessionService, give_token: Any) -> dict[str, Command]:
    """Every event a participant may send, with its schema and its one call."""

    def durable(rule: Any, *about: str) -> Any:
        def act(caller: Caller, said: dict[str, Any]) -> int:
            names = {"turn": "turn", "round": "round_id"}
            given = {names[field]: said[field] for field in about}
            given["seat"] = caller.seat
            return service.change(
                caller.session, lambda s, now: rule(s, now=now, **given), cmd=said["cmd"]
            )

        return act

    def people(caller: Caller, change: Any) -> None:
        service.people(caller.session, change)

    def rename(caller: Caller, said: dict[str, Any]) -> None:
        people(caller, lambda room: room.called(caller.seat, said["name"]))
        give_token(caller)

    def send(caller: Caller, said: dict[str, Any]) -> None:
        signal = Signal(said["id"], caller.seat, Level(said["level"]), service.now())
        people(caller, lambda room: room.sent(signal))

    def listen(caller: Caller, said: dict[str, Any]) -> int:
        rule = partial(door.listen, seat_id=caller.seat, on=said["on"])
        return service.change(caller.session, lambda s, now: rule(s, now=now), cmd=said["cmd"])

    return {
        "piece.accept": Command(schemas.AboutTurn(), durable(sharing.accept, "turn")),
        "piece.hand_on": Command(schemas.AboutTurn(), durable(sharing.hand_on, "turn")),
        "turn.extend": Command(schemas.AboutTurn(), durable(sharing.extend, "turn")),
        "turn.decline": Command(schemas.AboutRound(), durable(sharing.decline, "round")),
        "turn.later": Command(schemas.AboutRound(), durable(sharing.come_back, "round")),
        "poll.cast": Command(
            schemas.Cast(),
            lambda caller, said: service.cast(
                caller.session, said["poll"], caller.seat, key=said["key"], choice=said["choice"]
            ),
        ),
        "signal.send": Command(schemas.Send(), send),
        "signal.withdraw": Command(
            schemas.Withdraw(),
            lambda caller, said: people(
                caller, lambda room: room.withdrawn(caller.seat, said["id"])
            ),
        ),
        "seat.rename": Command(schemas.Rename(), rename),
        "seat.listen": Command(schemas.Listen(), listen),
        "seat.step_out": Command(
            schemas.StepOut(),
            lambda caller, said: people(
                caller, lambda room: room.stepped_out(caller.seat, Out(said["level"]))
            ),
        ),
        "seat.return": Command(
            schemas.Nothing(),
            lambda caller, said: people(caller, lambda room: room.back(caller.seat)),
        ),
        "seat.leave": Command(
            schemas.Leave(),
            lambda caller, said: service.leave(caller.session, caller.seat, cmd=said["cmd"]),
        ),
    }
