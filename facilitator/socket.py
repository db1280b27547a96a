"""A console's socket: everything that those who hold may do, also on anyone's behalf."""

from collections.abc import Callable
from typing import Any

from facilitator import schemas
from facilitator.commands import Plans, commands
from facilitator.prompting import Shelf
from sessions.domain.errors import Refusal, Refused
from sessions.domain.holding import Holding
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
        holder = self._service.keys(session.id).holder(login.id)
        self._service.people(session.id, lambda room: _recalled(session, room, said))
        self._among_holders(session.id, lambda holding: _came(holding, holder, said))
        return Caller(sid, session.id, holder, login=login.id, until=login.ends_at)

    def check(self, caller: Caller, event: str) -> None:
        """A login that has run out does nothing more; looked up at the connect, not each time."""
        if caller.until is not None and self._service.now() >= caller.until:
            raise Refused(Refusal.LOGIN_OVER)

    def arrived(self, caller: Caller) -> None:
        """Said again now that the page is known: another one of theirs may just have closed."""
        self._among_holders(caller.session, lambda holding: holding.came(caller.seat))

    def went(self, caller: Caller) -> None:
        """Nothing is paused and nothing lost; after a while the others who hold are told.

        Whether another page of theirs is open is asked where the room stands still: one may be
        coming at this very moment.
        """
        if self._service.session(caller.session):
            now = self._service.now()
            self._among_holders(
                caller.session,
                lambda holding: (
                    holding if self._is_open(caller) else holding.lost(caller.seat, now)
                ),
            )

    let_go = went

    def signed_out(self, login: str) -> None:
        """Hang up every console of a login, on whatever page it is open: they hold no more."""
        for console in self._consoles():
            if console.login == login:
                self._publisher.hang_up(console.sid)
                if self._service.session(console.session):
                    self._among_holders(console.session, _parted(console.seat))

    def _among_holders(self, session: str, change: Callable[[Holding], Holding]) -> None:
        self._service.people(session, lambda room: room.held(change))

    def _is_open(self, caller: Caller) -> bool:
        """Whether a console of the same one who holds is open on this session."""
        whose = (caller.session, caller.seat)
        return any((known.session, known.seat) == whose for known in self._consoles())

    def _consoles(self) -> tuple[Caller, ...]:
        return tuple(self._callers.values())


def _parted(holder: str) -> Callable[[Holding], Holding]:
    """One who holds has signed out."""
    return lambda holding: holding.left(holder)


def _came(holding: Holding, holder: str, said: Said) -> Holding:
    """One who holds is here; after a restart their page still knows its name, and who led."""
    holding = holding.came(holder)
    if not holding.name(holder):
        holding = holding.named(holder, said["host"])
    return holding.led_by(holder) if said["leads"] and not holding.leads else holding


def _recalled(session: Session, room: Room, said: Said) -> Room:
    """Names of seats without a phone that a restart has forgotten.

    A page may have slept: what is known here is newer than what it brings.
    """
    unnamed = session.present - room.names.keys()
    for seat, name in said["names"].items():
        if seat in unnamed and not session.seat(seat).phone:
            room = room.called(seat, name)
    return room
