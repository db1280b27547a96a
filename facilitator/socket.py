"""A console's socket: everything that those who hold may do, also on anyone's behalf."""

from collections.abc import Callable
from typing import Any

from facilitator import schemas
from facilitator.commands import Plans, commands
from facilitator.prompting import Shelf
from sessions.domain import walls
from sessions.domain.errors import Refusal, Refused
from sessions.domain.people import Room
from sessions.domain.session import Session
from sessions.service import SessionService
from web.namespace import AudienceNamespace, Caller, Desk, Environ

NAMESPACE = "/facilitator"

Said = dict[str, Any]


class FacilitatorSocket(AudienceNamespace):
    """One console; two who hold are equal in everything."""

    def __init__(
        self,
        desk: Desk,
        service: SessionService,
        *,
        who: Callable[[Environ], str],
        plans: Plans,
        shelf: Shelf,
    ) -> None:
        super().__init__(NAMESPACE, desk, commands(service, plans, desk.publisher, shelf=shelf))
        self._service, self._who = service, who
        self._logins: dict[str, tuple[str, str]] = {}

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """The login cookie opens it; the page brings back the names that only it still knows."""
        login = self._who(environ)
        if not login:
            raise Refused(Refusal.LOGIN_OVER)
        said = schemas.Hello().load(auth or {})
        session = self._service.session(said["session"])
        if session is None:
            raise Refused(Refusal.SESSION_OVER)
        self._service.people(session.id, lambda room: _recalled(session, room, said))
        self._logins[sid] = (session.id, login)
        return Caller(sid, session.id)

    def arrived(self, caller: Caller) -> None:
        """Count those who hold, for the summary: logins at once, not pages."""
        holding = len({login for where, login in self._logins.values() if where == caller.session})
        session = self._service.session(caller.session)
        if session and holding > session.holders:
            self._service.change(caller.session, lambda s, _now: walls.held_by(s, holding))

    def went(self, caller: Caller) -> None:
        """A console has closed; that pauses nothing."""
        self._logins.pop(caller.sid, None)


def _recalled(session: Session, room: Room, said: Said) -> Room:
    """Names of seats without a phone that a restart has forgotten, and of who holds."""
    if said["host"]:
        room = room.hosted_by(said["host"])
    for seat, name in said["names"].items():
        if session.has_seat(seat) and not session.seat(seat).phone and not room.name(seat):
            room = room.called(seat, name)
    return room
