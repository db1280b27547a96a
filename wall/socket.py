"""A wall's socket: join only, by its own revocable secret."""

from typing import Any

from sessions.domain.errors import Refusal, Refused
from sessions.service import SessionService
from wall import schemas
from web.namespace import AudienceNamespace, Caller, Command, Desk, Environ

NAMESPACE = "/wall"

COMMANDS: dict[str, Command] = {}
"""A wall has nothing to say."""


class WallSocket(AudienceNamespace):
    """One shared screen."""

    def __init__(self, desk: Desk, service: SessionService) -> None:
        super().__init__(NAMESPACE, desk, COMMANDS)
        self._service = service

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """The secret of the wall's link opens it."""
        said = schemas.Look().load(auth or {})
        session = self._service.find_by_wall(said["wall"])
        if session is None:
            raise Refused(Refusal.LINK_OVER)
        return Caller(sid, session)
