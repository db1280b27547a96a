"""The socket of a phone that goes round: its link is good for one check-in, and no more."""

from typing import Any

from participant.handed_round import schemas
from sessions.domain.errors import Refusal, Refused
from sessions.service import SessionService
from web.namespace import AudienceNamespace, Caller, Command, Desk, Environ

NAMESPACE = "/handed-round"


def commands(service: SessionService) -> dict[str, Command]:
    """The whole table; what is not in it is refused."""

    def cast(caller: Caller, said: dict[str, Any]) -> None:
        service.check_ins.cast_for(
            caller.session, said["poll"], said["seat"], key=said["key"], choice=said["choice"]
        )

    return {"poll.cast": Command(schemas.CastFor(), cast)}


class HandedRoundSocket(AudienceNamespace):
    """One phone, or tablet, or laptop; a second one that opens the link takes its place."""

    def __init__(self, desk: Desk, service: SessionService) -> None:
        super().__init__(NAMESPACE, desk, commands(service))
        self._service = service

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """The secret of its link opens it while that check-in, which stands for a seat, is open."""
        said = schemas.Handed().load(auth or {})
        found = self._service.find_by_handed(said["handed"])
        if found is None:
            raise Refused(Refusal.LINK_OVER)
        session, check_in = found
        return Caller(sid, session, seat=check_in)
