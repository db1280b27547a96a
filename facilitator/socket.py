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
from web.holders import Login
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
        who: Callable[[Environ], Login | None],
        plans: Plans,
        shelf: Shelf,
    ) -> None:
        super().__init__(NAMESPACE, desk, commands(service, plans, desk.publisher, shelf=shelf))
        self._service, self._who, self._publisher = service, who, desk.publisher

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """The login cookie opens it; the page brings back the names that only it still knows."""
        login = self._who(environ)
        if login is None:
            raise Refused(Refusal.LOGIN_OVER)
        said = schemas.Hello().load(auth or {})
        session = self._service.session(said["session"])
        if session is None:
            raise Refused(Refusal.SESSION_OVER)
        self._service.people(session.id, lambda room: _recalled(session, room, said))
        return Caller(sid, session.id, login=login.id, until=login.ends_at)

    def check(self, caller: Caller, event: str) -> None:
        """A login that has run out does nothing more; looked up at the connect, not each time."""
        if caller.until is not None and self._service.now() >= caller.until:
            raise Refused(Refusal.LOGIN_OVER)

    def arrived(self, caller: Caller) -> None:
        """Count those who hold, for the summary: logins at once, not pages."""
        here = (known for known in self._consoles() if known.session == caller.session)
        holding = len({console.login for console in here})
        session = self._service.session(caller.session)
        if session and holding > session.holders:
            self._service.change(caller.session, lambda s, _now: walls.held_by(s, holding))

    def signed_out(self, login: str) -> None:
        """Hang up every console of a login, on whatever page it is open."""
        for console in self._consoles():
            if console.login == login:
                self._publisher.hang_up(console.sid)

    def _consoles(self) -> tuple[Caller, ...]:
        return tuple(self._callers.values())


def _recalled(session: Session, room: Room, said: Said) -> Room:
    """Names of seats without a phone that a restart has forgotten, and of who holds.

    A page may have slept: what is known here is newer than what it brings.
    """
    if not room.host:
        room = room.hosted_by(said["host"])
    unnamed = session.present - room.names.keys()
    for seat, name in said["names"].items():
        if seat in unnamed and not session.seat(seat).phone:
            room = room.called(seat, name)
    return room
