"""A wall's socket: join only, by its own revocable secret; it speaks its group's language."""

from typing import Any

from sessions.domain.errors import Refusal, Refused
from sessions.ports import GroupStore
from sessions.service import SessionService
from wall import schemas
from web.namespace import AudienceNamespace, Caller, Command, Desk, Environ

NAMESPACE = "/wall"

COMMANDS: dict[str, Command] = {}
"""A wall has nothing to say."""


class WallSocket(AudienceNamespace):
    """One shared screen."""

    def __init__(self, desk: Desk, service: SessionService, groups: GroupStore) -> None:
        super().__init__(NAMESPACE, desk, COMMANDS)
        self._service, self._groups, self._languages = service, groups, desk.languages

    def admit(self, sid: str, environ: Environ, auth: Any) -> Caller:
        """The secret of the wall's link opens it."""
        said = schemas.Look().load(auth or {})
        session = self._service.find_by_wall(said["wall"])
        if session is None:
            raise Refused(Refusal.LINK_OVER)
        return Caller(sid, session, language=self._language(session))

    def _language(self, session_id: str) -> str:
        """The group's own; nothing, where this server has it no more."""
        session = self._service.session(session_id)
        group = self._groups.group(session.group) if session else None
        return group.language if group and self._languages.knows(group.language) else ""
